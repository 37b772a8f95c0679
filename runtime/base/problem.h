#pragma once

#include <QString>
#include <QVector>

#include <nlohmann/json_fwd.hpp>

namespace vitrine {

/// Something wrong in the user's project, at a place in the user's own file.
struct Problem {
    enum class Severity { Error, Warning };

    Severity severity = Severity::Error;
    QString file;      ///< absolute path; empty when the problem belongs to no file
    int line = 0;      ///< 1-based; 0 = whole file
    int column = 0;    ///< 1-based, in UTF-16 code units; 0 = whole line
    int endLine = 0;   ///< 1-based; 0 = not known
    int endColumn = 0; ///< 1-based, exclusive; 0 = not known
    QString message;   ///< one sentence, in the user's own names, that says what to do
    QString detail;    ///< optional: the Python traceback or other long text

    bool operator==(const Problem &) const = default;

    /// `file:line:column: error: message`, as compilers print it.
    QString toLine() const;
};

using Problems = QVector<Problem>;

/// JSON form used by `vitrine check --json` and by the control channel: keys severity ("error"/"warning"), file, line, column,
/// end_line, end_column, message, detail.
void to_json(nlohmann::json &json, const Problem &problem);
/// Missing keys keep their defaults.
void from_json(const nlohmann::json &json, Problem &problem);

} // namespace vitrine
