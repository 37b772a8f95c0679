#include "app/session/document_session.h"
#include "app/session/selection_controller.h"
#include "app/session/visual_commands.h"
#include "runtime/base/resource_paths.h"
#include "runtime/catalog/catalog.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

using namespace vitrine;

static const char *const source = R"(import reflex as rx


class State(rx.State):
    count: int = 0


def index() -> rx.Component:
    return rx.vstack(
        rx.heading("Hello", size="7"),
        rx.text(State.count),
        rx.button("Press", color_scheme=State.color),
    )


app = rx.App()
app.add_page(index)
)";

/// As the palette does.
static Result<NodeId> insertAtSelection(VisualCommands &commands, const QString &python)
{
    const Result<CommandTarget::Place> place = commands.target.insertionPlace(python);
    return place ? commands.components.insert(python, place->parent, place->index) : Result<NodeId>(place.error());
}

class TestDocumentSession : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Catalog> m_catalog;
    QTemporaryDir m_dir;

    std::unique_ptr<DocumentSession> open()
    {
        const QString path = m_dir.filePath("app.py");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(source);
        file.close();
        auto document = TextDocument::open(path);
        return std::make_unique<DocumentSession>(std::move(*document), *m_catalog);
    }

    static NodeId nodeAt(const DocumentSession &session, const QString &text)
    {
        return session.design().module().nodeAt(int(session.file().text().indexOf(text)) + 1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        auto catalog = Catalog::load(resources::path("catalog"));
        QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().message));
        m_catalog = std::make_unique<Catalog>(std::move(*catalog));
    }

    void visualEditIsTheLiteralOnlyAndOneUndo()
    {
        auto session = open();
        SelectionController selection;
        VisualCommands commands(selection);
        selection.select(session.get(), nodeAt(*session, "rx.heading"), SelectionController::Origin::Tree);
        const NodeId heading = selection.node();
        QVERIFY(heading);
        QVERIFY(commands.components.setText(heading, "Good day"));
        QCOMPARE(session->file().text(), QString(source).replace("\"Hello\"", "\"Good day\""));
        QCOMPARE(selection.node(), heading);
        QVERIFY(commands.components.set({heading}, PropertyTarget::property("size"), PropertyValue::string("3"), Editor::Overwrite::LiteralsOnly));
        QVERIFY(session->file().text().contains("size=\"3\""));
        QVERIFY(!session->file().undoLabel().isEmpty());
        session->file().undo();
        session->file().undo();
        QCOMPARE(session->file().text(), source);
        QVERIFY(!session->file().isModified());
    }

    void refusedEditChangesNothing()
    {
        auto session = open();
        SelectionController selection;
        VisualCommands commands(selection);
        QSignalSpy refused(&commands.target, &CommandTarget::refused);
        selection.select(session.get(), nodeAt(*session, "rx.button"), SelectionController::Origin::Tree);
        QVERIFY(!commands.components.set({selection.node()}, PropertyTarget::property("color_scheme"), PropertyValue::string("red"), Editor::Overwrite::LiteralsOnly));
        QCOMPARE(refused.count(), 1);
        QVERIFY(!refused.first().first().toString().isEmpty());
        QCOMPARE(session->file().text(), source);
    }

    void insertsIntoContainersAndAfterOthers()
    {
        auto session = open();
        SelectionController selection;
        VisualCommands commands(selection);
        commands.target.setDocument(session.get());
        selection.select(session.get(), nodeAt(*session, "rx.heading"), SelectionController::Origin::Tree);
        QVERIFY(insertAtSelection(commands, "rx.badge(\"new\")"));
        const QString text = session->file().text();
        QVERIFY(text.indexOf("rx.heading") < text.indexOf("rx.badge"));
        QVERIFY(text.indexOf("rx.badge") < text.indexOf("rx.text"));
        QVERIFY(selection.current());
        QCOMPARE(selection.current()->component, "rx.badge");

        selection.select(session.get(), nodeAt(*session, "rx.vstack"), SelectionController::Origin::Tree);
        QVERIFY(insertAtSelection(commands, "rx.divider()"));
        QVERIFY(session->file().text().indexOf("rx.divider") > session->file().text().indexOf("rx.button"));
    }

    void selectionFollowsTheNodeNotTheLine()
    {
        auto session = open();
        SelectionController selection;
        selection.select(session.get(), nodeAt(*session, "rx.button"), SelectionController::Origin::Canvas);
        QSignalSpy changed(&selection, &SelectionController::changed);
        const NodeId button = selection.node();
        QTextCursor cursor(session->file().textDocument());
        cursor.insertText("# a comment\n# and another\n");
        QCOMPARE(selection.node(), button);
        QCOMPARE(changed.count(), 0);
        QCOMPARE(session->file().text().mid(selection.current()->range.start, 9), "rx.button");
        selection.select(session.get(), button, SelectionController::Origin::Code);
        QCOMPARE(changed.count(), 0);
    }

    void modelFollowsEveryEdit()
    {
        auto session = open();
        QRandomGenerator random(7);
        static const QStringList pieces{"x", "(", ")", "\n", "\"", "    ", "rx.text(\"a\"),\n", "é", "🎉", "#"};
        for (int i = 0; i < 300; ++i) {
            if (random.bounded(5) == 0) {
                session->file().undo();
            } else {
                QTextCursor cursor(session->file().textDocument());
                const int length = session->file().textDocument()->characterCount() - 1;
                cursor.setPosition(random.bounded(length + 1));
                cursor.setPosition(std::min(length, cursor.position() + int(random.bounded(4))), QTextCursor::KeepAnchor);
                cursor.insertText(pieces.at(random.bounded(int(pieces.size()))));
            }
            QCOMPARE(session->design().text(), session->file().text());
        }
        while (session->file().textDocument()->isUndoAvailable())
            session->file().undo();
        QCOMPARE(session->file().text(), source);
        QCOMPARE(session->design().text(), source);
        QVERIFY(!session->design().isBroken());
    }
};

QTEST_MAIN(TestDocumentSession)
#include "tst_document_session.moc"
