#include "runtime/stubs/stub_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace vitrine {

namespace {

const QString header = QStringLiteral(R"(# Made from Vitrine's component catalog. Do not edit.
from collections.abc import Callable, Sequence
from typing import Any, Literal, TypeAlias

from ._core import Component, EventHandler, EventSpec, Var

Event: TypeAlias = EventHandler | EventSpec | Callable[..., Any] | Var[Any] | Sequence[Any]
Length: TypeAlias = str | int | float
)");

/// Words that cannot be names in Python.
bool isReserved(const QString &name)
{
    static const QSet<QString> words = {"False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
                                        "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
                                        "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield"};
    return words.contains(name);
}

/// A text as a literal of Python's, which is JSON's.
QString literal(const QString &text)
{
    const QByteArray json = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2));
}

QString literals(const QStringList &values)
{
    QStringList texts;
    for (const QString &value : values)
        texts << literal(value);
    return QStringLiteral("Literal[%1]").arg(texts.join(QStringLiteral(", ")));
}

QString typeOf(const PropEntry &prop)
{
    QString type;
    switch (prop.type) {
    case ValueType::String:
    case ValueType::Icon: type = QStringLiteral("str"); break;
    case ValueType::Number: type = QStringLiteral("int | float"); break;
    case ValueType::Bool: type = QStringLiteral("bool | int"); break; // an int is what `~State.flag` is for Python
    case ValueType::Enum: type = prop.values.isEmpty() ? QStringLiteral("str") : literals(prop.values); break;
    case ValueType::Color: type = prop.values.isEmpty() ? QStringLiteral("str") : literals(prop.values); break;
    case ValueType::Length:
    case ValueType::Spacing: type = QStringLiteral("Length"); break;
    case ValueType::Any: return QStringLiteral("Any");
    }
    const QString one = type;
    type += QStringLiteral(" | Var[Any]");
    if (prop.responsive)
        type += QStringLiteral(" | Sequence[%1] | dict[str, %1]").arg(one);
    if (prop.list)
        type += QStringLiteral(" | Sequence[%1]").arg(one);
    return type;
}

QString sentence(QString doc)
{
    return doc.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1String("\"\"\""), QLatin1String("'''")).simplified();
}

/// Docstring of a component: what it is, and what of its props has a description.
QString docstring(const ComponentEntry &entry, const QString &indent)
{
    QString text = sentence(entry.doc.isEmpty() ? entry.name : entry.doc);
    QString props;
    for (const PropEntry &prop : entry.props) {
        if (!prop.doc.isEmpty())
            props += QStringLiteral("\n%1    %2: %3").arg(indent, prop.name, sentence(prop.doc));
    }
    if (!props.isEmpty())
        text += QStringLiteral("\n\n%1Args:%2\n%1").arg(indent, props);
    return indent + QStringLiteral("r\"\"\"") + text + QStringLiteral("\"\"\"\n");
}

} // namespace

StubWriter::StubWriter(const Catalog &catalog) :
    m_catalog(catalog)
{
    for (const ComponentEntry &entry : catalog.components()) {
        add(entry.name, entry);
        for (const QString &alias : entry.aliases)
            add(alias, entry);
    }
}

void StubWriter::add(const QString &path, const ComponentEntry &entry)
{
    Node *node = &m_root;
    const QStringList names = path.split(QLatin1Char('.')).mid(1); // without rx
    for (const QString &name : names)
        node = &node->parts[name];
    node->entry = &entry;
}

QString StubWriter::parameters(const ComponentEntry &entry) const
{
    QString text = QStringLiteral("*children: Any");
    QSet<QString> seen;
    const auto addParameter = [&](const QString &name, const QString &type) {
        if (isReserved(name) || seen.contains(name))
            return;
        seen.insert(name);
        text += QStringLiteral(", %1: %2 | None = ...").arg(name, type);
    };
    for (const PropEntry &prop : entry.props)
        addParameter(prop.name, typeOf(prop));
    for (const EventEntry &event : entry.events)
        addParameter(event.name, QStringLiteral("Event"));
    for (const EventEntry &event : m_catalog.commonTriggers())
        addParameter(event.name, QStringLiteral("Event"));
    addParameter(QStringLiteral("id"), QStringLiteral("Any"));
    addParameter(QStringLiteral("key"), QStringLiteral("Any"));
    addParameter(QStringLiteral("class_name"), QStringLiteral("Any"));
    addParameter(QStringLiteral("style"), QStringLiteral("Any"));
    addParameter(QStringLiteral("custom_attrs"), QStringLiteral("dict[str, Any]"));
    return text + QStringLiteral(", **props: Any");
}

void StubWriter::write(const QString &name, const Node &node, const QString &indent, QString *text) const
{
    if (isReserved(name))
        return;
    const QString inner = indent + QStringLiteral("    ");
    if (node.parts.empty()) {
        if (!indent.isEmpty())
            *text += indent + QStringLiteral("@staticmethod\n");
        *text += QStringLiteral("%1def %2(%3) -> Component:\n").arg(indent, name, parameters(*node.entry));
        *text += docstring(*node.entry, inner) + QLatin1Char('\n');
        return;
    }
    *text += QStringLiteral("%1class _%2:\n").arg(indent, name);
    if (node.entry) {
        *text += QStringLiteral("%1def __call__(self, %2) -> Component:\n").arg(inner, parameters(*node.entry));
        *text += docstring(*node.entry, inner + QStringLiteral("    ")) + QLatin1Char('\n');
    }
    for (const auto &[part, below] : node.parts)
        write(part, below, inner, text);
    *text += QStringLiteral("%1%2: _%2\n\n").arg(indent, name);
}

QString StubWriter::module() const
{
    QString text = header + QLatin1Char('\n');
    for (const auto &[name, node] : m_root.parts)
        write(name, node, {}, &text);
    return text;
}

} // namespace vitrine
