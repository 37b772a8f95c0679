#include "runtime/engine/app_host.h"

#include "runtime/compile/call_site_resolver.h"
#include "runtime/compile/routes.h"
#include "runtime/engine/document_store.h"
#include "runtime/events/dispatcher.h"
#include "runtime/python/python_error.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <set>

namespace vitrine {

namespace {

std::string swapFrame(const Page &before, const Page &now, int generation)
{
    std::string fragments;
    for (const auto &[id, fragment] : now.fragments) {
        const auto old = before.fragments.find(id);
        if (old == before.fragments.end() || old->second != fragment)
            fragments += (fragments.empty() ? "\"" : ",\"") + id + "\":" + fragment.toJson();
    }
    if (fragments.empty())
        return {};
    return "{\"t\":\"swap\",\"g\":" + std::to_string(generation) + ",\"route\":" + nlohmann::json(now.route).dump() + ",\"fragments\":{"
        + fragments + "}}";
}

bool samePage(const Page *before, const Page *now)
{
    return before && now && before->route == now->route && before->title == now->title && before->meta == now->meta
        && before->root == now->root;
}

/// Shown while there is no app yet that could be loaded: the shell with nothing in it, and the problems in its banner.
Page emptyPage()
{
    Page page;
    page.route = "/[[...splat]]";
    page.title = "Vitrine";
    page.root = "0";
    page.fragments["0"].body = "return null";
    return page;
}

std::string changedMembers(const std::string &before, const std::string &now)
{
    const auto old = nlohmann::ordered_json::parse(before, nullptr, false); // dicts keep the order of their keys
    const auto fresh = nlohmann::ordered_json::parse(now, nullptr, false);
    auto changed = nlohmann::ordered_json::object();
    for (const auto &[number, value] : fresh.items()) {
        if (!old.contains(number) || old[number] != value)
            changed[number] = value;
    }
    return changed.dump();
}

} // namespace

std::string AppHost::problemsFrame() const
{
    nlohmann::json list = nlohmann::json::array();
    for (const Problem &problem : m_problems)
        list.push_back(problem);
    return nlohmann::json{{"t", "error"}, {"problems", list}}.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

bool AppHost::load(int rev)
{
    Problems found;
    std::shared_ptr<App> fresh = m_loader.load(m_app.get(), &found);
    if (!fresh && m_dispatcher.isStopping())
        return false;
    m_waitingRev = !fresh && found.isEmpty() ? std::optional(rev) : std::nullopt;
    if (m_waitingRev) {
        if (!m_app)
            showNothing();
        tellProgress();
        return false;
    }
    if (!fresh) {
        m_problems = found;
        if (!m_app)
            showNothing();
        m_options.notify(control::Failed{rev, found});
        const std::string frame = problemsFrame();
        m_sessions.forEach([&](const ClientSessionPtr &session) { session->send(frame); });
        return false;
    }
    ++m_generation;
    const bool hadProblems = !m_problems.isEmpty();
    m_problems.clear();
    const std::shared_ptr<App> previous = std::exchange(m_app, std::move(fresh));
    StateRegistry::setRunning(m_app->registry.get());
    m_builds.insert(m_app->bootstrap.build);
    if (previous) {
        m_sessions.shared().migrate(*previous->registry, *m_app->registry);
        m_sessions.forEach([&](const ClientSessionPtr &session) { update(*session, *previous, hadProblems); });
        publish();
        previous->registry->releaseAllBut(*m_app->registry);
        const Bootstrap &now = m_app->bootstrap, &before = previous->bootstrap;
        if (now.head != before.head || now.htmlAttributes != before.htmlAttributes) // only a new document has them
            m_sessions.forEach([](const ClientSessionPtr &session) { session->send(reloadFrame); });
    } else { // tabs that were there before any app begin anew with it
        publish();
        m_sessions.forEach([](const ClientSessionPtr &session) { session->send(reloadFrame); });
    }
    m_options.notify(loadedMessage(rev));
    return true;
}

void AppHost::tellProgress() const
{
    if (m_waitingRev)
        m_options.notify(control::Waiting{*m_waitingRev, m_libraries->progress()});
}

Problems AppHost::check(const std::string &file, const std::string &text)
{
    const std::optional<std::string> before = m_importer.setOverlay(file, text);
    Problems problems = m_loader.check(m_app.get());
    m_importer.setOverlay(file, before);
    return problems;
}

/// Not zero: a page that a former process served must not pass for one of ours.
int AppHost::firstGeneration()
{
    return int(std::chrono::system_clock::now().time_since_epoch() / std::chrono::milliseconds(100) & 0x3fffffff);
}

void AppHost::showNothing()
{
    Bootstrap bootstrap;
    bootstrap.build = "none";
    const Page page = emptyPage();
    bootstrap.routes = {page.route};
    m_documents.replace({{page.route, bootstrap.document(m_options.htmlTemplate, page)}});
}

void AppHost::publish()
{
    std::vector<DocumentStore::Document> list;
    Bootstrap bootstrap = m_app->bootstrap;
    bootstrap.generation = m_generation;
    for (const Page &page : m_app->pages)
        list.push_back({page.route, bootstrap.document(m_options.htmlTemplate, page)});
    m_documents.replace(std::move(list));
}

/// Brings a session, and the browser behind it, to the app that has just been loaded.
void AppHost::update(ClientSession &session, const App &previous, bool hadProblems)
{
    {
        const Session::Lock lock(session.state);
        std::string before = "{}", now;
        bool good = true;
        if (session.state.links().empty()) { // else it cannot be told any more, for what is shared has gone ahead
            if (!session.sendChanges()) // of a handler that is still running
                reportException();
            before.clear();
            good = session.state.snapshot(*previous.registry, &before);
        }
        session.state.migrate(*previous.registry, *m_app->registry);
        place(session);
        if (!session.state.snapshot(*m_app->registry, &now) || !good)
            reportException();
        if (before != now)
            session.sendNumbered("\"d\":" + changedMembers(before, now));
    }
    if (!session.isConnected())
        return;
    const Bootstrap &before = previous.bootstrap, &now = m_app->bootstrap;
    if (before.styles != now.styles || before.theme != now.theme || before.colorMode != now.colorMode)
        sendStyles(session);
    const Bootstrap &boot = m_app->bootstrap;
    if (previous.bootstrap.libraries != boot.libraries)
        session.send("{\"t\":\"libraries\",\"libraries\":" + boot.libraries + ",\"sheets\":" + boot.libraryStyles + '}');
    const Page *old = previous.page(session.path);
    const Page *page = m_app->page(session.path);
    if (page && samePage(old, page)) {
        if (std::string frame = swapFrame(*old, *page, m_generation); !frame.empty())
            session.send(frame);
    } else if (page) {
        sendPage(session, *page);
    }
    if (previous.bootstrap.storage != m_app->bootstrap.storage)
        session.send("{\"t\":\"storage\",\"storage\":" + m_app->bootstrap.storage + '}');
    if (hadProblems)
        session.send(problemsFrame());
}

void AppHost::sendPage(ClientSession &session, const Page &page) const
{
    session.send("{\"t\":\"page\",\"g\":" + std::to_string(m_generation) + ",\"page\":" + page.toJson() + '}');
}

void AppHost::sendStyles(ClientSession &session) const
{
    const Bootstrap &app = m_app->bootstrap;
    const nlohmann::json frame{{"t", "styles"}, {"styles", toJson(app.styles)}, {"theme", nlohmann::json::parse(app.theme, nullptr, false)},
                               {"colorMode", app.colorMode}};
    session.send(frame.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

control::Loaded AppHost::loadedMessage(int rev) const
{
    CallSiteResolver resolver;
    control::Loaded message;
    message.rev = rev;
    message.ms = m_app->importMilliseconds + m_app->compileMilliseconds;
    for (const std::string &file : m_app->files)
        message.files << QString::fromStdString(file);
    for (const Page &page : m_app->pages) {
        if (page.isBuiltIn)
            continue;
        const QString route = QString::fromStdString(page.route);
        message.pages.append({route, QString::fromStdString(page.title), QString::fromStdString(page.function),
                              QString::fromStdString(page.source.file), page.source.line});
        if (!m_options.withMarks)
            continue;
        control::PageMarks &marks = message.marks[route];
        for (const auto &[mark, site] : m_app->marks.at(page.route)) {
            const SourceRange range = resolver.resolve(site);
            const int file = int(message.files.indexOf(QString::fromStdString(range.file)));
            if (file >= 0)
                marks.insert(QString::fromStdString(mark), {file, range.line, range.column, range.endLine, range.endColumn});
        }
    }
    message.problems = m_app->problems;
    return message;
}

nlohmann::ordered_json AppHost::productionBundle() const
{
    if (!m_app)
        return {};
    nlohmann::ordered_json bundle; // dicts keep the order of their keys
    bundle["app"] = nlohmann::ordered_json::parse(m_app->bootstrap.toJson());
    bundle["pages"] = nlohmann::ordered_json::array(); // an app may have endpoints only
    std::set<std::string> classes;
    for (const Page &page : m_app->pages) {
        bundle["pages"].push_back(nlohmann::ordered_json::parse(page.toJson()));
        for (const auto &[id, fragment] : page.fragments) {
            for (const Import &import : fragment.imports) {
                if (import.library == "@radix-ui/themes")
                    classes.insert(import.name);
            }
        }
    }
    bundle["classes"] = classes;
    bundle["styles"] = m_app->styles.toJson();
    bundle["htmlAttributes"] = m_app->bootstrap.htmlAttributes;
    bundle["head"] = m_app->bootstrap.head;
    bundle["own"] = m_app->libraries;
    return bundle;
}

void AppHost::place(ClientSession &session) const
{
    const Page *page = m_app->page(session.path);
    RouterInput input;
    input.token = session.state.token();
    input.sessionId = session.router.sessionId;
    input.ip = session.info.ip.toStdString();
    input.origin = (session.info.origin.isEmpty() ? "http://" + session.info.headers.first("host") : session.info.origin).toStdString();
    input.path = session.path;
    input.query = session.query;
    input.headers = session.info.headers;
    if (page) {
        input.route = page->route;
        input.arguments = routes::match(page->route, session.path).value_or(std::vector<routes::Argument>());
    }
    if (input == session.router)
        return;
    session.router = std::move(input);
    if (!state::setRouter(session.state.state(StateRegistry::current()->find(state::type())), session.router))
        reportException();
}

void AppHost::reportException() const
{
    if (PyErr_Occurred())
        m_options.notify(control::HandlerProblem{takePythonError(m_importer)});
}

} // namespace vitrine
