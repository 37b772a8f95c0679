#pragma once

#include "designer/model/node.h"

#include <QSet>
#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QModelIndex;
class QTreeView;

namespace vitrine {

class DesignDocument;
class NavigatorModel;

/// Pages and component tree of a file. Shows and announces; it edits nothing itself.
class NavigatorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NavigatorPanel(QWidget *parent = nullptr);
    ~NavigatorPanel() override;

    /// Null shows none. The document must outlive its stay here.
    void setDocument(const DesignDocument *document);
    /// Makes the node current without announcing it; 0 clears.
    void setCurrentNode(NodeId node);

    QTreeView *view() const { return m_view; }
    QLineEdit *search() const { return m_search; }
    NavigatorModel *model() const { return m_model.get(); }

Q_SIGNALS:
    void nodeSelected(vitrine::NodeId node);
    /// A page was clicked.
    void routeSelected(const QString &route);
    /// Enter or double-click: show it in the code.
    void goToRequested(int offset);
    /// The context menu of the current row: "component" of a node, "page" of a page.
    void menuRequested(const QString &name, const QPoint &globalPosition);
    void deleteRequested(vitrine::NodeId node);
    void duplicateRequested(vitrine::NodeId node);
    void moveRequested(vitrine::NodeId node, vitrine::NodeId parent, int index);
    void insertRequested(const QString &pythonText, vitrine::NodeId parent, int index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
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
    bool m_following = false;
};

} // namespace vitrine
