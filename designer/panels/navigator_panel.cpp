#include "designer/panels/navigator_panel.h"

#include "designer/model/design_document.h"
#include "designer/model/navigator_model.h"
#include "designer/panels/navigator_delegate.h"
#include "designer/panels/navigator_view.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPoint>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace vitrine {

NavigatorPanel::NavigatorPanel(QWidget *parent) :
    QWidget(parent), m_search(new QLineEdit(this)), m_view(new NavigatorView(this)), m_notice(new QLabel(this))
{
    m_search->setPlaceholderText(tr("Search the tree"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(QIcon::fromTheme(QStringLiteral("vitrine-search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_view->setAccessibleName(tr("Pages and components"));
    m_view->setHeaderHidden(true);
    m_view->setIndentation(14);
    m_view->setItemDelegate(new NavigatorDelegate(m_view));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);
    setFocusProxy(m_view);
    m_notice->setProperty("role", QStringLiteral("notice"));
    m_notice->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *searchRow = new QVBoxLayout;
    searchRow->setContentsMargins(8, 4, 8, 6);
    searchRow->addWidget(m_search);
    layout->addLayout(searchRow);
    layout->addWidget(m_notice);
    layout->addWidget(m_view, 1);

    connect(m_search, &QLineEdit::textChanged, this, &NavigatorPanel::filter);
    connect(m_view, &QTreeView::customContextMenuRequested, this, &NavigatorPanel::showMenu);
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT goToRequested(index.data(NavigatorModel::RangeRole).toPoint().x());
    });
    updateNotice();
}

NavigatorPanel::~NavigatorPanel()
{
    m_view->setModel(nullptr);
}

void NavigatorPanel::setDocument(const DesignDocument *document)
{
    if (m_document == document)
        return;
    if (m_document)
        disconnect(m_document, nullptr, this, nullptr);
    m_document = document;
    m_view->setModel(nullptr);
    m_model.reset();
    if (document) {
        m_model = std::make_unique<NavigatorModel>(*document);
        m_view->setModel(m_model.get());
        m_shown.clear();
        expandNew();
        m_model->setDropCheck(m_dropCheck);
        connect(m_model.get(), &NavigatorModel::moveRequested, this, &NavigatorPanel::moveRequested);
        connect(m_model.get(), &NavigatorModel::copyRequested, this, &NavigatorPanel::copyRequested);
        connect(m_model.get(), &NavigatorModel::insertRequested, this, &NavigatorPanel::insertRequested);
        // When the editor of the row is closed: the text changes, and so do the rows.
        connect(m_model.get(), &NavigatorModel::renameRequested, this, &NavigatorPanel::renameRequested, Qt::QueuedConnection);
        connect(m_model.get(), &NavigatorModel::textEdited, this, &NavigatorPanel::textEdited, Qt::QueuedConnection);
        // After the view's own answer to the signal, which was connected before.
        connect(m_model.get(), &QAbstractItemModel::layoutChanged, this, &NavigatorPanel::expandNew);
        const auto filterAgain = [this] {
            if (!m_search->text().isEmpty())
                filter();
        };
        connect(m_model.get(), &QAbstractItemModel::layoutChanged, this, filterAgain);
        connect(m_model.get(), &QAbstractItemModel::dataChanged, this, filterAgain);
        connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &NavigatorPanel::onCurrentChanged);
        connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &NavigatorPanel::announceSelection);
        connect(document, &DesignDocument::changed, this, &NavigatorPanel::updateNotice);
    }
    updateNotice();
}

void NavigatorPanel::expandNew()
{
    QSet<QString> shown;
    QModelIndexList waiting{QModelIndex()};
    while (!waiting.isEmpty()) {
        const QModelIndex parent = waiting.takeLast();
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex index = m_model->index(row, 0, parent);
            if (m_model->rowCount(index) == 0)
                continue;
            const NodeId node = m_model->nodeAt(index);
            const QString key = node ? QString::number(node) : index.data().toString();
            shown.insert(key);
            if (!m_shown.contains(key))
                m_view->expand(index);
            waiting.append(index);
        }
    }
    m_shown = std::move(shown);
}

void NavigatorPanel::filter()
{
    if (!m_model)
        return;
    const QString text = m_search->text().trimmed();
    for (int row = 0; row < m_model->rowCount(); ++row)
        filterBelow(m_model->index(row, 0), text);
}

bool NavigatorPanel::filterBelow(const QModelIndex &index, const QString &text)
{
    bool isShown = text.isEmpty() || index.data().toString().contains(text, Qt::CaseInsensitive)
        || index.data(NavigatorModel::ChipRole).toString().contains(text, Qt::CaseInsensitive);
    for (int row = 0; row < m_model->rowCount(index); ++row)
        isShown = filterBelow(m_model->index(row, 0, index), text) || isShown;
    m_view->setRowHidden(index.row(), index.parent(), !isShown);
    return isShown;
}

