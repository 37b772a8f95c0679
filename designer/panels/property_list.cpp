#include "designer/panels/property_list.h"

#include "designer/panels/property_row.h"

#include <QApplication>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace vitrine {

using Group = PropertyItem::Group;

static QString groupName(Group group)
{
    switch (group) {
    case Group::Content:
        return PropertyList::tr("Content");
    case Group::Properties:
        return PropertyList::tr("Properties");
    case Group::Style:
        return PropertyList::tr("Style");
    case Group::Events:
        return PropertyList::tr("Events");
    case Group::Other:
        return PropertyList::tr("Other");
    case Group::Box:
        return PropertyList::tr("Box");
    case Group::Layout:
        return PropertyList::tr("Layout");
    case Group::Typography:
        return PropertyList::tr("Typography");
    case Group::Colors:
        return PropertyList::tr("Colours");
    case Group::Effects:
        return PropertyList::tr("Effects");
    case Group::MoreStyle:
        return PropertyList::tr("Other Style");
    }
    return {};
}

PropertyList::PropertyList(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget;
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    m_layout = new QVBoxLayout(page);
    m_layout->setContentsMargins(0, 0, 0, 12);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
    setWidget(page);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) {
        for (const PropertyRow *row : std::as_const(m_rows)) {
            if (row->isAncestorOf(now))
                m_current = row->item().name;
        }
    });
}

void PropertyList::setTop(QWidget *widget)
{
    m_top = widget;
    m_layout->insertWidget(0, widget);
}

void PropertyList::clear()
{
    setItems({});
    if (m_top)
        m_top->hide();
}

void PropertyList::setItems(const QVector<PropertyItem> &items)
{
    const bool sameShape = items.size() == m_rows.size()
        && std::equal(items.begin(), items.end(), m_rows.begin(),
            [](const PropertyItem &item, const PropertyRow *row) { return item.hasShapeOf(row->item()); });
    if (!sameShape) {
        rebuild(items);
        return;
    }
    for (qsizetype i = 0; i < items.size(); ++i)
        m_rows.at(i)->setItem(items.at(i));
}

void PropertyList::rebuild(const QVector<PropertyItem> &items)
{
    QString focused;
    if (const QWidget *focus = focusWidget(); focus && m_rowsPage && m_rowsPage->isAncestorOf(focus))
        focused = focus->objectName();
    m_rows.clear();
    QWidget *old = m_rowsPage;
    m_rowsPage = new QWidget(widget());
    auto *layout = new QVBoxLayout(m_rowsPage);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const PropertyItem *previous = nullptr;
    for (const PropertyItem &item : items) {
        if (!previous || previous->group != item.group) {
            auto *heading = new QLabel(groupName(item.group), m_rowsPage);
            heading->setProperty("role", QStringLiteral("heading"));
            heading->setContentsMargins(12, 12, 12, 4);
            layout->addWidget(heading);
        }
        addRow(item);
        previous = &item;
    }
    // The old rows may be the ones that this edit comes from: they go when the event is over.
    if (old) {
        m_layout->removeWidget(old);
        old->hide();
        old->setParent(nullptr);
        old->deleteLater();
    }
    m_layout->insertWidget(m_layout->count() - 1, m_rowsPage);
    if (!focused.isEmpty()) {
        if (auto *again = m_rowsPage->findChild<QWidget *>(focused))
            again->setFocus();
    }
}

void PropertyList::addRow(const PropertyItem &item)
{
    auto *row = new PropertyRow(item, m_rowsPage);
    connect(row, &PropertyRow::edited, this, &PropertyList::edited);
    connect(row, &PropertyRow::bindRequested, this, [this, row] { Q_EMIT bindRequested(row); });
    connect(row, &PropertyRow::widthsRequested, this, [this, row] { Q_EMIT widthsRequested(row); });
    connect(row, &PropertyRow::eventRequested, this, &PropertyList::eventRequested);
    m_rowsPage->layout()->addWidget(row);
    m_rows.append(row);
}

void PropertyList::restore()
{
    for (PropertyRow *row : std::as_const(m_rows))
        row->setItem(row->item());
}

void PropertyList::setEditable(bool editable) { widget()->setEnabled(editable); }

PropertyRow *PropertyList::currentRow() const
{
    const auto found
        = std::find_if(m_rows.begin(), m_rows.end(), [this](const PropertyRow *row) { return row->item().name == m_current; });
    return found == m_rows.end() ? nullptr : *found;
}

} // namespace vitrine
