#include "app/dialogs/handler_step_row.h"

#include "designer/model/loop_items.h"
#include "designer/model/string_literal.h"
#include "designer/model/state_vars.h"

#include <QComboBox>
#include <QCompleter>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace vitrine {

namespace {

constexpr auto touched = "touched";

QString nameOf(const QString &parameter)
{
    return parameter.section(QLatin1Char(':'), 0, 0).section(QLatin1Char('='), 0, 0).trimmed();
}

QString typeOf(const QString &parameter)
{
    return parameter.section(QLatin1Char(':'), 1).section(QLatin1Char('='), 0, 0).trimmed();
}

/// `text` of `rx.toast("text")`; nothing if it calls something else, or with more.
std::optional<QString> argumentOf(const QString &call, const char *function)
{
    const QString opening = QLatin1String(function) + QLatin1Char('(');
    if (!call.startsWith(opening) || !call.endsWith(QLatin1Char(')')))
        return std::nullopt;
    const SourceDocument argument(call.mid(opening.size()).chopped(1));
    return string_literal::content(argument, argument.root().namedChildren().value(0).namedChildren().value(0));
}

/// Fills a combo box anew. What the user put in it stays.
void offer(QComboBox *combo, const QStringList &values)
{
    const QString before = combo->currentText();
    const bool stays = combo->property(touched).toBool() && !before.isEmpty();
    const QSignalBlocker blocker(combo);
    combo->clear();
    combo->addItems(values);
    if (stays)
        combo->setCurrentText(before);
    else
        combo->setCurrentIndex(values.isEmpty() ? -1 : 0);
}

constexpr auto redirect = "rx.redirect";
constexpr auto toast = "rx.toast";
constexpr auto success = "rx.toast.success";
constexpr auto problem = "rx.toast.error";

} // namespace

HandlerStepRow::HandlerStepRow(QWidget *parent) :
    QWidget(parent), m_deed(new QComboBox(this)), m_target(new QComboBox(this)), m_value(new QComboBox(this)),
    m_whereLabel(new QLabel(tr("where"), this)), m_where(new QComboBox(this)), m_code(new QLabel(this))
{
    const std::pair<Deed, QString> deeds[] = {{Deed::Set, tr("set")},
                                              {Deed::Toggle, tr("toggle")},
                                              {Deed::Increase, tr("increase")},
                                              {Deed::Append, tr("append to")},
                                              {Deed::Remove, tr("remove from")},
                                              {Deed::RemoveNumber, tr("remove number of")},
                                              {Deed::RemoveItems, tr("remove items of")},
                                              {Deed::StopIf, tr("stop if")},
                                              {Deed::Call, tr("call handler")},
                                              {Deed::GoTo, tr("go to page")},
                                              {Deed::Toast, tr("show toast")},
                                              {Deed::Success, tr("show success")},
                                              {Deed::Problem, tr("show error")}};
    for (const auto &[deed, text] : deeds)
        m_deed->addItem(text, int(deed));
    m_deed->setAccessibleName(tr("What the step does"));
    m_deed->setMaxVisibleItems(m_deed->count() + 1);
    m_target->setAccessibleName(tr("Var of the step"));
    m_value->setAccessibleName(tr("Value of the step"));
    m_where->setAccessibleName(tr("Which items"));
    m_whereLabel->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_whereLabel->setBuddy(m_where);
    m_code->setTextFormat(Qt::PlainText);
    m_code->setProperty("role", QStringLiteral("hint"));
    for (QComboBox *combo : {m_value, m_where}) {
        combo->setEditable(true);
        combo->setInsertPolicy(QComboBox::NoInsert);
        combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
        connect(combo->lineEdit(), &QLineEdit::textEdited, combo, [combo] { combo->setProperty(touched, true); });
        connect(combo, &QComboBox::activated, combo, [combo] { combo->setProperty(touched, true); });
    }
    for (QComboBox *combo : {m_target, m_value, m_where}) {
        combo->setMinimumContentsLength(8);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    }
    m_code->setFont(m_value->font());
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(6);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(1, 1);
    layout->setColumnStretch(2, 3);
    layout->addWidget(m_deed, 0, 0);
    layout->addWidget(m_target, 0, 1);
    layout->addWidget(m_value, 0, 2);
    layout->addWidget(m_code, 0, 1, 1, 2);
    layout->addWidget(m_whereLabel, 1, 0);
    layout->addWidget(m_where, 1, 1, 1, 2);
    setFocusProxy(m_deed);

    connect(m_deed, &QComboBox::currentIndexChanged, this, [this] {
        // What was set is no message to show.
        if (deed() >= Deed::StopIf)
            m_value->setProperty(touched, false);
        offerTargets();
    });
    connect(m_target, &QComboBox::currentTextChanged, this, &HandlerStepRow::offerValues);
    connect(m_value, &QComboBox::currentTextChanged, this, &HandlerStepRow::changed);
    connect(m_where, &QComboBox::currentTextChanged, this, &HandlerStepRow::changed);
}

