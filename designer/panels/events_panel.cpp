#include "designer/panels/events_panel.h"

#include "designer/edit/editor.h"
#include "designer/model/design_document.h"
#include "designer/panels/trigger_arguments.h"
#include "runtime/catalog/catalog.h"

#include <QAction>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace vitrine {

EventsPanel::EventsPanel(QWidget *parent) :
    QWidget(parent), m_title(new QLabel(this)), m_hint(new QLabel(this)), m_view(new QTreeWidget(this)), m_buttons(new QHBoxLayout)
{
    m_title->setProperty("role", QStringLiteral("heading"));
    m_hint->setProperty("role", QStringLiteral("hint"));
    m_hint->setWordWrap(true);
    m_view->setAccessibleName(tr("Events"));
    m_view->setColumnCount(2);
    m_view->setHeaderHidden(true);
    m_view->setIndentation(14);
    m_view->setUniformRowHeights(true);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->header()->setStretchLastSection(true);
    m_view->header()->resizeSection(0, 190);
    m_view->installEventFilter(this);
    setFocusProxy(m_view);
    m_buttons->setContentsMargins(8, 2, 8, 6);
    m_buttons->setSpacing(2);
    m_buttons->addStretch(1);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(12, 10, 12, 4);
    head->setSpacing(4);
    head->addWidget(m_title);
    head->addWidget(m_hint);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(m_buttons);
    layout->addWidget(m_view, 1);

    connect(m_view, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem *item) { activate(item); });
    connect(m_view, &QTreeWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        if (QTreeWidgetItem *item = m_view->itemAt(position))
            m_view->setCurrentItem(item);
        Q_EMIT menuRequested(QStringLiteral("events"), m_view->viewport()->mapToGlobal(position));
    });
    refresh();
}

void EventsPanel::setNode(const DesignDocument *document, NodeId node)
{
    m_document = document;
    m_node = node;
    refresh();
}

void EventsPanel::refresh()
{
    const QString trigger = currentTrigger();
    const int handler = currentHandler();
    const Node *node = m_document && m_node ? m_document->module().node(m_node) : nullptr;
    m_title->setText(node ? fontMetrics().elidedText(node->callee.isEmpty() ? node->label : node->callee, Qt::ElideRight, 220)
                          : tr("Nothing selected"));
    const QVector<const EventEntry *> triggers = node ? triggersOf(*node, m_document->catalog()) : QVector<const EventEntry *>();
    m_hint->setText(!node                       ? tr("Select a component in the app, in the tree or in the code.")
                    : m_document->isBroken()    ? tr("The code has a syntax error; events can be edited when it is mended.")
                    : triggers.isEmpty()        ? tr("This is no component of the catalog: its events are edited in the code.")
                                                : tr("What happens, and which handlers it calls."));
    m_view->setEnabled(node && !m_document->isBroken());
    if (node && m_document->isBroken())
        return;
    m_view->clear();
    QTreeWidgetItem *lastSet = nullptr;
    for (const EventEntry *entry : triggers) {
        const bool isSet = node->keyword(entry->name);
        auto *item = new QTreeWidgetItem({entry->name, triggerArguments(*entry).join(QLatin1String(", "))});
        item->setIcon(0, QIcon::fromTheme(QStringLiteral("vitrine-event")));
        item->setToolTip(0, entry->doc);
        item->setToolTip(1, tr("What it gives to its handlers"));
        item->setForeground(1, palette().color(QPalette::Dark));
        // Those that are set stand first.
        if (isSet) {
            QFont bold = item->font(0);
            bold.setBold(true);
            item->setFont(0, bold);
            m_view->insertTopLevelItem(lastSet ? m_view->indexOfTopLevelItem(lastSet) + 1 : 0, item);
            lastSet = item;
            for (const QString &called : Editor(*m_document).handlers(m_node, entry->name)) {
                auto *call = new QTreeWidgetItem(item, {called});
                call->setIcon(0, QIcon::fromTheme(QStringLiteral("vitrine-function")));
                call->setFont(0, QFontDatabase::systemFont(QFontDatabase::FixedFont));
                call->setToolTip(0, called);
                call->setFirstColumnSpanned(true);
            }
            item->setExpanded(true);
        } else {
            item->setForeground(0, palette().color(QPalette::Dark));
            m_view->addTopLevelItem(item);
        }
    }
    select(trigger, handler);
}

void EventsPanel::setActions(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAccessibleName(action->text());
        m_buttons->insertWidget(m_buttons->count() - 1, button);
    }
}

QString EventsPanel::currentTrigger() const
{
    const QTreeWidgetItem *item = m_view->currentItem();
    return !item ? QString() : item->parent() ? item->parent()->text(0) : item->text(0);
}

int EventsPanel::currentHandler() const
{
    const QTreeWidgetItem *item = m_view->currentItem();
    return item && item->parent() ? item->parent()->indexOfChild(m_view->currentItem()) : -1;
}

void EventsPanel::select(const QString &trigger, int handler)
{
    for (int i = 0; i < m_view->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_view->topLevelItem(i);
        if (item->text(0) != trigger)
            continue;
        m_view->setCurrentItem(handler >= 0 && handler < item->childCount() ? item->child(handler) : item);
        m_view->scrollToItem(m_view->currentItem());
    }
}

void EventsPanel::activate(QTreeWidgetItem *item)
{
    if (!item || !m_document)
        return;
    if (!item->parent()) {
        Q_EMIT addRequested();
        return;
    }
    // `State.add`, also as `State.add("x")`.
    const QString called = item->text(0).section(QLatin1Char('('), 0, 0);
    for (const StateClass &state : m_document->module().states) {
        for (const EventHandler &handler : state.handlers) {
            if (called == state.name + QLatin1Char('.') + handler.name) {
                Q_EMIT goToRequested(handler.range.start);
                return;
            }
        }
    }
    const Node *node = m_document->module().node(m_node);
    if (const Keyword *keyword = node ? node->keyword(item->parent()->text(0)) : nullptr)
        Q_EMIT goToRequested(keyword->valueRange.start);
}

void EventsPanel::changeEvent(QEvent *event)
{
    // The rows have colours of their own.
    if (event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

bool EventsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress && m_view->currentItem()) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Delete: Q_EMIT removeRequested(); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: activate(m_view->currentItem()); return true;
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace vitrine
