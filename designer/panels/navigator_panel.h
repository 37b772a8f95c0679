#pragma once

#include "designer/model/navigator_model.h"

#include <QSet>
#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QModelIndex;
class QTreeView;

namespace vitrine {

class DesignDocument;

/// Pages and component tree of a file. Shows and announces; it edits nothing itself.
class NavigatorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NavigatorPanel(QWidget *parent = nullptr);
    ~NavigatorPanel() override;

    /// Null shows none. The document must outlive its stay here.
    void setDocument(const DesignDocument *document);
    /// Selects the nodes without announcing it; the last one becomes current.
    void setSelectedNodes(const QVector<NodeId> &nodes);
    /// The current one last, if it is one of them.
    QVector<NodeId> selectedNodes() const;
    /// Which drops are offered, see NavigatorModel.
    void setDropCheck(const NavigatorModel::DropCheck &check);
    /// Lets the name or the text of the current row be changed in place, or says why that cannot be.
    void editCurrent();

    QTreeView *view() const { return m_view; }
    QLineEdit *search() const { return m_search; }
    NavigatorModel *model() const { return m_model.get(); }

Q_SIGNALS:
    /// Not empty; the current one last.
    void nodesSelected(const QVector<vitrine::NodeId> &nodes);
    /// A page was clicked.
    void routeSelected(const QString &route);
    /// Enter or double-click: show it in the code.
    void goToRequested(int offset);
    /// The context menu of the current row: "component" of a node, "page" of a page.
    void menuRequested(const QString &name, const QPoint &globalPosition);
    void deleteRequested(const QVector<vitrine::NodeId> &nodes);
    void duplicateRequested(const QVector<vitrine::NodeId> &nodes);
    void moveRequested(const QVector<vitrine::NodeId> &nodes, vitrine::NodeId parent, int index);
    void copyRequested(const QVector<vitrine::NodeId> &nodes, vitrine::NodeId parent, int index);
    void insertRequested(const vitrine::ComponentPiece &piece, vitrine::NodeId parent, int index);
    void renameRequested(const QString &function, const QString &name);
    void textEdited(vitrine::NodeId node, const QString &text);
    /// What was tried cannot be done.
    void refused(const QString &reason);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void announceSelection();
    void onCurrentChanged(const QModelIndex &index);
    void showMenu(const QPoint &position);
    void updateNotice();
    void expandNew();
    void filter();
    /// Hides the rows that neither match nor hold one that does. True if the row itself is shown.
    bool filterBelow(const QModelIndex &index, const QString &text);
    void goToFirstMatch();

    const DesignDocument *m_document = nullptr;
    std::unique_ptr<NavigatorModel> m_model;
    QLineEdit *m_search;
    QTreeView *m_view;
    QLabel *m_notice;
    QSet<QString> m_shown; ///< rows that were here before the last edit: what the user collapsed of them stays so
    NavigatorModel::DropCheck m_dropCheck;
    bool m_following = false;
};

} // namespace vitrine
