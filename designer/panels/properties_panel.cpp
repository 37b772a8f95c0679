#include "designer/panels/properties_panel.h"

#include "designer/model/design_document.h"
#include "designer/panels/property_row.h"
#include "runtime/catalog/catalog.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace vitrine {

static QString kindName(NodeKind kind)
{
    switch (kind) {
    case NodeKind::StaticCall: return {};
    case NodeKind::Loop: return PropertiesPanel::tr("loop: editing all items");
    case NodeKind::Condition: return PropertiesPanel::tr("condition");
    case NodeKind::HelperCall: return PropertiesPanel::tr("your function: the arguments of this call");
    case NodeKind::Text: return PropertiesPanel::tr("text");
    case NodeKind::Expression: return PropertiesPanel::tr("expression: edit it in the code");
    }
    return {};
}

static QString groupName(PropertyItem::Group group)
{
    switch (group) {
    case PropertyItem::Group::Content: return PropertiesPanel::tr("Content");
    case PropertyItem::Group::Properties: return PropertiesPanel::tr("Properties");
    case PropertyItem::Group::Style: return PropertiesPanel::tr("Style");
    case PropertyItem::Group::Events: return PropertiesPanel::tr("Events");
    case PropertyItem::Group::Other: return PropertiesPanel::tr("Other");
    }
    return {};
}

PropertiesPanel::PropertiesPanel(QWidget *parent) :
    QWidget(parent), m_title(new QLabel(this)), m_description(new QLabel(this)), m_refusal(new QLabel(this)),
    m_filter(new QLineEdit(this)), m_onlySet(new QCheckBox(tr("Only set"), this)), m_scroll(new QScrollArea(this))
{
    m_title->setProperty("role", QStringLiteral("heading"));
    m_description->setProperty("role", QStringLiteral("hint"));
    m_description->setWordWrap(true);
    m_refusal->setWordWrap(true);
    m_refusal->setTextFormat(Qt::PlainText);
    m_refusal->setProperty("role", QStringLiteral("refusal"));
    m_refusal->hide();
    m_filter->setPlaceholderText(tr("Filter properties"));
    m_filter->setAccessibleName(tr("Filter properties"));
    m_filter->setClearButtonEnabled(true);
    setFocusProxy(m_filter);
    m_filter->addAction(QIcon::fromTheme(QStringLiteral("vitrine-search")), QLineEdit::LeadingPosition);
    m_onlySet->setToolTip(tr("Show only what the code sets"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Properties"));

    auto *head = new QVBoxLayout;
    head->setContentsMargins(12, 10, 12, 8);
    head->setSpacing(4);
    head->addWidget(m_title);
    head->addWidget(m_description);
    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(0, 6, 0, 0);
    filterRow->setSpacing(8);
    filterRow->addWidget(m_filter, 1);
    filterRow->addWidget(m_onlySet);
    head->addLayout(filterRow);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_refusal);
    layout->addWidget(m_scroll, 1);

    connect(m_filter, &QLineEdit::textChanged, this, &PropertiesPanel::refresh);
    connect(m_onlySet, &QCheckBox::toggled, this, &PropertiesPanel::refresh);
    refresh();
}

void PropertiesPanel::setNode(const DesignDocument *document, NodeId node)
{
    m_document = document;
    m_node = node;
    m_refusal->hide();
    refresh();
}

void PropertiesPanel::refresh()
{
    const Node *node = m_document && m_node ? m_document->module().node(m_node) : nullptr;
    m_filter->setEnabled(node);
    m_onlySet->setEnabled(node);
    if (!node) {
        m_title->setText(tr("Nothing selected"));
        m_description->setText(tr("Select a component in the app, in the tree or in the code."));
        rebuild({});
        return;
    }
    const ComponentEntry *entry = m_document->catalog().component(node->component);
    m_title->setText(node->callee.isEmpty() ? fontMetrics().elidedText(node->label, Qt::ElideRight, 220) : node->callee);
    m_description->setText(m_document->isBroken() ? tr("The code has a syntax error; properties can be edited when it is mended.")
                           : entry ? entry->doc
                                   : kindName(node->kind));
    m_description->setVisible(!m_description->text().isEmpty());

    QVector<PropertyItem> items = propertyItems(m_document->module(), *node, m_document->catalog(), m_filter->text());
    if (m_onlySet->isChecked())
        items.erase(std::remove_if(items.begin(), items.end(), [](const PropertyItem &item) { return !item.isSet; }), items.end());
    const bool sameShape = items.size() == m_rows.size()
        && std::equal(items.begin(), items.end(), m_rows.begin(),
                      [](const PropertyItem &item, const PropertyRow *row) { return item.hasShapeOf(row->item()); });
    if (sameShape) {
        for (qsizetype i = 0; i < items.size(); ++i)
            m_rows.at(i)->setItem(items.at(i));
    } else {
        rebuild(items);
    }
    if (m_scroll->widget())
        m_scroll->widget()->setEnabled(!m_document->isBroken());
}

void PropertiesPanel::rebuild(const QVector<PropertyItem> &items)
{
    QString focused;
    if (const QWidget *focus = focusWidget(); focus && m_scroll->widget() && m_scroll->widget()->isAncestorOf(focus))
        focused = focus->objectName();
    m_rows.clear();
    auto *page = new QWidget;
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->setSpacing(0);
    const PropertyItem *previous = nullptr;
    for (const PropertyItem &item : items) {
        if (!previous || previous->group != item.group) {
            auto *heading = new QLabel(groupName(item.group), page);
            heading->setProperty("role", QStringLiteral("heading"));
            heading->setContentsMargins(12, 12, 12, 4);
            layout->addWidget(heading);
        }
        auto *row = new PropertyRow(item, page);
        connect(row, &PropertyRow::edited, this, &PropertiesPanel::onEdited);
        layout->addWidget(row);
        m_rows.append(row);
        previous = &item;
    }
    layout->addStretch(1);
    // The old rows may be the ones that this edit comes from: they go when the event is over.
    if (QWidget *old = m_scroll->takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    m_scroll->setWidget(page);
    if (!focused.isEmpty()) {
        if (auto *again = page->findChild<QWidget *>(focused))
            again->setFocus();
    }
}

void PropertiesPanel::onEdited(const PropertyItem &item, const std::optional<PropertyValue> &value)
{
    m_refusal->hide();
    if (item.name.isEmpty()) {
        Q_EMIT textEdited(m_node, value ? value->text : QString());
        return;
    }
    // An expression is replaced only by one that was typed in its place, or by its own reset button.
    const bool asked = item.isExpression();
    Q_EMIT propertyEdited(m_node, item.name, value, asked ? Editor::Overwrite::Expressions : Editor::Overwrite::LiteralsOnly);
}

void PropertiesPanel::showRefusal(const QString &reason)
{
    m_refusal->setText(reason);
    m_refusal->show();
    for (PropertyRow *row : m_rows)
        row->setItem(row->item());
}

void PropertiesPanel::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

} // namespace vitrine
