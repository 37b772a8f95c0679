#pragma once

#include "preview/overlay_sender.h"
#include "preview/runtime_process.h"
#include "runtime/base/problem.h"

#include <QHash>
#include <QObject>
#include <QVector>

#include <functional>
#include <memory>
#include <vector>

namespace vitrine {

class Catalog;
class DocumentSession;
class TextDocument;

/// A project that is open in Studio: its folder, its open files, and the runtime that runs it. Every edit of a file goes to the
/// runtime as unsaved text; problems that come back are kept here.
class ProjectSession : public QObject
{
    Q_OBJECT

public:
    struct Edit {
        int offset;
        int removed;
        int added;
    };

    /// Starts nothing yet; see start(). `catalog` must outlive the session.
    ProjectSession(const QString &dir, const Catalog &catalog, const QString &runtimeProgram = RuntimeProcess::defaultProgram(),
                   QObject *parent = nullptr);
    ~ProjectSession() override;

    /// Starts the runtime; returns at once.
    void start();

    const QString &dir() const { return m_dir; }
    const Catalog &catalog() const { return m_catalog; }
    QString name() const;
    /// The module that rxconfig.py names, else the first Python file; empty if there is none.
    QString mainFile() const;
    /// Files that a person edits, relative to the folder, sorted.
    QStringList files() const;

    /// Opens the file or gives the open one; null and openFailed() if it cannot be read.
    DocumentSession *open(const QString &path);
    /// Null if it is not open.
    DocumentSession *session(const QString &path) const;
    void close(DocumentSession *session);
    std::vector<DocumentSession *> sessions() const;

    RuntimeProcess &runtime() { return m_runtime; }
    const QVector<control::PageInfo> &pages() const { return m_pages; }
    QStringList routes() const;
    /// Problems of the last load and of handlers since.
    const Problems &problems() const { return m_problems; }
    void clearHandlerProblems();
    /// Asks the app whether it could be loaded if the file had this text; nothing changes by it. `told` gets the reason why not; a success also
    /// where nobody can say: the app has errors already, or does not run. Of several questions only the last one is answered.
    void check(const QString &file, const QString &text, const std::function<void(const Result<void> &)> &told);
    /// True while the app on screen is older than the text, because that has errors.
    bool isBroken() const { return m_broken; }
    /// True if the runtime has answered the newest text, well or badly.
    bool isAnswered() const { return m_hasAnswer && !m_isWaiting && m_overlays.isIdle(); }
    /// What the load of the newest text waits for, for the user: "Installing react-confetti@6.1.0". Empty if there is nothing to say of it.
    const QString &waitsFor() const { return m_waitsFor; }

    /// False if the runtime has been given a newer text than this revision: another load follows.
    bool isNewest(int rev) const;
    /// Text of a file as the runtime loaded it last, and what was edited since. Only for the newest revision.
    QString loadedText(const QString &file) const;
    QVector<Edit> editsSinceLoad(const QString &file) const;

Q_SIGNALS:
    void opened(vitrine::DocumentSession *session);
    void aboutToClose(vitrine::DocumentSession *session);
    void openFailed(const QString &message);
    /// A file's text changed.
    void edited(const QString &file, int offset, int removed, int added);
    void appLoaded(const vitrine::control::Loaded &message);
    void problemsChanged();
    void waitsForChanged();
    /// The newest text is answered now, see isAnswered(); pages and problems are those of it.
    void answered();

private:
    void onEdited(const TextDocument &document, int offset, int removed, int added);
    void setLoadProblems(const Problems &problems);
    void setWaiting(bool isWaiting, const QString &waitsFor = {});
    void settle(int rev);
    void answerCheck(const Result<void> &answer);

    struct Sent {
        QString text;
        int rev = 0;
        QVector<Edit> since;
    };

    QString m_dir;
    const Catalog &m_catalog;
    RuntimeProcess m_runtime;
    OverlaySender m_overlays;
    std::vector<std::unique_ptr<DocumentSession>> m_sessions;
    QHash<QString, Sent> m_sent;
    QVector<control::PageInfo> m_pages;
    Problems m_problems;
    Problems m_loadProblems;
    Problems m_handlerProblems;
    QString m_waitsFor;
    bool m_isWaiting = false; ///< for npm packages, of which it has told us
    int m_lastCheck = 0;
    std::function<void(const Result<void> &)> m_told; ///< waits for the answer to the last check
    bool m_broken = false;
    bool m_hasAnswer = false; ///< the runtime that runs now has loaded the app, or failed to
};

} // namespace vitrine
