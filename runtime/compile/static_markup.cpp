#include "runtime/compile/static_markup.h"

#include "runtime/python/child_rules.h"
#include "runtime/python/json_writer.h"

#include <QString>

#include <algorithm>
#include <unordered_map>

namespace vitrine {

namespace {

std::string escaped(const std::string &text)
{
    return QString::fromStdString(text).toHtmlEscaped().toStdString();
}

/// The attribute for the name of a React prop.
std::string attributeName(const std::string &prop)
{
    static const std::unordered_map<std::string_view, const char *> special
        = {{"className", "class"}, {"htmlFor", "for"}, {"httpEquiv", "http-equiv"}, {"acceptCharset", "accept-charset"}};
    if (const auto found = special.find(prop); found != special.end())
        return found->second;
    std::string name = prop;
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return char(tolower(c)); });
    return name;
}

/// The text of a child; false with an exception set for a var.
bool textOf(PyObject *value, std::string *text)
{
    if (var::check(value) || (PyUnicode_Check(value) && var::hasMarkers(toStdString(value)))) {
        PyErr_SetString(PyExc_TypeError, "What is in the document's head is written once, so no var can be in it");
        return false;
    }
    const PyRef string = PyRef::steal(PyObject_Str(value));
    *text = toStdString(string.get());
    return bool(string);
}

bool appendAttributes(PyObject *dict, std::string *html)
{
    PyObject *name = nullptr;
    PyObject *value = nullptr;
    Py_ssize_t position = 0;
    while (PyDict_Check(dict) && PyDict_Next(dict, &position, &name, &value)) {
        if (!appendAttribute(toStdString(name), value, html))
            return false;
    }
    return true;
}

/// The text inside script and style elements is no markup: only their own end tag can end it.
bool appendRawText(const std::string &text, const std::string &tag, std::string *html)
{
    if (QString::fromStdString(text).contains(QStringLiteral("</") + QString::fromStdString(tag), Qt::CaseInsensitive)) {
        PyErr_Format(PyExc_ValueError, "The text of a %s element cannot contain \"</%s\"", tag.c_str(), tag.c_str());
        return false;
    }
    *html += text;
    return true;
}

bool appendProps(const Component &node, std::string *html)
{
    for (const auto &[keyword, value] : node.props) {
        switch (keyword->kind) {
        case Keyword::Kind::Event:
            PyErr_Format(PyExc_TypeError, "%s is in the document's head, where it cannot have the event %s",
                         node.keywords->entry().name.toUtf8().constData(), keyword->name.c_str());
            return false;
        case Keyword::Kind::CustomAttributes:
            if (!appendAttributes(value.get(), html))
                return false;
            break;
        case Keyword::Kind::Prop:
        case Keyword::Kind::Attribute:
        case Keyword::Kind::Id:
        case Keyword::Kind::ClassName:
            if (!appendAttribute(attributeName(keyword->reactName), value.get(), html))
                return false;
            break;
        default: // styles, which nothing in a head has, and React's own
            break;
        }
    }
    return true;
}

bool appendScript(const Component &node, std::string *html)
{
    PyObject *own = nullptr;
    for (const auto &[keyword, value] : node.props) {
        if (keyword->kind == Keyword::Kind::CustomAttributes)
            own = value.get();
    }
    PyObject *attributes = own ? PyDict_GetItemString(own, "attributes") : nullptr;
    PyObject *content = own ? PyDict_GetItemString(own, "content") : nullptr;
    std::string text;
    *html += "<script";
    if ((attributes && !appendAttributes(attributes, html)) || (content && !textOf(content, &text)))
        return false;
    *html += '>';
    if (!appendRawText(text, "script", html))
        return false;
    *html += "</script>\n";
    return true;
}

bool appendElement(const Component &node, std::string *html, CallSite *failed)
{
    const ComponentEntry &entry = node.keywords->entry();
    const auto appendChildren = [&] {
        return std::all_of(node.children.begin(), node.children.end(), [&](const PyRef &child) { return appendMarkup(child.get(), html, failed); });
    };
    if (entry.className == QLatin1String("Fragment"))
        return appendChildren();
    if (entry.name == QLatin1String("rx.script"))
        return appendScript(node, html);
    if (!entry.library.isEmpty()) {
        PyErr_Format(PyExc_TypeError, "%s cannot be in the document's head: only the elements of rx.el and rx.script can", entry.name.toUtf8().constData());
        return false;
    }
    const std::string tag = entry.tag.toStdString();
    *html += '<' + tag;
    if (!appendProps(node, html))
        return false;
    *html += '>';
    if (isVoidElement(tag)) {
        *html += '\n';
        return true;
    }
    if (tag == "script" || tag == "style") {
        for (const PyRef &child : node.children) {
            std::string text;
            if (!textOf(child.get(), &text) || !appendRawText(text, tag, html))
                return false;
        }
    } else if (!appendChildren()) {
        return false;
    }
    *html += "</" + tag + ">\n";
    return true;
}

} // namespace

bool appendMarkup(PyObject *object, std::string *html, CallSite *failed)
{
    if (!component::check(object)) {
        std::string text;
        if (object != Py_None && !textOf(object, &text))
            return false;
        *html += escaped(text);
        return true;
    }
    const Component &node = component::node(object);
    const bool isElement = node.kind == Component::Kind::Element && node.keywords;
    const bool isSettled = component::settle(object);
    if (isSettled && !isElement)
        PyErr_SetString(PyExc_TypeError, "What is in the document's head is written once, so it cannot depend on vars");
    if (isSettled && isElement && appendElement(node, html, failed))
        return true;
    if (!failed->code)
        *failed = node.site;
    return false;
}

bool appendAttribute(const std::string &name, PyObject *value, std::string *html)
{
    if (name.empty() || name.find_first_of(" \t\n\"'<>/=") != std::string::npos) {
        PyErr_Format(PyExc_ValueError, "'%s' is not the name of an attribute", name.c_str());
        return false;
    }
    if (value == Py_None || value == Py_False)
        return true;
    std::string text;
    if (value != Py_True && !textOf(value, &text))
        return false;
    *html += ' ' + name + (value == Py_True ? std::string() : "=\"" + escaped(text) + '"');
    return true;
}

} // namespace vitrine
