#include "designer/panels/icon_popup.h"

#include "designer/panels/icon_model.h"

#include <QCoreApplication>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace vitrine {

IconPopup::IconPopup(const QString &current, QWidget *parent) :
    Popup(parent), m_model(new IconModel(this)), m_search(new QLineEdit(this)), m_view(new QListView(this)),
    m_name(new QLabel(this))
{
    m_search->setPlaceholderText(tr("Search icons"));
    m_search->setAccessibleName(tr("Search icons"));
    m_search->setObjectName(QStringLiteral("icon-search"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_view->installEventFilter(this);
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Icons"));
    m_view->setViewMode(QListView::IconMode);
    m_view->setMovement(QListView::Static);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setUniformItemSizes(true);
    m_view->setGridSize({34, 34});
    m_view->setIconSize({24, 24});
    m_view->setFixedSize(34 * 8 + 20, 34 * 8);
    m_name->setProperty("role", QStringLiteral("hint"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_search);
    layout->addWidget(m_view);
    layout->addWidget(m_name);

    connect(m_search, &QLineEdit::textChanged, this, &IconPopup::search);
    connect(m_view, &QListView::clicked, this, &IconPopup::pick);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &IconPopup::showName);
    m_view->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(current)), 0));
    m_search->setFocus();
}

void IconPopup::search(const QString &words)
{
    m_model->setSearch(words);
    m_view->setCurrentIndex(m_model->index(0, 0));
    m_view->scrollToTop();
    showName();
}

void IconPopup::showName()
{
    const QString name = m_view->currentIndex().data(Qt::UserRole).toString();
    m_name->setText(name.isEmpty() ? tr("No icon is called so.") : name);
}

void IconPopup::pick()
{
    const QString name = m_view->currentIndex().data(Qt::UserRole).toString();
    if (name.isEmpty())
        return;
    Q_EMIT picked(name);
    close();
}

bool IconPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Popup::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter) {
        pick();
        return true;
    }
    // Down leads from the search into the pictures; what is typed there is searched again.
    if (watched == m_search && key->key() == Qt::Key_Down) {
        m_view->setFocus();
        return true;
    }
    const bool isTyped = key->key() == Qt::Key_Backspace || (!key->text().isEmpty() && key->text().at(0).isPrint());
    if (watched != m_view || !isTyped)
        return false;
    m_search->setFocus();
    m_search->end(false);
    QCoreApplication::sendEvent(m_search, event);
    return true;
}

} // namespace vitrine
