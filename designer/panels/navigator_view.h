#pragma once

#include <QItemSelectionModel>
#include <QPersistentModelIndex>
#include <QTimer>
#include <QTreeView>

namespace vitrine {

/// The tree of the navigator, with drag and drop of its own: a line shows where between rows something would come, at the depth that it
/// would have, a frame that it would come into a row; where a drop would be refused there is neither. Left of the last row of a branch
/// the line goes out of the branch. A row that the pointer rests on while dragging opens.
class NavigatorView : public QTreeView
{
    Q_OBJECT

public:
    explicit NavigatorView(QWidget *parent = nullptr);

protected:
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;
    void startDrag(Qt::DropActions supported) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct DropPlace {
        QPersistentModelIndex parent;
        int row = -1; ///< -1: into the parent, at its end
        QRect mark; ///< in the viewport; of no height for a line
        bool isValid() const { return parent.isValid(); }
    };
    /// The best place at the position that the model takes.
    DropPlace placeAt(const QPoint &position, const QDropEvent &event) const;
    bool isTaken(const DropPlace &place, const QDropEvent &event) const;
    DropPlace into(const QModelIndex &index) const;
    DropPlace before(const QModelIndex &index) const;
    DropPlace behind(QModelIndex index, int x) const;
    QRect line(const QModelIndex &at, int y) const;
    void setPlace(const DropPlace &place);
    void setHovered(const QModelIndex &index);

    DropPlace m_place;
    QPersistentModelIndex m_hovered; ///< row that something is dragged over
    QTimer m_opening{this}; ///< runs while it may come to be opened
};

} // namespace vitrine
