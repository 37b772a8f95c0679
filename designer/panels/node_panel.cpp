#include "designer/panels/node_panel.h"

#include "designer/edit/binding.h"
#include "designer/model/design_document.h"
#include "designer/panels/binding_popup.h"
#include "designer/panels/property_editor.h"
#include "designer/panels/property_list.h"
#include "designer/panels/property_row.h"
#include "designer/panels/style_items.h"
#include "designer/panels/widths_popup.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace vitrine {

NodePanel::NodePanel(const QString &filterName, QWidget *parent) :
    QWidget(parent), m_title(new QLabel(this)), m_description(new QLabel(this)), m_refusal(new QLabel(this)),
    m_filter(new QLineEdit(this)), m_onlySet(new QCheckBox(tr("Only set"), this)), m_head(new QVBoxLayout),
    m_list(new PropertyList(this))
{
    m_title->setProperty("role", QStringLiteral("heading"));
    m_description->setProperty("role", QStringLiteral("hint"));
    m_description->setWordWrap(true);
    m_refusal->setWordWrap(true);
    m_refusal->setTextFormat(Qt::PlainText);
    m_refusal->setProperty("role", QStringLiteral("refusal"));
    m_refusal->hide();
    m_filter->setPlaceholderText(filterName);
    m_filter->setAccessibleName(filterName);
    m_filter->setClearButtonEnabled(true);
    setFocusProxy(m_filter);
    m_filter->addAction(QIcon::fromTheme(QStringLiteral("vitrine-search")), QLineEdit::LeadingPosition);
    m_onlySet->setToolTip(tr("Show only what the code sets"));

    m_head->setContentsMargins(12, 10, 12, 8);
    m_head->setSpacing(4);
    m_head->addWidget(m_title);
    m_head->addWidget(m_description);
    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(0, 6, 0, 0);
    filterRow->setSpacing(8);
    filterRow->addWidget(m_filter, 1);
    filterRow->addWidget(m_onlySet);
    m_head->addLayout(filterRow);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_head);
    layout->addWidget(m_refusal);
    layout->addWidget(m_list, 1);

    connect(m_filter, &QLineEdit::textChanged, this, &NodePanel::refresh);
    connect(m_onlySet, &QCheckBox::toggled, this, &NodePanel::refresh);
    connect(m_list, &PropertyList::edited, this, &NodePanel::announce);
    connect(m_list, &PropertyList::bindRequested, this, &NodePanel::bind);
    connect(m_list, &PropertyList::widthsRequested, this, &NodePanel::showWidths);
    connect(m_list, &PropertyList::eventRequested, this, &NodePanel::eventRequested);
}

void NodePanel::setNode(const DesignDocument *document, NodeId node)
{
    m_document = document;
    m_node = node;
    m_refusal->hide();
    refresh();
}

void NodePanel::setShown(bool shown)
{
    m_isShown = shown;
    refresh();
}

void NodePanel::refresh()
{
    if (!m_isShown)
        return;
    const Node *node = m_document && m_node ? m_document->module().node(m_node) : nullptr;
    m_filter->setEnabled(node);
    m_onlySet->setEnabled(node);
    if (!node) {
        m_title->setText(tr("Nothing selected"));
        m_description->setText(tr("Select a component in the app, in the tree or in the code."));
        m_list->clear();
        m_list->setEditable(false);
        return;
    }
    const bool isBroken = m_document->isBroken();
    m_title->setText(fontMetrics().elidedText(node->callee.isEmpty() ? node->label : node->callee, Qt::ElideRight, 220));
    m_description->setText(
        isBroken ? tr("The code has a syntax error; properties can be edited when it is mended.") : description(*node));
    m_description->setVisible(!m_description->text().isEmpty());
    m_list->setEditable(!isBroken);
    if (isBroken)
        return;
    QVector<PropertyItem> items = itemsOf(*node, m_filter->text());
    if (m_onlySet->isChecked())
        items.removeIf([](const PropertyItem &item) { return !item.isSet; });
    m_list->setItems(items);
}

void NodePanel::announce(const PropertyItem &item, const std::optional<PropertyValue> &value)
{
    m_refusal->hide();
    if (item.name.isEmpty()) {
        if (value && value->kind == PropertyValue::Kind::Python)
            Q_EMIT contentBound(m_node, value->text);
        else
            Q_EMIT textEdited(m_node, value ? value->text : QString());
        return;
    }
    // An expression is replaced only by one that was typed in its place, or by its own reset button.
    const Overwrite overwrite = item.isExpression() || !item.origin.isEmpty() ? Overwrite::Expressions : Overwrite::LiteralsOnly;
    if (item.isStyle)
        Q_EMIT styleEdited(m_node, item.place, value, overwrite);
    else
        Q_EMIT propertyEdited(m_node, item.name, value, overwrite);
}

void NodePanel::bind(PropertyRow *row)
{
    if (!m_document || m_document->isBroken())
        return;
    const PropertyItem item = row->item();
    // A text shows values of any type.
    const ValueType type = item.name.isEmpty() ? ValueType::Any : item.type;
    const Binding binding(*m_document, m_node, {item.title(), type, item.values, item.isFree},
        m_otherStates ? m_otherStates() : QVector<StateClass>());
    auto *popup = new BindingPopup(binding, item.isExpression() ? item.value : QString(), this);
    connect(popup, &BindingPopup::bound, this,
        [this, item](const QString &expression) { announce(item, PropertyValue::python(expression)); });
    popup->showBelow(row);
}

void NodePanel::showWidths(PropertyRow *row)
{
    const Node *node = m_document && !m_document->isBroken() ? m_document->module().node(m_node) : nullptr;
    if (!node)
        return;
    auto *popup = new WidthsPopup(StyleItems(*m_document, *node).widths(row->item().name, {}), this);
    connect(popup, &WidthsPopup::edited, this, &NodePanel::announce);
    popup->showBelow(row);
}

bool NodePanel::bindCurrent()
{
    PropertyRow *row = m_list->currentRow();
    if (!row || !row->canBind())
        return false;
    bind(row);
    return true;
}

void NodePanel::showRefusal(const QString &reason)
{
    m_refusal->setText(reason);
    m_refusal->show();
    m_list->restore();
}

void NodePanel::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

} // namespace vitrine
