#include "app/dialogs/handler_step_row.h"

#include "designer/model/string_literal.h"
#include "designer/model/var_choices.h"

#include <QComboBox>
#include <QCompleter>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace vitrine {

HandlerStepRow::HandlerStepRow(QWidget *parent) :
    QWidget(parent), m_deed(new QComboBox(this)), m_target(new QComboBox(this)), m_value(new QComboBox(this))
{
    m_deed->addItem(tr("set"), int(Deed::Set));
    m_deed->addItem(tr("toggle"), int(Deed::Toggle));
    m_deed->addItem(tr("increase"), int(Deed::Increase));
    m_deed->addItem(tr("append to"), int(Deed::Append));
    m_deed->addItem(tr("remove from"), int(Deed::Remove));
    m_deed->addItem(tr("call handler"), int(Deed::Call));
    m_deed->addItem(tr("go to page"), int(Deed::GoTo));
    m_deed->addItem(tr("show toast"), int(Deed::Toast));
    m_deed->setAccessibleName(tr("What the step does"));
    m_target->setAccessibleName(tr("Var of the step"));
    m_value->setAccessibleName(tr("Value of the step"));
    m_value->setEditable(true);
    m_value->setInsertPolicy(QComboBox::NoInsert);
    m_value->completer()->setCompletionMode(QCompleter::PopupCompletion);
    for (QComboBox *combo : {m_target, m_value}) {
        combo->setMinimumContentsLength(8);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    }
    auto *remove = new QToolButton(this);
    remove->setIcon(QIcon::fromTheme(QStringLiteral("vitrine-close")));
    remove->setToolTip(tr("Remove this step"));
    remove->setAccessibleName(remove->toolTip());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_deed);
    layout->addWidget(m_target, 1);
    layout->addWidget(m_value, 1);
    layout->addWidget(remove);
    setFocusProxy(m_deed);

    connect(m_deed, &QComboBox::currentIndexChanged, this, &HandlerStepRow::offerTargets);
    connect(m_target, &QComboBox::currentTextChanged, this, &HandlerStepRow::offerValues);
    connect(m_value, &QComboBox::currentTextChanged, this, &HandlerStepRow::changed);
    connect(remove, &QToolButton::clicked, this, &HandlerStepRow::removeRequested);
}

HandlerStepRow::Deed HandlerStepRow::deed() const
{
    return static_cast<Deed>(m_deed->currentData().toInt());
}

void HandlerStepRow::setContext(const Module &module, const StateClass &state, const QStringList &parameters)
{
    m_state = state;
    m_parameterNames.clear();
    for (const QString &parameter : parameters)
        m_parameterNames.append(parameter.section(QLatin1Char(':'), 0, 0).section(QLatin1Char('='), 0, 0).trimmed());
    m_routes.clear();
    for (const Page &page : module.pages)
        m_routes.append(page.route);
    m_handlers.clear();
    for (const StateClass &other : module.states) {
        for (const EventHandler &handler : other.handlers)
            m_handlers.append(other.name + QLatin1Char('.') + handler.name);
    }
    offerTargets();
}

void HandlerStepRow::offerTargets()
{
    const bool hasTarget = deed() != Deed::Call && deed() != Deed::GoTo && deed() != Deed::Toast;
    const bool wantsList = deed() == Deed::Append || deed() == Deed::Remove;
    const QString before = m_target->currentText();
    {
        const QSignalBlocker blocker(m_target);
        m_target->clear();
        for (const StateVar &var : m_state.vars) {
            const bool isList = isCollection(var.annotation, var.defaultText);
            const bool isBool = var.annotation == QLatin1String("bool");
            if (wantsList ? isList : deed() == Deed::Toggle ? isBool : deed() == Deed::Increase ? !isList && !isBool : true)
                m_target->addItem(var.name);
        }
        m_target->setCurrentIndex(std::max(0, m_target->findText(before)));
    }
    m_target->setVisible(hasTarget);
    m_value->setVisible(deed() != Deed::Toggle);
    m_value->lineEdit()->setPlaceholderText(deed() == Deed::Toast ? tr("Saved") : deed() == Deed::GoTo ? QStringLiteral("/about") : QString());
    offerValues();
}

void HandlerStepRow::offerValues()
{
    const auto var = std::find_if(m_state.vars.begin(), m_state.vars.end(), [&](const StateVar &v) { return v.name == m_target->currentText(); });
    QStringList values;
    switch (deed()) {
    case Deed::Call: values = m_handlers; break;
    case Deed::GoTo: values = m_routes; break;
    case Deed::Toast: break;
    case Deed::Toggle: break;
    case Deed::Increase: values = QStringList{QStringLiteral("1"), QStringLiteral("-1")} + m_parameterNames; break;
    case Deed::Set:
    case Deed::Append:
    case Deed::Remove:
        values = m_parameterNames;
        if (deed() == Deed::Set && var != m_state.vars.end()) {
            if (var->annotation == QLatin1String("bool"))
                values += {QStringLiteral("True"), QStringLiteral("False")};
            else if (!var->defaultText.isEmpty())
                values.append(var->defaultText);
        }
        for (const StateVar &other : m_state.vars) {
            if (other.name != m_target->currentText())
                values.append(QStringLiteral("self.") + other.name);
        }
        break;
    }
    const bool wasTyped = m_value->findText(m_value->currentText()) < 0 && !m_value->currentText().isEmpty();
    const QString before = m_value->currentText();
    {
        const QSignalBlocker blocker(m_value);
        m_value->clear();
        m_value->addItems(values);
        if (wasTyped || values.contains(before))
            m_value->setCurrentText(before);
        else
            m_value->setCurrentIndex(values.isEmpty() ? -1 : 0);
    }
    Q_EMIT changed();
}

HandlerStep HandlerStepRow::step() const
{
    const QString value = m_value->currentText().trimmed();
    const auto call = [&](const char *function) {
        return value.isEmpty() ? QString() : QStringLiteral("%1(%2)").arg(QLatin1String(function), string_literal::written(value, u'"'));
    };
    switch (deed()) {
    case Deed::Set: return HandlerStep::set(m_target->currentText(), value);
    case Deed::Toggle: return HandlerStep::toggle(m_target->currentText());
    case Deed::Increase: return HandlerStep::increment(m_target->currentText(), value);
    case Deed::Append: return HandlerStep::append(m_target->currentText(), value);
    case Deed::Remove: return HandlerStep::remove(m_target->currentText(), value);
    case Deed::Call: return HandlerStep::event(value);
    case Deed::GoTo: return HandlerStep::event(call("rx.redirect"));
    case Deed::Toast: return HandlerStep::event(call("rx.toast"));
    }
    Q_UNREACHABLE();
}

} // namespace vitrine
