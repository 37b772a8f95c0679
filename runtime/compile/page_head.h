#pragma once

#include "runtime/compile/page.h"
#include "runtime/python/py_ref.h"

namespace vitrine {

/// Fills title and metas of a page from its definition (`title`, `description`, `image`, `meta`). What depends on vars is left out of them
/// and becomes the fragment "head", which shows title and all metas in the browser.
///
/// False with a Python exception set when a meta is neither a dict nor an rx.el.meta. Needs the GIL.
bool compileHead(PyObject *definition, const std::string &defaultTitle, Page *page);

} // namespace vitrine
