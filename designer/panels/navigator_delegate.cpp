#include "designer/panels/navigator_delegate.h"

#include "designer/model/navigator_model.h"
#include "designer/panels/node_icons.h"

#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace vitrine {

static constexpr int chipPadding = 6;
static constexpr int chipGap = 4;
static constexpr int leftOfLabel = 32; ///< the icon and what is around it

static QFont chipFont(QFont font)
{
    font.setBold(false);
    font.setItalic(false);
    font.setPointSizeF(font.pointSizeF() * 0.85);
    return font;
}

/// Width of the chips at the right end of the row.
static int chipsWidth(const QStringList &chips, const QFontMetrics &metrics)
{
    int width = 0;
    for (const QString &chip : chips)
        width += metrics.horizontalAdvance(chip) + 2 * chipPadding + chipGap;
    return width;
}

/// What the label leaves room for. What the node is can be seen by its icon too, where it stands cannot: that comes first.
static QStringList fittingChips(QStringList chips, const QFontMetrics &metrics, int room)
{
    while (!chips.isEmpty() && chipsWidth(chips, metrics) > room)
        chips.removeLast();
    return chips;
}

void NavigatorDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->icon = nodeIcon(index);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(16, 16);
    option->font.setBold(index.data(NavigatorModel::KindRole).toInt() < 0);
    option->font.setItalic(index.data(NavigatorModel::BrokenRole).toBool());
    option->textElideMode = Qt::ElideRight;
}

QSize NavigatorDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), std::max(size.height(), 26)};
}

void NavigatorDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem background(option);
    initStyleOption(&background, index);
    const QFont font = chipFont(option.font);
    const QFontMetrics metrics(font);
    const int room = option.rect.width() - leftOfLabel;
    const QStringList chips = fittingChips(index.data(NavigatorModel::ChipsRole).toStringList(), metrics,
                                           room - QFontMetrics(background.font).horizontalAdvance(background.text));
    const int width = chipsWidth(chips, metrics);
    background.text = QFontMetrics(background.font).elidedText(background.text, Qt::ElideRight, room - width);
    const QStyle *style = option.widget->style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(font);
    const QColor ink = option.palette.color(QPalette::Dark);
    QColor fill = ink;
    fill.setAlpha(36);
    int left = option.rect.right() - width - 2;
    for (const QString &chip : chips) {
        const QRect area(left, option.rect.center().y() - metrics.height() / 2 - 1, metrics.horizontalAdvance(chip) + 2 * chipPadding,
                         metrics.height() + 2);
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        painter->drawRoundedRect(area, area.height() / 2.0, area.height() / 2.0);
        painter->setPen(ink);
        painter->drawText(area, Qt::AlignCenter, chip);
        left = area.right() + 1 + chipGap;
    }
    painter->restore();
}

QWidget *NavigatorDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *line = new QLineEdit(parent);
    const bool isText = index.data(NavigatorModel::KindRole).toInt() == int(NodeKind::Text);
    line->setAccessibleName(isText ? tr("Text") : tr("New name of %1").arg(index.data(Qt::EditRole).toString()));
    return line;
}

void NavigatorDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(22, 0, 0, 0));
}

} // namespace vitrine
