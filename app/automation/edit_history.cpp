#include "app/automation/edit_history.h"

#include "app/session/document_session.h"
#include "app/session/project_session.h"

#include <QHash>
#include <QTextDocument>

#include <algorithm>
#include <utility>

namespace vitrine::automation {

namespace {

int stepsOf(const DocumentSession &file)
{
    return file.file().textDocument()->availableUndoSteps();
}

} // namespace

EditHistory::EditHistory(ProjectSession &project) : m_project(project)
{
    connect(&project, &ProjectSession::edited, this, [this](const QString &path) {
        DocumentSession *file = m_project.session(path);
        m_lastChanged = file;
        if (file && !m_recorded.contains(file))
            m_recorded.append(file);
    });
}

DocumentSession *EditHistory::lastChanged() const
{
    return m_lastChanged;
}

QVector<DocumentSession *> EditHistory::record(const std::function<void()> &edit)
{
    QHash<DocumentSession *, int> before;
    for (DocumentSession *file : m_project.sessions())
        before.insert(file, stepsOf(*file));
    m_recorded.clear();
    edit();
    const QVector<DocumentSession *> files = std::exchange(m_recorded, {});
    if (files.size() > 1) {
        JointSteps joint{files.first()->file().undoLabel(), {}};
        for (DocumentSession *file : files)
            joint.steps.append({file, before.value(file), stepsOf(*file)});
        m_jointSteps.append(joint);
    }
    return files;
}

QVector<DocumentSession *> EditHistory::filesOfStep(DocumentSession &file, const QString &label, int Step::*side) const
{
    for (const JointSteps &joint : m_jointSteps) {
        const auto isMeant = [&](const Step &step) { return step.file == &file; };
        const auto isNext = [&](const Step &step) { return step.file && stepsOf(*step.file) == step.*side; };
        if (joint.label != label || std::none_of(joint.steps.begin(), joint.steps.end(), isMeant)
            || !std::all_of(joint.steps.begin(), joint.steps.end(), isNext))
            continue;
        QVector<DocumentSession *> files;
        for (const Step &step : joint.steps)
            files.append(step.file);
        return files;
    }
    return {&file};
}

Result<EditHistory::Outcome> EditHistory::undo(DocumentSession &file)
{
    if (!file.file().textDocument()->isUndoAvailable())
        return Error{tr("There is nothing to undo in %1.").arg(file.file().fileName())};
    const QString label = file.file().undoLabel();
    const Outcome outcome{label, filesOfStep(file, label, &Step::after)};
    for (DocumentSession *changed : outcome.files)
        changed->file().undo();
    return outcome;
}

Result<EditHistory::Outcome> EditHistory::redo(DocumentSession &file)
{
    if (!file.file().textDocument()->isRedoAvailable())
        return Error{tr("There is nothing to redo in %1.").arg(file.file().fileName())};
    const QString label = file.file().redoLabel();
    const Outcome outcome{label, filesOfStep(file, label, &Step::before)};
    for (DocumentSession *changed : outcome.files)
        changed->file().redo();
    return outcome;
}

} // namespace vitrine::automation
