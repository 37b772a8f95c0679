#include "tests/bench/report.h"

#include <nlohmann/json.hpp>

#include <QSaveFile>

#include <cmath>
#include <cstdio>

namespace vitrine::bench {

namespace {

/// Three digits that matter, whole numbers from 100 on.
QString shown(double value)
{
    const double size = std::abs(value);
    return QString::number(value, 'f', size >= 100 ? 0 : size >= 10 ? 1 : 2);
}

void printRow(const QString &name, const QString &value, const QString &unit, const QString &target, const QString &note)
{
    const QString row = QStringLiteral("%1 %2 %3  %4 %5").arg(name, -28).arg(value, 10).arg(unit, -5).arg(target, -18).arg(note);
    std::printf("%s\n", qPrintable(row.trimmed().isEmpty() ? QString() : QStringLiteral("  ") + row));
    std::fflush(stdout);
}

} // namespace

Report::Report()
{
    printRow(QStringLiteral("figure"), QStringLiteral("value"), QStringLiteral("unit"), QStringLiteral("target"), QStringLiteral("note"));
}

void Report::section(const QString &title)
{
    std::printf("%s\n", qPrintable(title));
    std::fflush(stdout);
}

void Report::add(const QString &name, double value, const QString &unit, std::optional<Target> target, const QString &note)
{
    m_figures.push_back({name, value});
    QString wanted;
    if (target) {
        wanted = (target->bound == Target::Bound::AtMost ? QStringLiteral("≤ ") : QStringLiteral("≥ ")) + shown(target->value);
        if (!target->isReached(value))
            wanted += QStringLiteral(" missed");
    }
    printRow(name, shown(value), unit, wanted, note);
}

void Report::fail(const QString &what, const Error &error)
{
    ++m_failures;
    std::printf("  %s: not measured: %s\n", qPrintable(what), qPrintable(error.message));
    std::fflush(stdout);
}

Result<void> Report::writeJson(const QString &path) const
{
    nlohmann::json json = nlohmann::json::object();
    for (const Figure &figure : m_figures)
        json[figure.name.toStdString()] = figure.value;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(json.dump(4) + '\n')) < 0 || !file.commit())
        return Error{QStringLiteral("%1 cannot be written: %2").arg(path, file.errorString())};
    return {};
}

} // namespace vitrine::bench
