#include "tests/e2e/studio/hands.h"
#include "tests/e2e/studio/studio.h"

#include "app/editor/code_editor.h"
#include "app/editor/editor_area.h"
#include "app/editor/editor_page.h"
#include "app/editor/notice_bar.h"
#include "app/editor/text_document.h"
#include "app/session/document_session.h"
#include "app/session/project_session.h"
#include "app/window/main_window.h"
#include "app/window/workbench.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QPushButton>
#include <QTest>

using namespace vitrine;

/// Files that are larger than a person writes them, and two Studios that have the same one open: in the window, with mouse and keyboard.
class TestOddFiles : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Studio> m_studio;

    static void append(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        if (!file.open(QIODevice::Append) || file.write(text) != text.size())
            qFatal("cannot write");
    }

    QByteArray text() const { return m_studio->document().file().text().toUtf8(); }

    /// Types, sets a property and takes both back; nothing but that is changed, and the pane follows.
    void edit()
    {
        const QByteArray before = text();
        const Hands hands(*m_studio);
        QVERIFY(m_studio->typeInCode("\"Counter\", size", "\"Large\", size"));
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->paneText("h1"), QString("Large"), 10000);
        QVERIFY(hands.selectNode("rx.heading(\"Large\""));
        QVERIFY(hands.setProperty("size", "3"));
        QByteArray expected = before;
        expected.replace("\"Counter\", size=\"6\"", "\"Large\", size=\"3\"");
        QTRY_COMPARE(text(), expected);
        QTRY_VERIFY(m_studio->evaluate("document.querySelector('h1').className").toString().contains("rt-r-size-3"));
        m_studio->editor().setFocus();
        while (m_studio->document().file().textDocument()->isUndoAvailable())
            hands.press(QKeySequence::Undo);
        QCOMPARE(text(), before);
        QVERIFY(!m_studio->document().file().isModified());
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->paneText("h1"), QString("Counter"), 10000);
    }

private Q_SLOTS:
    void cleanup() { m_studio.reset(); }

    void twentyThousandLines()
    {
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->open("counter", [](const QString &dir) {
            QByteArray lines = "\n\nTOWNS = [\n";
            for (int i = 0; i < 12000; ++i)
                lines += "    \"Town " + QByteArray::number(i) + "\",\n";
            lines += "]\n";
            for (int i = 0; i < 1600; ++i) {
                const QByteArray number = QByteArray::number(i);
                lines += "\n\ndef card_" + number + "(title: str) -> rx.Component:\n    return rx.card(rx.text(title), rx.badge(\"" + number
                    + "\"))\n";
            }
            append(dir + "/app/app.py", lines);
        }));
        QVERIFY(m_studio->waitForApp());
        QVERIFY(text().count('\n') > 20000 - 1600);
        edit();
    }

    void twoThousandColumns()
    {
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->open("counter", [](const QString &dir) {
            QByteArray words = "\n\nWORDS = [";
            for (int i = 0; i < 300; ++i)
                words += "\"word\", ";
            append(dir + "/app/app.py", words + "]\n\n\ndef many():\n    return rx.text(" + QByteArray(2000, 'x').prepend('"') + "\", *WORDS)\n");
        }));
        QVERIFY(m_studio->waitForApp());
        edit();
        // And in the line itself.
        const QByteArray before = text();
        const Hands hands(*m_studio);
        QVERIFY(hands.selectNode("rx.text(\"xxx"));
        QVERIFY(hands.setProperty("weight", "bold"));
        QTRY_VERIFY(text() != before);
        QByteArray expected = before;
        expected.replace("*WORDS)", "*WORDS, weight=\"bold\")");
        QCOMPARE(text(), expected);
    }

    void anotherStudioHasTheProject()
    {
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->open("counter"));
        QVERIFY(m_studio->waitForApp());
        QProcess other;
        other.setProgram(QCoreApplication::applicationDirPath() + "/vitrine-studio");
        other.setArguments({m_studio->project().dir(), "--mcp", "--headless"});
        other.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        other.start();
        int lastId = 0;
        const auto request = [&](const QString &method, const QJsonObject &params) {
            const QJsonObject message{{"jsonrpc", "2.0"}, {"id", ++lastId}, {"method", method}, {"params", params}};
            other.write(QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n');
            QJsonObject answer;
            waitFor([&] {
                while (answer.value("id").toInt() != lastId && other.canReadLine())
                    answer = QJsonDocument::fromJson(other.readLine()).object();
                return answer.value("id").toInt() == lastId;
            }, 30000);
            return answer.value("result").toObject();
        };
        const auto replaceAndSave = [&](const QString &old, const QString &with) {
            const QJsonObject text{{"file", "app/app.py"}, {"old", old}, {"new", with}};
            return !request("tools/call", {{"name", "replace_text"}, {"arguments", text}}).value("isError").toBool(true)
                && !request("tools/call", {{"name", "save"}, {"arguments", QJsonObject()}}).value("isError").toBool(true);
        };
        const QJsonObject client{{"name", "test"}, {"version", "1"}};
        QVERIFY(!request("initialize", {{"protocolVersion", "2025-06-18"}, {"capabilities", QJsonObject()}, {"clientInfo", client}}).isEmpty());

        // What it saves is taken over.
        QVERIFY(replaceAndSave("\"Counter\", size", "\"Theirs\", size"));
        QTRY_VERIFY_WITH_TIMEOUT(text().contains("\"Theirs\", size"), 10000);
        QVERIFY(!m_studio->document().file().isModified());
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->paneText("h1"), QString("Theirs"), 10000);

        // With unsaved changes on both sides nothing is overwritten unasked.
        QVERIFY(m_studio->typeInCode("\"Theirs\", size", "\"Mine\", size"));
        QVERIFY(replaceAndSave("\"Theirs\", size", "\"Theirs again\", size"));
        NoticeBar *notice = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((notice = noticeWith("Keep mine")), 10000);
        QVERIFY(text().contains("\"Mine\", size"));
        QVERIFY(!m_studio->document().file().save());
        QTest::mouseClick(buttonOf(notice, "Keep mine"), Qt::LeftButton);
        Hands(*m_studio).press(QKeySequence::Save);
        QTRY_VERIFY(m_studio->bytesOnDisk().contains("\"Mine\", size"));

        other.closeWriteChannel();
        QVERIFY(other.waitForFinished(20000));
    }

private:
    static QPushButton *buttonOf(const NoticeBar *notice, const QString &text)
    {
        for (QPushButton *button : notice->findChildren<QPushButton *>()) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
    }

    NoticeBar *noticeWith(const QString &button) const
    {
        for (NoticeBar *notice : m_studio->window().editors()->pageOf(m_studio->document().file())->findChildren<NoticeBar *>()) {
            if (buttonOf(notice, button))
                return notice;
        }
        return nullptr;
    }
};

QTEST_MAIN(TestOddFiles)
#include "tst_odd_files.moc"
