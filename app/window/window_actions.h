#pragma once

namespace vitrine {

class ActionRegistry;
class MainWindow;

/// Registers every command of the window and fills its menu bar from them.
void registerWindowActions(MainWindow &window, ActionRegistry &registry);

} // namespace vitrine
