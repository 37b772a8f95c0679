#include "tests/unit/engine/browser_model.h"

#include <QTest>

using namespace vitrine;
using Json = nlohmann::json;

/// What only the production delivery does differently.
class TestProduction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodiesHaveNoMarksAndKeys();
    void bundleTellsTheClasses();
    void eventsAreHandled();

private:
    EngineFixture m_app{Delivery::Production};
};

void TestProduction::bodiesHaveNoMarksAndKeys()
{
    QVERIFY2(m_app.loadApp(QStringLiteral("states")), m_app.problemText());
    QVERIFY(m_app.load(QStringLiteral("import reflex as rx\nclass S(rx.State):\n    n: int = 0\n    def up(self):\n        self.n += 1\n"
                                      "def index():\n    return rx.vstack(rx.text(S.n), rx.button(\"up\", on_click=S.up), rx.cond(S.n, rx.badge(\"a\")))\n"
                                      "app = rx.App()\napp.add_page(index)\n")));
    const std::string body = m_app.bodies();
    QVERIFY(body.find("data-v") == std::string::npos);
    QVERIFY(body.find("key:") == std::string::npos);
    QVERIFY(body.find("h(Button,") != std::string::npos);
    QVERIFY(m_app.loaded().marks.value(QStringLiteral("/")).isEmpty());
}

void TestProduction::bundleTellsTheClasses()
{
    const Json bundle = m_app.engine().productionBundle();
    QCOMPARE(bundle["classes"], Json::array({"Badge", "Button", "Flex", "Text"}));
    QCOMPARE(bundle["app"]["routes"], Json::array({"/", "404"}));
    QVERIFY(!bundle["app"]["build"].get<std::string>().empty());
}

void TestProduction::eventsAreHandled()
{
    BrowserModel tab(m_app);
    QVERIFY(tab.call("S.up"));
    QCOMPARE(tab.value("S.n"), Json(1));
}

QTEST_GUILESS_MAIN(TestProduction)
#include "tst_production.moc"
