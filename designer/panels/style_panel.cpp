#include "designer/panels/style_panel.h"

#include "designer/model/design_document.h"
#include "designer/panels/box_editor.h"
#include "designer/panels/property_list.h"
#include "designer/panels/widths_popup.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace vitrine {

static QString stateName(const QString &state)
{
    if (state.isEmpty())
        return StylePanel::tr("Normal");
    QString name = state;
    name.replace(QLatin1Char('-'), QLatin1Char(' '));
    return name.left(1).toUpper() + name.mid(1);
}

StylePanel::StylePanel(QWidget *parent) :
    NodePanel(tr("Filter style"), parent), m_states(new QComboBox(this)), m_widths(new QButtonGroup(this)),
    m_box(new BoxEditor(this))
{
    list()->setAccessibleName(tr("Style"));
    list()->setTop(m_box);
    m_states->setObjectName(QStringLiteral("style-state"));
    m_states->setAccessibleName(tr("State of the element"));
    m_states->setToolTip(tr("In which state of the element the style holds"));
    for (const char *state : {"", "hover", "focus", "focus-visible", "active", "disabled", "checked", "placeholder", "before",
             "after", "first-child", "last-child", "dark"})
        m_states->addItem(stateName(QLatin1String(state)), QLatin1String(state));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_states, 1);
    row->addSpacing(6);
    for (int i = 0; i < StylePlace::breakpointNames().size(); ++i) {
        auto *button = new QToolButton(this);
        button->setObjectName(QStringLiteral("style-width-") + StylePlace::breakpointNames().at(i));
        button->setCheckable(true);
        button->setChecked(i == 0);
        button->setProperty("segment", true);
        button->setProperty("narrow", true);
        button->setAccessibleName(WidthsPopup::widthName(i));
        button->setToolTip(
            i == 0 ? tr("For all screen widths") : tr("For screens from %1 on").arg(StylePlace::breakpointWidths().at(i)));
        m_widths->addButton(button, i);
        row->addWidget(button);
    }
    head()->addLayout(row);
    connect(m_states, &QComboBox::currentIndexChanged, this, &StylePanel::refresh);
    connect(m_widths, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (checked)
            refresh();
    });
    connect(m_box, &BoxEditor::edited, this, &StylePanel::announce);
    markPlaces({});
    refresh();
}

QString StylePanel::state() const { return m_states->currentData().toString(); }

void StylePanel::setState(const QString &state)
{
    if (m_states->findData(state) < 0)
        m_states->addItem(stateName(state), state);
    m_states->setCurrentIndex(m_states->findData(state));
}

int StylePanel::breakpoint() const { return m_widths->checkedId(); }

void StylePanel::setBreakpoint(int breakpoint) { m_widths->button(breakpoint)->setChecked(true); }

// States and widths that have something of their own carry a dot.
void StylePanel::markPlaces(const QVector<StyleItems> &styles)
{
    const QSignalBlocker blocker(m_states);
    QStringList used;
    QVector<int> widths;
    for (const StyleItems &style : styles) {
        used += style.states();
        widths += style.breakpoints(state());
    }
    for (const QString &state : std::as_const(used)) {
        if (m_states->findData(state) < 0)
            m_states->addItem(stateName(state), state);
    }
    for (int i = 0; i < m_states->count(); ++i) {
        const QString state = m_states->itemData(i).toString();
        m_states->setItemText(i, used.contains(state) ? stateName(state) + QStringLiteral(" •") : stateName(state));
    }
    for (int i = 0; i < StylePlace::breakpointNames().size(); ++i) {
        const QString name = i == 0 ? tr("all") : StylePlace::breakpointNames().at(i);
        m_widths->button(i)->setText(i > 0 && widths.contains(i) ? name + QStringLiteral("•") : name);
    }
}

/// Empty if one of them has no style.
QVector<StyleItems> StylePanel::stylesOf(const DesignDocument &document, const QVector<const Node *> &nodes)
{
    QVector<StyleItems> styles;
    for (const Node *node : nodes) {
        if (node->kind != NodeKind::StaticCall && node->kind != NodeKind::HelperCall)
            return {};
        styles.append(StyleItems(document, *node));
    }
    return styles;
}

QVector<PropertyItem> StylePanel::commonOf(const QVector<StyleItems> &styles, const QString &filter) const
{
    QStringList declared; // by one of them: a line for all
    for (const StyleItems &style : styles)
        declared += style.declared(state());
    QVector<QVector<PropertyItem>> ofEach;
    for (const StyleItems &style : styles)
        ofEach.append(style.items(state(), breakpoint(), filter, declared));
    return commonItems(ofEach);
}

void StylePanel::showAbove(const QVector<const Node *> &nodes, const QString &filter)
{
    const QVector<StyleItems> styles = stylesOf(*document(), nodes);
    markPlaces(styles);
    m_box->setItems(commonOf(styles, {}));
    m_box->setVisible(!styles.isEmpty() && filter.isEmpty());
}

QVector<PropertyItem> StylePanel::itemsOf(const QVector<const Node *> &nodes, const QString &filter) const
{
    QVector<PropertyItem> items = commonOf(stylesOf(*document(), nodes), filter);
    // What the boxes show is no line as well, unless it is searched for.
    items.removeIf([&](const PropertyItem &item) {
        const bool isShown = m_box->shows(item.name) || !(item.isSet || item.isMixed);
        return item.group == PropertyItem::Group::Box && filter.isEmpty() && isShown;
    });
    return items;
}

QString StylePanel::description(const Node &node) const
{
    switch (node.kind) {
    case NodeKind::StaticCall:
        return {};
    case NodeKind::HelperCall:
        return tr("Your function: what it does with style is its own business.");
    case NodeKind::Text:
        return tr("A text has no style of its own. Select the component around it.");
    case NodeKind::Loop:
        return tr("A loop has no style. Select what it draws.");
    case NodeKind::Condition:
        return tr("A condition has no style. Select one of its branches.");
    case NodeKind::Expression:
        return tr("An expression: edit it in the code.");
    }
    return {};
}

} // namespace vitrine
