#include "designer/panels/color_popup.h"

#include "designer/panels/theme_colors.h"

#include <QColorDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace vitrine {

static constexpr int cell = 19;
static constexpr int nameWidth = 72;

ColorPopup::ColorPopup(const QString &value, QWidget *parent) : Popup(parent), m_table(new QTableWidget(this))
{
    m_table->setObjectName(QStringLiteral("colors"));
    m_table->setAccessibleName(tr("Colours of the theme"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->horizontalHeader()->hide();
    m_table->verticalHeader()->setFixedWidth(nameWidth);
    m_table->verticalHeader()->setDefaultSectionSize(cell);
    m_table->verticalHeader()->setMinimumSectionSize(cell);
    m_table->horizontalHeader()->setMinimumSectionSize(cell);
    m_table->horizontalHeader()->setDefaultSectionSize(cell);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setFixedSize(nameWidth + ThemeColors::steps * cell + 16, 18 * cell + 4);
    fill(value);

    auto *name = new QLabel(this);
    name->setProperty("role", QStringLiteral("hint"));
    const auto showName = [this, name] {
        const QTableWidgetItem *item = m_table->currentItem();
        name->setText(item ? item->data(Qt::UserRole).toString() : QString());
    };
    auto *other = new QPushButton(tr("Other Colour…"), this);
    auto *foot = new QHBoxLayout;
    foot->addWidget(name, 1);
    foot->addWidget(other);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_table);
    layout->addLayout(foot);

    const auto pick = [this](const QTableWidgetItem *item) {
        Q_EMIT picked(item->data(Qt::UserRole).toString());
        close();
    };
    connect(m_table, &QTableWidget::itemClicked, this, pick);
    connect(m_table, &QTableWidget::itemActivated, this, pick);
    connect(m_table, &QTableWidget::currentItemChanged, this, showName);
    connect(other, &QPushButton::clicked, this, [this, value] { pickOther(value); });
    showName();
    m_table->setFocus();
}

void ColorPopup::fill(const QString &value)
{
    const ThemeColors &colors = ThemeColors::instance();
    const std::optional<ThemeColors::Step> current = ThemeColors::stepOf(value);
    m_table->setColumnCount(ThemeColors::steps);
    m_table->setRowCount(int(colors.scales().size()));
    m_table->setVerticalHeaderLabels(colors.scales());
    m_table->setCurrentCell(0, 8);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        for (int column = 0; column < ThemeColors::steps; ++column) {
            const ThemeColors::Step step{colors.scales().at(row), column + 1};
            auto *item = new QTableWidgetItem(
                ThemeColors::swatch(colors.color(step.scale, step.step), palette().color(QPalette::Mid)), QString());
            item->setData(Qt::UserRole, ThemeColors::expression(step));
            item->setData(Qt::AccessibleTextRole, QStringLiteral("%1 %2").arg(step.scale).arg(step.step));
            item->setToolTip(QStringLiteral("%1 %2").arg(step.scale).arg(step.step));
            m_table->setItem(row, column, item);
            if (current && current->scale == step.scale && current->step == step.step)
                m_table->setCurrentCell(row, column);
        }
    }
}

void ColorPopup::pickOther(const QString &value)
{
    // The dialog is a window of its own, so this one is closed first.
    QWidget *owner = parentWidget();
    hide();
    const QColor color = QColorDialog::getColor(
        ThemeColors::instance().colorOf(value), owner->window(), tr("Other Colour"), QColorDialog::ShowAlphaChannel);
    if (color.isValid() && color.alpha() == 255)
        Q_EMIT picked(color.name());
    else if (color.isValid())
        Q_EMIT picked(QStringLiteral("rgba(%1, %2, %3, %4)")
                          .arg(color.red())
                          .arg(color.green())
                          .arg(color.blue())
                          .arg(color.alphaF(), 0, 'g', 2));
    close();
}

} // namespace vitrine