HandlerStepRow::Deed HandlerStepRow::deed() const
{
    return static_cast<Deed>(m_deed->currentData().toInt());
}

void HandlerStepRow::setContext(const Module &module, const StateClass &state, const QStringList &parameters)
{
    m_module = module;
    m_state = state;
    m_parameters = parameters;
    offerTargets();
}

HandlerStepRow::Deed HandlerStepRow::deedOf(const HandlerStep &step) const
{
    switch (step.kind) {
    case HandlerStep::Kind::Set: return Deed::Set;
    case HandlerStep::Kind::Toggle: return Deed::Toggle;
    case HandlerStep::Kind::Increment: return Deed::Increase;
    case HandlerStep::Kind::Append: return Deed::Append;
    case HandlerStep::Kind::Remove: return Deed::Remove;
    case HandlerStep::Kind::Pop: return Deed::RemoveNumber;
    case HandlerStep::Kind::RemoveWhere: return Deed::RemoveItems;
    case HandlerStep::Kind::StopIf: return Deed::StopIf;
    case HandlerStep::Kind::Code: return Deed::Code;
    case HandlerStep::Kind::Event: break;
    }
    return argumentOf(step.value, redirect) ? Deed::GoTo
        : argumentOf(step.value, toast)     ? Deed::Toast
        : argumentOf(step.value, success)   ? Deed::Success
        : argumentOf(step.value, problem)   ? Deed::Problem
                                            : Deed::Call;
}

void HandlerStepRow::setStep(const HandlerStep &step)
{
    m_origin = step;
    const Deed shown = deedOf(step);
    if (shown == Deed::Code && m_deed->findData(int(Deed::Code)) < 0)
        m_deed->addItem(tr("run code"), int(Deed::Code));
    m_deed->setCurrentIndex(m_deed->findData(int(shown)));
    const auto same = [&](const Target &target) { return target.text == step.target && target.list == step.list; };
    auto found = std::find_if(m_targets.cbegin(), m_targets.cend(), same);
    if (found == m_targets.cend() && !step.target.isEmpty()) {
        m_targets.append({step.target, {}, step.list, step.item});
        m_target->addItem(step.target);
        found = m_targets.cend() - 1;
    }
    m_target->setCurrentIndex(int(found - m_targets.cbegin()));
    const char *const functions[] = {redirect, toast, success, problem};
    QString value = step.value;
    if (shown >= Deed::GoTo && shown <= Deed::Problem)
        value = argumentOf(step.value, functions[int(shown) - int(Deed::GoTo)]).value_or(QString());
    m_value->setCurrentText(value);
    m_where->setCurrentText(step.where);
    for (QComboBox *combo : {m_value, m_where}) {
        combo->setProperty(touched, true);
        combo->lineEdit()->setCursorPosition(0);
    }
    QStringList lines = step.value.trimmed().split(QLatin1Char('\n'));
    m_code->setText(lines.first() + (lines.size() > 1 ? QStringLiteral(" …") : QString()));
    m_code->setToolTip(step.value);
    m_shown = composed();
}

/// What can be chosen as target, whatever the deed.
QVector<HandlerStepRow::Target> HandlerStepRow::targets() const
{
    QVector<Target> targets;
    for (const StateVar &var : m_state.vars)
        targets.append({var.name, var.annotation, {}, {}});
    for (const StateVar &var : m_state.vars) {
        const QString type = elementOf(var.annotation);
        if (type.isEmpty())
            continue;
        const QString item = itemNameFor(m_module, var.name, type);
        for (const LoopItem &part : partsOf({item, type}, m_module).mid(1))
            targets.append({part.name, part.type, var.name, item});
        for (const QString &parameter : m_parameters) {
            if (typeOf(parameter) != QLatin1String("int"))
                continue;
            for (const LoopItem &part : partsOf({QStringLiteral("%1[%2]").arg(var.name, nameOf(parameter)), type}, m_module))
                targets.append({part.name, part.type, {}, {}});
        }
    }
    return targets;
}

bool HandlerStepRow::fits(const Target &target) const
{
    const auto var = std::find_if(m_state.vars.cbegin(), m_state.vars.cend(), [&](const StateVar &v) { return v.name == target.text; });
    const bool isVar = target.list.isEmpty() && var != m_state.vars.cend();
    const bool isList = isCollection(target.type, isVar ? var->defaultText : QString());
    switch (deed()) {
    case Deed::Append:
    case Deed::Remove:
    case Deed::RemoveNumber: return isList && target.list.isEmpty();
    case Deed::RemoveItems: return isList && isVar;
    case Deed::Toggle: return target.type == QLatin1String("bool");
    case Deed::Increase: return !isList && target.type != QLatin1String("bool");
    default: return true;
    }
}

