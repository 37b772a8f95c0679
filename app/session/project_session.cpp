#include "app/session/project_session.h"

#include "app/session/document_session.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace vitrine {

static QString textOnDisk(const QString &file)
{
    const Result<TextFile> onDisk = TextFile::load(file);
    return onDisk ? onDisk->text() : QString();
}

ProjectSession::ProjectSession(const QString &dir, const Catalog &catalog, const QString &runtimeProgram, QObject *parent) :
    QObject(parent), m_dir(QFileInfo(dir).canonicalFilePath()), m_catalog(catalog), m_runtime(runtimeProgram),
    m_overlays([this](const QString &file, const std::optional<QString> &text, int rev) { return m_runtime.sendOverlay(file, text, rev); })
{
    connect(&m_runtime, &RuntimeProcess::connected, this, [this] {
        // A fresh runtime has read the disk, and gets the unsaved texts now.
        m_sent.clear();
        m_hasAnswer = false;
        m_overlays.runtimeConnected();
    });
    connect(&m_runtime, &RuntimeProcess::stateChanged, this, [this](RuntimeProcess::State state) {
        if (state == RuntimeProcess::State::Restarting || state == RuntimeProcess::State::Stopped) {
            m_overlays.runtimeGone();
            setWaiting(false);
            answerCheck({});
        }
    });
    connect(&m_runtime, &RuntimeProcess::loaded, this, [this](const control::Loaded &message) {
        m_pages = message.pages;
        m_broken = false;
        setLoadProblems(message.problems);
        Q_EMIT appLoaded(message);
        settle(message.rev);
    });
    connect(&m_runtime, &RuntimeProcess::failed, this, [this](int rev, const Problems &problems) {
        m_broken = true;
        setLoadProblems(problems);
        settle(rev);
    });
    connect(&m_runtime, &RuntimeProcess::waiting, this, [this](const control::Waiting &message) {
        m_broken = false; // nothing is known yet of what it has been given
        setLoadProblems({});
        setWaiting(true, message.doing);
        m_overlays.settled(message.rev);
    });
    connect(&m_runtime, &RuntimeProcess::checked, this, [this](int number, const Problems &problems) {
        if (number == m_lastCheck)
            answerCheck(problems.isEmpty() ? Result<void>() : Error{problems.first().message});
    });
    connect(&m_runtime, &RuntimeProcess::problem, this, [this](const Problem &problem) {
        if (m_handlerProblems.contains(problem))
            return;
        m_handlerProblems.append(problem);
        m_problems = m_loadProblems + m_handlerProblems;
        Q_EMIT problemsChanged();
    });
    connect(&m_overlays, &OverlaySender::stuck, &m_runtime, &RuntimeProcess::interrupt);
    connect(&m_overlays, &OverlaySender::sent, this, [this](const QString &file, int rev) {
        DocumentSession *open = session(file);
        m_sent[file] = {open ? open->file().text() : textOnDisk(file), rev, {}};
    });
}

ProjectSession::~ProjectSession() = default;

void ProjectSession::start()
{
    m_runtime.start(m_dir);
}

QString ProjectSession::name() const
{
    return QFileInfo(m_dir).fileName();
}

QString ProjectSession::mainFile() const
{
    QFile config(m_dir + QLatin1String("/rxconfig.py"));
    if (config.open(QIODevice::ReadOnly)) {
        static const QRegularExpression appName(QStringLiteral("app_name\\s*=\\s*[\"']([^\"']+)[\"']"));
        const QString app = appName.match(QString::fromUtf8(config.readAll())).captured(1);
        for (const QLatin1String candidate : {QLatin1String("%1/%1.py"), QLatin1String("%1.py"), QLatin1String("%1/__init__.py")}) {
            const QString path = m_dir + QLatin1Char('/') + candidate.arg(app);
            if (!app.isEmpty() && QFileInfo::exists(path))
                return path;
        }
    }
    for (const QString &file : files()) {
        if (file.endsWith(QLatin1String(".py")) && file != QLatin1String("rxconfig.py"))
            return m_dir + QLatin1Char('/') + file;
    }
    return {};
}

QStringList ProjectSession::files() const
{
    static const QStringList folders{QStringLiteral("node_modules"), QStringLiteral("__pycache__"), QStringLiteral("venv")};
    static const QStringList patterns{QStringLiteral("*.py"),   QStringLiteral("*.css"),  QStringLiteral("*.md"),  QStringLiteral("*.json"),
                                      QStringLiteral("*.toml"), QStringLiteral("*.txt"),  QStringLiteral("*.html")};
    QStringList found;
    QStringList waiting{m_dir};
    // A folder that is no project (the home folder, say) must not keep Studio busy.
    while (!waiting.isEmpty() && found.size() < 5000) {
        const QDir dir(waiting.takeFirst());
        for (const QFileInfo &entry : dir.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
            if (entry.isDir()) {
                if (!folders.contains(entry.fileName()))
                    waiting.append(entry.filePath());
            } else if (QDir::match(patterns, entry.fileName())) {
                found.append(QDir(m_dir).relativeFilePath(entry.filePath()));
            }
        }
    }
    found.sort();
    return found;
}

