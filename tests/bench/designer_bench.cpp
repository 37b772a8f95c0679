#include "tests/bench/designer_bench.h"

#include "designer/edit/editor.h"
#include "designer/model/design_document.h"
#include "runtime/base/resource_paths.h"
#include "runtime/catalog/catalog.h"
#include "tests/bench/bench_project.h"
#include "tests/bench/statistics.h"

#include <algorithm>
#include <chrono>
#include <functional>

namespace vitrine::bench {

namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

QVector<NodeId> callsOf(const DesignDocument &document, const QString &component)
{
    QVector<NodeId> ids;
    for (const Node &node : document.module().nodes) {
        if (node.component == component)
            ids.append(node.id);
    }
    return ids;
}

Result<void> measureOperations(Report &report, const Catalog &catalog)
{
    constexpr int rounds = 60;
    DesignDocument document(catalog);
    document.setText(BenchProject::pageText(1000));
    const Editor editor(document);
    using Operation = std::function<Result<Change>(NodeId)>;
    const std::vector<std::pair<QString, Operation>> operations{
        {QStringLiteral("rx.badge"),
            [&](NodeId id) { return editor.setProperty(id, QStringLiteral("size"), PropertyValue::string(QStringLiteral("2"))); }},
        {QStringLiteral("rx.heading"), [&](NodeId id) { return editor.setText(id, QStringLiteral("Other words")); }},
        {QStringLiteral("rx.hstack"), [&](NodeId id) { return editor.insertChild(id, 1, QStringLiteral("rx.text(\"new\")")); }},
        {QStringLiteral("rx.text"), [&](NodeId id) { return editor.wrapNode(id, QStringLiteral("rx.box")); }},
        {QStringLiteral("rx.button"), [&](NodeId id) { return editor.duplicateNode(id); }},
        {QStringLiteral("rx.badge"), [&](NodeId id) { return editor.deleteNode(id); }},
    };
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        for (const auto &[component, operation] : operations) {
            const QVector<NodeId> nodes = callsOf(document, component);
            if (nodes.isEmpty())
                return Error{QStringLiteral("the page has no %1 left").arg(component)};
            const NodeId node = nodes.at((round * 37) % nodes.size());
            const auto start = Clock::now();
            const Result<Change> change = operation(node);
            if (!change)
                return change.error();
            document.foresee(change->result);
            document.applyEdits(change->edits);
            times.push_back(millisecondsSince(start));
        }
    }
    const QString what = QStringLiteral("six kinds of operations on 1,000 components, until the model knows the new text; p50 %1 ms");
    report.add(QStringLiteral("operation_p95_ms"), percentile(times, 95), QStringLiteral("ms"), Target::atMost(10),
        what.arg(median(times), 0, 'f', 2));
    return {};
}

Result<void> measureKeystrokes(Report &report, const Catalog &catalog)
{
    constexpr int lines = 5000;
    constexpr int rounds = 200;
    QString text = BenchProject::pageText(1000);
    const qsizetype place = text.indexOf(QLatin1String("app = "));
    const QString page = text.mid(text.indexOf(QLatin1String("def index")), place - text.indexOf(QLatin1String("def index")));
    for (int number = 0; text.count(QLatin1Char('\n')) < lines; ++number)
        text.insert(place, QString(page).replace(QLatin1String("def index"), QStringLiteral("def part_%1").arg(number)));
    DesignDocument document(catalog);
    document.setText(text);
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        // A word is typed into a text somewhere in the file.
        const QString word = QStringLiteral("Some words");
        const qsizetype size = document.text().size();
        const int offset = int(document.text().indexOf(word, size / rounds * round % (size / 2)) + word.size());
        const auto start = Clock::now();
        document.applyEdit(offset, 0, QStringLiteral("x"));
        times.push_back(millisecondsSince(start));
        if (document.isBroken())
            return Error{QStringLiteral("a letter in a text broke the file")};
    }
    const QString what = QStringLiteral("the model after a letter in a file of %1 lines; p50 %2 ms");
    report.add(QStringLiteral("keystroke_p95_ms"), percentile(times, 95), QStringLiteral("ms"), Target::atMost(16),
        what.arg(document.text().count(QLatin1Char('\n'))).arg(median(times), 0, 'f', 2));
    return {};
}

} // namespace

Result<void> measureDesigner(Report &report)
{
    const Result<Catalog> catalog = Catalog::load(resources::path(QStringLiteral("catalog")));
    if (!catalog)
        return catalog.error();
    if (Result<void> measured = measureOperations(report, *catalog); !measured)
        return measured;
    return measureKeystrokes(report, *catalog);
}

} // namespace vitrine::bench