void HandlerStepRow::offerTargets()
{
    const bool hasTarget = deed() < Deed::StopIf;
    const QString before = m_target->currentText();
    {
        const QSignalBlocker blocker(m_target);
        m_target->clear();
        m_targets.clear();
        for (const Target &target : targets()) {
            if (!fits(target))
                continue;
            m_targets.append(target);
            m_target->addItem(target.text);
        }
        m_target->setCurrentIndex(std::max(0, m_target->findText(before)));
    }
    m_target->setVisible(hasTarget);
    m_value->setVisible(deed() != Deed::Toggle && deed() != Deed::RemoveItems && deed() != Deed::Code);
    m_code->setVisible(deed() == Deed::Code);
    // Where there is no var, the value has its room too.
    auto *layout = static_cast<QGridLayout *>(this->layout());
    layout->addWidget(m_value, 0, hasTarget ? 2 : 1, 1, hasTarget ? 1 : 2);
    m_value->lineEdit()->setPlaceholderText(deed() == Deed::GoTo       ? QStringLiteral("/about")
                                            : deed() == Deed::StopIf   ? QStringLiteral("not text")
                                            : deed() >= Deed::Toast    ? tr("Saved")
                                            : deed() == Deed::Increase ? QStringLiteral("1")
                                                                       : QString());
    offerValues();
}

HandlerStepRow::Target HandlerStepRow::target() const
{
    Target target = m_targets.value(m_target->currentIndex());
    if (deed() == Deed::RemoveItems) {
        target.list = target.text;
        target.item = itemNameFor(m_module, target.text, elementOf(target.type));
    }
    return deed() < Deed::StopIf ? target : Target();
}

/// `todo.id == todo_id` for every parameter that may be a part of the item, what is called alike first.
QStringList HandlerStepRow::conditions(const Target &target) const
{
    const auto var = std::find_if(m_state.vars.cbegin(), m_state.vars.cend(), [&](const StateVar &v) { return v.name == target.list; });
    QStringList best;
    QStringList others;
    const LoopItem item{target.item, var == m_state.vars.cend() ? QString() : elementOf(var->annotation)};
    for (const LoopItem &part : partsOf(item, m_module)) {
        const QString field = part.name.section(QLatin1Char('.'), -1).section(QLatin1Char('"'), -2, -2);
        const QString shortName = field.isEmpty() ? part.name.section(QLatin1Char('.'), -1) : field;
        for (const QString &parameter : m_parameters) {
            const QString name = nameOf(parameter);
            const bool isAlike = name == shortName || name == target.item + QLatin1Char('_') + shortName;
            const bool isSame = part.type == typeOf(parameter) || part.type.isEmpty() || typeOf(parameter).isEmpty();
            if (isAlike || isSame)
                (isAlike ? best : others).append(QStringLiteral("%1 == %2").arg(part.name, name));
        }
        if (part.type == QLatin1String("bool"))
            others.append(part.name);
    }
    return best + others;
}

/// A new item for a list of such: `Todo(text=text)`, with what there is of the same names.
QString HandlerStepRow::newItem(const QString &type) const
{
    const StateClass *data = m_module.dataClass(type);
    if (!data)
        return {};
    const bool isDict = data->bases.contains(QLatin1String("TypedDict"));
    const auto hasVar = [&](const QString &name) {
        return std::any_of(m_state.vars.cbegin(), m_state.vars.cend(), [&](const StateVar &var) { return var.name == name; });
    };
    QStringList arguments;
    for (const StateVar &field : data->vars) {
        QString value;
        for (const QString &parameter : m_parameters) {
            if (nameOf(parameter) == field.name)
                value = field.name;
            else if (value.isEmpty() && typeOf(parameter).startsWith(QLatin1String("dict")) && field.annotation == QLatin1String("str"))
                value = QStringLiteral("%1[\"%2\"]").arg(nameOf(parameter), field.name);
        }
        if (value.isEmpty() && hasVar(QStringLiteral("next_") + field.name))
            value = QStringLiteral("self.next_") + field.name;
        if (value.isEmpty() && !isDict && !field.defaultText.isEmpty())
            continue;
        if (value.isEmpty())
            value = emptyValue(field.annotation);
        arguments.append(isDict ? QStringLiteral("\"%1\": %2").arg(field.name, value) : field.name + QLatin1Char('=') + value);
    }
    const QString all = arguments.join(QLatin1String(", "));
    return isDict ? QLatin1Char('{') + all + QLatin1Char('}') : type + QLatin1Char('(') + all + QLatin1Char(')');
}

