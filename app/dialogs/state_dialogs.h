#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace vitrine {

struct VisualCommands;

/// Dialogs for the commands on state classes. Each opens over `parent`, returns at once and gives the command when it is accepted.
/// `commands` must have a document, and live until the dialog closes. `state` is the class that is chosen at first; empty: the first.
namespace state_dialogs {

void askForState(QWidget *parent, VisualCommands &commands);
/// A class for the items of lists.
void askForDataClass(QWidget *parent, VisualCommands &commands);
void askForVar(QWidget *parent, VisualCommands &commands, const QString &state);
void askForComputedVar(QWidget *parent, VisualCommands &commands, const QString &state);
/// `parameters`, as written, are what it takes at first. `done` gets the new handler as components name it, `State.add`; may be empty.
void askForHandler(QWidget *parent, VisualCommands &commands, const QString &state, const QString &parameters = {},
                   const std::function<void(const QString &handler)> &done = {});

/// Changes the type and value of a var, or what a handler takes and does.
void askForChange(QWidget *parent, VisualCommands &commands, const QString &state, const QString &member);

/// Takes the member out, or the class if there is none; asks first if it is used, at these places.
void remove(QWidget *parent, VisualCommands &commands, const QString &state, const QString &member, const QStringList &uses);

} // namespace state_dialogs
} // namespace vitrine
