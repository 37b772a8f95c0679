#pragma once

#include "runtime/python/py_ref.h"

#include <string>
#include <vector>

namespace vitrine {

/// What an expression needs of its surroundings beside state: imports, and hooks (statements at the top of the React component that shows it).
struct VarData {
    struct Import {
        std::string library;
        std::string name;  ///< "default" and "*" allowed
        std::string local; ///< the name that the expression uses
        bool operator==(const Import &) const = default;
    };
    std::vector<Import> imports;
    std::vector<std::string> hooks; ///< in order, each once
    std::vector<std::string> packages; ///< npm packages to install, name@version
    std::string complaint; ///< about an import that cannot be had; empty if all can
    bool operator==(const VarData &) const = default;
};

namespace var_data {

/// A number for it, which is below zero, so that it can stand among the numbers of state vars in VarExpr::reads. Equal data have the same
/// number; none is ever given up. Needs the GIL, as all of these.
int numberOf(const VarData &data);
/// The data of such a number.
const VarData &of(int number);

/// var_data_number(imports, hooks, packages, complaint), for `rx.vars.VarData`: imports are (library, export, local name).
PyObject *number(PyObject *module, PyObject *args);

} // namespace var_data
} // namespace vitrine
