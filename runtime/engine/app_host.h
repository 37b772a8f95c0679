#pragma once

#include "runtime/engine/app_loader.h"
#include "runtime/engine/engine.h"
#include "runtime/engine/session_table.h"
#include "runtime/engine/style_sheets.h"

#include <optional>
#include <unordered_set>

namespace vitrine {

class Dispatcher;
class DocumentStore;

/// Makes a browser load its page anew.
inline constexpr char reloadFrame[] = "{\"t\":\"reload\"}";

/// The app that runs: loads it, and when it is loaded anew brings the sessions and their browsers along. Needs the GIL; in the
/// dispatcher's turn.
class AppHost
{
public:
    AppHost(const Engine::Options &options, const Catalog &catalog, ProjectImporter &importer, SessionTable &sessions,
            DocumentStore &documents, const Dispatcher &dispatcher, ProjectLibraries *libraries) :
        m_options(options), m_importer(importer), m_styleSheets(options.projectDir.toStdString()),
        m_loader(importer, catalog, options.delivery, servesDocuments(options) ? &m_styleSheets : nullptr, libraries), m_libraries(libraries),
        m_sessions(sessions), m_documents(documents), m_dispatcher(dispatcher)
    {
    }

    /// Loads the text as it is now. Where that fails (false), the app that runs goes on, and browsers and Studio are told why; it goes on too
    /// while libraries of the new one are being built, of which Studio is told.
    bool load(int rev);
    /// Whether the newest load waits for libraries.
    bool isWaiting() const { return m_waitingRev.has_value(); }
    /// Tells Studio what the newest load waits for, if it does.
    void tellProgress() const;
    /// What would keep the project from being loaded if the file had this text. Nothing changes, and browsers hear nothing of it.
    Problems check(const std::string &file, const std::string &text);
    /// Null until one could be loaded. Share it over code of the user's: another may have been loaded when that ends.
    const std::shared_ptr<App> &app() const { return m_app; }
    const AppConfig &config() const { return m_loader.config(); }
    /// Counts the loads.
    int generation() const { return m_generation; }
    /// Whether the app is, or has been, one of this build id: its pages know our numbers.
    bool knowsBuild(const std::string &build) const { return m_builds.contains(build); }
    bool hasProblems() const { return !m_problems.isEmpty(); }
    /// Why the text as it is now cannot be loaded.
    std::string problemsFrame() const;
    void sendPage(ClientSession &session, const Page &page) const;
    void sendStyles(ClientSession &session) const;
    /// See Engine::productionBundle().
    nlohmann::ordered_json productionBundle() const;
    /// Tells the developer of the pending Python exception, if there is one.
    void reportException() const;
    /// Brings `self.router` up to where the browser is now. The session is locked.
    void place(ClientSession &session) const;

private:
    void update(ClientSession &session, const App &previous, bool hadProblems);
    void showNothing();
    void publish();
    control::Loaded loadedMessage(int rev) const;
    static int firstGeneration();
    /// Ours, in development; a production bundle has its own.
    static bool servesDocuments(const Engine::Options &options)
    {
        return options.delivery == Delivery::Development && !options.htmlTemplate.isEmpty();
    }

    const Engine::Options &m_options;
    ProjectImporter &m_importer;
    StyleSheets m_styleSheets;
    AppLoader m_loader;
    ProjectLibraries *m_libraries;
    SessionTable &m_sessions;
    DocumentStore &m_documents;
    const Dispatcher &m_dispatcher;
    std::shared_ptr<App> m_app;
    Problems m_problems;
    std::optional<int> m_waitingRev;
    std::unordered_set<std::string> m_builds;
    int m_generation = firstGeneration();
};

} // namespace vitrine
