#pragma once

// Python.h must come before every header that defines macros of its own; files of the engine include it through here.
#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <string>
#include <string_view>
#include <utility>

namespace vitrine {

/// Owns one reference to a Python object (or none). All use needs the GIL.
class PyRef
{
public:
    PyRef() = default;
    PyRef(const PyRef &other) : m_object(other.m_object) { Py_XINCREF(m_object); }
    PyRef(PyRef &&other) noexcept : m_object(std::exchange(other.m_object, nullptr)) {}
    ~PyRef() { Py_XDECREF(m_object); }

    PyRef &operator=(PyRef other) noexcept
    {
        std::swap(m_object, other.m_object);
        return *this;
    }

    /// Takes over a new reference, as most C-API calls return it.
    static PyRef steal(PyObject *object)
    {
        PyRef ref;
        ref.m_object = object;
        return ref;
    }
    /// Adds a reference to a borrowed one.
    static PyRef share(PyObject *object)
    {
        Py_XINCREF(object);
        return steal(object);
    }

    PyObject *get() const { return m_object; }
    /// Gives the reference away.
    PyObject *release() { return std::exchange(m_object, nullptr); }
    explicit operator bool() const { return m_object != nullptr; }
    bool operator==(const PyRef &other) const = default;

private:
    PyObject *m_object = nullptr;
};

/// Holds the GIL for a scope, from any thread.
class GilLock
{
public:
    GilLock() : m_state(PyGILState_Ensure()) {}
    ~GilLock() { PyGILState_Release(m_state); }
    GilLock(const GilLock &) = delete;
    GilLock &operator=(const GilLock &) = delete;

private:
    PyGILState_STATE m_state;
};

/// UTF-8 text of a str object; lone surrogates become '?'. Empty for anything else.
std::string toStdString(PyObject *text);

inline PyRef pyString(std::string_view text)
{
    return PyRef::steal(PyUnicode_FromStringAndSize(text.data(), Py_ssize_t(text.size())));
}

/// Attribute or null, without leaving an exception behind.
inline PyRef getAttr(PyObject *object, const char *name)
{
    PyObject *value = PyObject_GetAttrString(object, name);
    if (!value)
        PyErr_Clear();
    return PyRef::steal(value);
}

} // namespace vitrine
