#pragma once

#include "designer/edit/handler_step.h"
#include "designer/model/module.h"

#include <QWidget>

class QComboBox;

namespace vitrine {

/// One step of an event handler: what is done, to which var, with which value.
class HandlerStepRow : public QWidget
{
    Q_OBJECT

public:
    explicit HandlerStepRow(QWidget *parent = nullptr);

    void setContext(const Module &module, const StateClass &state, const QStringList &parameters);
    HandlerStep step() const;

Q_SIGNALS:
    void changed();
    void removeRequested();

private:
    /// What a person chooses from; several of them are the same kind of step.
    enum class Deed { Set, Toggle, Increase, Append, Remove, Call, GoTo, Toast };

    Deed deed() const;
    void offerTargets();
    void offerValues();

    StateClass m_state;
    QStringList m_parameterNames;
    QStringList m_routes;
    QStringList m_handlers;
    QComboBox *m_deed;
    QComboBox *m_target;
    QComboBox *m_value;
};

} // namespace vitrine
