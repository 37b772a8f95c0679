#include "designer/model/var_choices.h"

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

QStringList writableVars(const StateClass &state)
{
    QStringList names;
    std::transform(state.vars.cbegin(), state.vars.cend(), std::back_inserter(names), [](const StateVar &var) { return var.name; });
    return names;
}

} // namespace vitrine
