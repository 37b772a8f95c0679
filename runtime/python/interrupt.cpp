#include "runtime/python/py_ref.h"

#include "runtime/python/interrupt.h"

namespace vitrine {

void interruptThread(unsigned long pythonThread)
{
    PyThreadState_SetAsyncExc(pythonThread, PyExc_KeyboardInterrupt);
}

void forgetInterrupt()
{
    static PyObject *nothing = [] {
        const PyRef globals = PyRef::steal(PyDict_New());
        return PyRun_String("lambda: None", Py_eval_input, globals.get(), globals.get());
    }();
    PyObject *type = nullptr;
    PyObject *value = nullptr;
    PyObject *traceback = nullptr;
    PyErr_Fetch(&type, &value, &traceback);
    if (!PyRef::steal(PyObject_CallNoArgs(nothing))) // what is to be raised, is raised at a function's first instruction
        PyErr_Clear();
    PyErr_Restore(type, value, traceback);
}

} // namespace vitrine
