#include "app/dialogs/handler_steps_editor.h"

#include "app/dialogs/handler_step_row.h"

namespace vitrine {

HandlerStepsEditor::HandlerStepsEditor(QWidget *parent) : RowsEditor(tr("Add step"), tr("step"), parent)
{
    connect(this, &RowsEditor::addRequested, this, [this] { addRow()->setFocus(); });
}

void HandlerStepsEditor::setContext(const Module &module, const StateClass &state, const QStringList &parameters)
{
    m_module = module;
    m_state = state;
    m_parameters = parameters;
    for (QWidget *row : rows())
        static_cast<HandlerStepRow *>(row)->setContext(module, state, parameters);
}

void HandlerStepsEditor::addSteps(const QVector<HandlerStep> &steps)
{
    for (const HandlerStep &step : steps)
        addRow()->setStep(step);
}

QVector<HandlerStep> HandlerStepsEditor::steps() const
{
    QVector<HandlerStep> steps;
    for (const QWidget *row : rows())
        steps.append(static_cast<const HandlerStepRow *>(row)->step());
    return steps;
}

HandlerStepRow *HandlerStepsEditor::addRow()
{
    auto *row = new HandlerStepRow(this);
    row->setContext(m_module, m_state, m_parameters);
    connect(row, &HandlerStepRow::changed, this, &RowsEditor::changed);
    add(row);
    return row;
}

} // namespace vitrine
