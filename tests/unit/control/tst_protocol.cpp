#include "runtime/control/protocol.h"

#include <QTest>

using namespace vitrine;
using namespace vitrine::control;
using nlohmann::json;

class TestProtocol : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void survivesBothWays();
    void readsTheDocumentedForm();
    void nullTextIsNoText();
    void ignoresUnknownKeys();
    void refusesWhatItCannotRead();
};

template <typename Variant>
static void roundTrip(const Variant &message, Result<Variant> (*parse)(const json &))
{
    const auto read = parse(json::parse(toJson(message).dump()));
    QVERIFY(bool(read));
    QVERIFY(*read == message);
}

void TestProtocol::survivesBothWays()
{
    roundTrip(ToRuntime(Overlay{"/a/app.py", QStringLiteral("x = \"ä\"\n"), 7}), toRuntimeFromJson);
    roundTrip(ToRuntime(Overlay{"/a/app.py", std::nullopt, 8}), toRuntimeFromJson);
    roundTrip(ToRuntime(Reload{9}), toRuntimeFromJson);
    roundTrip(ToRuntime(Check{"/a/app.py", "x = 1\n", 10}), toRuntimeFromJson);
    roundTrip(ToRuntime(Interrupt{}), toRuntimeFromJson);
    roundTrip(ToRuntime(Cancel{}), toRuntimeFromJson);

    Problem problem;
    problem.file = "/a/app.py";
    problem.line = 3;
    problem.message = "No component rx.buton; did you mean rx.button?";
    roundTrip(ToStudio(Serving{"http://127.0.0.1:3000", 77}), toStudioFromJson);
    roundTrip(
        ToStudio(Loaded{7, 9.25, {{"/", "Home", "index", "/a/app.py", 8}}, {{"/", {{"0.1", {0, 9, 4, 9, 20}}}}}, {"/a/app.py"}}),
        toStudioFromJson);
    roundTrip(ToStudio(Failed{7, {problem}}), toStudioFromJson);
    roundTrip(ToStudio(Waiting{7, "Installing react-confetti@6.1.0"}), toStudioFromJson);
    roundTrip(ToStudio(Checked{10, {problem}}), toStudioFromJson);
    roundTrip(ToStudio(HandlerProblem{problem}), toStudioFromJson);
    roundTrip(ToStudio(EventLogged{"s1", "State.increment", "[]", 0.25, "{}"}), toStudioFromJson);
}

void TestProtocol::readsTheDocumentedForm()
{
    const auto loaded = toStudioFromJson(json::parse(R"({"type":"loaded","rev":7,"ms":9.2,
        "pages":[{"route":"/","title":"T","function":"index","file":"/abs/app.py","line":8}],
        "marks":{"/":"0.1 0 9 4 10 2,0.2 0 9 5 9 7"},"files":["/abs/app.py"]})"));
    QVERIFY(bool(loaded));
    const auto &message = std::get<Loaded>(*loaded);
    QCOMPARE(message.pages.first().function, QStringLiteral("index"));
    QCOMPARE(message.marks["/"]["0.1"].endLine, 10);
    QCOMPARE(QString::fromStdString(toJson(ToRuntime(Reload{8})).dump()), QStringLiteral(R"({"rev":8,"type":"reload"})"));
}

void TestProtocol::nullTextIsNoText()
{
    const auto fromNull = toRuntimeFromJson(json::parse(R"({"type":"overlay","file":"/a","text":null,"rev":1})"));
    const auto fromEmpty = toRuntimeFromJson(json::parse(R"({"type":"overlay","file":"/a","text":"","rev":1})"));
    QVERIFY(!std::get<Overlay>(*fromNull).text.has_value());
    QVERIFY(std::get<Overlay>(*fromEmpty).text.has_value());
}

void TestProtocol::ignoresUnknownKeys()
{
    const auto read = toRuntimeFromJson(json::parse(R"({"type":"reload","rev":2,"later":{"a":1}})"));
    QVERIFY(bool(read));
    QCOMPARE(std::get<Reload>(*read).rev, 2);
}

void TestProtocol::refusesWhatItCannotRead()
{
    for (const char *text : {R"({})", R"({"type":5})", R"({"type":"serving"})", R"({"type":"reload","rev":"x"})",
             R"({"type":"overlay","file":3})", R"([1])", R"("overlay")"}) {
        const auto read = toRuntimeFromJson(json::parse(text));
        QVERIFY2(!read, text);
        QVERIFY(!read.error().message.isEmpty());
    }
    QVERIFY(!toStudioFromJson(json::parse(R"({"type":"loaded","marks":{"/":{"0.1":[1,2]}}})")));
    QVERIFY(!toStudioFromJson(json::parse(R"({"type":"loaded","marks":{"/":"0.1 1 2"}})")));
    QVERIFY(!toStudioFromJson(json::parse(R"({"type":"loaded","marks":{"/":"0.1"}})")));
    QVERIFY(!toStudioFromJson(json::parse(R"({"type":"loaded","marks":{"/":"0.1 1 2 3 4 x"}})")));
    QVERIFY(!toStudioFromJson(json::parse(R"({"type":"loaded","pages":5})")));
    QVERIFY(!toStudioFromJson(json::parse(R"({"type":"loaded","marks":[3]})")));
    QVERIFY(!toStudioFromJson(json::parse(R"({"type":"loaded","pages":["x"]})")));
    QVERIFY(!toStudioFromJson(json::parse(R"({"type":"problem","problem":null})")));
}

QTEST_GUILESS_MAIN(TestProtocol)
#include "tst_protocol.moc"
