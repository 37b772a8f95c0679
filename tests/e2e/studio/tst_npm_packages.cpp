#include "tests/e2e/studio/hands.h"
#include "tests/e2e/studio/studio.h"

#include "app/editor/text_document.h"
#include "app/session/document_session.h"
#include "app/session/project_session.h"
#include "app/window/main_window.h"
#include "preview/live_pane.h"
#include "preview/runtime_process.h"
#include "runtime/base/resource_paths.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QTest>
#include <QtEndian>

using namespace vitrine;

/// An npm package becomes a component on the page by typing a class: without a restart, with what is going on in sight, cancelled and tried
/// again, and later without the registry.
class TestNpmPackages : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QProcess m_registry;
    QString m_url;
    std::unique_ptr<Studio> m_studio;

    Studio::Prepare settings() const
    {
        return [this](const QString &project) {
            QFile file(project + "/bunfig.toml");
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QStringLiteral("[install]\nregistry = \"%1\"\ncache.dir = \"%2\"\n").arg(m_url, m_dir.filePath("cache")).toUtf8());
        };
    }

    void tellRegistry(const QByteArray &line)
    {
        m_registry.write(line + '\n');
        QVERIFY(m_registry.waitForReadyRead(5000));
        QCOMPARE(m_registry.readLine(), line + '\n');
    }

    /// Bun takes what a registry said of a package for outdated after five minutes: when, is the 64-bit number at this place of its file.
    void ageCache()
    {
        constexpr qint64 expiry = 96;
        const QDir cache(m_dir.filePath("cache"));
        const QStringList manifests = cache.entryList({"*.npm"});
        QVERIFY(!manifests.isEmpty());
        for (const QString &name : manifests) {
            QFile manifest(cache.filePath(name));
            QVERIFY(manifest.open(QIODevice::ReadWrite) && manifest.seek(expiry));
            const qint64 left = qFromLittleEndian<qint64>(manifest.read(8).constData()) - QDateTime::currentSecsSinceEpoch();
            QVERIFY2(left > 0 && left <= 300, qPrintable(QString::number(left)));
            QVERIFY(manifest.seek(expiry));
            QCOMPARE(manifest.write(QByteArray(8, 0)), 8);
        }
    }

    /// What the pane says beside the page.
    QString said() const
    {
        QStringList said;
        for (const QLabel *label : m_studio->window().livePane()->findChildren<QLabel *>()) {
            if (label->isVisible())
                said.append(label->text());
        }
        return said.join(" | ");
    }

    QPushButton *cancelButton() const
    {
        for (auto *button : m_studio->window().livePane()->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == "Cancel")
                return button;
        }
        return nullptr;
    }

    /// Types a component of the package and its place on the page of the empty template.
    void typeDial()
    {
        // The editor indents: a line begins below the one before, and Backspace goes a level out.
        QVERIFY(m_studio->typeInCode("import reflex as rx\n\n\ndef",
                                     "import reflex as rx\n\n\n"
                                     "class State(rx.State):\ncount: int = 0\n\n@rx.event\ndef turn(self, by: int):\nself.count += by\n\b\b\n\n"
                                     "class Dial(rx.Component):\nlibrary = \"vitrine-dial@1.2.0\"\ntag = \"Dial\"\nvalue: rx.Var[int]\n"
                                     "on_turn: rx.EventHandler[lambda by: [by]]\n\b\n\ndef"));
        QVERIFY(m_studio->typeInCode("rx.text(\"This page is all yours.\"),", "Dial.create(value=State.count, on_turn=State.turn),"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_registry.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_registry.start(resources::bunProgram(), {QStringLiteral(TEST_APPS "/../e2e/studio/npm_registry.ts"), m_dir.filePath("registry")});
        QVERIFY(m_registry.waitForReadyRead(20000));
        m_url = QString::fromUtf8(m_registry.readLine()).trimmed();
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->open("empty", settings()));
        QVERIFY(m_studio->waitForApp());
    }

    void progressAndCancel()
    {
        tellRegistry("hold");
        const qint64 runtime = m_studio->project().runtime().processId();
        typeDial();
        QTRY_COMPARE_WITH_TIMEOUT(said(), QString("Installing vitrine-dial@1.2.0"), 20000);
        QVERIFY(!m_studio->project().isAnswered());
        QCOMPARE(m_studio->paneText("h1"), QString("Hello"));

        QVERIFY(Hands(*m_studio).click(cancelButton()));
        QTRY_VERIFY2(m_studio->problems().first().contains("The npm package vitrine-dial@1.2.0 has not been installed: it was cancelled"),
                     qPrintable(m_studio->problems().join('\n')));
        QVERIFY2(m_studio->problems().first().endsWith("app/app.py:23:13"), qPrintable(m_studio->problems().first()));
        QVERIFY(!cancelButton());
        QCOMPARE(m_studio->paneText("h1"), QString("Hello"));

        // Saving tries again.
        tellRegistry("go");
        m_studio->trigger("file.save");
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->paneText("#dial"), QString("turned 0"), 30000);
        QTRY_COMPARE(m_studio->problems(), QStringList({"No problems | "}));
        QTRY_COMPARE(said(), QString());
        QVERIFY(m_studio->clickInPane("#dial"));
        QTRY_COMPARE(m_studio->paneText("#dial"), QString("turned 3"));
        QCOMPARE(m_studio->project().runtime().processId(), runtime);
    }

    void whatCannotBeHad_data()
    {
        QTest::addColumn<QString>("library");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no such package") << "vitrine-nothing@1.0.0" << "The npm package vitrine-nothing could not be installed";
        QTest::newRow("no such version") << "vitrine-dial@9.9.9" << "The npm package vitrine-dial could not be installed";
        QTest::newRow("cannot be bundled") << "vitrine-broken@1.0.0" << "vitrine-nowhere";
    }

    void whatCannotBeHad()
    {
        QFETCH(QString, library);
        QFETCH(QString, reason);
        QVERIFY(m_studio->typeInCode("vitrine-dial@1.2.0", library));
        QTRY_VERIFY2_WITH_TIMEOUT(m_studio->problems().first().contains(reason), qPrintable(m_studio->problems().join('\n')), 20000);
        QVERIFY2(m_studio->problems().first().endsWith("app/app.py:23:13"), qPrintable(m_studio->problems().first()));
        // The last good app goes on.
        QVERIFY(m_studio->clickInPane("#dial"));
        QTRY_VERIFY(m_studio->paneText("#dial").startsWith("turned "));
        QVERIFY(m_studio->typeInCode(library, "vitrine-dial@1.2.0"));
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->problems(), QStringList({"No problems | "}), 20000);
    }

    void cancelAtStart()
    {
        // The same app in a folder of its own, whose packages are installed when it is opened.
        const QByteArray text = m_studio->document().file().text().toUtf8();
        tellRegistry("hold");
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->open("empty", [&](const QString &project) {
            settings()(project);
            QFile app(project + "/app/app.py");
            QVERIFY(app.open(QIODevice::WriteOnly));
            app.write(QByteArray(text).replace("vitrine-dial@1.2.0", "vitrine-late@1.0.0"));
        }));
        QTRY_COMPARE_WITH_TIMEOUT(said(), QString("Starting app… | Installing vitrine-late@1.0.0"), 20000);
        QVERIFY(Hands(*m_studio).click(cancelButton()));
        QTRY_VERIFY2(said().startsWith("The app has an error | "), qPrintable(said()));
        QVERIFY(m_studio->problems().first().contains("it was cancelled"));
        QVERIFY(!cancelButton());

        // Another change tries again.
        tellRegistry("go");
        QVERIFY(m_studio->typeInCode("\"Hello\", size", "\"Late\", size"));
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->paneText("h1"), QString("Late"), 30000);
        QTRY_COMPARE(m_studio->paneText("#dial"), QString("turned 0"));
    }

    void offline()
    {
        m_studio.reset();
        m_registry.closeWriteChannel();
        QVERIFY(m_registry.waitForFinished(5000)); // now nobody listens at its address
        ageCache();
        m_studio = std::make_unique<Studio>();
        QVERIFY(m_studio->open("empty", settings()));
        QVERIFY(m_studio->waitForApp());
        typeDial();
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->paneText("#dial"), QString("turned 0"), 30000);
        QVERIFY(m_studio->clickInPane("#dial"));
        QTRY_COMPARE(m_studio->paneText("#dial"), QString("turned 3"));
        QTRY_COMPARE(m_studio->problems(), QStringList({"No problems | "}));
    }

    void cleanupTestCase() { m_studio.reset(); }
};

QTEST_MAIN(TestNpmPackages)
#include "tst_npm_packages.moc"
