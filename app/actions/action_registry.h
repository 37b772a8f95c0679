#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QString>
#include <QVector>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace vitrine {

/// Every command of the window, once: menus, shortcuts, tool bars and the command palette all take it from here.
///
/// Whether a command can be done is asked when it is shown, for the answer may cost a trial of it. Shortcuts work at any time: a
/// command that cannot be done then says why itself.
class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    /// `window` gets the actions, so that their shortcuts work in it.
    explicit ActionRegistry(QWidget *window);

    /// `id` is a stable name ("file.save"); `category` is the menu that it belongs to. `icon` and `run` may be empty.
    QAction *add(const QString &id, const QString &category, const QString &text, const QString &icon, const QKeySequence &shortcut,
                 const std::function<void()> &run);
    /// An action that a widget already has, e.g. to show a dock.
    QAction *adopt(const QString &id, const QString &category, QAction *action);

    /// Why an action cannot be done now, in a sentence for the user; empty if it can. Actions without one can always be done.
    using WhyNot = std::function<QString()>;
    void setWhyNot(const QAction *action, const WhyNot &whyNot);
    QString whyNot(const QAction *action) const;
    /// Lets the menu show, each time that it opens, which of its actions cannot be done, with the reason as tool tip.
    void explainIn(QMenu *menu);

    /// Null if there is none.
    QAction *action(const QString &id) const { return m_byId.value(id); }
    /// In the order of adding.
    const QVector<QAction *> &actions() const { return m_actions; }
    static QString categoryOf(const QAction *action);

private:
    QWidget *m_window;
    QVector<QAction *> m_actions;
    QHash<QString, QAction *> m_byId;
    QHash<const QAction *, WhyNot> m_whyNot;
};

} // namespace vitrine
