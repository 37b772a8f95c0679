#include "runtime/compile/page_head.h"

#include "runtime/python/component.h"
#include "runtime/python/js_literal.h"

namespace vitrine {

namespace {

/// Text, or an expression that needs the browser.
struct HeadText {
    std::string text;
    VarExpr expr;
    bool isFixed = true;
};

using HeadMeta = std::vector<std::pair<std::string, HeadText>>; ///< attributes in order

bool readText(PyObject *value, HeadText *out)
{
    if (!var::exprOf(value, &out->expr))
        return false;
    out->isFixed = !var::check(value) && !(PyUnicode_Check(value) && var::hasMarkers(toStdString(value)));
    if (out->isFixed)
        out->text = toStdString(PyRef::steal(PyObject_Str(value)).get());
    return true;
}

/// The HTML attribute for a keyword of rx.el.meta.
std::string attributeName(const Keyword &keyword)
{
    if (keyword.reactName == "httpEquiv")
        return "http-equiv";
    return keyword.reactName == "charSet" ? "charset" : keyword.reactName;
}

bool readMeta(PyObject *entry, HeadMeta *meta)
{
    if (component::check(entry) && component::node(entry).keywords && component::node(entry).keywords->entry().tag == QLatin1String("meta")) {
        for (const auto &[keyword, value] : component::node(entry).props) {
            meta->emplace_back(attributeName(*keyword), HeadText());
            if (!readText(value.get(), &meta->back().second))
                return false;
        }
        return true;
    }
    if (!PyDict_Check(entry)) {
        PyErr_Format(PyExc_TypeError, "meta takes dicts ({\"name\": …, \"content\": …}) and rx.el.meta(…), not %s", Py_TYPE(entry)->tp_name);
        return false;
    }
    PyObject *name = nullptr;
    PyObject *value = nullptr;
    Py_ssize_t position = 0;
    while (PyDict_Next(entry, &position, &name, &value)) {
        meta->emplace_back(toStdString(name), HeadText());
        if (!readText(value, &meta->back().second))
            return false;
    }
    return true;
}

bool addNamed(PyObject *value, const char *attribute, const char *name, std::vector<HeadMeta> *metas)
{
    if (!value || value == Py_None || (PyUnicode_Check(value) && PyUnicode_GET_LENGTH(value) == 0))
        return true;
    HeadMeta meta{{attribute, {name, {}, true}}, {"content", {}}};
    jsLiteral(pyString(name).get(), &meta.front().second.expr);
    if (!readText(value, &meta.back().second))
        return false;
    metas->push_back(std::move(meta));
    return true;
}

bool isFixed(const HeadMeta &meta)
{
    return std::all_of(meta.begin(), meta.end(), [](const auto &attribute) { return attribute.second.isFixed; });
}

/// The fragment that shows the head.
Fragment fragmentOf(const HeadText &title, const std::vector<HeadMeta> &metas)
{
    VarExpr reads = title.expr;
    std::string list;
    for (const HeadMeta &meta : metas) {
        std::string attributes;
        for (const auto &[name, text] : meta) {
            attributes += attributes.empty() ? "" : ",";
            appendJsKey(attributes, name);
            attributes += ":py.str(" + text.expr.js + ')';
            reads.readAlso(text.expr.reads);
        }
        list += (list.empty() ? "{" : ",{") + attributes + '}';
    }
    Fragment fragment;
    fragment.body = "return h(Head,{title:py.str(" + title.expr.js + "),metas:[" + list + "]})";
    fragment.takeReads(reads.reads);
    return fragment;
}

} // namespace

bool compileHead(PyObject *definition, const std::string &defaultTitle, Page *page)
{
    const auto item = [&](const char *key) { return PyDict_GetItemString(definition, key); };
    HeadText title;
    PyObject *given = item("title");
    const bool hasTitle = given && given != Py_None && !(PyUnicode_Check(given) && PyUnicode_GET_LENGTH(given) == 0);
    if (!readText(hasTitle ? given : pyString(defaultTitle).get(), &title))
        return false;
    page->title = title.isFixed ? title.text : defaultTitle;

    std::vector<HeadMeta> metas;
    if (!addNamed(item("description"), "name", "description", &metas) || !addNamed(item("image"), "property", "og:image", &metas))
        return false;
    const PyRef entries = item("meta") && item("meta") != Py_None ? PyRef::steal(PySequence_Tuple(item("meta"))) : PyRef::steal(PyTuple_New(0));
    for (Py_ssize_t i = 0; entries && i < PyTuple_GET_SIZE(entries.get()); ++i) {
        metas.emplace_back();
        if (!readMeta(PyTuple_GET_ITEM(entries.get(), i), &metas.back()))
            return false;
    }
    if (!entries)
        return false;

    bool needsBrowser = !title.isFixed;
    for (const HeadMeta &meta : metas) {
        if (!isFixed(meta)) {
            needsBrowser = true;
            continue;
        }
        Page::Meta attributes;
        for (const auto &[name, text] : meta)
            attributes.emplace_back(name, text.text);
        page->meta.push_back(std::move(attributes));
    }
    if (needsBrowser)
        page->fragments["head"] = fragmentOf(title, metas);
    return true;
}

} // namespace vitrine
