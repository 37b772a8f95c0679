#include "designer/panels/pages_panel.h"

#include "designer/panels/pages_model.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace vitrine {

QStringList routeParameters(const QString &route)
{
    static const QRegularExpression parameter(QStringLiteral("\\[+(?:\\.\\.\\.)?(\\w+)\\]+"));
    QStringList names;
    for (auto match = parameter.globalMatch(route); match.hasNext();)
        names.append(match.next().captured(1));
    return names;
}

PagesPanel::PagesPanel(QWidget *parent) :
    QWidget(parent), m_model(new PagesModel(this)), m_view(new QTreeView(this)), m_notice(new QLabel(this)), m_buttons(new QHBoxLayout)
{
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Pages"));
    m_view->setRootIsDecorated(false);
    m_view->setAllColumnsShowFocus(true);
    m_view->setUniformRowHeights(true);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->header()->setStretchLastSection(true);
    m_view->header()->resizeSection(PagesModel::RouteColumn, 130);
    m_view->setDragDropMode(QAbstractItemView::DropOnly);
    m_view->setDropIndicatorShown(true);
    m_view->installEventFilter(this);
    setFocusProxy(m_view);
    m_notice->setProperty("role", QStringLiteral("notice"));
    m_notice->setWordWrap(true);
    m_notice->setText(tr("There are no pages yet."));
    m_buttons->setContentsMargins(8, 4, 8, 4);
    m_buttons->setSpacing(2);
    m_buttons->addStretch(1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_buttons);
    layout->addWidget(m_notice);
    layout->addWidget(m_view, 1);

    connect(m_model, &PagesModel::nodesDropped, this, &PagesPanel::nodesDropped);
    // When the editor of the cell is closed: the text changes, and so do the rows.
    connect(m_model, &PagesModel::routeEdited, this, &PagesPanel::routeEdited, Qt::QueuedConnection);
    connect(m_model, &PagesModel::titleEdited, this, &PagesPanel::titleEdited, Qt::QueuedConnection);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (!m_following && index.isValid())
            Q_EMIT pageSelected(pageAt(index));
    });
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex &index) { Q_EMIT pageSelected(pageAt(index)); });
    connect(m_view, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) { Q_EMIT goToRequested(pageAt(index)); });
    connect(m_view, &QTreeView::customContextMenuRequested, this, [this](const QPoint &position) {
        if (const QModelIndex index = m_view->indexAt(position); index.isValid())
            m_view->setCurrentIndex(index);
        Q_EMIT menuRequested(QStringLiteral("page"), m_view->viewport()->mapToGlobal(position));
    });
}

void PagesPanel::setDropCheck(const DropCheck &check)
{
    m_model->setDropCheck(check);
}

PageRow PagesPanel::pageAt(const QModelIndex &index) const
{
    return m_model->pages().at(index.row());
}

void PagesPanel::setPages(const QVector<PageRow> &pages)
{
    const QScopedValueRollback following(m_following, true);
    const QString current = m_view->currentIndex().isValid() ? pageAt(m_view->currentIndex()).route : QString();
    m_model->setPages(pages);
    m_notice->setVisible(pages.isEmpty());
    if (!m_view->currentIndex().isValid())
        setCurrentRoute(current);
}

void PagesPanel::setCurrentRoute(const QString &route)
{
    const QScopedValueRollback following(m_following, true);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->pages().at(row).route == route && m_view->currentIndex().row() != row)
            m_view->setCurrentIndex(m_model->index(row, 0));
    }
}

void PagesPanel::setActions(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAccessibleName(action->text());
        m_buttons->insertWidget(m_buttons->count() - 1, button);
    }
}

bool PagesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress && m_view->currentIndex().isValid()) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Delete: Q_EMIT deleteRequested(); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: Q_EMIT goToRequested(pageAt(m_view->currentIndex())); return true;
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace vitrine
