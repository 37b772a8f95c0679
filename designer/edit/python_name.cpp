#include "designer/edit/python_name.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace vitrine {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("PythonName", text); }

bool isReserved(const QString &name)
{
    static const QSet<QString> reserved = [] {
        const QStringList words
            = QStringLiteral("False None True and as assert async await break class continue def del elif else except finally "
                             "for from global if import in is lambda nonlocal not or pass raise return try while with yield")
                  .split(QLatin1Char(' '));
        return QSet<QString>(words.cbegin(), words.cend());
    }();
    return reserved.contains(name);
}

} // namespace

Result<void> checkPythonName(const QString &name, const QString &what)
{
    static const QRegularExpression identifier(QStringLiteral("^[^\\W\\d]\\w*$"), QRegularExpression::UseUnicodePropertiesOption);
    if (name.isEmpty())
        return Error{tr("Give %1.").arg(what)};
    if (!identifier.match(name).hasMatch())
        return Error{tr("“%1” cannot be %2.").arg(name, what)};
    if (isReserved(name))
        return Error{tr("“%1” is a word of the Python language and cannot be %2.").arg(name, what)};
    return {};
}

} // namespace vitrine
