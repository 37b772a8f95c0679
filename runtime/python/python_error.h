#pragma once

#include "runtime/base/problem.h"
#include "runtime/python/py_ref.h"

namespace vitrine {

class ProjectImporter;

/// Takes the pending Python exception and turns it into a problem at the innermost place in the user's own code, with the whole
/// traceback as detail. The exception is cleared. Needs the GIL and a pending exception.
Problem takePythonError(const ProjectImporter &project);

/// A line (1-based) of a text, without its line break; empty if there is none.
std::string_view sourceLine(std::string_view text, int line);
/// 1-based UTF-16 column for a 0-based UTF-8 byte column, as Python reports them, in a line of text.
int utf16Column(std::string_view line, int byteColumn);

/// Makes the pending exception one that was raised at the first line of a function, if it is a Python function: for what is found out
/// about it before it runs.
void blameFunction(PyObject *function);

} // namespace vitrine
