#pragma once

namespace vitrine {

class ConsolePanel;
class EditorArea;
class LivePane;
class NavigatorPanel;
class PalettePanel;
class ProblemsPanel;
class PropertiesPanel;
class StatePanel;

/// The panels of a window, which outlive the project that is shown in them. Owned by the window.
struct StudioPanels {
    NavigatorPanel *navigator = nullptr;
    PalettePanel *palette = nullptr;
    PropertiesPanel *properties = nullptr;
    StatePanel *state = nullptr;
    EditorArea *editors = nullptr;
    LivePane *pane = nullptr;
    ProblemsPanel *problems = nullptr;
    ConsolePanel *console = nullptr;
};

} // namespace vitrine