/// The handler's parameters, and what a form's data has: `form_data["email"]` for every control with a name.
QStringList HandlerStepRow::given() const
{
    QStringList names;
    for (const QString &parameter : m_parameters) {
        if (typeOf(parameter).startsWith(QLatin1String("dict"))) {
            for (const Node &node : m_module.nodes) {
                const Keyword *name = node.keyword(QStringLiteral("name"));
                if (name && name->valueKind == ValueKind::String && node.kind == NodeKind::StaticCall)
                    names.append(QStringLiteral("%1[\"%2\"]").arg(nameOf(parameter), name->value));
            }
        }
        names.append(nameOf(parameter));
    }
    return names;
}

QStringList HandlerStepRow::values() const
{
    const QStringList names = given();
    QStringList values;
    const Target target = this->target();
    switch (deed()) {
    case Deed::Call:
        for (const StateClass &state : m_module.states) {
            for (const EventHandler &handler : state.handlers)
                values.append(state.name + QLatin1Char('.') + handler.name);
        }
        return values;
    case Deed::GoTo:
        for (const Page &page : m_module.pages)
            values.append(page.route);
        return values;
    case Deed::Toggle:
    case Deed::RemoveItems:
    case Deed::Toast:
    case Deed::Success:
    case Deed::Problem:
    case Deed::Code: return {};
    case Deed::Increase: return QStringList{QStringLiteral("1"), QStringLiteral("-1")} + names;
    case Deed::StopIf:
        for (const QString &name : std::as_const(names))
            values.append(QStringLiteral("not ") + name);
        for (const StateVar &var : m_state.vars)
            values.append({QStringLiteral("self.") + var.name, QStringLiteral("not self.") + var.name});
        return values;
    case Deed::Append:
        if (const QString item = newItem(elementOf(target.type)); !item.isEmpty())
            values.append(item);
        break;
    case Deed::Set:
    case Deed::Remove:
    case Deed::RemoveNumber: break;
    }
    const bool isSwitch = deed() == Deed::Set && target.type == QLatin1String("bool");
    if (isSwitch) { // what a form has is text
        for (const QString &parameter : m_parameters) {
            if (typeOf(parameter) == target.type)
                values.append(nameOf(parameter));
        }
        values += {QStringLiteral("True"), QStringLiteral("False")};
    }
    for (const QString &name : names) {
        if (!values.contains(name))
            values.append(name);
    }
    if (!isSwitch && deed() == Deed::Set && !emptyValue(target.type).isEmpty())
        values.append(emptyValue(target.type));
    for (const StateVar &var : m_state.vars) {
        if (var.name != target.text)
            values.append(QStringLiteral("self.") + var.name);
    }
    return values;
}

void HandlerStepRow::offerValues()
{
    offer(m_value, values());
    const bool hasItems = !target().list.isEmpty();
    m_whereLabel->setVisible(hasItems);
    m_where->setVisible(hasItems);
    offer(m_where, hasItems ? conditions(target()) : QStringList());
    Q_EMIT changed();
}

HandlerStep HandlerStepRow::composed() const
{
    const QString value = m_value->currentText().trimmed();
    const QString where = m_where->currentText().trimmed();
    const Target target = this->target();
    const auto call = [&](const char *function) {
        const QString written = string_literal::written(value, u'"');
        return HandlerStep::event(value.isEmpty() ? QString() : QStringLiteral("%1(%2)").arg(QLatin1String(function), written));
    };
    const auto changing = [&](HandlerStep step) {
        step.list = target.list;
        step.item = target.item;
        step.where = target.list.isEmpty() ? QString() : where;
        return step;
    };
    switch (deed()) {
    case Deed::Set: return changing(HandlerStep::set(target.text, value));
    case Deed::Toggle: return changing(HandlerStep::toggle(target.text));
    case Deed::Increase: return changing(HandlerStep::increment(target.text, value));
    case Deed::Append: return HandlerStep::append(target.text, value);
    case Deed::Remove: return HandlerStep::remove(target.text, value);
    case Deed::RemoveNumber: return {HandlerStep::Kind::Pop, target.text, value};
    case Deed::RemoveItems: return {HandlerStep::Kind::RemoveWhere, target.text, {}, {}, target.item, where};
    case Deed::StopIf: return {HandlerStep::Kind::StopIf, {}, value};
    case Deed::Call: return HandlerStep::event(value);
    case Deed::GoTo: return call(redirect);
    case Deed::Toast: return call(toast);
    case Deed::Success: return call(success);
    case Deed::Problem: return call(problem);
    case Deed::Code: return m_origin;
    }
    Q_UNREACHABLE();
}

HandlerStep HandlerStepRow::step() const
{
    HandlerStep step = composed();
    if (!m_origin.source.isEmpty() && step.doesTheSame(m_shown))
        return m_origin;
    step.before = m_origin.before;
    return step;
}

} // namespace vitrine
