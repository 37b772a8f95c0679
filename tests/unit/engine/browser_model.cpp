#include "tests/unit/engine/browser_model.h"

using namespace std::chrono_literals;

namespace vitrine {

namespace {

constexpr auto patience = 20s;
ClientId lastClient = 0;

BrowserModel::Json &step(BrowserModel::Json &value, const BrowserModel::Json &key)
{
    return value.is_array() ? value.at(key.get<size_t>()) : value.at(key.get<std::string>());
}

} // namespace

BrowserModel::BrowserModel(EngineFixture &fixture, std::string path, ClientInfo info) :
    m_fixture(fixture), m_path(std::move(path)), m_info(std::move(info))
{
    connect();
}

BrowserModel::~BrowserModel()
{
    disconnect();
}

void BrowserModel::connect(int lastFrame)
{
    m_client = ++lastClient;
    m_fixture.engine().opened(m_client, m_info);
    Json bootstrap = m_fixture.bootstrap(QByteArray::fromStdString(m_path));
    if (!bootstrap.is_object())
        bootstrap = Json::object();
    const Json hello = {{"t", "hello"}, {"token", m_token}, {"build", bootstrap.value("build", "")}, {"g", bootstrap.value("g", 0)},
                        {"n", lastFrame}, {"r", {{"p", m_path}, {"q", m_query}}}};
    m_fixture.engine().received(m_client, QByteArray::fromStdString(hello.dump()));
    const bool greeted = await([](const Json &frame) { return frame.contains("t") && (frame["t"] == "full" || frame["t"] == "resumed"); });
    if (!greeted)
        qFatal("the engine does not answer a hello");
}

void BrowserModel::disconnect()
{
    m_fixture.engine().closed(m_client);
}

void BrowserModel::navigate(std::string path, std::string query, bool knowsPage)
{
    m_frames.clear();
    m_bytes = 0;
    m_path = std::move(path);
    m_query = std::move(query);
    const Json frame = {{"t", "nav"}, {"r", {{"p", m_path}, {"q", m_query}}}, {"have", knowsPage ? 1 : 0}};
    m_fixture.engine().received(m_client, QByteArray::fromStdString(frame.dump()));
}

int BrowserModel::send(const std::string &handler, const Json &args)
{
    const int number = m_fixture.handlerNumber(handler);
    if (number < 0)
        qFatal("the app has no handler %s", handler.c_str());
    const Json frame = {{"e", number}, {"a", args}, {"i", ++m_lastEvent}};
    m_fixture.engine().received(m_client, QByteArray::fromStdString(frame.dump()));
    return m_lastEvent;
}

bool BrowserModel::call(const std::string &handler, const Json &args)
{
    m_frames.clear();
    m_bytes = 0;
    const int number = send(handler, args);
    return await([number](const Json &frame) { return !frame.contains("t") && frame.value("i", 0) == number; });
}

bool BrowserModel::await(const std::function<bool(const Json &)> &condition)
{
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (true) {
        const auto rest = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        const auto text = m_fixture.outbox().take(m_client, rest);
        if (!text)
            return false;
        const Json frame = Json::parse(text->toStdString());
        m_bytes += size_t(text->size());
        apply(frame);
        m_frames.push_back(frame);
        if (condition(frame))
            return true;
    }
}

bool BrowserModel::awaitValue(const std::string &name, const Json &expected)
{
    return value(name) == expected || await([&](const Json &) { return value(name) == expected; });
}

BrowserModel::Json BrowserModel::value(const std::string &name) const
{
    return m_values.value(std::to_string(m_fixture.varNumber(name)), Json());
}

BrowserModel::Json BrowserModel::serverValues()
{
    disconnect();
    connect();
    return m_values;
}

BrowserModel::Json BrowserModel::browserEvents() const
{
    Json all = Json::array();
    for (const Json &frame : m_frames) {
        if (frame.contains("x"))
            all.insert(all.end(), frame["x"].begin(), frame["x"].end());
    }
    return all;
}

void BrowserModel::apply(const Json &frame)
{
    const std::string type = frame.value("t", "");
    if (frame.contains("n")) {
        const int number = frame["n"];
        if (type.empty() && number != m_lastFrame + 1)
            m_complaint = "frame " + std::to_string(number) + " after " + std::to_string(m_lastFrame);
        if (type != "resumed")
            m_lastFrame = number;
    }
    if (type == "full") {
        m_values = frame["v"];
        m_token = frame["token"];
    }
    const Json values = frame.value("d", Json::object());
    for (const auto &[number, value] : values.items())
        m_values[number] = value;
    const Json patched = frame.value("p", Json::object());
    for (const auto &[number, patches] : patched.items()) {
        for (const Json &patch : patches) {
            try {
                applyPatch(m_values.at(number), patch);
            } catch (const Json::exception &error) {
                m_complaint = patch.dump() + ": " + error.what() + " in " + m_values.value(number, Json()).dump();
            }
        }
    }
}

void BrowserModel::applyPatch(Json &value, const Json &patch)
{
    const std::string op = patch.at(0);
    const Json &path = patch.at(1);
    const bool atContainer = op == "+" || op == "x";
    Json *container = &value;
    for (size_t i = 0; i + (atContainer ? 0 : 1) < path.size(); ++i)
        container = &step(*container, path[i]);
    if (op == "+")
        return container->push_back(patch.at(2));
    if (op == "x")
        return container->clear();
    if (path.empty()) { // "=": the whole value
        value = patch.at(2);
        return;
    }
    const Json &last = path.back();
    if (op == "=" && container->is_array())
        container->at(last.get<size_t>()) = patch.at(2);
    else if (op == "=")
        (*container)[last.get<std::string>()] = patch.at(2);
    else if (op == "i")
        container->insert(container->begin() + last.get<int>(), patch.at(2));
    else if (op == "-" && container->is_array())
        container->erase(last.get<size_t>());
    else if (op == "-")
        container->erase(last.get<std::string>());
}

} // namespace vitrine
