#pragma once

namespace vitrine {

class ActionRegistry;
class MainWindow;

/// Registers the commands on state classes.
void registerStateActions(MainWindow &window, ActionRegistry &registry);

} // namespace vitrine
