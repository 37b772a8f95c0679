#include "designer/model/loop_items.h"

#include <QRegularExpression>

namespace vitrine {

namespace {

/// What stands in the brackets of a type; `Todo` of `list[Todo]`.
QString argumentOf(const QString &type, int number)
{
    const qsizetype open = type.indexOf(QLatin1Char('['));
    if (open < 0 || !type.endsWith(QLatin1Char(']')))
        return {};
    int depth = 0;
    QStringList arguments{QString()};
    for (const QChar c : type.mid(open + 1).chopped(1)) {
        depth += c == u'[' ? 1 : c == u']' ? -1 : 0;
        if (c == u',' && depth == 0)
            arguments.append(QString());
        else
            arguments.last().append(c);
    }
    return arguments.value(number).trimmed();
}

QString annotationOf(const StateClass &state, const QString &name)
{
    for (const StateVar &var : state.vars) {
        if (var.name == name)
            return var.annotation;
    }
    for (const ComputedVar &var : state.computedVars) {
        if (var.name == name)
            return var.annotation;
    }
    return {};
}

/// The type of `State.todos` or of `todo.tags`.
QString typeOf(const QString &expression, const Module &module, const QVector<LoopItem> &known)
{
    const QString owner = expression.section(QLatin1Char('.'), 0, 0);
    const QString member = expression.section(QLatin1Char('.'), 1);
    if (const StateClass *state = module.state(owner))
        return annotationOf(*state, member);
    for (const LoopItem &item : known) {
        for (const LoopItem &part : partsOf(item, module)) {
            if (part.name == expression)
                return part.type;
        }
    }
    return {};
}

bool isDict(const StateClass &data) { return data.bases.contains(QLatin1String("TypedDict")); }

bool isName(const QString &text)
{
    static const QRegularExpression name(QStringLiteral("^[^\\W\\d]\\w*$"), QRegularExpression::UseUnicodePropertiesOption);
    return name.match(text).hasMatch();
}

} // namespace

QString elementOf(const QString &type)
{
    const QString container = type.section(QLatin1Char('['), 0, 0).section(QLatin1Char('.'), -1).toLower();
    return container == QLatin1String("dict") ? QString() : argumentOf(type, 0);
}

QString itemType(const Module &module, const QString &iterable) { return elementOf(typeOf(iterable.trimmed(), module, {})); }

QString itemNameFor(const Module &module, const QString &iterable, const QString &itemType)
{
    if (module.dataClass(itemType))
        return itemType.left(1).toLower() + itemType.mid(1);
    const QString plural = iterable.section(QLatin1Char('.'), -1);
    if (!isName(plural))
        return QStringLiteral("item");
    if (plural.endsWith(QLatin1String("ies")) && plural.size() > 4)
        return plural.chopped(3) + QLatin1Char('y');
    const bool isPlural = plural.endsWith(QLatin1Char('s')) && !plural.endsWith(QLatin1String("ss")) && plural.size() > 3;
    return isPlural ? plural.chopped(1) : QStringLiteral("item");
}

QVector<LoopItem> partsOf(const LoopItem &item, const Module &module)
{
    QVector<LoopItem> parts{item};
    if (const StateClass *data = module.dataClass(item.type)) {
        for (const StateVar &field : data->vars) {
            const QString written = isDict(*data) ? QStringLiteral("[\"%1\"]").arg(field.name) : QLatin1Char('.') + field.name;
            parts.append({item.name + written, field.annotation});
        }
    }
    return parts;
}

QVector<LoopItem> loopItemsAround(const Module &module, const SourceDocument &source, NodeId id)
{
    QVector<LoopItem> items;
    const Node *inside = module.node(id);
    const int function = inside && inside->root >= 0 ? module.roots.at(inside->root).function : -1;
    for (const QString &parameter : function < 0 ? QStringList() : module.functions.at(function).parameters) {
        QString type = parameter.section(QLatin1Char(':'), 1).section(QLatin1Char('='), 0, 0).trimmed();
        if (type.section(QLatin1Char('['), 0, 0).endsWith(QLatin1String("Var")))
            type = argumentOf(type, 0);
        const QString name = parameter.section(QLatin1Char(':'), 0, 0).section(QLatin1Char('='), 0, 0).trimmed();
        if (!name.startsWith(QLatin1Char('*')))
            items.append({name, type});
    }
    // From the outside, for the list of an inner loop may be part of an outer item.
    for (const NodeId above : module.pathToRoot(id)) {
        const Node *node = module.node(above);
        if (node->kind != NodeKind::Loop || above == id)
            continue;
        const SyntaxNode syntax = source.root().covering(node->range);
        QVector<SyntaxNode> names;
        for (const SyntaxNode &argument : syntax.field("arguments").namedChildren()) {
            if (argument.is("lambda"))
                names = argument.field("parameters").namedChildren();
        }
        if (const SyntaxNode clause = syntax.childOfType("for_in_clause"))
            names = {clause.field("left")};
        for (qsizetype i = std::min<qsizetype>(names.size(), 2) - 1; i >= 0; --i) {
            const QString type = i == 1 ? QStringLiteral("int") : elementOf(typeOf(node->text, module, items));
            items.prepend({source.text(names.at(i).range()), type});
        }
    }
    return items;
}

} // namespace vitrine
