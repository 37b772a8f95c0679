#include "tests/editing/runtime_trees.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace vitrine {

namespace {

QString stringOf(const QJsonObject &object, const char *key) { return object.value(QLatin1String(key)).toString(); }

/// Compares one tree.
class Comparison {
public:
    Comparison(const Catalog &catalog, const Module &module) : m_catalog(catalog), m_module(module) { }

    void compare(int index, const QJsonObject &made);
    const QString &difference() const { return m_difference; }
    int components() const { return m_components; }

private:
    const Node &node(int index) const { return m_module.nodes.at(index); }
    void compareElement(const Node &expected, const QJsonObject &made);
    void differs(const QString &how)
    {
        if (m_difference.isEmpty())
            m_difference = how;
    }

    const Catalog &m_catalog;
    const Module &m_module;
    QString m_difference;
    int m_components = 0;
};

void Comparison::compare(int index, const QJsonObject &made)
{
    const Node &expected = node(index);
    const QString kind = stringOf(made, "kind");
    const QJsonArray children = made.value(QLatin1String("children")).toArray();
    if (expected.kind == NodeKind::Text) {
        if (kind == QLatin1String("text") && stringOf(made, "text") != expected.text)
            differs(QStringLiteral("the text “%1” is “%2”").arg(expected.text, stringOf(made, "text")));
    } else if (expected.kind == NodeKind::StaticCall && expected.inCatalog) {
        compareElement(expected, made);
    } else if (expected.component == QLatin1String("rx.cond") && kind == QLatin1String("cond")) {
        for (int i = 0; i < expected.children.size() && i < children.size(); ++i)
            compare(expected.children.at(i), children.at(i).toObject());
    } else if (expected.component == QLatin1String("rx.foreach")) {
        if (kind != QLatin1String("foreach"))
            differs(QStringLiteral("%1 is no loop").arg(expected.label));
        else if (expected.children.size() == 1 && children.size() == 1)
            compare(expected.children.first(), children.first().toObject());
    }
}

void Comparison::compareElement(const Node &expected, const QJsonObject &made)
{
    const ComponentEntry *entry = m_catalog.component(expected.component);
    if (!entry->compose.isEmpty())
        return; // made of others
    ++m_components;
    if (stringOf(made, "name") != entry->name) {
        differs(QStringLiteral("%1 is %2 %3").arg(expected.label, stringOf(made, "kind"), stringOf(made, "name")));
        return;
    }
    const QStringList props = made.value(QLatin1String("props")).toVariant().toStringList();
    for (const Keyword &keyword : expected.keywords) {
        const bool isListed = m_catalog.prop(*entry, keyword.name) || m_catalog.event(*entry, keyword.name);
        if (isListed && keyword.valueKind != ValueKind::None && !props.contains(keyword.name))
            differs(QStringLiteral("%1 has no %2").arg(expected.label, keyword.name));
    }
    for (const QString &name : props) {
        const bool isWritten = expected.keyword(name) || expected.hasUnpacking;
        const bool isDefault = std::any_of(
            entry->defaults.cbegin(), entry->defaults.cend(), [&](const ComponentEntry::Default &item) { return item.prop == name; });
        if (!isWritten && !isDefault)
            differs(QStringLiteral("%1 has %2, which is not in the code").arg(expected.label, name));
    }
    QVector<int> positional = expected.children;
    positional.removeIf([this](int child) { return !node(child).slot.isEmpty(); });
    // How many an expression or a helper gives is not known here.
    const bool isKnown = !expected.hasUnpacking && std::all_of(positional.cbegin(), positional.cend(), [this](int child) {
        return node(child).kind == NodeKind::Text || node(child).inCatalog || node(child).component == QLatin1String("rx.cond")
            || node(child).component == QLatin1String("rx.foreach");
    });
    const QJsonArray children = made.value(QLatin1String("children")).toArray();
    if (!isKnown)
        return;
    if (positional.size() != children.size())
        differs(QStringLiteral("%1 has %2 children, not %3").arg(expected.label).arg(children.size()).arg(positional.size()));
    for (int i = 0; i < positional.size() && i < children.size(); ++i)
        compare(positional.at(i), children.at(i).toObject());
}

} // namespace

RuntimeTrees::RuntimeTrees(const Catalog &catalog) : m_catalog(catalog)
{
    m_printer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_printer.start(QStringLiteral(TREE_PRINTER), {});
}

RuntimeTrees::~RuntimeTrees()
{
    m_printer.closeWriteChannel();
    m_printer.waitForFinished();
}

QJsonObject RuntimeTrees::ask(const QJsonObject &question)
{
    m_printer.write(QJsonDocument(question).toJson(QJsonDocument::Compact) + '\n');
    while (!m_printer.canReadLine()) {
        if (!m_printer.waitForReadyRead(60'000))
            return {{QStringLiteral("error"), QStringLiteral("the runtime does not answer: ") + m_printer.errorString()}};
    }
    return QJsonDocument::fromJson(m_printer.readLine()).object();
}

RuntimeTrees::Outcome RuntimeTrees::compare(const QString &text, const Module &module)
{
    QJsonArray functions;
    for (const ComponentFunction &function : module.functions) {
        const bool isPlain = function.parameters.isEmpty() && function.roots.size() == 1
            && module.roots.at(function.roots.first()).variable.isEmpty();
        if (isPlain)
            functions.append(function.name);
    }
    const QJsonObject answer = ask({{QStringLiteral("text"), text}, {QStringLiteral("functions"), functions}});
    Outcome outcome;
    outcome.error = stringOf(answer, "error");
    const QJsonObject trees = answer.value(QLatin1String("trees")).toObject();
    for (auto it = trees.begin(); it != trees.end(); ++it) {
        Comparison comparison(m_catalog, module);
        comparison.compare(module.roots.at(module.functions.at(module.functionNamed(it.key())).roots.first()).node, it->toObject());
        outcome.components += comparison.components();
        if (!comparison.difference().isEmpty())
            outcome.difference = it.key() + QStringLiteral("(): ") + comparison.difference();
    }
    return outcome;
}

} // namespace vitrine
