#include "designer/panels/navigator_delegate.h"

#include "designer/model/navigator_model.h"
#include "designer/panels/node_icons.h"

#include <QPainter>

#include <algorithm>

namespace vitrine {

void NavigatorDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const int kind = index.data(NavigatorModel::KindRole).toInt();
    option->icon = nodeIcon(kind, !index.data(NavigatorModel::RouteRole).toString().isEmpty());
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(16, 16);
    option->font.setBold(kind < 0);
    option->font.setItalic(index.data(NavigatorModel::BrokenRole).toBool());
}

QSize NavigatorDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), std::max(size.height(), 26)};
}

void NavigatorDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QString chip = index.data(NavigatorModel::ChipRole).toString();
    const QString slot = index.data(NavigatorModel::SlotRole).toString();
    if (!slot.isEmpty())
        chip = slot;
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * 0.85);
    const QFontMetrics metrics(font);
    const int chipWidth = chip.isEmpty() ? 0 : metrics.horizontalAdvance(chip) + 12;

    QStyledItemDelegate::paint(painter, option, index);
    const int labelEnd = option.rect.left() + 28 + QFontMetrics(option.font).horizontalAdvance(index.data().toString());
    const QRect area(option.rect.right() - chipWidth - 6, option.rect.center().y() - metrics.height() / 2 - 1, chipWidth,
                     metrics.height() + 2);
    // A chip over the label would hide what matters more.
    if (chip.isEmpty() || labelEnd > area.left())
        return;
    const QColor ink = option.palette.color(QPalette::Dark);
    QColor fill = ink;
    fill.setAlpha(36);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawRoundedRect(area, area.height() / 2.0, area.height() / 2.0);
    painter->setPen(ink);
    painter->setFont(font);
    painter->drawText(area, Qt::AlignCenter, chip);
    painter->restore();
}

} // namespace vitrine
