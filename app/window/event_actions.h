#pragma once

namespace vitrine {

class ActionRegistry;
class MainWindow;

/// Registers the commands on the event handlers of the selected component.
void registerEventActions(MainWindow &window, ActionRegistry &registry);

} // namespace vitrine
