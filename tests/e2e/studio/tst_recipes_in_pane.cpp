#include "tests/e2e/studio/studio.h"

#include <QFile>
#include <QTest>

using namespace vitrine;

/// Recipes 2 to 5 of the founding document, as they stand, in Studio's pane.
class TestRecipesInPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formArrivesAndEmptiesItself();
    void textGrowsChunkByChunk();
    void slugIsShown();
    void endpointAnswersBesideTheApp();

private:
    static Studio::Prepare recipe(int number)
    {
        return [number](const QString &project) {
            const QString app = project + QStringLiteral("/app/app.py");
            QVERIFY(QFile::remove(app));
            QVERIFY(QFile::copy(QStringLiteral(TEST_APPS "/recipe%1/recipe%1.py").arg(number), app));
        };
    }
};

void TestRecipesInPane::formArrivesAndEmptiesItself()
{
    Studio studio;
    QVERIFY(studio.open("empty", recipe(2)));
    QVERIFY(studio.waitForApp());
    studio.evaluate("(() => { const send = WebSocket.prototype.send; window.sent = '';"
                    " WebSocket.prototype.send = function (text) { window.sent += text; return send.call(this, text); }; })()");
    QVERIFY(studio.clickInPane("[name=name]"));
    studio.typeInPane("Ada");
    QTRY_COMPARE(studio.evaluate("document.querySelector('[name=name]').value").toString(), QString("Ada"));
    QVERIFY(studio.clickInPane("[name=email]"));
    studio.typeInPane("ada@example.org");
    QTRY_COMPARE(studio.evaluate("document.querySelector('[name=email]').value").toString(), QString("ada@example.org"));
    QVERIFY(studio.clickInPane("button"));
    QTRY_VERIFY(studio.evaluate("window.sent").toString().contains(R"({"name":"Ada","email":"ada@example.org"})"));
    QTRY_COMPARE(studio.evaluate("[...document.querySelectorAll('input')].map((input) => input.value).join('')").toString(), QString());
    QCOMPARE(studio.problems(), QStringList({"No problems | "}));
}

void TestRecipesInPane::textGrowsChunkByChunk()
{
    Studio studio;
    QVERIFY(studio.open("empty", recipe(3)));
    QVERIFY(studio.waitForApp());
    studio.evaluate("(() => { window.seen = []; new MutationObserver(() => {"
                    " const now = document.querySelector('p')?.textContent ?? '';"
                    " if (now && now !== window.seen.at(-1)) window.seen.push(now); })"
                    ".observe(document.body, {childList: true, characterData: true, subtree: true}); })()");
    QVERIFY(studio.clickInPane("button"));
    QTRY_COMPARE(studio.paneText("p"), QString("Hello world!"));
    QCOMPARE(studio.evaluate("window.seen.join('|')").toString(), QString("Hello|Hello |Hello world|Hello world!"));
}

void TestRecipesInPane::slugIsShown()
{
    Studio studio;
    QVERIFY(studio.open("empty", recipe(4)));
    QVERIFY(studio.waitForApp());
    QTRY_COMPARE(studio.paneText("h1"), QString("Home"));
    studio.evaluate("location.assign('/post/hello-world')");
    QTRY_COMPARE(studio.paneText("h1"), QString("Post: hello-world"));
}

void TestRecipesInPane::endpointAnswersBesideTheApp()
{
    Studio studio;
    QVERIFY(studio.open("empty", recipe(5)));
    const auto health = [&] {
        return studio.evaluate("(() => { const request = new XMLHttpRequest(); request.open('GET', '/api/health', false);"
                               " request.send(); return request.responseText; })()").toString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(health(), QString(R"({"status":"ok"})"), 30000);
}

QTEST_MAIN(TestRecipesInPane)
#include "tst_recipes_in_pane.moc"
