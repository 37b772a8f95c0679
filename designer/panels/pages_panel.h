#pragma once

#include "designer/model/node.h"

#include <QStringList>
#include <QVector>
#include <QWidget>

#include <functional>

class QAction;
class QHBoxLayout;
class QLabel;
class QModelIndex;
class QTreeView;

namespace vitrine {

class PagesModel;

/// A page of the project as the panel shows it.
struct PageRow {
    QString route; ///< as declared
    QString title;
    QString file; ///< absolute path of the file that declares it

    bool operator==(const PageRow &) const = default;
};

/// The names of a route's parameters: slug of /post/[slug].
QStringList routeParameters(const QString &route);

/// The pages of the project with route and title, which can be edited in place. Shows and announces; it edits nothing itself.
class PagesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PagesPanel(QWidget *parent = nullptr);

    void setPages(const QVector<PageRow> &pages);
    /// Marks the page that is on screen, without announcing it.
    void setCurrentRoute(const QString &route);
    /// Buttons beside the table; the actions must outlive the panel.
    void setActions(const QList<QAction *> &actions);
    /// Whether components of the navigator can be dropped on a page; without a check none can.
    using DropCheck = std::function<bool(const QVector<NodeId> &nodes, const PageRow &page)>;
    void setDropCheck(const DropCheck &check);
    QTreeView *view() const { return m_view; }

Q_SIGNALS:
    void pageSelected(const vitrine::PageRow &page);
    /// Enter or double-click: show it in the code.
    void goToRequested(const vitrine::PageRow &page);
    void routeEdited(const vitrine::PageRow &page, const QString &route);
    void titleEdited(const vitrine::PageRow &page, const QString &title);
    /// The context menu of the current page.
    void menuRequested(const QString &name, const QPoint &globalPosition);
    void deleteRequested();
    void nodesDropped(const QVector<vitrine::NodeId> &nodes, const vitrine::PageRow &page);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    PageRow pageAt(const QModelIndex &index) const;

    PagesModel *m_model;
    QTreeView *m_view;
    QLabel *m_notice;
    QHBoxLayout *m_buttons;
    bool m_following = false;
};

} // namespace vitrine
