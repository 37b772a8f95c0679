#pragma once

#include "runtime/base/result.h"

#include <QString>

#include <optional>
#include <vector>

namespace vitrine::bench {

/// What is to be reached. Printed beside the figure, with a word when it is missed.
struct Target {
    enum class Bound { AtMost, AtLeast };
    Bound bound;
    double value;

    static Target atMost(double value) { return {Bound::AtMost, value}; }
    static Target atLeast(double value) { return {Bound::AtLeast, value}; }
    bool isReached(double figure) const { return bound == Bound::AtMost ? figure <= value : figure >= value; }
};

/// The figures of a run: printed as a table, one line as soon as it is known, and written as JSON.
class Report
{
public:
    /// Prints the head of the table.
    Report();

    /// A heading in the table.
    void section(const QString &title);
    /// `note`: what it is compared with, or how it was measured.
    void add(const QString &name, double value, const QString &unit, std::optional<Target> target = {}, const QString &note = {});
    /// Something that could not be measured; says why.
    void fail(const QString &what, const Error &error);

    /// {"name": number, …}
    Result<void> writeJson(const QString &path) const;
    bool hasFailures() const { return m_failures > 0; }

private:
    struct Figure {
        QString name;
        double value;
    };
    std::vector<Figure> m_figures;
    int m_failures = 0;
};

} // namespace vitrine::bench
