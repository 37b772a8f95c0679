#include "runtime/base/problem.h"

#include <nlohmann/json.hpp>

namespace vitrine {

QString Problem::toLine() const
{
    QString place = file;
    if (line > 0)
        place += QLatin1Char(':') + QString::number(line);
    if (line > 0 && column > 0)
        place += QLatin1Char(':') + QString::number(column);
    if (!place.isEmpty())
        place += QLatin1String(": ");
    return place + QLatin1String(severity == Severity::Error ? "error: " : "warning: ") + message;
}

void to_json(nlohmann::json &json, const Problem &problem)
{
    json = {{"severity", problem.severity == Problem::Severity::Error ? "error" : "warning"},
            {"file", problem.file.toStdString()},
            {"line", problem.line},
            {"column", problem.column},
            {"end_line", problem.endLine},
            {"end_column", problem.endColumn},
            {"message", problem.message.toStdString()},
            {"detail", problem.detail.toStdString()}};
}

void from_json(const nlohmann::json &json, Problem &problem)
{
    const auto text = [&](const char *key) { return QString::fromStdString(json.value(key, std::string())); };
    problem.severity = json.value("severity", "error") == "warning" ? Problem::Severity::Warning : Problem::Severity::Error;
    problem.file = text("file");
    problem.line = json.value("line", 0);
    problem.column = json.value("column", 0);
    problem.endLine = json.value("end_line", 0);
    problem.endColumn = json.value("end_column", 0);
    problem.message = text("message");
    problem.detail = text("detail");
}

} // namespace vitrine
