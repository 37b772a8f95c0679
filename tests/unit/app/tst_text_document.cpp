#include "app/editor/text_document.h"

#include <QFile>
#include <QSaveFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

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

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
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
        write("ask.py", "theirs\n");
        QTRY_COMPARE(document->disk(), TextDocument::Disk::Changed);
        QCOMPARE(document->text(), "still mine\n");
        QCOMPARE(document->textOnDisk(), "theirs\n");
        document->keepMine();
        QCOMPARE(document->disk(), TextDocument::Disk::Known);
        QVERIFY(document->save());
        QCOMPARE(read(path), QByteArray("still mine\n"));
    }

    void takingTheirsIsUndoable()
    {
        auto document = open(write("theirs.py", "mine\n"));
        type(*document, 0, "still ");
        write("theirs.py", "theirs\n");
        QTRY_COMPARE(document->disk(), TextDocument::Disk::Changed);
        document->reload();
        QCOMPARE(document->text(), "theirs\n");
        QCOMPARE(document->disk(), TextDocument::Disk::Known);
        QVERIFY(!document->isModified());
        QCOMPARE(document->undoLabel(), "Reload from disk");
        document->undo();
        QCOMPARE(document->text(), "still mine\n");
        QVERIFY(document->isModified());
    }

    // Before the watch has told of it: saving looks itself.
    void savingNeverWritesOverWhatNobodyHasSeen()
    {
        const QString path = write("unseen.py", "mine\n");
        auto document = open(path);
        type(*document, 0, "still ");
        write("unseen.py", "theirs\n");
        const Result<void> saved = document->save();
        QVERIFY(!saved);
        QVERIFY2(saved.error().message.contains("unseen.py was changed by another program"), qPrintable(saved.error().message));
        QCOMPARE(read(path), QByteArray("theirs\n"));
        QCOMPARE(document->text(), "still mine\n");
        QVERIFY(document->isModified());
        QCOMPARE(document->disk(), TextDocument::Disk::Changed);
    }

    void aFileThatIsDeletedIsStillHere()
    {
        const QString path = write("gone.py", "text\n");
        auto document = open(path);
        QVERIFY(QFile::remove(path));
        QTRY_COMPARE(document->disk(), TextDocument::Disk::Gone);
        QCOMPARE(document->text(), "text\n");
        QVERIFY(document->isModified()); // so that closing asks
        write("gone.py", "text\n");
        QTRY_COMPARE(document->disk(), TextDocument::Disk::Known);
        QVERIFY(!document->isModified());
        QVERIFY(QFile::remove(path));
        QTRY_COMPARE(document->disk(), TextDocument::Disk::Gone);
        QVERIFY(document->save());
        QCOMPARE(document->disk(), TextDocument::Disk::Known);
        QCOMPARE(read(path), QByteArray("text\n"));
    }

    void aFileThatCannotBeWrittenIsForReading()
    {
        const QString path = write("locked.py", "text\n");
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        const bool isRoot = geteuid() == 0;
        // To root everything is writable; so be nobody for a moment.
        if (isRoot) {
            QVERIFY(QFile::setPermissions(m_dir.path(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup));
            QCOMPARE(setresuid(65534, 65534, 0), 0);
        }
        auto document = open(path);
        if (isRoot)
            QCOMPARE(setresuid(0, 0, 0), 0);
        QVERIFY(QFile::setPermissions(m_dir.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(document);
        QVERIFY(document->isReadOnly());
        QCOMPARE(document->whyReadOnly(), "locked.py is open for reading only, for you may not write it.");
        QSignalSpy reloaded(document.get(), &TextDocument::reloaded);
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        QTRY_COMPARE(reloaded.count(), 1);
        QVERIFY(!document->isReadOnly());
    }

    void ownSaveIsNoChange()
    {
        auto document = open(write("own.py", "x\n"));
        QSignalSpy changed(document.get(), &TextDocument::diskChanged);
        QSignalSpy reloaded(document.get(), &TextDocument::reloaded);
        type(*document, 0, "y");
        QVERIFY(document->save());
        type(*document, 0, "z");
        QVERIFY(!QTest::qWaitFor([&] { return !changed.isEmpty() || !reloaded.isEmpty(); }, 300));
    }

    void unsavedTextSurvivesTheEndOfStudio()
    {
        const QString path = write("journal.py", "saved\n");
        auto ended = open(path);
        type(*ended, 0, "un");
        ended.reset(); // nobody has given it up

        auto next = open(path);
        QCOMPARE(next->recoveredText(), std::optional<QString>("unsaved\n"));
        QCOMPARE(next->text(), "saved\n");
        next->acceptRecovered();
        QCOMPARE(next->text(), "unsaved\n");
        QVERIFY(!next->recoveredText());
        QVERIFY(next->save());
        next.reset();
        QVERIFY(!open(path)->recoveredText());
    }

    void killedBetweenTwoKeys_data()
    {
        QTest::addColumn<QByteArray>("saved");
        QTest::addColumn<bool>("isWrittenAnew");
        QTest::newRow("edits of the saved text") << QByteArray("one\ntwo\n") << false;
        QTest::newRow("edits of a file with CRLF") << QByteArray("one\r\ntwo\r\n") << false;
        QTest::newRow("edits of a later text") << QByteArray("one\ntwo\n") << true;
    }

    // kill -9 right after a key: nothing that waits for a timer may be needed.
    void killedBetweenTwoKeys()
    {
        QFETCH(QByteArray, saved);
        QFETCH(bool, isWrittenAnew);
        const QString path = write("killed.py", saved);
        const pid_t child = fork();
        if (child == 0) {
            auto document = open(path);
            const auto key = [&document](int at, int removed, const QString &inserted) {
                QTextCursor cursor(document->textDocument());
                cursor.setPosition(at);
                cursor.setPosition(at + removed, QTextCursor::KeepAnchor);
                cursor.insertText(inserted);
            };
            key(0, 1, "O");
            if (isWrittenAnew)
                QTest::qWait(2500); // until the text was written anew
            key(3, 0, "\u2260 \U0001F600\n\t\"");
            key(1, 2, {});
            document->textDocument()->undo();
            document->textDocument()->undo();
            document->textDocument()->redo();
            ::raise(SIGKILL);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        QVERIFY(UnsavedJournal::leftIn(m_dir.path()).contains(path));
        auto next = open(path);
        QCOMPARE(next->text(), "one\ntwo\n");
        QCOMPARE(next->recoveredText(), std::optional<QString>("One\u2260 \U0001F600\n\t\"\ntwo\n"));
        next->discardRecovered();
        QVERIFY(!next->recoveredText());
        QVERIFY(!UnsavedJournal::leftIn(m_dir.path()).contains(path));
    }

    void whatNobodyHasDecidedAboutIsKept()
    {
        const QString path = write("twice.py", "saved\n");
        for (const QString text : {"first ", "second "}) {
            auto ended = open(path);
            type(*ended, 0, text);
        }
        auto next = open(path);
        QCOMPARE(next->recoveredText(), std::optional<QString>("second saved\n"));
        next->discardRecovered();
        QCOMPARE(next->recoveredText(), std::optional<QString>("first saved\n"));
        next->acceptRecovered();
        QCOMPARE(next->text(), "first saved\n");
        next->giveUp();
        next.reset();
        QVERIFY(!open(path)->recoveredText());
    }

    void twoStudiosKeepTheirTextsApart()
    {
        const QString path = write("both.py", "saved\n");
        auto first = open(path);
        QVERIFY(!first->isShared());
        auto second = open(path);
        QVERIFY(second->isShared());
        type(*first, 0, "one ");
        type(*second, 0, "two ");
        first.reset();
        second.reset();
        auto next = open(path);
        QStringList texts{*next->recoveredText()};
        next->discardRecovered();
        texts.append(*next->recoveredText());
        texts.sort();
        QCOMPARE(texts, QStringList({"one saved\n", "two saved\n"}));
        next->discardRecovered();

        // What one of them saves, the other one takes over, or asks about.
        second = open(path);
        type(*next, 0, "three ");
        QVERIFY(next->save());
        QTRY_COMPARE(second->text(), "three saved\n");
        QVERIFY(!second->isModified());
    }

    void unsavedTextOfADeletedFileIsStillThere()
    {
        const QString path = write("deleted.py", "saved\n");
        auto ended = open(path);
        type(*ended, 0, "un");
        ended.reset();
        QVERIFY(QFile::remove(path));
        QVERIFY(UnsavedJournal::leftIn(m_dir.path()).contains(path));
        auto next = open(path);
        QVERIFY(next);
        QCOMPARE(next->disk(), TextDocument::Disk::Gone);
        next->acceptRecovered();
        QVERIFY(next->save());
        QCOMPARE(read(path), QByteArray("unsaved\n"));
        next.reset();
        QVERIFY(!UnsavedJournal::leftIn(m_dir.path()).contains(path));
    }

    // A full disk: the text stays in the editor, and both saving and the journal say so.
    void aFullDiskLosesNothing()
    {
        const QString path = write("full.py", "saved\n");
        auto document = open(path);
        QSignalSpy failed(document.get(), &TextDocument::journalFailed);
        rlimit before = {};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{1000, before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        QTextCursor cursor(document->textDocument());
        cursor.insertText(QString(5000, 'x'));
        const Result<void> saved = document->save();
        const bool isSaid = QTest::qWaitFor([&] { return !failed.isEmpty(); });
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, ignored);
        QVERIFY(!saved);
        QVERIFY(isSaid);
        QCOMPARE(document->text(), QString(5000, 'x') + "saved\n");
        QVERIFY(document->isModified());
        QCOMPARE(read(path), QByteArray("saved\n"));
        QVERIFY(document->save());
    }
};

QTEST_MAIN(TestTextDocument)
#include "tst_text_document.moc"
