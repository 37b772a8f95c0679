#include "runtime/build/bun_service.h"

#include "runtime/base/resource_paths.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

#include <future>

using namespace vitrine;
using json = nlohmann::json;

namespace {

json counterExport(const QString &out)
{
    const char *radix = "@radix-ui/themes";
    const json frame = {
        {"body", "return h(Flex,{'gap':'3'},frag('1'),h(Button,{'onClick':on([[0]])},'Increment'))"},
        {"imports", {{radix, "Flex", "Flex"}, {radix, "Button", "Button"}}},
    };
    const json count = {
        {"body", "return h(Heading,{'size':'9'},'Count ',s[0])"},
        {"reads", json::array({0})},
        {"imports", json::array({json::array({radix, "Heading", "Heading"})})},
    };
    const json page = {{"route", "/"}, {"title", "Counter <1>"}, {"root", "0"}, {"fragments", {{"0", frame}, {"1", count}}}};
    const json app = {{"build", "b"}, {"event", "/_event"}, {"routes", json::array({"/"})}, {"vars", json::array({7})},
        {"theme", {{"accentColor", "red"}}}};
    return {{"out", out.toStdString()}, {"app", app}, {"pages", json::array({page})}, {"classes", {"Flex", "Button", "Heading"}},
        {"assets", ""}};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestBunService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv("VITRINE_BUN"); }

    void answersCallAfterCall()
    {
        BunService service;
        for (int call = 0; call < 3; ++call) {
            const auto answer = service.call(QStringLiteral("ping"));
            QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
            QCOMPARE(*answer, json::object());
        }
    }

    void exportsAnAppWithinTheBudget()
    {
        QTemporaryDir out;
        BunService service;
        QStringList progress;
        const auto answer
            = service.call(QStringLiteral("export"), counterExport(out.path()), [&](const QString &text) { progress << text; });
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
        QVERIFY(!progress.isEmpty());
        for (const QString &text : progress)
            QVERIFY2(!text.contains(QStringLiteral("not prerendered")), qPrintable(text));

        const QByteArray html = contentOf(out.filePath(QStringLiteral("index.html")));
        int script = 0; // what the page names, without what it may load later
        int style = 0;
        for (const json &file : (*answer)["files"]) {
            const QString path = QString::fromStdString(file["path"].get<std::string>());
            QCOMPARE(contentOf(out.filePath(path)).size(), file["bytes"].get<int>());
            if (path.endsWith(QStringLiteral(".js")) && html.contains(path.toUtf8()))
                script += file["gzip"].get<int>();
            if (path.endsWith(QStringLiteral(".css")))
                style += file["gzip"].get<int>();
        }
        QVERIFY2(script > 0 && script <= 80'000, qPrintable(QString::number(script)));
        QVERIFY2(style > 0 && style <= 16'000, qPrintable(QString::number(style)));

        QVERIFY(html.contains("<title>Counter &lt;1&gt;</title>"));
        QVERIFY(html.contains(">Count <!-- -->7</h1>"));
        QVERIFY(QFile::exists(out.filePath(QStringLiteral("404.html"))));
    }

    void aBuildThatFailsIsASentenceAndTheServiceLivesOn()
    {
        QTemporaryDir out;
        json request = counterExport(out.path());
        request["pages"][0]["fragments"]["1"]["body"] = "return h((";
        BunService service;
        const auto answer = service.call(QStringLiteral("export"), request);
        QVERIFY(!answer);
        QVERIFY(!answer.error().message.isEmpty());
        QVERIFY(!answer.error().message.contains(QLatin1Char('\n')));
        QVERIFY(service.call(QStringLiteral("ping")));
    }

    void anUnknownOperationIsNamed()
    {
        BunService service;
        const auto answer = service.call(QStringLiteral("fly"));
        QVERIFY(!answer);
        QVERIFY(answer.error().message.contains(QStringLiteral("fly")));
    }

    void aMissingProgramSaysWhatToDo()
    {
        qputenv("VITRINE_BUN", "/nowhere/bun");
        BunService service;
        const auto answer = service.call(QStringLiteral("ping"));
        QVERIFY(!answer);
        QVERIFY(answer.error().message.startsWith(QStringLiteral("Bun is not installed with Vitrine: /nowhere/bun")));
        QVERIFY(answer.error().message.contains(QStringLiteral("./dev setup")));
    }

    void aProcessThatDiesFailsItsCallAndComesBackWithTheNext()
    {
        // A program that dies at its first request, then gives way to the real Bun.
        QTemporaryDir folder;
        const QString program = folder.filePath(QStringLiteral("bun"));
        QFile script(program);
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\nread line\nexit 3\n");
        script.close();
        QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        qputenv("VITRINE_BUN", program.toLocal8Bit());

        BunService service;
        const auto failed = service.call(QStringLiteral("ping"));
        QVERIFY(!failed);
        QVERIFY2(failed.error().message.contains(QStringLiteral("code 3")), qPrintable(failed.error().message));
        qunsetenv("VITRINE_BUN");
        const auto answer = service.call(QStringLiteral("ping"));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
    }

    void silenceEndsWithTheTimeout()
    {
        QTemporaryDir folder;
        const QString program = folder.filePath(QStringLiteral("bun"));
        QFile script(program);
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\nexec cat >/dev/null\n");
        script.close();
        QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        qputenv("VITRINE_BUN", program.toLocal8Bit());

        BunService service;
        const auto answer = service.call(QStringLiteral("ping"), json::object(), {}, std::chrono::milliseconds(50));
        QVERIFY(!answer);
        QVERIFY2(answer.error().message.contains(QStringLiteral("0.05 s")), qPrintable(answer.error().message));
    }

    void aStopTakesAnInstallationAlong()
    {
        QTcpServer registry; // that never answers
        QVERIFY(registry.listen(QHostAddress::LocalHost));
        QTemporaryDir project;
        QFile settings(project.filePath(QStringLiteral("bunfig.toml")));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write(QStringLiteral("[install]\nregistry = \"http://127.0.0.1:%1/\"\n").arg(registry.serverPort()).toUtf8());
        settings.close();
        const json request{{"folder", project.path().toStdString()}, {"packages", {"vitrine-none@1.0.0"}}, {"modules", json::object()},
            {"libraries", json::object()}};
        std::stop_source stop;
        auto answer = std::async(std::launch::async, [&] {
            BunService service;
            return service.call(QStringLiteral("libraries"), request, {}, std::chrono::minutes(1), stop.get_token());
        });
        QTRY_VERIFY(registry.hasPendingConnections());
        QTcpSocket *installation = registry.nextPendingConnection();
        stop.request_stop();
        QTRY_COMPARE(installation->state(), QAbstractSocket::UnconnectedState);
        QVERIFY(!answer.get());
    }
};

QTEST_GUILESS_MAIN(TestBunService)
#include "tst_bun_service.moc"
