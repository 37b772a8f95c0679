#include "app/editor/text_document.h"

#include <QFile>
#include <QSaveFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

using namespace vitrine;

class TestTextDocument : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_dir.filePath(name);
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            qFatal("cannot write");
        return path;
    }

    std::unique_ptr<TextDocument> open(const QString &path)
    {
        auto document = TextDocument::open(path);
        return document ? std::move(*document) : nullptr;
    }

    static void type(TextDocument &document, int offset, const QString &text)
    {
        for (const QChar c : text) {
            QTextCursor cursor(document.textDocument());
            cursor.setPosition(offset++);
            cursor.insertText(c);
        }
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void reportsEditsExactly()
    {
        auto document = open(write("edits.py", "one\ntwo\nthree\n"));
        QString mirror = document->text();
        connect(document.get(), &TextDocument::edited, this,
                [&](int offset, int removed, const QString &inserted) { mirror.replace(offset, removed, inserted); });
        type(*document, 4, "x\ny");
        QCOMPARE(mirror, document->text());
        QTextCursor cursor(document->textDocument());
        cursor.select(QTextCursor::Document);
        cursor.insertText(QString::fromUtf8("all\u00a0new 🎉\nlines"));
        QCOMPARE(mirror, document->text());
        document->undo();
        QCOMPARE(mirror, document->text());
        document->undo();
        QCOMPARE(mirror, document->text());
        document->redo();
        document->redo();
        QCOMPARE(mirror, QString::fromUtf8("all\u00a0new 🎉\nlines"));
    }

    void visualStepIsOneNamedUndo()
    {
        auto document = open(write("step.py", "a = 1\nb = 2\n"));
        type(*document, 0, "# ");
        document->beginStep("Set b of thing");
        document->replace(document->text().indexOf('2'), 1, "20");
        document->replace(0, 0, "import x\n");
        document->endStep();
        QCOMPARE(document->text(), "import x\n# a = 1\nb = 20\n");
        QCOMPARE(document->undoLabel(), "Set b of thing");
        type(*document, int(document->text().size()), "c");
        QCOMPARE(document->undoLabel(), QString());
        document->undo();
        QCOMPARE(document->undoLabel(), "Set b of thing");
        document->undo();
        QCOMPARE(document->text(), "# a = 1\nb = 2\n");
        QCOMPARE(document->redoLabel(), "Set b of thing");
        document->redo();
        QCOMPARE(document->text(), "import x\n# a = 1\nb = 20\n");
        document->undo();
        type(*document, 0, "z");
        QCOMPARE(document->redoLabel(), QString());
        document->undo();
        document->beginStep("Set c of thing");
        document->replace(0, 0, "c = 3\n");
        document->replace(0, 0, "d = 4\n");
        document->endStep();
        QCOMPARE(document->undoLabel(), "Set c of thing");
        document->undo();
        QCOMPARE(document->redoLabel(), "Set c of thing");
    }

    void typingBesideAVisualStepIsItsOwnStep()
    {
        auto document = open(write("beside.py", "b = 2\n"));
        document->beginStep("Set b");
        document->replace(4, 1, "3");
        document->endStep();
        type(*document, 5, "45");
        document->undo();
        QVERIFY(document->text().startsWith("b = 3"));
        QVERIFY(!document->text().startsWith("b = 345"));
    }

    void cleanDocumentFollowsTheDisk()
    {
        const QString path = write("follow.py", "one\ntwo\nthree\n");
        auto document = open(path);
        QSignalSpy reloaded(document.get(), &TextDocument::reloaded);
        write("follow.py", "one\n2\nthree\n");
        QTRY_COMPARE(reloaded.count(), 1);
        QCOMPARE(document->text(), "one\n2\nthree\n");
        QVERIFY(!document->isModified());
        document->undo();
        QCOMPARE(document->text(), "one\ntwo\nthree\n");
    }

    void changedDocumentAsks()
    {
        const QString path = write("ask.py", "mine\n");
        auto document = open(path);
        type(*document, 0, "still ");
        QSignalSpy conflict(document.get(), &TextDocument::conflict);
        write("ask.py", "theirs\n");
        QTRY_COMPARE(conflict.count(), 1);
        QCOMPARE(document->text(), "still mine\n");
        document->keepMine();
        QVERIFY(document->save());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("still mine\n"));
    }

    void ownSaveIsNoChange()
    {
        auto document = open(write("own.py", "x\n"));
        QSignalSpy conflict(document.get(), &TextDocument::conflict);
        QSignalSpy reloaded(document.get(), &TextDocument::reloaded);
        type(*document, 0, "y");
        QVERIFY(document->save());
        type(*document, 0, "z");
        QVERIFY(!QTest::qWaitFor([&] { return !conflict.isEmpty() || !reloaded.isEmpty(); }, 300));
    }

    void unsavedTextSurvivesAKill()
    {
        const QString path = write("journal.py", "saved\n");
        UnsavedJournal journal(path);
        journal.clear();
        auto killed = open(path);
        type(*killed, 0, "un");
        QTRY_COMPARE(journal.recovered(), std::optional<QString>("unsaved\n"));
        (void)killed.release(); // a killed program runs no destructor

        auto next = open(path);
        QCOMPARE(next->recoveredText(), std::optional<QString>("unsaved\n"));
        QCOMPARE(next->text(), "saved\n");
        next->acceptRecovered();
        QCOMPARE(next->text(), "unsaved\n");
        QVERIFY(next->save());
        QCOMPARE(journal.recovered(), std::nullopt);
    }
};

QTEST_MAIN(TestTextDocument)
#include "tst_text_document.moc"
