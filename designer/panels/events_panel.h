#pragma once

#include "designer/model/node.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace vitrine {

class DesignDocument;

/// The event triggers of one node, and below each the handlers that it calls. Shows and announces; it edits nothing itself.
class EventsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit EventsPanel(QWidget *parent = nullptr);

    /// 0 or null shows nothing.
    void setNode(const DesignDocument *document, NodeId node);
    /// The source of the node was edited.
    void refresh();
    /// Buttons above the list; the actions must outlive the panel.
    void setActions(const QList<QAction *> &actions);

    /// The trigger of the current row; empty if there is none.
    QString currentTrigger() const;
    /// Number of the current handler among those of its trigger; -1 if the current row is none.
    int currentHandler() const;
    void select(const QString &trigger, int handler);
    QTreeWidget *view() const { return m_view; }

Q_SIGNALS:
    /// Enter or double-click on a trigger.
    void addRequested();
    /// Enter or double-click on a handler: show its code.
    void goToRequested(int offset);
    void removeRequested();
    /// The context menu of the current row.
    void menuRequested(const QString &name, const QPoint &globalPosition);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void activate(QTreeWidgetItem *item);

    const DesignDocument *m_document = nullptr;
    NodeId m_node = 0;
    QLabel *m_title;
    QLabel *m_hint;
    QTreeWidget *m_view;
    QHBoxLayout *m_buttons;
};

} // namespace vitrine
