#pragma once

#include "runtime/python/py_ref.h"

#include <unordered_map>

namespace vitrine::tracked {

struct Node;

/// The plain containers that a handler has put into state and still holds under a name of its own:
///
///     rows = []
///     self.rows = rows
///     rows.append(1)      # self.rows has it too
///
/// State keeps a tracked container with the same contents, so what happens to the plain one is brought over whenever it can be noticed:
/// with every delta, and when the var is read while their sizes differ. That ends with the handler, and as soon as the contents are changed
/// by way of the state: two sessions that were given the same constant never share more than its contents.
///
/// Of one session; needs the GIL.
class Originals
{
public:
    Originals() = default;
    ~Originals() { clear(); }
    Originals(const Originals &) = delete;
    Originals &operator=(const Originals &) = delete;

    /// The tracked container has the contents of the plain one, which somebody else refers to as well.
    void add(PyObject *plain, PyObject *tracked);
    /// Brings over what has changed. Cost: one pass over the plain containers.
    void update();
    /// As update(), of one container in state and only if its size tells that it is needed.
    void updateSize(PyObject *tracked);
    /// The handler has ended.
    void clear();

    /// Whether there are any, in any session.
    static bool exist() { return s_count > 0; }
    /// The contents were changed by way of the state.
    static void part(Node *node, int depth = 0);

private:
    void update(PyObject *tracked);

    static inline size_t s_count = 0;
    std::unordered_map<PyObject *, PyRef> m_plain; ///< by tracked container, whose reference is ours
};

} // namespace vitrine::tracked
