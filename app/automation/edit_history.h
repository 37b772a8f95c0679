#pragma once

#include "runtime/base/result.h"

#include <QObject>
#include <QPointer>
#include <QVector>

#include <functional>

namespace vitrine {
class DocumentSession;
class ProjectSession;
}

namespace vitrine::automation {

/// Which file was changed last, and which steps of several files belong together. Each file keeps its own undo stack, the one that
/// Ctrl+Z works on; steps that were made together are undone together while they are the newest of their files.
class EditHistory : public QObject
{
    Q_OBJECT

public:
    struct Outcome {
        QString label; ///< of the step; empty for typing
        QVector<DocumentSession *> files;
    };

    /// `project` must live as long.
    explicit EditHistory(ProjectSession &project);

    /// By whomever; null if nothing was changed yet.
    DocumentSession *lastChanged() const;
    /// Makes an edit; gives the files that it changed, one step each.
    QVector<DocumentSession *> record(const std::function<void()> &edit);
    /// The file's newest step, and those that belong to it.
    Result<Outcome> undo(DocumentSession &file);
    Result<Outcome> redo(DocumentSession &file);

private:
    struct Step {
        QPointer<DocumentSession> file;
        int before; ///< what the file had to undo before the step, and with it
        int after;
    };
    struct JointSteps {
        QString label;
        QVector<Step> steps;
    };

    /// The files of the joint steps that have `file` and are the next to be undone (redone: `side` is Step::before) in all of them; the
    /// file alone if there are none.
    QVector<DocumentSession *> filesOfStep(DocumentSession &file, const QString &label, int Step::*side) const;

    ProjectSession &m_project;
    QPointer<DocumentSession> m_lastChanged;
    QVector<JointSteps> m_jointSteps;
    QVector<DocumentSession *> m_recorded;
};

} // namespace vitrine::automation
