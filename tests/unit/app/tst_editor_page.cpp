#include "app/dialogs/difference_dialog.h"
#include "app/editor/code_editor.h"
#include "app/editor/editor_page.h"
#include "app/editor/notice_bar.h"
#include "app/editor/syntax_highlighting.h"
#include "app/editor/text_document.h"

#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCursor>

using namespace vitrine;

/// What stands above an editor: each thing that happened to its file, and what can be done about it.
class TestEditorPage : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    SyntaxHighlighting m_highlighting;
    std::unique_ptr<TextDocument> m_document;
    std::unique_ptr<EditorPage> m_page;

    QString path() const { return m_dir.filePath("app.py"); }

    void write(const QByteArray &bytes) const
    {
        QSaveFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        QVERIFY(file.commit());
    }

    void open(const QByteArray &bytes)
    {
        write(bytes);
        reopen();
    }

    void reopen()
    {
        m_page.reset();
        m_document.reset();
        auto document = TextDocument::open(path());
        QVERIFY(document);
        m_document = std::move(*document);
        m_page = std::make_unique<EditorPage>(*m_document, m_highlighting, QString());
        m_page->show();
    }

    void type(const QString &text) const { QTest::keyClicks(&m_page->editor(), text); }

    QStringList notices() const
    {
        QStringList texts;
        for (const NoticeBar *notice : m_page->findChildren<NoticeBar *>())
            texts.append(notice->accessibleName());
        return texts;
    }

    void press(const QString &text) const
    {
        QPushButton *found = nullptr;
        for (QPushButton *button : m_page->findChildren<QPushButton *>()) {
            if (button->text() == text)
                found = button;
        }
        QVERIFY2(found, qPrintable(text));
        QTest::mouseClick(found, Qt::LeftButton);
    }

    QString difference() const
    {
        auto *dialog = m_page->findChild<DifferenceDialog *>();
        const QString text = dialog ? dialog->findChild<QPlainTextEdit *>()->toPlainText() : QString();
        if (dialog)
            dialog->close();
        return text;
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void cleanup()
    {
        m_document->giveUp();
        m_page.reset();
        m_document.reset();
    }

    void aConflictIsLookedAtAndSettled()
    {
        open("first\nsecond\n");
        type("my ");
        write("first\ntheirs\n");
        QTRY_COMPARE(notices().size(), 1);
        QVERIFY(notices().first().contains("changed by another program"));
        press("Show difference");
        QTRY_COMPARE(difference(), QString("− my first\n− second\n+ first\n+ theirs\n  "));
        QCOMPARE(notices().size(), 1);
        press("Take theirs");
        QTRY_COMPARE(notices().size(), 0);
        QCOMPARE(m_document->text(), "first\ntheirs\n");
        m_document->undo();
        QCOMPARE(m_document->text(), "my first\nsecond\n");
    }

    void aSaveInBetweenIsRefused()
    {
        open("first\n");
        type("my ");
        write("theirs\n");
        QVERIFY(!m_document->save());
        QTRY_COMPARE(notices().size(), 1);
        press("Keep mine");
        QTRY_COMPARE(notices().size(), 0);
        QVERIFY(m_document->save());
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("my first\n"));
    }

    void aDeletedFileIsSaid()
    {
        open("first\n");
        QVERIFY(QFile::remove(path()));
        QTRY_COMPARE(notices().size(), 1);
        QVERIFY(notices().first().contains("deleted or moved"));
        write("first\n");
        QTRY_COMPARE(notices().size(), 0);
    }

    void unsavedTextIsLookedAtAndRestored()
    {
        open("first\n");
        type("my ");
        reopen();
        QCOMPARE(notices().size(), 1);
        press("Show difference");
        QTRY_COMPARE(difference(), QString("− first\n+ my first\n  "));
        press("Restore");
        QTRY_COMPARE(notices().size(), 0);
        QCOMPARE(m_document->text(), "my first\n");
    }

    void readingOnlyComesAndGoesWithTheFile()
    {
        open("a\r\nb\n");
        QCOMPARE(notices(), QStringList({"app.py is open for reading only, for its lines end in different ways."}));
        QVERIFY(m_page->editor().isReadOnly());
        write("a\nb\n");
        QTRY_COMPARE(notices().size(), 0);
        QVERIFY(!m_page->editor().isReadOnly());
    }

    void anotherStudioIsSaid()
    {
        open("first\n");
        auto other = TextDocument::open(path());
        QVERIFY(other);
        const EditorPage page(**other, m_highlighting, QString());
        const auto *notice = page.findChild<NoticeBar *>();
        QVERIFY(notice);
        QVERIFY(notice->accessibleName().contains("open in another Studio as well"));
    }
};

QTEST_MAIN(TestEditorPage)
#include "tst_editor_page.moc"
