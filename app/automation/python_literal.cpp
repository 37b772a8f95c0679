#include "app/automation/python_literal.h"

#include "designer/model/string_literal.h"

#include <QStringList>

namespace vitrine::automation {

QString pythonLiteral(const Json &value, QChar quote)
{
    if (value.is_string())
        return string_literal::written(toText(value), quote);
    if (value.is_boolean())
        return value.get<bool>() ? QStringLiteral("True") : QStringLiteral("False");
    if (value.is_null())
        return QStringLiteral("None");
    QStringList parts;
    if (value.is_array()) {
        for (const Json &item : value)
            parts.append(pythonLiteral(item, quote));
        return QStringLiteral("[%1]").arg(parts.join(QStringLiteral(", ")));
    }
    if (value.is_object()) {
        for (const auto &[key, item] : value.items())
            parts.append(string_literal::written(QString::fromStdString(key), quote) + QStringLiteral(": ") + pythonLiteral(item, quote));
        return QStringLiteral("{%1}").arg(parts.join(QStringLiteral(", ")));
    }
    return QString::fromStdString(value.dump());
}

} // namespace vitrine::automation
