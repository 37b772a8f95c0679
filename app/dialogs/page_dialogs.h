#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace vitrine {

struct VisualCommands;

/// Dialogs for the commands on pages. Each opens over `parent`, returns at once and gives the command when it is accepted; `done` gets
/// the route that the page then has. `commands` must have a document, and live until the dialog closes.
namespace page_dialogs {

using Done = std::function<void(const QString &route)>;

void askForPage(QWidget *parent, VisualCommands &commands, const Done &done);
void askForRoute(QWidget *parent, VisualCommands &commands, const QString &route, const Done &done);
void askForTitle(QWidget *parent, VisualCommands &commands, const QString &route);

} // namespace page_dialogs
} // namespace vitrine
