#include "app/automation/edit_history.h"

#include "app/session/document_session.h"
#include "app/session/project_session.h"

#include <QCoreApplication>
#include <QScopedValueRollback>
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
    connect(&project, &ProjectSession::edited, this, &EditHistory::onEdited);
}

DocumentSession *EditHistory::lastChanged() const
{
    return m_lastChanged;
}

void EditHistory::onEdited(const QString &path)
{
    DocumentSession *file = m_project.session(path);
    m_lastChanged = file;
    if (file && !m_recorded.contains(file))
        m_recorded.append(file);
    if (m_isTravelling)
        return;
    // An edit takes away what could have been redone.
    m_jointSteps.removeIf([file](const JointSteps &steps) {
        return std::any_of(steps.begin(), steps.end(),
                           [file](const Step &step) { return step.file == file && step.after > stepsOf(*file); });
    });
}

QVector<DocumentSession *> EditHistory::record(const std::function<void()> &edit)
{
    m_recorded.clear();
    edit();
    const QVector<DocumentSession *> files = std::exchange(m_recorded, {});
    if (files.size() > 1) {
        JointSteps steps;
        for (DocumentSession *file : files)
            steps.append({file, stepsOf(*file)});
        m_jointSteps.append(steps);
    }
    return files;
}

/// `after`: the steps that the file has behind the one that is meant.
QVector<DocumentSession *> EditHistory::filesOfStep(DocumentSession &file, int after) const
{
    const int offset = after - stepsOf(file);
    for (const JointSteps &steps : m_jointSteps) {
        const bool isNewest = std::all_of(steps.begin(), steps.end(), [&](const Step &step) {
            return step.file && stepsOf(*step.file) + offset == step.after;
        });
        const bool isMeant = std::any_of(steps.begin(), steps.end(), [&](const Step &step) { return step.file == &file; });
        if (!isNewest || !isMeant)
            continue;
        QVector<DocumentSession *> files;
        for (const Step &step : steps)
            files.append(step.file);
        return files;
    }
    return {&file};
}

Result<EditHistory::Outcome> EditHistory::undo(DocumentSession &file)
{
    if (!file.file().textDocument()->isUndoAvailable())
        return Error{tr("There is nothing to undo in %1.").arg(file.file().fileName())};
    const QScopedValueRollback travelling(m_isTravelling, true);
    const Outcome outcome{file.file().undoLabel(), filesOfStep(file, stepsOf(file))};
    for (DocumentSession *changed : outcome.files)
        changed->file().undo();
    return outcome;
}

Result<EditHistory::Outcome> EditHistory::redo(DocumentSession &file)
{
    if (!file.file().textDocument()->isRedoAvailable())
        return Error{tr("There is nothing to redo in %1.").arg(file.file().fileName())};
    const QScopedValueRollback travelling(m_isTravelling, true);
    const Outcome outcome{file.file().redoLabel(), filesOfStep(file, stepsOf(file) + 1)};
    for (DocumentSession *changed : outcome.files)
        changed->file().redo();
    return outcome;
}

} // namespace vitrine::automation
