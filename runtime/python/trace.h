#pragma once

#include "runtime/python/var.h"

#include <string>
#include <vector>

namespace vitrine {

/// What a Python function makes of Vars in place of its arguments: it is called once, and what it returns is the body of a JavaScript
/// function, or of a loop.
struct Trace {
    std::vector<std::string> names; ///< of the arguments in JavaScript, all of them; a nested trace has others
    PyRef result;                   ///< null with an exception set when the function raised

    /// `(x0,i0)=>body` with the result as an expression. False with an exception set if the result has none.
    bool toFunction(VarExpr *function) const;
};

/// Calls the function with Vars of these types, as many as it takes and not less than `least`.
/// @param operation for messages, "rx.foreach"
Trace trace(PyObject *function, const char *operation, const std::vector<VarType> &arguments, size_t least);

} // namespace vitrine
