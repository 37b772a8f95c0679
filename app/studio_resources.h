#pragma once

/// Makes the icons, themes and scripts known that are compiled into Studio's libraries. Once, before the first window.
void initStudioResources();
