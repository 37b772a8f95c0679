#include "tests/bench/edit_bench.h"

#include "app/editor/code_editor.h"
#include "app/session/document_session.h"
#include "app/session/selection_controller.h"
#include "app/session/visual_commands.h"
#include "app/window/main_window.h"
#include "app/window/workbench.h"
#include "designer/panels/properties_panel.h"
#include "preview/live_pane.h"
#include "tests/bench/bench_project.h"
#include "tests/bench/pane_watch.h"
#include "tests/bench/statistics.h"
#include "tests/e2e/studio/studio.h"

#include <QEventLoop>
#include <QFile>
#include <QTest>
#include <QTimer>

namespace vitrine::bench {

namespace {

using namespace std::chrono_literals;

constexpr int warmUps = 5;
constexpr int edits = 60;
constexpr auto pause = 200ms; ///< between two edits, as a quick hand has it

void pass(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Where the time of each edit went, in milliseconds.
struct Samples {
    std::vector<double> call;     ///< Studio's own work until it has sent the text
    std::vector<double> received; ///< edit until the page has the frame
    std::vector<double> applied;  ///< edit until the DOM is changed
    std::vector<double> painted;  ///< edit until paint
};

/// Makes the edits one after another; `edit(i)` makes one.
Result<Samples> measure(PaneWatch &watch, const std::function<void(int)> &edit)
{
    Samples samples;
    for (int i = 0; i < warmUps + edits; ++i) {
        const double start = PaneWatch::now();
        edit(i);
        const double called = PaneWatch::now();
        const std::optional<PaneWatch::Change> change = watch.await(start);
        if (!change)
            return Error{QStringLiteral("edit %1 did not reach the pane").arg(i)};
        if (i >= warmUps) {
            samples.call.push_back(called - start);
            samples.received.push_back(change->received - start);
            samples.applied.push_back(change->applied - start);
            samples.painted.push_back(change->painted - start);
        }
        pass(pause);
    }
    return samples;
}

void add(Report &report, const QString &kind, int components, double goal, const Samples &samples, double uncertainty)
{
    const auto name = [&](const char *percentile) { return QStringLiteral("edit_%1_%2_ms_%3").arg(kind, QLatin1String(percentile)).arg(components); };
    const QString note = QStringLiteral("p50 of the way: call %1, page has it %2, DOM %3 (clocks agree to ±%4)")
                             .arg(median(samples.call), 0, 'f', 1)
                             .arg(median(samples.received), 0, 'f', 1)
                             .arg(median(samples.applied), 0, 'f', 1)
                             .arg(uncertainty, 0, 'f', 1);
    const std::optional<Target> target = components == 1000 ? std::optional(Target::atMost(goal)) : std::nullopt;
    report.add(name("p50"), percentile(samples.painted, 50), QStringLiteral("ms"), {}, note);
    report.add(name("p95"), percentile(samples.painted, 95), QStringLiteral("ms"), target);
}

} // namespace

Result<void> measureEdits(Report &report, int components)
{
    Studio studio;
    const bool isOpen = studio.open(QStringLiteral("empty"), [&](const QString &dir) {
        QFile file(dir + QStringLiteral("/app/app.py"));
        if (file.open(QIODevice::WriteOnly))
            file.write(BenchProject::pageText(components).toUtf8());
    });
    if (!isOpen || !studio.waitForApp())
        return Error{QStringLiteral("Studio did not show the app")};
    PaneWatch watch(*studio.window().livePane());
    if (!watch.start())
        return Error{QStringLiteral("the page does not answer")};

    Workbench &workbench = studio.workbench();
    const NodeId heading = studio.nodeOf(QStringLiteral("rx.heading(\"Heading 3\""));
    workbench.selection().select(workbench.current(), heading, SelectionController::Origin::Tree);
    if (!workbench.selection().current())
        return Error{QStringLiteral("the heading is not in the tree")};
    const Result<Samples> visual = measure(watch, [&](int i) {
        // What a choice in the Properties panel does.
        Q_EMIT studio.window().properties()->edited({heading}, PropertyTarget::property(QStringLiteral("size")),
                                                    PropertyValue::string(QString::number(4 - i % 2)), Overwrite::LiteralsOnly);
    });
    if (!visual)
        return visual.error();
    add(report, QStringLiteral("visual"), components, 33, *visual, watch.uncertainty());

    CodeEditor &editor = studio.editor();
    const QString literal = QStringLiteral("Heading 4");
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(int(studio.document().file().text().indexOf(literal) + literal.size()));
    editor.setTextCursor(cursor);
    editor.setFocus();
    const Result<Samples> typed = measure(watch, [&](int i) { QTest::keyClick(&editor, char('a' + i % 26)); });
    if (!typed)
        return typed.error();
    add(report, QStringLiteral("typed"), components, 150, *typed, watch.uncertainty());
    return {};
}

} // namespace vitrine::bench
