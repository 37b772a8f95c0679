#pragma once

#include "app/dialogs/rows_editor.h"
#include "designer/edit/handler_step.h"
#include "designer/model/module.h"

namespace vitrine {

class HandlerStepRow;

/// The steps of an event handler, put together without code: one row a step. A value is Python; a page or a message is plain text.
class HandlerStepsEditor : public RowsEditor
{
    Q_OBJECT

public:
    explicit HandlerStepsEditor(QWidget *parent = nullptr);

    /// What the steps can speak of: vars and handlers of the class, pages of the module, the handler's own parameters as written.
    void setContext(const Module &module, const StateClass &state, const QStringList &parameters);
    /// Adds rows for the steps of existing code.
    void addSteps(const QVector<HandlerStep> &steps);
    QVector<HandlerStep> steps() const;

private:
    HandlerStepRow *addRow();

    Module m_module;
    StateClass m_state;
    QStringList m_parameters;
};

} // namespace vitrine
