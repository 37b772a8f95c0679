#include "app/dialogs/handler_steps_editor.h"

#include "app/dialogs/handler_step_row.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace vitrine {

HandlerStepsEditor::HandlerStepsEditor(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout)
{
    m_rows->setSpacing(6);
    auto *add = new QPushButton(QIcon::fromTheme(QStringLiteral("vitrine-plus")), tr("Add step"), this);
    add->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(m_rows);
    layout->addWidget(add, 0, Qt::AlignLeft);
    setFocusProxy(add);
    connect(add, &QPushButton::clicked, this, &HandlerStepsEditor::addStep);
}

void HandlerStepsEditor::setContext(const Module &module, const StateClass &state, const QStringList &parameters)
{
    m_module = module;
    m_state = state;
    m_parameters = parameters;
    for (HandlerStepRow *row : std::as_const(m_steps))
        row->setContext(module, state, parameters);
}

QVector<HandlerStep> HandlerStepsEditor::steps() const
{
    QVector<HandlerStep> steps;
    for (const HandlerStepRow *row : m_steps)
        steps.append(row->step());
    return steps;
}

void HandlerStepsEditor::addStep()
{
    auto *row = new HandlerStepRow(this);
    row->setContext(m_module, m_state, m_parameters);
    m_rows->addWidget(row);
    m_steps.append(row);
    connect(row, &HandlerStepRow::changed, this, &HandlerStepsEditor::changed);
    connect(row, &HandlerStepRow::removeRequested, this, [this, row] { remove(row); });
    row->setFocus();
    Q_EMIT changed();
}

void HandlerStepsEditor::remove(HandlerStepRow *row)
{
    m_steps.removeOne(row);
    row->hide();
    row->deleteLater();
    Q_EMIT changed();
}

} // namespace vitrine
