#pragma once

#include "tests/unit/engine/capturing_outbox.h"

#include "runtime/engine/engine.h"

#include <QFloat16> // QCOMPARE asks whether JSON converts to it, which needs the whole class
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <functional>

namespace nlohmann {

/// For QCOMPARE's messages.
inline char *toString(const json &value)
{
    return qstrdup(value.dump().c_str());
}

} // namespace nlohmann

namespace vitrine {

/// An engine on a project in a temporary folder, as the command line runs it, but without a network. Once per process.
class EngineFixture
{
public:
    explicit EngineFixture(Delivery delivery = Delivery::Development);
    ~EngineFixture();

    /// Writes the source as the app's module and loads it. False if that failed; the problems are in problemText() then.
    bool load(const QString &source);
    /// The app module of tests/apps/NAME.
    bool loadApp(const QString &name);
    /// Writes a file of the project; loads nothing.
    void write(const QString &path, const QString &text);
    /// Text that an editor has not saved; waits until it has been loaded or refused.
    bool overlay(const QString &path, const std::optional<QString> &text);
    bool reload();
    /// What the engine says of a text that the app's module might have.
    Problems check(const QString &source);
    QString file(const QString &path) const { return m_dir.filePath(path); }
    QString appFile() const { return file(QStringLiteral("app/app.py")); }

    const control::Loaded &loaded() const { return m_loaded; }
    const Problems &problems() const { return m_problems; }
    const char *problemText() const { return m_problemText.constData(); }
    /// Problems of handlers since the last call.
    Problems takeHandlerProblems();

    /// What the HTML document of a path carries for the browser; discarded JSON if there is none.
    nlohmann::json bootstrap(const QByteArray &path = "/") { return nlohmann::json::parse(bootstrapText(path).toStdString(), nullptr, false); }
    QByteArray bootstrapText(const QByteArray &path = "/");
    /// The descriptor of a page.
    nlohmann::json page(const QByteArray &path = "/") { return bootstrap(path)["page"]; }
    /// All bodies of a page's fragments, one after the other.
    std::string bodies(const QByteArray &path = "/");

    /// Numbers by the name within the app module ("State.count"), or in full ("app.other.State.count"). -1 if the app has none.
    int varNumber(const std::string &name) const;
    int handlerNumber(const std::string &name) const;

    Engine &engine() { return *m_engine; }
    CapturingOutbox &outbox() { return m_outbox; }

private:
    bool awaitLoad(int rev);

    QTemporaryDir m_dir;
    std::optional<Catalog> m_catalog;
    CapturingOutbox m_outbox;
    std::unique_ptr<Engine> m_engine;
    int m_rev = 0;
    int m_lastCheck = 0;
    control::Loaded m_loaded;
    Problems m_problems;
    QByteArray m_problemText;

    // Written on the dispatcher thread.
    std::mutex m_mutex;
    std::condition_variable m_notified;
    std::map<int, control::ToStudio> m_loads;
    std::map<int, Problems> m_checks;
    Problems m_handlerProblems;
};

} // namespace vitrine
