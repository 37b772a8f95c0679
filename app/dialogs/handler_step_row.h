#pragma once

#include "designer/edit/handler_step.h"
#include "designer/model/module.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace vitrine {

/// One step of an event handler: what is done, to which var, with which value, and for which items of a list.
class HandlerStepRow : public QWidget
{
    Q_OBJECT

public:
    explicit HandlerStepRow(QWidget *parent = nullptr);

    void setContext(const Module &module, const StateClass &state, const QStringList &parameters);
    /// Shows a step of existing code; its text stays as it is until something is changed here.
    void setStep(const HandlerStep &step);
    HandlerStep step() const;

Q_SIGNALS:
    void changed();

private:
    /// What a person chooses from; several of them are the same kind of step.
    enum class Deed { Set, Toggle, Increase, Append, Remove, RemoveNumber, RemoveItems, StopIf, Call, GoTo, Toast, Success, Problem, Code };
    /// What a step can be about, as the list of targets has it.
    struct Target {
        QString text; ///< `count`, `todos[index].done`, `todo.done`
        QString type;
        QString list; ///< not empty if the text is about each item of this list
        QString item;
    };

    Deed deed() const;
    Deed deedOf(const HandlerStep &step) const;
    HandlerStep composed() const;
    Target target() const;
    QVector<Target> targets() const;
    bool fits(const Target &target) const;
    QStringList given() const;
    QStringList values() const;
    QStringList conditions(const Target &target) const;
    QString newItem(const QString &type) const;
    void offerTargets();
    void offerValues();

    Module m_module;
    StateClass m_state;
    QStringList m_parameters; ///< as written
    QVector<Target> m_targets; ///< parallel to the entries of m_target
    HandlerStep m_origin; ///< what setStep() got
    HandlerStep m_shown; ///< what that was here before anybody changed it
    QComboBox *m_deed;
    QComboBox *m_target;
    QComboBox *m_value;
    QLabel *m_whereLabel;
    QComboBox *m_where;
    QLabel *m_code;
};

} // namespace vitrine
