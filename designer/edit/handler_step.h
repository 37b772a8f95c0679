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
        Pop, ///< self.target.pop(value): the item with that number
        RemoveWhere, ///< takes the items out of the list `target` for which `where` is true
        StopIf, ///< ends the handler if `value` is true
        Code, ///< anything else: `value` is the statement as it is
    };

    Kind kind = Kind::Set;
    /// A state var or something in it (`user`, `todos[index].done`); of an item with its name (`todo.done`); empty for Event.
    QString target;
    QString value;
    QString list = {}; ///< Set, Toggle, Increment: the var whose items are changed; empty: the target itself is
    QString item = {}; ///< how an item of the list is called
    QString where = {}; ///< which items, as a condition; empty: all
    QString before = {}; ///< lines of comments, and empty ones, that stand before it, each with its line break
    QString source = {}; ///< the code that it was read from; written again as long as nothing is changed about it

    static HandlerStep set(const QString &var, const QString &value) { return {Kind::Set, var, value}; }
    static HandlerStep toggle(const QString &var) { return {Kind::Toggle, var, {}}; }
    static HandlerStep increment(const QString &var, const QString &by) { return {Kind::Increment, var, by}; }
    static HandlerStep append(const QString &var, const QString &value) { return {Kind::Append, var, value}; }
    static HandlerStep remove(const QString &var, const QString &value) { return {Kind::Remove, var, value}; }
    static HandlerStep event(const QString &python) { return {Kind::Event, {}, python}; }

    /// The same deed, wherever it was read from.
    bool doesTheSame(const HandlerStep &other) const;
    /// The state var that the step is about; empty if it is about none.
    QString var() const;
};

/// The lines of a handler's body, indented by `unit` where one stands in another. Events at the end are returned, earlier ones are
/// yielded. `pass` if there are no steps.
QStringList linesOf(const QVector<HandlerStep> &steps, const QString &unit);

/// The opposite of a condition: `a != b` for `a == b`.
QString negated(const QString &condition);

} // namespace vitrine
