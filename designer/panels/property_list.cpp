#include "designer/panels/property_list.h"

#include "designer/panels/property_row.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

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
    m_rowsLayout = new QVBoxLayout;
    m_rowsLayout->setSpacing(0);
    m_layout->addLayout(m_rowsLayout);
    m_remark = new QLabel(page);
    m_remark->setWordWrap(true);
    m_remark->setContentsMargins(12, 12, 12, 12);
    m_remark->setProperty("role", QStringLiteral("hint"));
    m_remark->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_remark->hide();
    m_layout->addWidget(m_remark);
    m_layout->addStretch(1);
    setWidget(page);
    connect(m_remark, &QLabel::linkActivated, this, &PropertyList::allRequested);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) { onFocusChanged(now); });
}

void PropertyList::onFocusChanged(const QWidget *now)
{
    // Menus, popups and dialogs give the keyboard back to the row.
    if (!now || now->window() != window() || qobject_cast<const QMenuBar *>(now))
        return;
    m_current.clear();
    for (const PropertyRow *row : std::as_const(m_rows)) {
        if (row->isAncestorOf(now))
            m_current = row->item().title();
    }
}

void PropertyList::forgetTyping()
{
    m_current.clear();
    for (auto *line : widget()->findChildren<QLineEdit *>())
        line->setModified(false);
}

void PropertyList::setRemark(const QString &text)
{
    m_remark->setText(text);
    m_remark->setVisible(!text.isEmpty());
}

void PropertyList::setTop(QWidget *widget)
{
    m_top = widget;
    m_layout->insertWidget(0, widget);
}

void PropertyList::clear()
{
    setItems({});
    setRemark({});
    if (m_top)
        m_top->hide();
}

static bool isSameLine(const PropertyItem &a, const PropertyItem &b)
{
    return a.name == b.name && a.isStyle == b.isStyle && a.place == b.place;
}

void PropertyList::setItems(const QVector<PropertyItem> &items)
{
    static constexpr int mostSpare = 400;
    const QWidget *focus = focusWidget();
    const QString focused = focus && widget()->isAncestorOf(focus) ? focus->objectName() : QString();
    const QVector<PropertyRow *> before = m_rows;
    m_spare += std::exchange(m_rows, {});
    QVector<PropertyRow *> rows;
    for (const PropertyItem &item : items)
        rows.append(takeRow(item));
    m_rows = rows;
    if (m_spare.size() > mostSpare) {
        for (PropertyRow *row : std::exchange(m_spare, {}))
            drop(row);
    }
    if (m_rows != before)
        layOut();
    if (!focused.isEmpty() && focusWidget() != focus) {
        if (auto *again = widget()->findChild<QWidget *>(focused))
            again->setFocus();
    }
}

PropertyRow *PropertyList::takeRow(const PropertyItem &item)
{
    const auto found = std::find_if(m_spare.begin(), m_spare.end(), [&](const PropertyRow *row) { return isSameLine(row->item(), item); });
    if (found == m_spare.end())
        return createRow(item);
    PropertyRow *row = *found;
    m_spare.erase(found);
    if (row->item().hasShapeOf(item)) {
        row->setItem(item);
        return row;
    }
    drop(row);
    return createRow(item);
}

void PropertyList::drop(PropertyRow *row)
{
    // It may be the one that this edit comes from: it goes when the event is over.
    row->hide();
    row->setParent(nullptr);
    row->deleteLater();
}

PropertyRow *PropertyList::createRow(const PropertyItem &item)
{
    auto *row = new PropertyRow(item, widget());
    connect(row, &PropertyRow::edited, this, &PropertyList::edited);
    connect(row, &PropertyRow::bindRequested, this, [this, row] { Q_EMIT bindRequested(row); });
    connect(row, &PropertyRow::widthsRequested, this, [this, row] { Q_EMIT widthsRequested(row); });
    connect(row, &PropertyRow::eventRequested, this, &PropertyList::eventRequested);
    return row;
}

void PropertyList::layOut()
{
    while (QLayoutItem *item = m_rowsLayout->takeAt(0))
        delete item;
    QMap<Group, QLabel *> unused = m_headings;
    QWidget *previous = nullptr;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        PropertyRow *row = m_rows.at(i);
        const Group group = row->item().group;
        if (i == 0 || m_rows.at(i - 1)->item().group != group) {
            QLabel *&heading = m_headings[group];
            if (!heading) {
                heading = new QLabel(groupName(group), widget());
                heading->setProperty("role", QStringLiteral("heading"));
                heading->setContentsMargins(12, 12, 12, 4);
            }
            m_rowsLayout->addWidget(heading);
            heading->show();
            unused.remove(group);
        }
        m_rowsLayout->addWidget(row);
        row->show();
        for (QWidget *next : row->findChildren<QWidget *>()) {
            if (!(next->focusPolicy() & Qt::TabFocus) || next->focusProxy() || next->window() != window()) // popups have their own order
                continue;
            if (previous)
                setTabOrder(previous, next);
            previous = next;
        }
    }
    for (QLabel *heading : std::as_const(unused))
        heading->hide();
    for (PropertyRow *row : std::as_const(m_spare))
        row->hide();
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
        = std::find_if(m_rows.begin(), m_rows.end(), [this](const PropertyRow *row) { return row->item().title() == m_current; });
    return found == m_rows.end() ? nullptr : *found;
}

} // namespace vitrine
