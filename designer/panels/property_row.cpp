#include "designer/panels/property_row.h"

#include "designer/panels/property_editor.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace vitrine {

static constexpr int nameWidth = 112;
static constexpr int buttonSize = 22;

PropertyRow::PropertyRow(const PropertyItem &item, QWidget *parent) :
    QWidget(parent), m_item(item), m_editor(PropertyEditor::create(item, this)), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(12, 2, 6, 2);
    m_layout->setSpacing(2);
    auto *name = new QLabel(item.title(), this);
    name->setFixedWidth(nameWidth);
    name->setBuddy(m_editor);
    QFont font = name->font();
    font.setBold(item.canReset());
    name->setFont(font);
    name->setText(name->fontMetrics().elidedText(name->text(), Qt::ElideRight, nameWidth));
    if (!item.isSet && !item.isMixed)
        name->setProperty("role", QStringLiteral("hint"));
    setToolTip(toolTipText());
    m_layout->addWidget(name);
    const bool isEvent = item.group == PropertyItem::Group::Events;
    if (item.isExpression() && !item.isColorStep() && !isEvent) {
        auto *chip = new QLabel(QStringLiteral("ƒx"), this);
        chip->setProperty("role", QStringLiteral("chip"));
        chip->setAccessibleName(tr("Expression"));
        chip->setToolTip(tr("An expression: it is shown and edited as the code has it"));
        m_layout->addWidget(chip);
    }
    m_layout->addWidget(m_editor, 1);

    if (item.isResponsive && !item.isStyle) {
        QToolButton *widths
            = addButton("vitrine-widths", tr("Screen widths of %1").arg(item.name), tr("A value for each screen width"));
        connect(widths, &QToolButton::clicked, this, &PropertyRow::widthsRequested);
    }
    if (isEvent) {
        QToolButton *events
            = addButton("vitrine-event", tr("Handlers of %1").arg(item.name), tr("Show the handlers of %1").arg(item.name));
        connect(events, &QToolButton::clicked, this, [this] { Q_EMIT eventRequested(m_item.name); });
    } else if (canBind()) {
        QToolButton *bind = addButton("vitrine-bind", tr("Bind %1").arg(item.title()), tr("Bind to a value of the state…"));
        connect(bind, &QToolButton::clicked, this, &PropertyRow::bindRequested);
    }
    QToolButton *reset
        = addButton("vitrine-reset", tr("Reset %1").arg(item.name), tr("Reset: remove %1 from the code").arg(item.name));
    if (item.canReset()) {
        connect(reset, &QToolButton::clicked, this, [this] { Q_EMIT edited(m_item, std::nullopt); });
    } else {
        // The place stays, so that all editors are of one width.
        reset->setEnabled(false);
        reset->setIcon({});
        reset->setToolTip({});
    }
    connect(m_editor, &PropertyEditor::edited, this,
        [this](const std::optional<PropertyValue> &value) { Q_EMIT edited(m_item, value); });
}

bool PropertyRow::canBind() const { return m_item.group != PropertyItem::Group::Events; }

QString PropertyRow::toolTipText() const
{
    const QString title = m_item.name.isEmpty() ? tr("Text of the component") : m_item.name;
    QString text = QLatin1String("<b>%1</b><p>%2</p>").arg(title.toHtmlEscaped(), m_item.doc.toHtmlEscaped());
    if (!m_item.origin.isEmpty())
        text += QLatin1String("<p>%1</p>").arg(tr("Set by %1; a value here overrides it.").arg(m_item.origin).toHtmlEscaped());
    else if (m_item.isMixed)
        text += QLatin1String("<p>%1</p>").arg(tr("The selected components have different values; a value here is for all of them."));
    else if (!m_item.defaultText.isEmpty() && !m_item.isSet)
        text += QLatin1String("<p>%1</p>").arg(tr("Now: %1").arg(m_item.defaultText).toHtmlEscaped());
    return text;
}

QToolButton *PropertyRow::addButton(const char *icon, const QString &name, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setFixedSize(buttonSize, buttonSize);
    button->setIcon(QIcon::fromTheme(QLatin1String(icon)));
    button->setAccessibleName(name);
    button->setToolTip(toolTip);
    m_layout->addWidget(button);
    return button;
}

void PropertyRow::setItem(const PropertyItem &item)
{
    m_item = item;
    m_editor->setItem(item);
    setToolTip(toolTipText());
}

} // namespace vitrine
