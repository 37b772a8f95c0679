#include "designer/panels/state_panel.h"

#include "designer/model/design_document.h"
#include "designer/panels/state_model.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace vitrine {

static constexpr std::chrono::milliseconds followAfter{80};

StatePanel::StatePanel(QWidget *parent) :
    QWidget(parent), m_model(new StateModel(this)), m_view(new QTreeView(this)), m_notice(new QLabel(this)), m_refusal(new QLabel(this)),
    m_buttons(new QHBoxLayout)
{
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("State classes"));
    m_view->setIndentation(14);
    m_view->setUniformRowHeights(true);
    m_view->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->header()->setStretchLastSection(true);
    m_view->header()->resizeSection(StateModel::NameColumn, 130);
    m_view->header()->resizeSection(StateModel::TypeColumn, 100);
    m_view->installEventFilter(this);
    setFocusProxy(m_view);
    m_notice->setProperty("role", QStringLiteral("notice"));
    m_notice->setWordWrap(true);
    m_refusal->setProperty("role", QStringLiteral("refusal"));
    m_refusal->setWordWrap(true);
    m_refusal->setTextFormat(Qt::PlainText);
    m_refusal->hide();
    m_buttons->setContentsMargins(8, 6, 8, 6);
    m_buttons->setSpacing(2);
    m_buttons->addStretch(1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_buttons);
    layout->addWidget(m_notice);
    layout->addWidget(m_refusal);
    layout->addWidget(m_view, 1);

    m_refresh.setSingleShot(true);
    m_refresh.setInterval(followAfter);
    connect(&m_refresh, &QTimer::timeout, this, &StatePanel::refresh);
    // When the editor of the cell is closed: the text changes, and so do the rows and the current one.
    connect(m_model, &StateModel::renamed, this, &StatePanel::renamed, Qt::QueuedConnection);
    connect(m_model, &StateModel::typeEdited, this, &StatePanel::typeEdited, Qt::QueuedConnection);
    connect(m_model, &StateModel::defaultEdited, this, &StatePanel::defaultEdited, Qt::QueuedConnection);
    connect(m_view, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() != StateModel::NameColumn && (index.flags() & Qt::ItemIsEditable))
            m_view->edit(index);
        else
            goTo(index);
    });
    connect(m_view, &QTreeView::customContextMenuRequested, this, [this](const QPoint &position) {
        if (const QModelIndex index = m_view->indexAt(position); index.isValid())
            m_view->setCurrentIndex(index);
        Q_EMIT menuRequested(QStringLiteral("state"), m_view->viewport()->mapToGlobal(position));
    });
    refresh();
}

void StatePanel::setDocument(const DesignDocument *document)
{
    if (m_document == document)
        return;
    if (m_document)
        disconnect(m_document, nullptr, this, nullptr);
    m_document = document;
    if (document)
        connect(document, &DesignDocument::changed, &m_refresh, qOverload<>(&QTimer::start));
    refresh();
}

void StatePanel::setActions(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAccessibleName(action->text());
        m_buttons->insertWidget(m_buttons->count() - 1, button);
    }
}

void StatePanel::refresh()
{
    // The rows of a cell that is being edited stay until it is done.
    if (m_document && m_view->isPersistentEditorOpen(m_view->currentIndex())) {
        m_refresh.start();
        return;
    }
    m_refresh.stop();
    m_refusal->hide();
    QString notice;
    if (!m_document)
        notice = tr("Open a Python file to see its state.");
    else if (m_document->isBroken())
        notice = tr("The code has a syntax error. This is the last good state.");
    else if (m_document->module().states.isEmpty() && m_document->module().dataClasses.isEmpty())
        notice = tr("This file has no state class. One holds what changes while the app runs.");
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());

    const QString state = currentState();
    const QString member = currentMember();
    QStringList collapsed;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (!m_view->isExpanded(m_model->index(i, 0)))
            collapsed.append(m_model->index(i, 0).data(StateModel::StateRole).toString());
    }
    // While the text is broken its ranges say nothing: the rows of before stay.
    if ((m_document && m_document->isBroken()) || !m_model->read(m_document))
        return;
    for (int i = 0; i < m_model->rowCount(); ++i)
        m_view->setExpanded(m_model->index(i, 0), !collapsed.contains(m_model->index(i, 0).data(StateModel::StateRole).toString()));
    const bool isAwaited = m_model->indexOf(m_awaitedState, m_awaitedMember).isValid();
    select(isAwaited ? m_awaitedState : state, isAwaited ? m_awaitedMember : member);
}

void StatePanel::select(const QString &state, const QString &member)
{
    if (m_refresh.isActive())
        refresh();
    const QModelIndex index = m_model->indexOf(state, member);
    const bool isShown = index.isValid();
    m_awaitedState = isShown ? QString() : state;
    m_awaitedMember = isShown ? QString() : member;
    if (!isShown)
        return;
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

QString StatePanel::currentState() const
{
    return m_view->currentIndex().data(StateModel::StateRole).toString();
}

QString StatePanel::currentMember() const
{
    return m_view->currentIndex().data(StateModel::MemberRole).toString();
}

bool StatePanel::editName()
{
    const QModelIndex name = m_view->currentIndex().siblingAtColumn(StateModel::NameColumn);
    if (!(name.flags() & Qt::ItemIsEditable))
        return false;
    m_view->setCurrentIndex(name);
    m_view->setFocus();
    m_view->edit(name);
    return true;
}

void StatePanel::goToCurrent()
{
    goTo(m_view->currentIndex());
}

void StatePanel::showRefusal(const QString &reason)
{
    m_refusal->setText(reason);
    m_refusal->show();
}

void StatePanel::goTo(const QModelIndex &index)
{
    if (!m_document || !index.isValid())
        return;
    const QString member = index.data(StateModel::MemberRole).toString();
    for (const StateClass &state : m_document->module().states + m_document->module().dataClasses) {
        if (state.name != index.data(StateModel::StateRole).toString())
            continue;
        int offset = state.nameRange.start;
        const auto look = [&](const auto &members) {
            for (const auto &candidate : members) {
                if (candidate.name == member)
                    offset = candidate.range.start;
            }
        };
        look(state.vars);
        look(state.computedVars);
        look(state.handlers);
        Q_EMIT goToRequested(offset);
        return;
    }
}

bool StatePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Delete && !currentState().isEmpty()) {
            Q_EMIT deleteRequested();
            return true;
        }
        // From cell to cell of a member; the row of a class opens and closes.
        const QModelIndex beside = m_view->currentIndex().siblingAtColumn(m_view->currentIndex().column() + (key->key() == Qt::Key_Left ? -1 : 1));
        if ((key->key() == Qt::Key_Left || key->key() == Qt::Key_Right) && beside.isValid() && !currentMember().isEmpty()) {
            m_view->setCurrentIndex(beside);
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            goTo(m_view->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace vitrine
