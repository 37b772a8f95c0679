#include "app/editor/text_document.h"
#include "app/session/document_session.h"
#include "app/session/selection_controller.h"
#include "designer/edit/string_target.h"
#include "designer/panels/events_panel.h"
#include "designer/panels/navigator_panel.h"
#include "designer/panels/properties_panel.h"
#include "designer/panels/state_panel.h"
#include "runtime/base/resource_paths.h"
#include "runtime/catalog/catalog.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace vitrine;

namespace {

// Every call of a file as Python's own parser finds it: where it is, and what is called.
const char *const findCalls = R"(
import ast, json, sys
for path in sys.stdin:
    with open(path.rstrip("\n"), "rb") as file:
        tree = ast.parse(file.read())
    print(json.dumps([[n.lineno, n.col_offset, n.end_lineno, n.end_col_offset, ast.unparse(n.func)]
                      for n in ast.walk(tree) if isinstance(n, ast.Call)]), flush=True)
)";

// Of one file: what is alike need not be tried a thousand times.
constexpr int mostInPanels = 20;
constexpr int mostTried = 40;

struct Call {
    TextRange range;
    QString callee;
};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Every Python file of the templates and of the test apps: what the designer reads is all that Python sees, and looking at it changes
/// nothing.
class TestRoundTrip : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Catalog> m_catalog;
    QProcess m_python;

    static void addFiles()
    {
        QTest::addColumn<QString>("path");
        for (const char *folder : {"resources/templates", "tests/apps", "tests/conformance", "tests/usage"}) {
            QDirIterator files(QStringLiteral(SOURCE_FOLDER "/") + QLatin1String(folder), {QStringLiteral("*.py")}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                QTest::newRow(qPrintable(QDir(QStringLiteral(SOURCE_FOLDER)).relativeFilePath(path))) << path;
            }
        }
    }

    /// A copy, open.
    std::unique_ptr<DocumentSession> open(const QString &original)
    {
        const QString path = m_dir.filePath(QStringLiteral("copy.py"));
        QFile::remove(path);
        if (!QFile::copy(original, path))
            return nullptr;
        auto file = TextDocument::open(path);
        return file ? std::make_unique<DocumentSession>(std::move(*file), *m_catalog) : nullptr;
    }

    QVector<Call> callsOf(const QString &path, const SourceDocument &source)
    {
        m_python.write(path.toUtf8() + '\n');
        while (!m_python.canReadLine() && m_python.waitForReadyRead()) { }
        QVector<Call> calls;
        for (const QJsonValue &value : QJsonDocument::fromJson(m_python.readLine()).array()) {
            const QJsonArray call = value.toArray();
            calls.append({{source.offsetOf(call.at(0).toInt(), call.at(1).toInt()), source.offsetOf(call.at(2).toInt(), call.at(3).toInt())},
                call.at(4).toString()});
        }
        return calls;
    }

    bool givesComponent(const Module &module, const QString &callee) const
    {
        const QString path = module.imports.canonical(callee);
        return m_catalog->component(path) || path == QLatin1String("rx.foreach");
    }

    /// Calls that choose between components; one that chooses between values is a value, and shown as such.
    bool chooses(const Module &module, const Call &call, const QVector<Call> &all) const
    {
        const QString path = module.imports.canonical(call.callee);
        return (path == QLatin1String("rx.cond") || path == QLatin1String("rx.match"))
            && std::any_of(all.cbegin(), all.cend(), [&](const Call &other) {
                   return other.range != call.range && call.range.contains(other.range) && givesComponent(module, other.callee);
               });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        auto catalog = Catalog::load(resources::path(QStringLiteral("catalog")));
        QVERIFY(catalog);
        m_catalog = std::make_unique<Catalog>(std::move(*catalog));
        m_python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QLatin1String(findCalls)});
        QVERIFY(m_python.waitForStarted());
    }

    void lookingChangesNothing_data() { addFiles(); }
    void lookingChangesNothing()
    {
        QFETCH(QString, path);
        auto session = open(path);
        QVERIFY(session);
        QVERIFY2(!session->design().isBroken(), "the designer cannot read it");
        NavigatorPanel navigator;
        PropertiesPanel properties;
        EventsPanel events;
        StatePanel states;
        navigator.setDocument(&session->design());
        states.setDocument(&session->design());
        SelectionController selection;
        const QVector<Node> &nodes = session->design().module().nodes;
        for (qsizetype i = 0; i < nodes.size(); ++i) {
            const NodeId id = nodes.at(i).id;
            selection.select(session.get(), id, SelectionController::Origin::Tree);
            QVERIFY(selection.current());
            if (i % (1 + nodes.size() / mostInPanels) != 0)
                continue;
            navigator.setSelectedNodes({id});
            properties.setNodes(&session->design(), {id});
            events.setNode(&session->design(), id);
            // Else what the panels have shown before piles up.
            QCoreApplication::sendPostedEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        QVERIFY(!session->file().isModified());
        QVERIFY(session->file().save());
        QCOMPARE(contents(session->path()), contents(path));
    }

    // Every call of a component is a node, or lies in one that shows as an expression. Nothing is passed over.
    void everyCallIsThere_data() { addFiles(); }
    void everyCallIsThere()
    {
        QFETCH(QString, path);
        auto session = open(path);
        QVERIFY(session);
        const SourceDocument &source = session->design().source();
        const Module &module = session->design().module();
        QSet<TextRange> ranges;
        for (const Node &node : module.nodes)
            ranges.insert(node.range);
        QStringList missing;
        const QVector<Call> calls = callsOf(path, source);
        for (const Call &call : calls) {
            if ((givesComponent(module, call.callee) || chooses(module, call, calls)) && !ranges.contains(call.range))
                missing.append(QStringLiteral("line %1: %2").arg(source.positionOf(call.range.start).line).arg(source.text(call.range).left(70)));
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
    }

    // What a property is set to already changes nothing, and a property that is set and reset leaves no trace.
    void settingAndResettingRestores_data() { addFiles(); }
    void settingAndResettingRestores()
    {
        QFETCH(QString, path);
        auto session = open(path);
        QVERIFY(session);
        const QString text = session->file().text();
        const QVector<Node> nodes = session->design().module().nodes;
        const qsizetype step = 1 + nodes.size() / mostTried;
        for (qsizetype i = 0; i < nodes.size(); i += step) {
            const Node &node = nodes.at(i);
            for (const Keyword &keyword : node.keywords) {
                if (keyword.nameRange.isEmpty())
                    continue;
                const PropertyValue value = keyword.valueKind == ValueKind::String ? PropertyValue::string(keyword.value)
                                                                                   : PropertyValue::python(keyword.valueText);
                const Result<Change> same = session->visual().setProperty(node.id, keyword.name, value, Editor::Overwrite::Expressions);
                QVERIFY2(!same || same->edits.applied(text) == text, qPrintable(node.label + QLatin1Char('.') + keyword.name));
            }
            const QString name = QStringLiteral("data_probe");
            const Result<Change> set = session->visual().setProperty(node.id, name, PropertyValue::string(QStringLiteral("x")));
            if (!set) {
                QVERIFY(!set.error().message.isEmpty());
                continue;
            }
            QVERIFY(session->apply(set));
            const Result<Change> reset = session->visual().setProperty(node.id, name, std::nullopt);
            QVERIFY2(reset, qPrintable(node.label));
            QVERIFY(session->apply(reset));
            QCOMPARE(session->file().text(), text);
        }
        while (session->file().textDocument()->isUndoAvailable())
            session->file().undo();
        QVERIFY(!session->file().isModified());
        QCOMPARE(session->file().text(), text);
    }

    void cleanupTestCase()
    {
        m_python.closeWriteChannel();
        QVERIFY(m_python.waitForFinished());
    }
};

QTEST_MAIN(TestRoundTrip)
#include "tst_round_trip.moc"
