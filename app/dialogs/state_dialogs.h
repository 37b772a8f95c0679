#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace vitrine {

struct VisualCommands;

/// Dialogs for the commands on state classes. Each opens over `parent`, returns at once and gives the command when it is accepted.
/// `commands` must have a document, and live until the dialog closes. `state` is the class that is chosen at first; empty: the first. Where
/// there is no state class yet, one is asked for before.
namespace state_dialogs {

/// `done` is called when the class is there; may be empty.
void askForState(QWidget *parent, VisualCommands &commands, const std::function<void()> &done = {});
/// A class for the items of lists.
void askForDataClass(QWidget *parent, VisualCommands &commands);
void askForVar(QWidget *parent, VisualCommands &commands, const QString &state);
void askForComputedVar(QWidget *parent, VisualCommands &commands, const QString &state);
/// What a new handler is for.
struct HandlerWish {
    QString parameters; ///< what it takes at first, as written
    QString hint; ///< a sentence about them
    std::function<void(const QString &handler)> done; ///< gets the new handler as components name it, `State.add`; may be empty
};
void askForHandler(QWidget *parent, VisualCommands &commands, const QString &state, const HandlerWish &wish = {});

/// Changes the type and value of a var, or what a handler takes and does.
void askForChange(QWidget *parent, VisualCommands &commands, const QString &state, const QString &member);

/// Takes the member out, or the class if there is none; asks first if it is used, at these places.
void remove(QWidget *parent, VisualCommands &commands, const QString &state, const QString &member, const QStringList &uses);

} // namespace state_dialogs
} // namespace vitrine
