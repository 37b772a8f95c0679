#pragma once

#include "tests/unit/engine/engine_fixture.h"

namespace vitrine {

/// A browser tab as the engine sees it: says hello, sends events, and keeps the state values by applying "full", "d" and "p" as
/// ARCHITECTURE.md describes them.
class BrowserModel
{
public:
    using Json = nlohmann::json;

    /// @param info what the server tells the engine of the connection
    explicit BrowserModel(EngineFixture &fixture, std::string path = "/", ClientInfo info = {});
    ~BrowserModel();
    BrowserModel(const BrowserModel &) = delete;
    BrowserModel &operator=(const BrowserModel &) = delete;

    /// Connects anew with the token that it has. @param lastFrame number of the last frame seen, 0 to get everything
    void connect(int lastFrame = 0);
    void disconnect();
    /// Goes to another page without a new connection. @param knowsPage its fragments need not be sent
    void navigate(std::string path, std::string query = {}, bool knowsPage = true);

    /// Sends an event and returns its number.
    int send(const std::string &handler, const Json &args = Json::array());
    /// Sends an event, and waits until its handler has ended. Frames taken before are forgotten.
    bool call(const std::string &handler, const Json &args = Json::array());
    /// Waits until a frame fulfils the condition.
    bool await(const std::function<bool(const Json &frame)> &condition);
    /// Waits until the var has the value.
    bool awaitValue(const std::string &name, const Json &expected);

    Json value(const std::string &name) const;
    const Json &values() const { return m_values; }
    /// What the server sends a tab that knows nothing. The session stays the same one, and the values kept here are replaced.
    Json serverValues();
    /// Since the last call(): all frames that came, in order.
    const std::vector<Json> &frames() const { return m_frames; }
    /// All browser-side events among them.
    Json browserEvents() const;
    size_t bytes() const { return m_bytes; } ///< of these frames
    const std::string &token() const { return m_token; }
    int lastFrame() const { return m_lastFrame; }
    ClientId client() const { return m_client; }
    /// A frame that could not be applied; empty if there was none.
    const std::string &complaint() const { return m_complaint; }

private:
    void apply(const Json &frame);
    void applyPatch(Json &value, const Json &patch);

    EngineFixture &m_fixture;
    std::string m_path;
    std::string m_query;
    ClientInfo m_info;
    ClientId m_client = 0;
    std::string m_token;
    int m_lastFrame = 0;
    int m_lastEvent = 0;
    Json m_values = Json::object(); ///< by number, as text
    std::vector<Json> m_frames;
    size_t m_bytes = 0;
    std::string m_complaint;
};

} // namespace vitrine
