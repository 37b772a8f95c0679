#include "tests/e2e/studio/studio.h"

#include "app/automation/automation.h"
#include "app/automation/json.h"
#include "app/editor/code_editor.h"
#include "app/session/document_session.h"
#include "app/window/main_window.h"
#include "app/window/workbench.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace vitrine;
using automation::Json;

/// Another program and the user in one window: each sees and takes back what the other one does. The tools themselves, and the protocol,
/// are tested without a window, in tests/e2e/automation.
class TestAutomation : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Studio> m_studio;
    std::unique_ptr<automation::StdioChannel> m_channel;
    std::unique_ptr<automation::Automation> m_automation;
    int m_toStudio = -1;
    int m_fromStudio = -1;
    int m_lastId = 0;
    QByteArray m_received;

    /// The result of a tool; null if none comes.
    Json call(const char *tool, const Json &arguments)
    {
        const Json params{{"name", tool}, {"arguments", arguments}};
        const Json request{{"jsonrpc", "2.0"}, {"id", ++m_lastId}, {"method", "tools/call"}, {"params", params}};
        const QByteArray line = QByteArray::fromStdString(request.dump()) + '\n';
        if (write(m_toStudio, line.constData(), size_t(line.size())) != line.size())
            return {};
        Json answer;
        (void)QTest::qWaitFor([&] {
            char piece[4096];
            for (ssize_t count; (count = read(m_fromStudio, piece, sizeof piece)) > 0;)
                m_received.append(piece, count);
            const qsizetype end = m_received.indexOf('\n');
            if (end < 0)
                return false;
            answer = Json::parse(m_received.left(end).toStdString(), nullptr, false);
            m_received.remove(0, end + 1);
            return true;
        }, 20000);
        return answer.is_object() ? answer.value("result", answer.value("error", Json())) : Json();
    }

    /// What a tool says, parsed.
    Json says(const char *tool, const Json &arguments)
    {
        const Json result = call(tool, arguments);
        return result.contains("content") ? Json::parse(result["content"][0]["text"].get<std::string>(), nullptr, false) : result;
    }

    static QString textOf(const Json &json) { return json.is_string() ? automation::toText(json) : QString::fromStdString(json.dump()); }

private Q_SLOTS:
    void initTestCase()
    {
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->open("counter"));
        QVERIFY(m_studio->waitForApp());
        // The channel takes the standard streams for itself: these are pipes for that long.
        int input[2];
        int output[2];
        QVERIFY(pipe2(input, O_CLOEXEC) == 0 && pipe2(output, O_CLOEXEC) == 0);
        const int stdoutBefore = dup(STDOUT_FILENO);
        dup2(input[0], STDIN_FILENO);
        dup2(output[1], STDOUT_FILENO);
        m_channel = std::make_unique<automation::StdioChannel>();
        dup2(stdoutBefore, STDOUT_FILENO);
        close(stdoutBefore);
        close(input[0]);
        close(output[1]);
        m_toStudio = input[1];
        m_fromStudio = output[0];
        fcntl(m_fromStudio, F_SETFL, O_NONBLOCK);
        m_automation = std::make_unique<automation::Automation>(*m_channel, m_studio->window());
    }

    void theUserSeesAndUndoesWhatAnotherProgramDoes()
    {
        const QString path = QStringLiteral("h1");
        const QString before = m_studio->paneText(path);
        const Json pages = says("list_pages", Json::object());
        QCOMPARE(pages["pages"].size(), size_t(1));
        const std::string file = pages["pages"][0]["file"];
        const std::string node = file + "#" + std::to_string(m_studio->nodeOf(QStringLiteral("rx.heading(")));

        QCOMPARE(textOf(says("select", {{"node", node}})["node"]["id"]), QString::fromStdString(node));
        QVERIFY(m_studio->selectedSource().startsWith("rx.heading("));
        const Json answer = says("set_property", {{"node", node}, {"name", "title"}, {"value", "From outside"}});
        QCOMPARE(textOf(answer["step"]), "Set title of heading");
        QCOMPARE(textOf(answer["app"]["state"]), "loaded");
        QVERIFY(m_studio->editor().toPlainText().contains("title=\"From outside\""));
        QTRY_COMPARE(m_studio->evaluate("document.querySelector('h1').title").toString(), "From outside");

        QTest::keyClick(&m_studio->editor(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_studio->editor().toPlainText().toUtf8(), m_studio->original());
        QTRY_COMPARE(m_studio->evaluate("document.querySelector('h1').title").toString(), QString());
        QCOMPARE(m_studio->paneText(path), before);
    }

    void anotherProgramUndoesWhatTheUserDoes()
    {
        QVERIFY(m_studio->typeInCode("import reflex as rx", "import reflex as rx  # typed"));
        const Json answer = says("undo", Json::object());
        QCOMPARE(textOf(answer["undone"]), "typing");
        QVERIFY(!m_studio->editor().toPlainText().contains("typed"));
        while (!says("undo", Json::object()).contains("isError") && m_studio->editor().document()->isUndoAvailable()) { }
        QCOMPARE(m_studio->editor().toPlainText().toUtf8(), m_studio->original());
    }

    void followsTheWindowToAnotherProject()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("other")));
        const auto write = [&](const char *name, const char *text) {
            QFile file(folder.filePath(QLatin1String(name)));
            return file.open(QIODevice::WriteOnly) && file.write(text) > 0;
        };
        QVERIFY(write("rxconfig.py", "import reflex as rx\n\nconfig = rx.Config(app_name=\"other\")\n"));
        QVERIFY(write("other/__init__.py", "\n"));
        QVERIFY(write("other/other.py", "import reflex as rx\n\n\ndef index():\n    return rx.text(\"Other\")\n\n\n"
                                        "app = rx.App()\napp.add_page(index)\n"));
        m_studio->document().file().textDocument()->setModified(false);
        QVERIFY(m_studio->window().openFolder(folder.path()));
        QCOMPARE(textOf(says("list_pages", Json::object())["pages"][0]["file"]), "other/other.py");
        QCOMPARE(textOf(says("diagnostics", Json::object())["app"]["state"]), "loaded");
    }

    void saysWhenTheOtherProgramIsGone()
    {
        QSignalSpy ended(m_automation.get(), &automation::Automation::ended);
        close(m_toStudio);
        QTRY_COMPARE(ended.size(), 1);
    }

    void cleanupTestCase()
    {
        m_automation.reset();
        m_channel.reset();
        m_studio.reset();
    }
};

QTEST_MAIN(TestAutomation)
#include "tst_automation.moc"
