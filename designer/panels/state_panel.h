#pragma once

#include "designer/source/text_edit.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QModelIndex;
class QTreeView;

namespace vitrine {

class DesignDocument;
class StateModel;

/// The state classes of a file: vars with type and default, computed vars, event handlers. Shows and announces; it edits nothing itself.
class StatePanel : public QWidget
{
    Q_OBJECT

public:
    explicit StatePanel(QWidget *parent = nullptr);

    /// Null shows none. The document must outlive its stay here.
    void setDocument(const DesignDocument *document);
    /// Buttons above the table; the actions must outlive the panel.
    void setActions(const QList<QAction *> &actions);
    /// Why an edit was refused; shown until the next one.
    void showRefusal(const QString &reason);

    /// The class of the current row; empty if there is none.
    QString currentState() const;
    /// The member of the current row; empty if that is a class, or none.
    QString currentMember() const;
    /// Makes the row of a member, or of a class, current; if the code has got it a moment ago, as soon as the table shows it.
    void select(const QString &state, const QString &member);
    /// Opens the editor on the name of the current row; false if it has none, or is renamed in the code only.
    bool editName();
    /// Asks to show the current row's code.
    void goToCurrent();
    QTreeView *view() const { return m_view; }

Q_SIGNALS:
    /// `symbol` is `State` or `State.member`.
    void renamed(const QString &symbol, const QString &newName);
    void typeEdited(const QString &state, const QString &var, const QString &type);
    void defaultEdited(const QString &state, const QString &var, const QString &defaultText);
    /// Enter or double-click: show it in the code.
    void goToRequested(int offset);
    /// The context menu of the current row.
    void menuRequested(const QString &name, const QPoint &globalPosition);
    void deleteRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void goTo(const QModelIndex &index);

    const DesignDocument *m_document = nullptr;
    StateModel *m_model;
    QTreeView *m_view;
    QLabel *m_notice;
    QLabel *m_refusal;
    QHBoxLayout *m_buttons;
    QString m_awaitedState; ///< what select() was asked for, while the table does not show it yet
    QString m_awaitedMember;
    QTimer m_refresh; ///< the table follows typing a moment later, so that it costs none of its time
};

} // namespace vitrine
