#include "designer/panels/palette_delegate.h"

#include <QPainter>

#include <algorithm>

namespace vitrine {

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), std::max(size.height(), 26)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QString doc = index.data(Qt::AccessibleDescriptionRole).toString().section(QLatin1Char('\n'), 0, 0);
    const int left = option.rect.left() + 34 + option.fontMetrics.horizontalAdvance(index.data().toString());
    const QRect room(left, option.rect.top(), option.rect.right() - left - 4, option.rect.height());
    if (doc.isEmpty() || room.width() < 40)
        return;
    painter->save();
    painter->setPen(option.palette.color(QPalette::Dark));
    painter->drawText(room, Qt::AlignVCenter, option.fontMetrics.elidedText(doc, Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace vitrine
