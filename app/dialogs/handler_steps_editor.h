#pragma once

#include "designer/edit/handler_step.h"
#include "designer/model/module.h"

#include <QWidget>

class QVBoxLayout;

namespace vitrine {

class HandlerStepRow;

/// The steps of an event handler, put together without code: one row a step. A value is Python; a page or a message is plain text.
class HandlerStepsEditor : public QWidget
{
    Q_OBJECT

public:
    explicit HandlerStepsEditor(QWidget *parent = nullptr);

    /// What the steps can speak of: vars and handlers of the class, pages of the module, the handler's own parameters as written.
    void setContext(const Module &module, const StateClass &state, const QStringList &parameters);
    QVector<HandlerStep> steps() const;
    /// Adds a row for a further step and gives it the focus.
    void addStep();

Q_SIGNALS:
    void changed();

private:
    void remove(HandlerStepRow *row);

    Module m_module;
    StateClass m_state;
    QStringList m_parameters;
    QVBoxLayout *m_rows;
    QVector<HandlerStepRow *> m_steps;
};

} // namespace vitrine
