#include "app/editor/code_editor.h"
#include "app/editor/text_document.h"

#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>

using namespace vitrine;

class TestCodeEditor : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<TextDocument> m_document;
    std::unique_ptr<CodeEditor> m_editor;

    void open(const QByteArray &text)
    {
        m_editor.reset();
        QFile file(m_dir.filePath("a.py"));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(text);
        file.close();
        auto document = TextDocument::open(file.fileName());
        m_document = std::move(*document);
        m_editor = std::make_unique<CodeEditor>(*m_document);
    }

    void caretTo(int offset)
    {
        QTextCursor cursor = m_editor->textCursor();
        cursor.setPosition(offset);
        m_editor->setTextCursor(cursor);
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void cleanup() { m_editor.reset(); }

    void indents_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<int>("caret");
        QTest::addColumn<QString>("after");
        QTest::newRow("colon") << QByteArray("def f():") << 8 << QString("def f():\n    ");
        QTest::newRow("colon and comment") << QByteArray("if x:  # why") << 12 << QString("if x:  # why\n    ");
        QTest::newRow("keeps") << QByteArray("    a = 1") << 9 << QString("    a = 1\n    ");
        QTest::newRow("return") << QByteArray("    return 1") << 12 << QString("    return 1\n");
        QTest::newRow("return of a call that goes on") << QByteArray("    return rx.box(") << 18 << QString("    return rx.box(\n        ");
        QTest::newRow("pair") << QByteArray("x = []") << 5 << QString("x = [\n    \n]");
    }

    void indents()
    {
        QFETCH(QByteArray, before);
        QFETCH(int, caret);
        QFETCH(QString, after);
        open(before);
        caretTo(caret);
        QTest::keyClick(m_editor.get(), Qt::Key_Return);
        QCOMPARE(m_document->text(), after);
    }

    void togglesComments()
    {
        open("def f():\n    a\n\n      b\n");
        QTextCursor cursor = m_editor->textCursor();
        cursor.setPosition(9);
        cursor.setPosition(int(m_document->text().size()) - 1, QTextCursor::KeepAnchor);
        m_editor->setTextCursor(cursor);
        m_editor->toggleComment();
        QCOMPARE(m_document->text(), "def f():\n    # a\n\n    #   b\n");
        m_editor->toggleComment();
        QCOMPARE(m_document->text(), "def f():\n    a\n\n      b\n");
    }

    void tabGoesToTheNextStop()
    {
        open("ab");
        caretTo(2);
        QTest::keyClick(m_editor.get(), Qt::Key_Tab);
        QCOMPARE(m_document->text(), "ab  ");
        QTest::keyClick(m_editor.get(), Qt::Key_Backtab);
        QCOMPARE(m_document->text(), "ab  ");
    }

    void revealingIsNoMoveOfTheUser()
    {
        open("one\ntwo\n");
        QSignalSpy moved(m_editor.get(), &CodeEditor::caretMoved);
        m_editor->revealRange({4, 7});
        QCOMPARE(m_editor->textCursor().position(), 4);
        QCOMPARE(moved.count(), 0);
        caretTo(1);
        QCOMPARE(moved.count(), 1);
    }

    void problemsAreUnderlined()
    {
        open("one\ntwo three\n");
        Problem problem;
        problem.line = 2;
        problem.column = 5;
        problem.message = "no";
        m_editor->setProblems({problem});
        QCOMPARE(m_editor->problemAt(1)->message, "no");
        QCOMPARE(m_editor->problemAt(0), nullptr);
        const auto marks = m_editor->extraSelections();
        const auto underlined = std::find_if(marks.begin(), marks.end(), [](const QTextEdit::ExtraSelection &mark) {
            return mark.format.underlineStyle() == QTextCharFormat::SpellCheckUnderline;
        });
        QVERIFY(underlined != marks.end());
        QCOMPARE(underlined->cursor.selectedText(), "three");
    }

    void undoKeyKeepsNamedSteps()
    {
        open("a = 1\n");
        m_document->beginStep("Set a");
        m_document->replace(4, 1, "2");
        m_document->endStep();
        QTest::keySequence(m_editor.get(), QKeySequence::Undo);
        QCOMPARE(m_document->text(), "a = 1\n");
        QCOMPARE(m_document->redoLabel(), "Set a");
    }
};

QTEST_MAIN(TestCodeEditor)
#include "tst_code_editor.moc"
