#pragma once

namespace vitrine {

class ConsolePanel;
class EditorArea;
class EventsPanel;
class LivePane;
class NavigatorPanel;
class PagesPanel;
class PalettePanel;
class ProblemsPanel;
class PropertiesPanel;
class StatePanel;
class StylePanel;

/// The panels of a window, which outlive the project that is shown in them. Owned by the window.
struct StudioPanels {
    PagesPanel *pages = nullptr;
    NavigatorPanel *navigator = nullptr;
    PalettePanel *palette = nullptr;
    PropertiesPanel *properties = nullptr;
    StylePanel *style = nullptr;
    EventsPanel *events = nullptr;
    StatePanel *state = nullptr;
    EditorArea *editors = nullptr;
    LivePane *pane = nullptr;
    ProblemsPanel *problems = nullptr;
    ConsolePanel *console = nullptr;
};

} // namespace vitrine
