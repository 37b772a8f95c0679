#include "app/actions/command_palette.h"

#include "app/actions/fuzzy_match.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace vitrine {

static constexpr int indexRole = Qt::UserRole;
static constexpr int detailRole = Qt::UserRole + 1;

namespace {

/// The detail at the right edge of a row.
class EntryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        painter->setPen(option.palette.color(QPalette::Dark));
        const int name = 44 + option.fontMetrics.horizontalAdvance(index.data().toString());
        const QRect place = option.rect.adjusted(name, 0, -12, 0);
        painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data(detailRole).toString(), Qt::ElideRight, place.width()));
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), 30};
    }
};

} // namespace

CommandPalette::CommandPalette(QVector<Entry> entries, QWidget *parent) :
    QDialog(parent, Qt::Popup | Qt::FramelessWindowHint), m_entries(std::move(entries)), m_input(new QLineEdit(this)),
    m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Command palette"));
    m_input->setPlaceholderText(tr("Search actions, files and pages"));
    m_input->setAccessibleName(m_input->placeholderText());
    m_input->installEventFilter(this);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setAccessibleName(tr("Matches"));
    m_list->setUniformItemSizes(true);
    m_list->setIconSize({16, 16});
    m_list->setFocusPolicy(Qt::NoFocus);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_input);
    layout->addWidget(m_list);

    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    filter({});
    resize(560, 380);
    if (parent)
        move(parent->mapToGlobal(QPoint((parent->width() - width()) / 2, 64)));
}

void CommandPalette::popUp()
{
    show();
    m_input->setFocus();
}

void CommandPalette::filter(const QString &text)
{
    QVector<std::pair<int, int>> ranked;
    for (int i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries.at(i);
        const int score = std::max(fuzzyScore(text, entry.text), fuzzyScore(text, entry.detail + QLatin1Char(' ') + entry.text) / 2);
        if (score > 0)
            ranked.append({entry.isPossible ? -score : 1, i});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    m_list->clear();
    // Texts stand below each other, also where an entry has no icon.
    QPixmap noIcon(16, 16);
    noIcon.fill(Qt::transparent);
    for (const auto &[score, i] : ranked.first(std::min<qsizetype>(ranked.size(), 100))) {
        auto *item = new QListWidgetItem(m_entries.at(i).icon.isNull() ? QIcon(noIcon) : m_entries.at(i).icon, m_entries.at(i).text, m_list);
        item->setData(indexRole, i);
        item->setData(detailRole, m_entries.at(i).detail);
        if (!m_entries.at(i).isPossible)
            item->setForeground(palette().color(QPalette::Disabled, QPalette::Text));
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::runCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    // Closed first: what runs may open a window of its own.
    const auto run = m_entries.at(item->data(indexRole).toInt()).run;
    close();
    QTimer::singleShot(0, parentWidget(), run);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_input || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int row = m_list->currentRow();
    switch (key->key()) {
    case Qt::Key_Up: m_list->setCurrentRow(std::max(0, row - 1)); return true;
    case Qt::Key_Down: m_list->setCurrentRow(std::min(m_list->count() - 1, row + 1)); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: runCurrent(); return true;
    default: return QDialog::eventFilter(watched, event);
    }
}

} // namespace vitrine
