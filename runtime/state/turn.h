#pragma once

#include "runtime/state/session.h"

#include <memory>
#include <string>
#include <vector>

namespace vitrine {

/// The right of a background task to change the states of a session: it has it from `async with self:` to the end of the block.
struct Turn {
    /// @param function of the background task; null for `app.modify_state(…)`
    Turn(std::string token, PyRef function) : token(std::move(token)), function(std::move(function)) {}

    const std::string token; ///< the session's
    const PyRef function;
    bool isHeld = false;
    std::vector<VarName> lent; ///< whose objects the task may have kept from its blocks
    PyRef task;              ///< the asyncio task whose block it is
};

/// Containers of the state stay in a task's hands when its block has ended; with these they know who would change them. Needs the GIL.
namespace turn {

/// The code that runs in this Python context from here on, and what it starts, is a background task's. False with a Python exception set.
bool enter(std::shared_ptr<Turn> turn);
/// Whether some code may be a background task's; without any, everybody may change everything.
bool isNeeded();
/// Whether the running code may change the session's states: everybody may but a background task of this session outside of its blocks.
bool mayChange(const Session &session);

} // namespace turn
} // namespace vitrine
