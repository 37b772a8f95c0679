#include "designer/model/var_choices.h"

#include "designer/model/loop_items.h"

#include <QHash>

#include <algorithm>

namespace vitrine {

namespace {

bool isBool(const QString &annotation, const QString &defaultText)
{
    return annotation == QLatin1String("bool")
        || (annotation.isEmpty() && (defaultText == QLatin1String("True") || defaultText == QLatin1String("False")));
}

} // namespace

bool isCollection(const QString &annotation, const QString &defaultText)
{
    if (annotation.isEmpty())
        return defaultText.startsWith(u'[') || defaultText.startsWith(u'{') || defaultText.startsWith(u'(');
    const QString type = annotation.section(u'[', 0, 0).section(u'.', -1).toLower();
    static const QStringList collections {QStringLiteral("list"), QStringLiteral("dict"), QStringLiteral("tuple"),
        QStringLiteral("set"), QStringLiteral("sequence"), QStringLiteral("mapping"), QStringLiteral("iterable")};
    return collections.contains(type);
}

QStringList varChoices(const Module &module, VarFit fit)
{
    QStringList best;
    QStringList others;
    const auto add = [&](const StateClass &state, const QString &name, const QString &annotation, const QString &defaultText) {
        if (name.startsWith(u'_'))
            return;
        const bool fits = fit == VarFit::Anything || (fit == VarFit::Collection && isCollection(annotation, defaultText))
            || (fit == VarFit::Truth && isBool(annotation, defaultText));
        if (fits)
            best.append(state.name + u'.' + name);
        else if (fit == VarFit::Truth)
            others.append(state.name + u'.' + name);
    };
    for (const StateClass &state : module.states) {
        for (const StateVar &var : state.vars)
            add(state, var.name, var.annotation, var.defaultText);
        for (const ComputedVar &var : state.computedVars)
            add(state, var.name, var.annotation, {});
    }
    return best + others;
}

QStringList valueChoices(const Module &module, const SourceDocument &source, NodeId node, VarFit fit)
{
    QStringList best;
    QStringList others;
    for (const LoopItem &item : loopItemsAround(module, source, node)) {
        for (const LoopItem &part : partsOf(item, module)) {
            const bool fits = fit == VarFit::Anything || (fit == VarFit::Collection ? isCollection(part.type, {}) : isBool(part.type, {}));
            if (fits || part.type.isEmpty())
                best.append(part.name);
            else if (fit == VarFit::Truth)
                others.append(part.name);
        }
    }
    return best + others + varChoices(module, fit);
}

QStringList writableVars(const StateClass &state)
{
    QStringList names;
    std::transform(state.vars.cbegin(), state.vars.cend(), std::back_inserter(names), [](const StateVar &var) { return var.name; });
    return names;
}

QString emptyValue(const QString &type)
{
    static const QHash<QString, QString> values {{QStringLiteral("str"), QStringLiteral("\"\"")},
        {QStringLiteral("int"), QStringLiteral("0")}, {QStringLiteral("float"), QStringLiteral("0.0")},
        {QStringLiteral("bool"), QStringLiteral("False")}};
    if (type.startsWith(QLatin1String("list")))
        return QStringLiteral("[]");
    if (type.startsWith(QLatin1String("dict")))
        return QStringLiteral("{}");
    if (type.startsWith(QLatin1String("set")))
        return QStringLiteral("set()");
    return type.contains(QLatin1String("None")) ? QStringLiteral("None") : values.value(type);
}

} // namespace vitrine
