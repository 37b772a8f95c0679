#pragma once

namespace vitrine {

class ActionMenu;
class MainWindow;

/// Cut, copy and paste: of text where a text has the keyboard, else of components.
void addClipboardActions(MainWindow &window, ActionMenu &menu);

} // namespace vitrine
