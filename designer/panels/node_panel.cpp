#include "designer/panels/node_panel.h"

#include "designer/edit/binding.h"
#include "designer/edit/group_editor.h"
#include "designer/model/design_document.h"
#include "designer/panels/binding_popup.h"
#include "designer/panels/property_editor.h"
#include "designer/panels/property_list.h"
#include "designer/panels/property_row.h"
#include "designer/panels/style_items.h"
#include "designer/panels/widths_popup.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

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
    m_filter->installEventFilter(this);
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

    const auto showOthers = [this] {
        m_order.clear();
        refresh();
    };
    connect(m_filter, &QLineEdit::textChanged, this, showOthers);
    connect(m_onlySet, &QCheckBox::toggled, this, showOthers);
    connect(m_list, &PropertyList::edited, this, &NodePanel::announce);
    connect(m_list, &PropertyList::allRequested, this, &NodePanel::showAll);
    connect(m_list, &PropertyList::bindRequested, this, [this](const PropertyRow *row) { bind(row->item().title(), row); });
    connect(m_list, &PropertyList::widthsRequested, this, &NodePanel::showWidths);
    connect(m_list, &PropertyList::eventRequested, this, &NodePanel::eventRequested);
}

void NodePanel::setNodes(const DesignDocument *document, const QVector<NodeId> &nodes)
{
    if (document != m_document || nodes != m_nodes) {
        m_list->forgetTyping();
        m_order.clear();
    }
    m_document = document;
    m_nodes = nodes;
    m_refusal->hide();
    refresh();
}

void NodePanel::setShown(bool shown)
{
    m_isShown = shown;
    refresh();
}

QVector<const Node *> NodePanel::nodes() const
{
    QVector<const Node *> found;
    for (const NodeId id : m_document ? m_nodes : QVector<NodeId>()) {
        if (const Node *node = m_document->module().node(id))
            found.append(node);
    }
    return found;
}

void NodePanel::refresh()
{
    if (!m_isShown)
        return;
    const QVector<const Node *> nodes = this->nodes();
    m_filter->setEnabled(!nodes.isEmpty());
    m_onlySet->setEnabled(!nodes.isEmpty());
    if (nodes.isEmpty()) {
        m_title->setText(tr("Nothing selected"));
        m_description->setText(tr("Select a component in the app, in the tree or in the code."));
        m_description->show();
        m_list->clear();
        m_list->setEditable(false);
        return;
    }
    const bool isBroken = m_document->isBroken();
    const Node &node = *nodes.last();
    const QString name = nodes.size() > 1 ? GroupEditor::name(m_document->module(), m_nodes) : node.callee.isEmpty() ? node.label : node.callee;
    m_title->setText(fontMetrics().elidedText(name, Qt::ElideRight, 220));
    m_description->setText(isBroken ? tr("The code has a syntax error; properties can be edited when it is mended.")
            : nodes.size() > 1      ? tr("What they have in common; a change is made to all of them.")
                                    : description(node));
    m_description->setVisible(!m_description->text().isEmpty());
    m_list->setEditable(!isBroken);
    if (isBroken)
        return;
    const QString filter = m_filter->text().trimmed();
    showAbove(nodes, filter);
    QVector<PropertyItem> items = itemsOf(nodes, filter);
    if (m_onlySet->isChecked())
        items.removeIf([](const PropertyItem &item) { return !item.isSet && !item.isMixed; });
    keepOrder(items);
    m_list->setItems(items);
    m_list->setRemark(items.isEmpty() ? whyEmpty() : QString());
}

// What was set goes to the front when the node is selected again; no row jumps away under the hand that has just set it.
void NodePanel::keepOrder(QVector<PropertyItem> &items)
{
    QHash<QString, int> places;
    int last = 0;
    for (const PropertyItem &item : std::as_const(items))
        places.insert(item.title(), last = m_order.isEmpty() ? last + 1 : m_order.value(item.title(), last));
    std::stable_sort(items.begin(), items.end(), [&](const PropertyItem &a, const PropertyItem &b) {
        return a.group != b.group ? a.group < b.group : places.value(a.title()) < places.value(b.title());
    });
    m_order = places;
}

