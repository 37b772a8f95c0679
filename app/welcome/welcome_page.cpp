#include "app/welcome/welcome_page.h"

#include "app/welcome/project_template.h"
#include "app/welcome/recent_projects.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace vitrine {

static constexpr int valueRole = Qt::UserRole;
static constexpr int detailRole = Qt::UserRole + 1;

namespace {

/// A title with a line of detail below it.
class CardDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool selected = option.state & QStyle::State_Selected;
        const bool hovered = option.state & QStyle::State_MouseOver;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect card = option.rect.adjusted(2, 3, -3, -3);
        painter->setPen(option.palette.color(selected ? QPalette::Highlight : QPalette::Mid));
        painter->setBrush(option.palette.color(hovered || selected ? QPalette::AlternateBase : QPalette::Base));
        painter->drawRoundedRect(QRectF(card).adjusted(.5, .5, -.5, -.5), 8, 8);
        QFont bold = option.font;
        bold.setBold(true);
        const QString detail = index.data(detailRole).toString();
        const int titleHeight = QFontMetrics(bold).height() + 3;
        QRect text = card.adjusted(48, 0, -14, 0);
        const int height = titleHeight + option.fontMetrics.boundingRect(text, Qt::TextWordWrap, detail).height();
        text.setTop(card.center().y() - height / 2);
        const QIcon icon = qvariant_cast<QIcon>(index.data(Qt::DecorationRole));
        icon.paint(painter, card.left() + 14, card.center().y() - 10, 20, 20);
        painter->setFont(bold);
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(text, Qt::AlignLeft | Qt::AlignTop, index.data().toString());
        painter->setFont(option.font);
        painter->setPen(option.palette.color(QPalette::Dark));
        painter->drawText(text.adjusted(0, titleHeight, 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, detail);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {200, 3 * option.fontMetrics.height() + 34};
    }
};

} // namespace

WelcomePage::WelcomePage(QWidget *parent) : QWidget(parent)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *title = new QLabel(tr("Vitrine"), this);
    title->setProperty("role", QStringLiteral("title"));
    auto *subtitle = new QLabel(tr("Build reactive web apps in Python, visually and in code, beside the running app."), this);
    subtitle->setProperty("role", QStringLiteral("hint"));
    auto *logo = new QLabel(this);
    logo->setPixmap(QIcon(QStringLiteral(":/vitrine-studio.svg")).pixmap(52));
    auto *browse = new QPushButton(tr("Open folder…"), this);
    browse->setDefault(true);
    connect(browse, &QPushButton::clicked, this, &WelcomePage::browseRequested);

    QListWidget *templates = createList(tr("Templates"));
    for (const ProjectTemplate &offered : ProjectTemplate::all()) {
        auto *item = new QListWidgetItem(QIcon::fromTheme(QStringLiteral("vitrine-page")), offered.title, templates);
        item->setData(valueRole, offered.name);
        item->setData(detailRole, offered.description);
        item->setData(Qt::AccessibleDescriptionRole, offered.description);
    }
    connect(templates, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT newRequested(item->data(valueRole).toString()); });

    QListWidget *recent = createList(tr("Recent projects"));
    for (const QString &dir : RecentProjects::all()) {
        auto *item = new QListWidgetItem(QIcon::fromTheme(QStringLiteral("vitrine-folder")), QDir(dir).dirName(), recent);
        item->setData(valueRole, dir);
        item->setData(detailRole, dir);
        item->setToolTip(dir);
    }
    connect(recent, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT openRequested(item->data(valueRole).toString()); });

    auto *head = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(title);
    words->addWidget(subtitle);
    head->setSpacing(16);
    head->addWidget(logo);
    head->addLayout(words, 1);
    head->addWidget(browse, 0, Qt::AlignVCenter);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(32);
    columns->addWidget(createColumn(tr("New project from a template"), templates), 1);
    columns->addWidget(createColumn(recent->count() ? tr("Recent projects") : tr("No recent projects yet"), recent), 1);

    auto *inner = new QWidget(this);
    inner->setMaximumWidth(980);
    auto *layout = new QVBoxLayout(inner);
    layout->setContentsMargins(32, 48, 32, 32);
    layout->setSpacing(28);
    layout->addLayout(head);
    layout->addLayout(columns, 1);
    auto *outer = new QHBoxLayout(this);
    outer->addStretch(1);
    outer->addWidget(inner, 20);
    outer->addStretch(1);
}

QListWidget *WelcomePage::createList(const QString &name)
{
    auto *list = new QListWidget(this);
    list->setAccessibleName(name);
    list->setItemDelegate(new CardDelegate(list));
    list->setMouseTracking(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setCursor(Qt::PointingHandCursor);
    // One click is enough here, as in a menu; the keyboard's Enter comes as activated by itself.
    connect(list, &QListWidget::itemClicked, list, &QListWidget::itemActivated);
    return list;
}

QWidget *WelcomePage::createColumn(const QString &title, QListWidget *list)
{
    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *heading = new QLabel(title, column);
    heading->setProperty("role", QStringLiteral("heading"));
    heading->setBuddy(list);
    layout->addWidget(heading);
    layout->addWidget(list, 1);
    return column;
}

} // namespace vitrine
