#include "designer/panels/navigator_view.h"

#include <QDrag>
#include <QDropEvent>
#include <QMimeData>
#include <QPainter>

namespace vitrine {

NavigatorView::NavigatorView(QWidget *parent) : QTreeView(parent)
{
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    // The view's own would close open rows too.
    m_opening.setSingleShot(true);
    m_opening.setInterval(600);
    connect(&m_opening, &QTimer::timeout, this, [this] { expand(m_hovered); });
}

// What is selected by setCurrentIndex() is selected alone, whatever keys are held down at that moment.
QItemSelectionModel::SelectionFlags NavigatorView::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    return event ? QTreeView::selectionCommand(index, event) : QItemSelectionModel::ClearAndSelect;
}

// The view's own would take the moved rows out of the model, and these follow the text alone.
void NavigatorView::startDrag(Qt::DropActions supported)
{
    QModelIndexList rows = selectionModel()->selectedRows();
    rows.removeIf([](const QModelIndex &index) { return !index.flags().testFlag(Qt::ItemIsDragEnabled); });
    QMimeData *data = rows.isEmpty() ? nullptr : model()->mimeData(rows);
    if (!data)
        return;
    const QString label = rows.size() == 1 ? rows.first().data().toString() : tr("%1 components").arg(rows.size());
    const QRect text = fontMetrics().boundingRect(label);
    QPixmap picture(QSize(text.width() + 20, text.height() + 10) * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Highlight));
    painter.drawRoundedRect(QRectF(QPointF(), picture.deviceIndependentSize()), 5, 5);
    painter.setPen(palette().color(QPalette::HighlightedText));
    painter.setFont(font());
    painter.drawText(QRectF(QPointF(), picture.deviceIndependentSize()), Qt::AlignCenter, label);
    painter.end();

    auto *drag = new QDrag(this);
    drag->setMimeData(data);
    drag->setPixmap(picture);
    drag->setHotSpot({-12, -6});
    drag->exec(supported, defaultDropAction());
    setPlace({});
}

bool NavigatorView::isTaken(const DropPlace &place, const QDropEvent &event) const
{
    return place.isValid() && model()->canDropMimeData(event.mimeData(), event.dropAction(), place.row, 0, place.parent);
}

QRect NavigatorView::line(const QModelIndex &at, int y) const
{
    const int left = visualRect(at).left();
    return {left, y, viewport()->width() - left - 6, 0};
}

NavigatorView::DropPlace NavigatorView::into(const QModelIndex &index) const
{
    return {index, -1, visualRect(index)};
}

NavigatorView::DropPlace NavigatorView::before(const QModelIndex &index) const
{
    return {index.parent(), index.row(), line(index, visualRect(index).top())};
}

NavigatorView::DropPlace NavigatorView::behind(QModelIndex index, int x) const
{
    const int y = visualRect(index).bottom() + 1;
    if (isExpanded(index) && model()->rowCount(index) > 0) {
        const QModelIndex first = model()->index(0, 0, index);
        return {index, 0, line(first, y)};
    }
    while (index.parent().parent().isValid() && index.row() == model()->rowCount(index.parent()) - 1 && x < visualRect(index).left())
        index = index.parent();
    return {index.parent(), index.row() + 1, line(index, y)};
}

NavigatorView::DropPlace NavigatorView::placeAt(const QPoint &position, const QDropEvent &event) const
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid())
        return {};
    const QRect row = visualRect(index);
    const double depth = double(position.y() - row.top()) / row.height();
    const bool isUpper = depth < 0.5;
    const DropPlace beside = isUpper ? before(index) : behind(index, position.x());
    const DropPlace inside = into(index);
    const bool meansBeside = depth < 0.3 || depth > 0.7;
    for (const DropPlace &place : {meansBeside ? beside : inside, meansBeside ? inside : beside}) {
        if (isTaken(place, event))
            return place;
    }
    return {};
}

void NavigatorView::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeView::dragMoveEvent(event); // scrolls at the edges
    setHovered(indexAt(event->position().toPoint()));
    setPlace(placeAt(event->position().toPoint(), *event));
    if (m_place.isValid())
        event->accept();
    else
        event->ignore();
}

void NavigatorView::dragLeaveEvent(QDragLeaveEvent *event)
{
    QTreeView::dragLeaveEvent(event);
    setHovered({});
    setPlace({});
}

void NavigatorView::dropEvent(QDropEvent *event)
{
    const DropPlace place = placeAt(event->position().toPoint(), *event);
    setHovered({});
    setPlace({});
    stopAutoScroll();
    setState(NoState);
    if (!place.isValid()) {
        event->ignore();
        return;
    }
    event->accept();
    model()->dropMimeData(event->mimeData(), event->dropAction(), place.row, 0, place.parent);
}

void NavigatorView::setHovered(const QModelIndex &index)
{
    if (m_hovered == index)
        return;
    m_hovered = index;
    if (index.isValid())
        m_opening.start();
    else
        m_opening.stop();
}

void NavigatorView::setPlace(const DropPlace &place)
{
    if (m_place.mark == place.mark && m_place.row == place.row && m_place.parent == place.parent)
        return;
    m_place = place;
    viewport()->update();
}

void NavigatorView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (!m_place.isValid())
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = palette().color(QPalette::Highlight);
    painter.setPen(QPen(ink, 2));
    if (m_place.row < 0) {
        painter.drawRoundedRect(QRectF(m_place.mark).adjusted(1, 1, -2, -1), 4, 4);
        return;
    }
    const QPointF start(m_place.mark.left() + 4, m_place.mark.top());
    painter.drawEllipse(start, 3, 3);
    painter.drawLine(start + QPointF(3, 0), QPointF(m_place.mark.right(), start.y()));
}

} // namespace vitrine
