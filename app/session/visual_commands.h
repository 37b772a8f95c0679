#pragma once

#include "app/session/command_target.h"
#include "app/session/component_commands.h"
#include "app/session/page_commands.h"
#include "app/session/state_commands.h"

namespace vitrine {

/// All visual commands of an open project, by subject. Everything that edits visually goes through here: panels, canvas, menus and
/// dialogs, and programs that drive Studio. None of them asks the user anything.
struct VisualCommands {
    /// `selection` must live as long.
    explicit VisualCommands(SelectionController &selection) :
        target(selection), components(target), states(target), pages(target)
    {
    }

    CommandTarget target;
    ComponentCommands components;
    StateCommands states;
    PageCommands pages;
};

} // namespace vitrine