DocumentSession *ProjectSession::open(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    if (DocumentSession *already = session(canonical))
        return already;
    auto file = TextDocument::open(canonical.isEmpty() ? path : canonical);
    if (!file) {
        Q_EMIT openFailed(file.error().message);
        return nullptr;
    }
    TextDocument *document = file->get();
    // Before the designer hears of it: the runtime loads the text while the designer reads it.
    connect(document, &TextDocument::edited, this, [this, document](int offset, int removed, const QString &inserted) {
        onEdited(*document, offset, removed, int(inserted.size()));
    });
    connect(document, &TextDocument::saved, this, [this, document] { m_overlays.setOnDisk(document->path()); });
    m_sessions.push_back(std::make_unique<DocumentSession>(std::move(*file), m_catalog));
    DocumentSession *session = m_sessions.back().get();
    Q_EMIT opened(session);
    return session;
}

DocumentSession *ProjectSession::session(const QString &path) const
{
    const auto it = std::find_if(m_sessions.begin(), m_sessions.end(), [&](const auto &s) { return s->path() == path; });
    return it == m_sessions.end() ? nullptr : it->get();
}

std::vector<DocumentSession *> ProjectSession::sessions() const
{
    std::vector<DocumentSession *> result;
    for (const auto &session : m_sessions)
        result.push_back(session.get());
    return result;
}

void ProjectSession::close(DocumentSession *session)
{
    const auto it = std::find_if(m_sessions.begin(), m_sessions.end(), [&](const auto &s) { return s.get() == session; });
    if (it == m_sessions.end())
        return;
    Q_EMIT aboutToClose(session);
    const QString path = session->path();
    m_sessions.erase(it);
    m_overlays.setOnDisk(path); // also what nobody wants any more
}

void ProjectSession::onEdited(const TextDocument &document, int offset, int removed, int added)
{
    const QString &path = document.path();
    m_sent[path].since.append({offset, removed, added});
    m_overlays.setText(path, document.text()); // first of all: the runtime works while Studio catches up
    Q_EMIT edited(path, offset, removed, added);
}

QStringList ProjectSession::routes() const
{
    QStringList routes;
    for (const control::PageInfo &page : m_pages)
        routes.append(page.route);
    return routes;
}

void ProjectSession::setLoadProblems(const Problems &problems)
{
    // A new load is a new app: what its handlers had thrown before says nothing of it.
    m_loadProblems = problems;
    m_handlerProblems.clear();
    if (m_problems == problems)
        return;
    m_problems = problems;
    Q_EMIT problemsChanged();
}

void ProjectSession::setWaiting(bool isWaiting, const QString &waitsFor)
{
    m_isWaiting = isWaiting;
    if (std::exchange(m_waitsFor, waitsFor) != waitsFor)
        Q_EMIT waitsForChanged();
}

void ProjectSession::settle(int rev)
{
    m_hasAnswer = true;
    setWaiting(false);
    m_overlays.settled(rev);
    if (isAnswered())
        Q_EMIT answered();
}

void ProjectSession::clearHandlerProblems()
{
    m_handlerProblems.clear();
    m_problems = m_loadProblems;
    Q_EMIT problemsChanged();
}

void ProjectSession::check(const QString &file, const QString &text, const std::function<void(const Result<void> &)> &told)
{
    m_told = told;
    if (m_broken || !m_runtime.sendCheck(file, text, ++m_lastCheck))
        answerCheck({});
}

void ProjectSession::answerCheck(const Result<void> &answer)
{
    if (const auto told = std::exchange(m_told, {}))
        told(answer);
}

bool ProjectSession::isNewest(int rev) const
{
    return std::none_of(m_sent.begin(), m_sent.end(), [&](const Sent &sent) { return sent.rev > rev; });
}

QString ProjectSession::loadedText(const QString &file) const
{
    const auto sent = m_sent.find(file);
    if (sent != m_sent.end() && sent->rev > 0)
        return sent->text;
    return textOnDisk(file);
}

QVector<ProjectSession::Edit> ProjectSession::editsSinceLoad(const QString &file) const
{
    return m_sent.value(file).since;
}

} // namespace vitrine
