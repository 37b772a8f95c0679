#pragma once

namespace vitrine {

/// Chooses how Qt Quick, which shows the live pane, draws: without a graphics device its own software renderer, because OpenGL emulated
/// on the CPU takes more than half of the machine for it. Before the application object is made; QT_QUICK_BACKEND in the environment wins.
void chooseRenderBackend();

} // namespace vitrine