void NavigatorPanel::goToFirstMatch()
{
    m_view->setFocus();
    const QString text = m_search->text().trimmed();
    if (!m_model || text.isEmpty())
        return;
    const QModelIndexList found = m_model->match(m_model->index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchContains | Qt::MatchRecursive);
    if (!found.isEmpty())
        m_view->setCurrentIndex(found.first());
}

void NavigatorPanel::updateNotice()
{
    QString text;
    if (!m_document)
        text = tr("Open a Python file to see its pages and components.");
    else if (m_document->isBroken())
        text = tr("The code has a syntax error. This is the last good tree.");
    else if (m_document->module().pages.isEmpty() && m_document->module().functions.isEmpty())
        text = tr("This file has no pages or components.");
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

void NavigatorPanel::setSelectedNodes(const QVector<NodeId> &nodes)
{
    if (!m_model)
        return;
    const QScopedValueRollback following(m_following, true);
    // The row of a page may be current while no node is.
    if (nodes.isEmpty() && m_view->currentIndex().isValid() && m_model->nodeAt(m_view->currentIndex()) == 0)
        return;
    if (nodes == selectedNodes())
        return;
    QItemSelection rows;
    for (const NodeId node : nodes) {
        const QModelIndex index = m_model->indexOf(node);
        if (index.isValid())
            rows.select(index, index);
    }
    const QModelIndex current = nodes.isEmpty() ? QModelIndex() : m_model->indexOf(nodes.last());
    m_view->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    m_view->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    if (current.isValid())
        m_view->scrollTo(current);
}

QVector<NodeId> NavigatorPanel::selectedNodes() const
{
    QVector<NodeId> nodes;
    if (!m_model)
        return nodes;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows()) {
        if (const NodeId node = m_model->nodeAt(index))
            nodes.append(node);
    }
    const NodeId current = m_model->nodeAt(m_view->currentIndex());
    if (nodes.removeOne(current))
        nodes.append(current);
    return nodes;
}

void NavigatorPanel::announceSelection()
{
    const QVector<NodeId> nodes = selectedNodes();
    if (!m_following && !nodes.isEmpty())
        Q_EMIT nodesSelected(nodes);
}

void NavigatorPanel::onCurrentChanged(const QModelIndex &index)
{
    if (m_following || !index.isValid())
        return;
    announceSelection();
    const QString route = index.data(NavigatorModel::RouteRole).toString();
    if (!route.isEmpty() && m_view->selectionModel()->selectedRows().size() == 1)
        Q_EMIT routeSelected(route);
}

void NavigatorPanel::editCurrent()
{
    const QModelIndex index = m_view->currentIndex();
    const QString reason = index.isValid() ? index.data(NavigatorModel::WhyNotEditableRole).toString() : tr("Select a component first.");
    if (!reason.isEmpty())
        Q_EMIT refused(reason);
    else
        m_view->edit(index);
}

void NavigatorPanel::setDropCheck(const NavigatorModel::DropCheck &check)
{
    m_dropCheck = check;
    if (m_model)
        m_model->setDropCheck(check);
}

bool NavigatorPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Down: goToFirstMatch(); return true;
        case Qt::Key_Escape: m_search->clear(); return true;
        default: return QWidget::eventFilter(watched, event);
        }
    }
    if (watched != m_view || event->type() != QEvent::KeyPress || !m_model)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_F2 && key->modifiers() == Qt::NoModifier) {
        editCurrent();
        return true;
    }
    const QVector<NodeId> nodes = selectedNodes();
    if (nodes.isEmpty())
        return QWidget::eventFilter(watched, event);
    if (key->key() == Qt::Key_Delete && key->modifiers() == Qt::NoModifier) {
        Q_EMIT deleteRequested(nodes);
        return true;
    }
    if (key->key() == Qt::Key_D && key->modifiers() == Qt::ControlModifier) {
        Q_EMIT duplicateRequested(nodes);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void NavigatorPanel::showMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid())
        return;
    if (!m_view->selectionModel()->isSelected(index))
        m_view->setCurrentIndex(index);
    const bool isPage = !index.data(NavigatorModel::RouteRole).toString().isEmpty();
    if (m_model->nodeAt(index) || isPage)
        Q_EMIT menuRequested(isPage ? QStringLiteral("page") : QStringLiteral("component"), m_view->viewport()->mapToGlobal(position));
}

} // namespace vitrine
