#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace vitrine {

/// One step of a simple event handler. All texts are Python; those that are an event of the API have it as `rx`.
struct HandlerStep {
    enum class Kind {
        Set, ///< self.target = value
        Toggle, ///< self.target = not self.target
        Increment, ///< self.target += value
        Append, ///< self.target.append(value)
        Remove, ///< self.target.remove(value)
        Event, ///< gives back `value`: another handler (`State.load`), rx.redirect("/"), rx.toast("Saved")
    };

    Kind kind = Kind::Set;
    QString target; ///< name of a state var; empty for Event
    QString value;

    static HandlerStep set(const QString &var, const QString &value) { return {Kind::Set, var, value}; }
    static HandlerStep toggle(const QString &var) { return {Kind::Toggle, var, {}}; }
    static HandlerStep increment(const QString &var, const QString &by) { return {Kind::Increment, var, by}; }
    static HandlerStep append(const QString &var, const QString &value) { return {Kind::Append, var, value}; }
    static HandlerStep remove(const QString &var, const QString &value) { return {Kind::Remove, var, value}; }
    static HandlerStep event(const QString &python) { return {Kind::Event, {}, python}; }
};

/// The lines of a handler's body, without indentation: events at the end are returned, earlier ones are yielded. `pass` if there
/// are no steps.
QStringList linesOf(const QVector<HandlerStep> &steps);

} // namespace vitrine
