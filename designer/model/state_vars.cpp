#include "designer/model/state_vars.h"

#include <QHash>

#include <algorithm>

namespace vitrine {

bool isCollection(const QString &annotation, const QString &defaultText)
{
    if (annotation.isEmpty())
        return defaultText.startsWith(u'[') || defaultText.startsWith(u'{') || defaultText.startsWith(u'(');
    const QString type = annotation.section(u'[', 0, 0).section(u'.', -1).toLower();
    static const QStringList collections {QStringLiteral("list"), QStringLiteral("dict"), QStringLiteral("tuple"),
        QStringLiteral("set"), QStringLiteral("sequence"), QStringLiteral("mapping"), QStringLiteral("iterable")};
    return collections.contains(type);
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
