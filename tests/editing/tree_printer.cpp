// Imports Python texts with the real runtime, and prints the component trees of their functions. A line of JSON each way:
// {"text", "functions"} is answered with {"trees": {function: tree}} or {"error"}. A process of its own, because runtime and designer
// share no program.
#include "runtime/python/component.h"

#include "tests/unit/engine/engine_fixture.h"

#include <QCoreApplication>

#include <iostream>

using namespace vitrine;
using nlohmann::json;

namespace {

// The last exception, in Python's words.
std::string takeError()
{
    PyObject *type = nullptr;
    PyObject *value = nullptr;
    PyObject *trace = nullptr;
    PyErr_Fetch(&type, &value, &trace);
    PyErr_NormalizeException(&type, &value, &trace);
    const PyRef owned[] = {PyRef::steal(type), PyRef::steal(value), PyRef::steal(trace)};
    const PyRef text = PyRef::steal(PyObject_Repr(value));
    return text ? PyUnicode_AsUTF8(text.get()) : "an exception without words";
}

json treeOf(PyObject *object)
{
    if (PyUnicode_Check(object))
        return {{"kind", "text"}, {"text", PyUnicode_AsUTF8(object)}};
    if (!component::check(object))
        return {{"kind", "value"}};
    const Component &node = component::node(object);
    json tree{{"kind", "other"}, {"children", json::array()}};
    if (node.kind == Component::Kind::Element) {
        tree["kind"] = "element";
        tree["name"] = node.keywords->entry().name.toStdString();
        tree["props"] = json::array();
        for (const auto &[keyword, value] : node.props) {
            if (keyword->kind == Keyword::Kind::Prop || keyword->kind == Keyword::Kind::Event)
                tree["props"].push_back(keyword->name);
        }
    } else if (node.kind == Component::Kind::Cond) {
        tree["kind"] = "cond";
    } else if (node.kind == Component::Kind::Foreach) {
        tree["kind"] = "foreach";
    }
    for (const PyRef &child : node.children)
        tree["children"].push_back(treeOf(child.get()));
    return tree;
}

json answer(const json &question, int number)
{
    const GilLock gil;
    const std::string name = "case_" + std::to_string(number);
    const PyRef code = PyRef::steal(Py_CompileString(question["text"].get<std::string>().c_str(), (name + ".py").c_str(), Py_file_input));
    const PyRef module = code ? PyRef::steal(PyImport_ExecCodeModule(name.c_str(), code.get())) : PyRef();
    if (!module)
        return {{"error", takeError()}};
    json trees = json::object();
    for (const std::string function : question["functions"]) {
        const PyRef callable = PyRef::steal(PyObject_GetAttrString(module.get(), function.c_str()));
        if (!callable) {
            PyErr_Clear(); // defined inside of another one
            continue;
        }
        const PyRef made = PyRef::steal(PyObject_CallNoArgs(callable.get()));
        if (!made)
            return {{"error", function + "() raises " + takeError()}};
        trees[function] = treeOf(made.get());
    }
    return {{"trees", trees}};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    EngineFixture engine;
    int number = 0;
    for (std::string line; std::getline(std::cin, line);)
        std::cout << answer(json::parse(line), ++number).dump() << std::endl;
    return 0;
}
