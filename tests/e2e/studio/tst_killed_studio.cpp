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
#include "preview/runtime_process.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QPushButton>
#include <QTest>

#include <csignal>

using namespace vitrine;

/// kill -9 of Studio itself, the installed program, while its user types with the keyboard: what was not saved is offered when it
/// starts again, of each file, and no second death takes it away.
class TestKilledStudio : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString m_project;
    QProcess m_program;

    QString path(const QString &name) const { return m_project + QLatin1Char('/') + name; }

    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// Whether the journal of some file holds the text, as a part of it or typed key by key.
    bool isKept(const QByteArray &text) const
    {
        const QString folder = m_dir.filePath(".qttest/share/vitrine/Vitrine/unsaved");
        QDirIterator entries(folder, {"*.json"}, QDir::Files, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            const QList<QByteArray> lines = contents(entries.next()).split('\n');
            QString typed;
            for (const QByteArray &line : lines)
                typed += QJsonDocument::fromJson(line).array().at(2).toString();
            if (lines.first().contains(text) || typed.toUtf8().contains(text))
                return true;
        }
        return false;
    }

    static bool xdotool(const QStringList &arguments) { return QProcess::execute("xdotool", arguments) == 0; }

    bool start()
    {
        m_program.setProgram(QCoreApplication::applicationDirPath() + "/vitrine-studio");
        m_program.setArguments({m_project});
        m_program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_program.start();
        return QTest::qWaitFor([this] { return m_program.canReadLine() && m_program.readLine().startsWith("serving"); }, 30000)
            && xdotool({"search", "--sync", "--all", "--onlyvisible", "--pid", QString::number(m_program.processId()), "--name", "Vitrine",
                        "windowfocus", "--sync"});
    }

    void kill()
    {
        ::kill(pid_t(m_program.processId()), SIGKILL);
        QVERIFY(m_program.waitForFinished());
    }

    /// Opens a file by its name and types at its beginning.
    static bool type(const QString &file, const QString &text)
    {
        // The title names the file as soon as it is in front.
        return xdotool({"key", "ctrl+p"}) && xdotool({"type", "--delay", "20", file}) && xdotool({"key", "Return"})
            && xdotool({"search", "--sync", "--onlyvisible", "--name", "^" + file}) && xdotool({"key", "ctrl+Home"})
            && xdotool({"type", "--delay", "20", text});
    }

    static QPushButton *noticeButton(const EditorPage *page, const QString &text)
    {
        for (NoticeBar *notice : page->findChildren<NoticeBar *>()) {
            for (QPushButton *button : notice->findChildren<QPushButton *>()) {
                if (button->text() == text && button->isVisible())
                    return button;
            }
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("HOME", m_dir.path().toUtf8());
        // Where a test's own data lie, so that both find the same.
        qputenv("XDG_DATA_HOME", m_dir.filePath(".qttest/share").toUtf8());
        qputenv("XDG_CONFIG_HOME", m_dir.filePath(".qttest/config").toUtf8());
        m_project = QFileInfo(m_dir.path()).canonicalFilePath() + "/app";
        QCOMPARE(QProcess::execute(RuntimeProcess::defaultProgram(), {"new", "--template", "counter", m_project}), 0);
        QFile helper(path("app/helper.py"));
        QVERIFY(helper.open(QIODevice::WriteOnly));
        helper.write("import reflex as rx\n");
    }

    void unsavedTextOfEachFileComesBack()
    {
        const QByteArray app = contents(path("app/app.py"));
        QVERIFY(start());
        QVERIFY(type("helper.py", "# not saved here"));
        QTRY_VERIFY_WITH_TIMEOUT(isKept("# not saved here"), 10000);
        QVERIFY(type("app.py", "# nor here"));
        QTRY_VERIFY_WITH_TIMEOUT(isKept("# nor here"), 10000);
        kill();
        QCOMPARE(contents(path("app/app.py")), app);

        // It starts again, its user does not look at what it says but types on, and it dies once more.
        QVERIFY(start());
        QVERIFY(type("helper.py", "# later"));
        QTRY_VERIFY_WITH_TIMEOUT(isKept("# later"), 10000);
        kill();
        QVERIFY(isKept("# not saved here") && isKept("# nor here"));

        Studio studio;
        QCoreApplication::setOrganizationName("vitrine");
        QCoreApplication::setApplicationName("Vitrine");
        QVERIFY(studio.openFolder(m_project));
        DocumentSession *helper = studio.project().session(path("app/helper.py"));
        DocumentSession *main = studio.project().session(path("app/app.py"));
        QVERIFY(helper && main);
        // Of several the latest comes first.
        QVERIFY(restore(studio, helper));
        QCOMPARE(helper->file().text(), QString("# laterimport reflex as rx\n"));
        QVERIFY(restore(studio, helper));
        QCOMPARE(helper->file().text(), QString("# not saved hereimport reflex as rx\n"));
        QVERIFY(!helper->file().recoveredText());
        QVERIFY(restore(studio, main));
        QCOMPARE(main->file().text().toUtf8(), "# nor here" + app);
        QVERIFY(main->file().isModified());
        main->file().undo();
        QCOMPARE(main->file().text().toUtf8(), app);
        main->file().redo();
        QVERIFY(main->file().save());
        QCOMPARE(contents(path("app/app.py")), "# nor here" + app);
    }

    void cleanup()
    {
        if (m_program.state() != QProcess::NotRunning)
            kill();
    }

private:
    static bool restore(Studio &studio, DocumentSession *session)
    {
        studio.workbench().open(session->path());
        QPushButton *button = nullptr;
        const bool isOffered = QTest::qWaitFor([&] {
            button = noticeButton(studio.window().editors()->pageOf(session->file()), "Restore");
            return button != nullptr;
        });
        if (isOffered)
            QTest::mouseClick(button, Qt::LeftButton);
        return isOffered;
    }
};

QTEST_MAIN(TestKilledStudio)
#include "tst_killed_studio.moc"
