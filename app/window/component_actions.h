#pragma once

namespace vitrine {

class ActionRegistry;
class MainWindow;

/// Registers the commands on components: the Component menu, which is also the context menu of tree and canvas.
void registerComponentActions(MainWindow &window, ActionRegistry &registry);

} // namespace vitrine
