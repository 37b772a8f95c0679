#pragma once

namespace vitrine {

class ActionRegistry;
class MainWindow;

/// Registers the commands on pages.
void registerPageActions(MainWindow &window, ActionRegistry &registry);

} // namespace vitrine
