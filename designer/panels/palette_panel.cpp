#include "designer/panels/palette_panel.h"

#include "designer/panels/palette_delegate.h"
#include "designer/panels/palette_model.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace vitrine {

PalettePanel::PalettePanel(const Catalog &catalog, const QVector<PaletteSnippet> &snippets, QWidget *parent) :
    QWidget(parent), m_model(new PaletteModel(catalog, snippets, this)), m_filtered(new QSortFilterProxyModel(this)),
    m_search(new QLineEdit(this)), m_view(new QTreeView(this)), m_place(new QLabel(this))
{
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterRole(PaletteModel::SearchRole);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered->setRecursiveFilteringEnabled(true);

    m_search->setPlaceholderText(tr("Search components"));
    m_search->setAccessibleName(tr("Search components"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(QIcon::fromTheme(QStringLiteral("vitrine-search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    setFocusProxy(m_search);
    m_view->setModel(m_filtered);
    m_view->setAccessibleName(tr("Components"));
    m_view->setHeaderHidden(true);
    m_view->setIndentation(14);
    m_view->setItemDelegate(new PaletteDelegate(m_view));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setDragEnabled(true);
    m_view->setDragDropMode(QAbstractItemView::DragOnly);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->expand(m_filtered->index(0, 0));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *searchRow = new QVBoxLayout;
    searchRow->setContentsMargins(8, 8, 8, 8);
    searchRow->addWidget(m_search);
    layout->addLayout(searchRow);
    layout->addWidget(m_view, 1);
    m_place->setObjectName(QStringLiteral("palette-place"));
    m_place->setAccessibleName(tr("Place to insert at"));
    m_place->setProperty("role", QStringLiteral("hint"));
    m_place->setTextFormat(Qt::PlainText);
    m_place->setWordWrap(true);
    m_place->setContentsMargins(10, 5, 10, 6);
    m_place->hide();
    layout->addWidget(m_place);

    connect(m_search, &QLineEdit::textChanged, this, &PalettePanel::filter);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &PalettePanel::showPlace);
    connect(m_view, &QTreeView::activated, this, &PalettePanel::insertFrom);
}

void PalettePanel::setFunctions(const QVector<PaletteFunction> &functions)
{
    m_model->setFunctions(functions);
    // Many of them would push what everybody needs out of sight.
    static constexpr int few = 8;
    if (m_search->text().isEmpty() && !functions.isEmpty() && functions.size() <= few)
        m_view->expand(m_filtered->index(0, 0));
}

void PalettePanel::setPlaceOf(const PlaceOf &placeOf)
{
    m_placeOf = placeOf;
    showPlace();
}

void PalettePanel::showPlace()
{
    const QVariant piece = m_view->currentIndex().data(PaletteModel::PieceRole);
    m_place->setText(m_placeOf ? m_placeOf(piece.value<ComponentPiece>()) : QString());
    m_place->setVisible(!m_place->text().isEmpty());
}

void PalettePanel::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void PalettePanel::filter(const QString &text)
{
    m_filtered->setFilterFixedString(text.trimmed());
    if (text.trimmed().isEmpty())
        return;
    m_view->expandAll();
    // This very name is what was meant, else one that begins so; a word in some description is not.
    for (const Qt::MatchFlags &how : {Qt::MatchFixedString | Qt::MatchCaseSensitive, Qt::MatchFlags(Qt::MatchFixedString), Qt::MatchFlags(Qt::MatchStartsWith)}) {
        for (const QModelIndex &index :
             m_filtered->match(m_filtered->index(0, 0), Qt::DisplayRole, text.trimmed(), -1, how | Qt::MatchRecursive)) {
            if (index.parent().isValid()) {
                choose(index);
                return;
            }
        }
    }
    choose(m_filtered->index(0, 0, m_filtered->index(0, 0)));
}

void PalettePanel::choose(const QModelIndex &index)
{
    m_view->setCurrentIndex(index);
    // The view may have become lower by the line that says where it comes.
    layout()->activate();
    m_view->scrollTo(index);
}

void PalettePanel::insertFrom(const QModelIndex &index)
{
    const QVariant piece = index.data(PaletteModel::PieceRole);
    if (piece.isValid())
        Q_EMIT insertRequested(piece.value<ComponentPiece>());
}

bool PalettePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: insertFrom(m_view->currentIndex()); return true;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const QModelIndex next =
            key->key() == Qt::Key_Up ? m_view->indexAbove(m_view->currentIndex()) : m_view->indexBelow(m_view->currentIndex());
        if (next.isValid())
            m_view->setCurrentIndex(next);
        return true;
    }
    default: return QWidget::eventFilter(watched, event);
    }
}

} // namespace vitrine
