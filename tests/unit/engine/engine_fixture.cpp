#include "runtime/state/state_registry.h"

#include "tests/unit/engine/engine_fixture.h"

#include "runtime/base/resource_paths.h"
#include "runtime/engine/document_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace std::chrono_literals;

namespace vitrine {

namespace {

constexpr auto patience = 60s;

/// "State.count" -> the class and the member.
StateClass *classOf(const std::string &name, std::string *member)
{
    const size_t dot = name.rfind('.');
    *member = name.substr(dot + 1);
    const std::string cls = name.substr(0, dot);
    StateRegistry *registry = StateRegistry::current();
    StateClass *found = registry->find("app.app." + cls);
    return found ? found : registry->find(cls);
}

} // namespace

EngineFixture::EngineFixture(Delivery delivery)
{
    Result<Catalog> catalog = Catalog::load(resources::path(QStringLiteral("catalog")));
    if (!catalog)
        qFatal("no catalog; is VITRINE_SHARE set?");
    m_catalog = std::move(*catalog);
    write(QStringLiteral("rxconfig.py"), QStringLiteral("import reflex as rx\nconfig = rx.Config(app_name=\"app\")\n"));
    write(QStringLiteral("app/__init__.py"), {});
    write(QStringLiteral("app/app.py"), QStringLiteral("import reflex as rx\napp = rx.App()\n"));

    Engine::Options options;
    options.projectDir = QFileInfo(m_dir.path()).canonicalFilePath();
    options.delivery = delivery;
    options.htmlTemplate = "<!--vitrine:boot-->";
    options.withMarks = true;
    options.notify = [this](const control::ToStudio &message) {
        {
            const std::lock_guard lock(m_mutex);
            if (const auto *loaded = std::get_if<control::Loaded>(&message))
                m_loads[loaded->rev] = message;
            else if (const auto *failed = std::get_if<control::Failed>(&message))
                m_loads[failed->rev] = message;
            else if (const auto *checked = std::get_if<control::Checked>(&message))
                m_checks[checked->number] = checked->problems;
            else if (const auto *problem = std::get_if<control::HandlerProblem>(&message))
                m_handlerProblems.append(problem->problem);
        }
        m_notified.notify_all();
    };
    m_engine = std::make_unique<Engine>(*m_catalog, m_outbox, options);
    if (!m_engine->start())
        qFatal("Python does not start");
    if (!awaitLoad(0))
        qFatal("the first app does not load: %s", problemText());
}

EngineFixture::~EngineFixture()
{
    m_engine.reset();
}

bool EngineFixture::awaitLoad(int rev)
{
    std::unique_lock lock(m_mutex);
    if (!m_notified.wait_for(lock, patience, [&] { return m_loads.contains(rev); }))
        qFatal("load %d did not end", rev);
    const control::ToStudio message = m_loads[rev];
    m_problems.clear();
    m_problemText.clear();
    if (const auto *failed = std::get_if<control::Failed>(&message)) {
        m_problems = failed->problems;
        for (const Problem &problem : m_problems)
            m_problemText += problem.toLine().toUtf8() + '\n' + problem.detail.toUtf8() + '\n';
        return false;
    }
    m_loaded = std::get<control::Loaded>(message);
    return true;
}

void EngineFixture::write(const QString &path, const QString &text)
{
    QDir(m_dir.path()).mkpath(QFileInfo(path).path());
    QFile target(file(path));
    if (!target.open(QIODevice::WriteOnly) || target.write(text.toUtf8()) < 0)
        qFatal("cannot write %s", qPrintable(path));
}

bool EngineFixture::load(const QString &source)
{
    write(QStringLiteral("app/app.py"), source);
    return reload();
}

bool EngineFixture::loadApp(const QString &name)
{
    QFile source(QStringLiteral(TEST_APPS "/") + name + QLatin1Char('/') + name + QStringLiteral(".py"));
    if (!source.open(QIODevice::ReadOnly))
        qFatal("there is no app %s", qPrintable(name));
    return load(QString::fromUtf8(source.readAll()));
}

bool EngineFixture::reload()
{
    m_engine->reload(++m_rev);
    return awaitLoad(m_rev);
}

Problems EngineFixture::check(const QString &source)
{
    m_engine->check(QFileInfo(appFile()).canonicalFilePath(), source, ++m_lastCheck);
    std::unique_lock lock(m_mutex);
    if (!m_notified.wait_for(lock, patience, [&] { return m_checks.contains(m_lastCheck); }))
        qFatal("check %d was not answered", m_lastCheck);
    return m_checks[m_lastCheck];
}

bool EngineFixture::overlay(const QString &path, const std::optional<QString> &text)
{
    m_engine->setOverlay(QFileInfo(m_dir.path()).canonicalFilePath() + QLatin1Char('/') + path, text, ++m_rev);
    return awaitLoad(m_rev);
}

Problems EngineFixture::takeHandlerProblems()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_handlerProblems, {});
}

QByteArray EngineFixture::bootstrapText(const QByteArray &path)
{
    const auto document = m_engine->documents().document(path, {});
    if (!document)
        return {};
    const qsizetype start = document->html.indexOf('{');
    const qsizetype end = document->html.lastIndexOf('}') + 1;
    return document->html.mid(start, end - start);
}

std::string EngineFixture::bodies(const QByteArray &path)
{
    std::string all;
    const nlohmann::json descriptor = page(path);
    for (const auto &[id, fragment] : descriptor["fragments"].items())
        all += fragment["body"].get<std::string>() + '\n';
    return all;
}

int EngineFixture::varNumber(const std::string &name) const
{
    const GilLock gil;
    std::string member;
    const StateClass *cls = classOf(name, &member);
    const StateField *field = cls ? cls->field(member) : nullptr;
    return field ? field->number : -1;
}

int EngineFixture::handlerNumber(const std::string &name) const
{
    const GilLock gil;
    std::string member;
    for (const StateClass *cls = classOf(name, &member); cls; cls = cls->parent()) {
        for (const auto &handler : cls->handlers()) {
            if (handler->name == member)
                return handler->number;
        }
    }
    return -1;
}

} // namespace vitrine
