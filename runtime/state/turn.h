#pragma once

#include "runtime/python/py_ref.h"

#include <memory>
#include <string>

namespace vitrine {

class Session;

/// The right of a background task to change the states of a session: it has it from `async with self:` to the end of the block.
struct Turn {
    explicit Turn(std::string token) : token(std::move(token)) {}

    const std::string token; ///< the session's
    bool isHeld = false;
    PyRef task;              ///< the asyncio task whose block it is
    bool isOfTask = false;   ///< of a background task's `self`, not of `app.modify_state(…)`
};

/// Containers of the state stay in a task's hands when its block has ended; with these they know who would change them. Needs the GIL.
namespace turn {

/// The code that runs in this Python context from here on, and what it starts, is a background task's. False with a Python exception set.
bool enter(std::shared_ptr<Turn> turn);
/// Whether the running code may change the session's states: everybody may but a background task of this session outside of its blocks.
/// Cost: nothing worth a word while there are no background tasks.
bool mayChange(const Session &session);

} // namespace turn
} // namespace vitrine