QString NodePanel::whyEmpty() const
{
    const QString filter = m_filter->text().trimmed();
    const QString showAll = QStringLiteral(" <a href=\"all\">%1</a>").arg(tr("Show all"));
    if (!filter.isEmpty())
        return tr("Nothing here is called “%1”.").arg(filter.toHtmlEscaped()) + showAll;
    if (m_onlySet->isChecked())
        return tr("The code sets nothing here.") + showAll;
    return m_nodes.size() > 1 ? tr("They have nothing in common here.") : QString();
}

void NodePanel::showAll()
{
    m_onlySet->setChecked(false);
    m_filter->clear();
    m_filter->setFocus();
}

bool NodePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && !m_filter->text().isEmpty()) {
        m_filter->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void NodePanel::announce(const PropertyItem &item, const std::optional<PropertyValue> &value)
{
    m_refusal->hide();
    // An expression is replaced only by one that was typed in its place, or by its own reset button.
    const Overwrite overwrite = item.isExpression() || !item.origin.isEmpty() ? Overwrite::Expressions : Overwrite::LiteralsOnly;
    Q_EMIT edited(m_nodes, item.target(), value, overwrite);
}

void NodePanel::bind(const QString &property, const QWidget *below)
{
    if (!m_document || m_document->isBroken() || nodes().isEmpty())
        return;
    const auto find = [this](const QString &title) -> std::optional<PropertyItem> {
        PropertyItem content;
        content.group = PropertyItem::Group::Content;
        const bool isContent = title == content.title();
        const QVector<PropertyItem> items = itemsOf(nodes(), isContent ? QString() : title);
        for (const PropertyItem &item : items) {
            if (item.title() == title && item.group != PropertyItem::Group::Events)
                return item;
        }
        if (std::any_of(items.begin(), items.end(), [](const PropertyItem &item) { return !item.subject.isEmpty(); }))
            return std::nullopt;
        const auto any = PropertyValue::python(QStringLiteral("rx"));
        const bool canShow = isContent && GroupEditor(*m_document).set(m_nodes, PropertyTarget::content(), any);
        return canShow ? std::optional(content) : std::nullopt;
    };
    BindingPopup::Place place;
    if (find(PropertyItem().title()))
        place.properties.append(PropertyItem().title());
    for (const PropertyItem &item : itemsOf(nodes(), {})) {
        if (!place.properties.contains(item.title()) && item.group != PropertyItem::Group::Events)
            place.properties.append(item.title());
    }
    place.item = find;
    place.binding = [this, states = m_otherStates ? m_otherStates() : QVector<StateClass>()](const PropertyItem &item) {
        // A text shows values of any type.
        const ValueType type = item.name.isEmpty() ? ValueType::Any : item.type;
        return Binding(*m_document, m_nodes.last(), {item.title(), type, item.values, item.isFree}, states);
    };
    place.tryOut = [this](const PropertyItem &item, const QString &expression, const BindingPopup::Told &told) {
        if (m_tryOut)
            m_tryOut(m_nodes, item.target(), PropertyValue::python(expression), told);
        else
            told({});
    };
    auto *popup = new BindingPopup(place, property, this);
    connect(popup, &BindingPopup::bound, this,
        [this](const PropertyItem &item, const QString &expression) { announce(item, PropertyValue::python(expression)); });
    popup->showBelow(below);
}

void NodePanel::showWidths(PropertyRow *row)
{
    QVector<QVector<PropertyItem>> ofEach;
    for (const Node *node : nodes())
        ofEach.append(StyleItems(*m_document, *node).widths(row->item().name, {}));
    if (ofEach.isEmpty() || m_document->isBroken())
        return;
    auto *popup = new WidthsPopup(commonItems(ofEach), this);
    connect(popup, &WidthsPopup::edited, this, &NodePanel::announce);
    popup->showBelow(row);
}

void NodePanel::bindCurrent()
{
    const PropertyRow *row = m_list->currentRow();
    if (row && row->canBind())
        bind(row->item().title(), row);
    else
        bind({}, m_filter);
}

bool NodePanel::hasCurrentRow() const { return m_list->currentRow(); }

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
