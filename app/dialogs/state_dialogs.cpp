#include "app/dialogs/state_dialogs.h"

#include "app/dialogs/data_field_row.h"
#include "app/dialogs/form_dialog.h"
#include "app/dialogs/handler_steps_editor.h"
#include "app/dialogs/message_box.h"
#include "app/session/document_session.h"
#include "app/session/visual_commands.h"
#include "designer/edit/name_check.h"
#include "designer/model/state_vars.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <tuple>

namespace vitrine::state_dialogs {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("StateDialogs", text);
}

QStringList namesOf(const QVector<StateClass> &classes)
{
    QStringList names;
    std::transform(classes.begin(), classes.end(), std::back_inserter(names), [](const StateClass &one) { return one.name; });
    return names;
}

/// Where there is one class only, the field is there all the same: it says where the new thing goes.
QComboBox *addClassChoice(FormDialog *dialog, const QStringList &names, const QString &state)
{
    QComboBox *choice = dialog->addChoice(tr("&State class"), names, FormDialog::Entry::OnlyThese);
    choice->setCurrentIndex(std::max(0, choice->findText(state)));
    return choice;
}

QStringList commonTypes(const Module &module)
{
    QStringList types{QStringLiteral("str"),       QStringLiteral("int"),
                      QStringLiteral("bool"),      QStringLiteral("float"),
                      QStringLiteral("list[str]"), QStringLiteral("list[int]"),
                      QStringLiteral("list[dict[str, str]]"), QStringLiteral("dict[str, str]"),
                      QStringLiteral("str | None")};
    // Who makes a class wants a list of it.
    for (const StateClass &data : module.dataClasses)
        types.append({QStringLiteral("list[%1]").arg(data.name), data.name, QStringLiteral("%1 | None").arg(data.name)});
    return types;
}

/// A text cut at its commas, except for those in brackets.
QStringList parametersIn(const QString &text)
{
    QStringList parts{QString()};
    int depth = 0;
    for (const QChar c : text) {
        depth += QStringView(u"([{").contains(c) ? 1 : QStringView(u")]}").contains(c) ? -1 : 0;
        if (c == QLatin1Char(',') && depth == 0)
            parts.append(QString());
        else
            parts.last().append(c);
    }
    for (QString &part : parts)
        part = part.trimmed();
    parts.removeAll(QString());
    return parts;
}

/// A new class named for the first time is mostly just State.
QString freeStateName(const Module &module)
{
    QString name = QStringLiteral("State");
    for (int number = 2; module.state(name); ++number)
        name = QStringLiteral("State%1").arg(number);
    return name;
}

/// Goes on at once if the file has a state class, else when the user has made one.
void withState(QWidget *parent, VisualCommands &commands, const std::function<void()> &goOn)
{
    if (commands.target.document()->design().module().states.isEmpty())
        askForState(parent, commands, goOn);
    else
        goOn();
}

/// The rows of a handler's steps, which offer what the class and the parameters have.
HandlerStepsEditor *addSteps(FormDialog *dialog, const DesignDocument &design, const QLineEdit *parameters,
                             const QComboBox *owner)
{
    static constexpr int roomForSteps = 900;
    dialog->setMinimumWidth(roomForSteps);
    auto *steps = new HandlerStepsEditor(dialog);
    dialog->addField(tr("&Does"), steps);
    const auto offer = [=, &design] {
        if (const StateClass *chosen = design.module().state(owner->currentText()))
            steps->setContext(design.module(), *chosen, parametersIn(parameters->text()));
    };
    offer();
    QObject::connect(parameters, &QLineEdit::textChanged, steps, offer);
    QObject::connect(owner, &QComboBox::currentTextChanged, steps, offer);
    QObject::connect(steps, &HandlerStepsEditor::changed, dialog, &FormDialog::fieldChanged);
    return steps;
}

} // namespace

void askForState(QWidget *parent, VisualCommands &commands, const std::function<void()> &done)
{
    DocumentSession *session = commands.target.document();
    auto *dialog = new FormDialog(tr("New state class"), tr("Add"), parent);
    const QLineEdit *name = dialog->addLine(tr("&Name"), freeStateName(session->design().module()));
    const QComboBox *base = dialog->addChoice(
        tr("&Based on"), QStringList{QStringLiteral("rx.State")} + namesOf(session->design().module().states), FormDialog::Entry::AnyText);
    const QString hint = tr("A state class holds the vars of the app that change, and the handlers that change them.");
    dialog->setHint(done ? hint + u' ' + tr("This file has none yet: first the class, then what goes into it.") : hint);
    dialog->start(session->design().text(), [=] { return session->states().addState(name->text().trimmed(), base->currentText()); },
                  [=, &commands] {
                      // The next dialog waits until this one is closed.
                      if (commands.states.addState(name->text().trimmed(), base->currentText()) && done)
                          QTimer::singleShot(0, parent, done);
                  });
}

void askForDataClass(QWidget *parent, VisualCommands &commands)
{
    DocumentSession *session = commands.target.document();
    auto *dialog = new FormDialog(tr("New data class"), tr("Add"), parent);
    const QLineEdit *name = dialog->addLine(tr("&Name"), {}, tr("Todo"));
    auto *fields = new RowsEditor(tr("Add field"), tr("field"), dialog);
    dialog->addField(tr("&Fields"), fields);
    const QStringList types = commonTypes(session->design().module());
    const auto addField = [=] {
        auto *row = new DataFieldRow(types, fields);
        QObject::connect(row, &DataFieldRow::changed, fields, &RowsEditor::changed);
        fields->add(row);
        return row;
    };
    addField();
    QObject::connect(fields, &RowsEditor::addRequested, fields, [=] { addField()->setFocus(); });
    QObject::connect(fields, &RowsEditor::changed, dialog, &FormDialog::fieldChanged);
    dialog->setHint(tr("What an item of a list is made of, when it is more than one text or number."));
    const auto given = [=] {
        QVector<StateEditor::Field> list;
        for (const QWidget *row : fields->rows())
            list.append(static_cast<const DataFieldRow *>(row)->field());
        return list;
    };
    dialog->start(session->design().text(), [=] { return session->states().addDataClass(name->text().trimmed(), given()); },
                  [=, &commands] { return commands.states.addDataClass(name->text().trimmed(), given()); });
}

static void askForNewVar(QWidget *parent, VisualCommands &commands, const QString &state)
{
    DocumentSession *session = commands.target.document();
    const Module &module = session->design().module();
    auto *dialog = new FormDialog(tr("New var"), tr("Add"), parent);
    const QLineEdit *name = dialog->addLine(tr("&Name"), {}, tr("new_item"));
    const QComboBox *type = dialog->addChoice(tr("&Type"), commonTypes(module), FormDialog::Entry::AnyText);
    QLineEdit *value = dialog->addLine(tr("&Default"), emptyValue(type->currentText()));
    const QComboBox *owner = addClassChoice(dialog, namesOf(module.states) + namesOf(module.dataClasses), state);
    // The default goes with the type until it is typed over.
    QObject::connect(type, &QComboBox::currentTextChanged, value, [=](const QString &text) {
        if (!value->isModified())
            value->setText(emptyValue(text));
    });
    const auto arguments = [=](const auto &add) {
        return add(owner->currentText(), name->text().trimmed(), type->currentText().trimmed(), value->text().trimmed());
    };
    dialog->start(session->design().text(),
                  [=] { return arguments([=](const auto &...given) { return session->states().addVar(given...); }); },
                  [=, &commands] { return arguments([&](const auto &...given) { return commands.states.addVar(given...); }); });
}

static void askForVarChange(QWidget *parent, VisualCommands &commands, const QString &state, const StateVar &var)
{
    DocumentSession *session = commands.target.document();
    auto *dialog = new FormDialog(tr("Change %1").arg(var.name), tr("Change"), parent);
    QComboBox *type = dialog->addChoice(tr("&Type"), commonTypes(session->design().module()), FormDialog::Entry::AnyText);
    type->setCurrentText(var.annotation);
    const QLineEdit *value = dialog->addLine(tr("&Default"), var.defaultText);
    // What is left empty was not there before, or cannot be taken away.
    const auto given = [](const QString &text, const QString &before) {
        return text.trimmed().isEmpty() && before.isEmpty() ? std::nullopt : std::optional(text.trimmed());
    };
    const auto arguments = [=](const auto &set) {
        return set(state, var.name, given(type->currentText(), var.annotation), given(value->text(), var.defaultText));
    };
    dialog->start(session->design().text(),
                  [=] { return arguments([=](const auto &...all) { return session->states().setVar(all...); }); },
                  [=, &commands] { return arguments([&](const auto &...all) { return commands.states.setVar(all...); }); });
}

/// What a computed var can be made from, in a class.
static QStringList expressionChoices(const StateClass &state)
{
    QStringList offers;
    for (const StateVar &var : state.vars) {
        if (isCollection(var.annotation, var.defaultText))
            offers.append(QStringLiteral("len(self.%1)").arg(var.name));
        offers.append(QStringLiteral("self.") + var.name);
    }
    return offers;
}

static void askForNewComputedVar(QWidget *parent, VisualCommands &commands, const QString &state)
{
    DocumentSession *session = commands.target.document();
    const DesignDocument *design = &session->design();
    auto *dialog = new FormDialog(tr("New computed var"), tr("Add"), parent);
    const QLineEdit *name = dialog->addLine(tr("&Name"), {}, tr("open_count"));
    const QComboBox *type = dialog->addChoice(tr("&Type"), commonTypes(design->module()), FormDialog::Entry::AnyText);
    QComboBox *expression = dialog->addCode(tr("&Gives"), {}, tr("len(self.items)"));
    const QComboBox *owner = addClassChoice(dialog, namesOf(design->module().states), state);
    const auto offer = [=] {
        const QString typed = expression->currentText();
        expression->clear();
        if (const StateClass *chosen = design->module().state(owner->currentText()))
            expression->addItems(expressionChoices(*chosen));
        expression->setCurrentIndex(-1);
        expression->setCurrentText(typed);
    };
    offer();
    QObject::connect(owner, &QComboBox::currentTextChanged, expression, offer);
    dialog->setHint(tr("It is computed from other vars of the class, which are written self.name, and follows them."));
    dialog->setCheck([=] {
        const StateClass *chosen = design->module().state(owner->currentText());
        return chosen ? checkNamesInMethod(*design, *chosen, {}, expression->currentText()) : Result<void>();
    });
    const auto arguments = [=](const auto &add) {
        return add(owner->currentText(), name->text().trimmed(), type->currentText().trimmed(), expression->currentText().trimmed());
    };
    dialog->start(design->text(),
                  [=] { return arguments([=](const auto &...given) { return session->states().addComputedVar(given...); }); },
                  [=, &commands] { return arguments([&](const auto &...given) { return commands.states.addComputedVar(given...); }); });
}

static void askForComputedChange(QWidget *parent, VisualCommands &commands, const StateClass &state, const ComputedVar &var)
{
    DocumentSession *session = commands.target.document();
    const DesignDocument *design = &session->design();
    const Result<QString> now = session->states().computedExpression(state.name, var.name);
    auto *dialog = new FormDialog(tr("Change %1").arg(var.name), tr("Change"), parent);
    QComboBox *type = dialog->addChoice(tr("&Type"), commonTypes(design->module()), FormDialog::Entry::AnyText);
    type->setCurrentText(var.annotation);
    QComboBox *expression = now ? dialog->addCode(tr("&Gives"), expressionChoices(state), tr("len(self.items)")) : nullptr;
    if (now)
        expression->setCurrentText(now->simplified());
    dialog->setHint(now ? QString() : now.error().message);
    const auto arguments = [=, name = state.name](const auto &set) {
        // Untouched, an expression of several lines stays as it is written.
        const bool isSame = !now || expression->currentText() == now->simplified();
        return set(name, var.name, std::optional(type->currentText().trimmed()),
                   isSame ? std::nullopt : std::optional(expression->currentText().trimmed()));
    };
    dialog->setCheck([=] { return now ? checkNamesInMethod(*design, state, {}, expression->currentText()) : Result<void>(); });
    dialog->start(design->text(),
                  [=] { return arguments([=](const auto &...given) { return session->states().setComputedVar(given...); }); },
                  [=, &commands] { return arguments([&](const auto &...given) { return commands.states.setComputedVar(given...); }); });
}

/// Fails for a name in a step that nothing gives.
static Result<void> checkSteps(const DesignDocument &design, const QString &state, const QStringList &parameters,
                               const QVector<HandlerStep> &steps)
{
    const StateClass *owner = design.module().state(state);
    for (const HandlerStep &step : steps) {
        // What code of the user's has names for is not looked into.
        if (!owner || step.kind == HandlerStep::Kind::Code)
            return {};
        const QStringList known = step.item.isEmpty() ? parameters : parameters + QStringList{step.item};
        for (const QString &expression : {step.value, step.where}) {
            if (Result<void> names = checkNamesInMethod(design, *owner, known, expression); !names)
                return names;
        }
    }
    return {};
}

static void askForNewHandler(QWidget *parent, VisualCommands &commands, const QString &state, const HandlerWish &wish)
{
    DocumentSession *session = commands.target.document();
    const DesignDocument *design = &session->design();
    auto *dialog = new FormDialog(tr("New event handler"), tr("Add"), parent);
    const QLineEdit *name = dialog->addLine(tr("&Name"), {}, tr("add_item"));
    const QLineEdit *parameters = dialog->addLine(tr("&Takes"), wish.parameters, tr("nothing, or for example text: str"));
    const QComboBox *owner = addClassChoice(dialog, namesOf(design->module().states), state);
    const HandlerStepsEditor *steps = addSteps(dialog, *design, parameters, owner);
    dialog->setHint(wish.hint);
    const auto arguments = [=](const auto &add) {
        return add(owner->currentText(), name->text().trimmed(), parametersIn(parameters->text()), steps->steps());
    };
    dialog->setCheck([=] { return checkSteps(*design, owner->currentText(), parametersIn(parameters->text()), steps->steps()); });
    dialog->start(design->text(), [=] {
        return arguments([=](const auto &...given) { return session->states().addHandler(given...); });
    }, [=, &commands] {
        const Result<NodeId> added = arguments([&](const auto &...given) { return commands.states.addHandler(given...); });
        if (added && wish.done)
            wish.done(owner->currentText() + QLatin1Char('.') + name->text().trimmed());
    });
}

static void askForHandlerChange(QWidget *parent, VisualCommands &commands, const QString &state, const EventHandler &handler)
{
    DocumentSession *session = commands.target.document();
    const DesignDocument *design = &session->design();
    const Result<QVector<HandlerStep>> now = session->states().handlerSteps(state, handler.name);
    if (!now) {
        std::ignore = commands.target.refuse(now.error().message);
        return;
    }
    auto *dialog = new FormDialog(tr("Change %1").arg(handler.name), tr("Change"), parent);
    const QLineEdit *parameters =
        dialog->addLine(tr("&Takes"), handler.parameters.join(QLatin1String(", ")), tr("nothing, or for example text: str"));
    HandlerStepsEditor *steps = addSteps(dialog, *design, parameters, addClassChoice(dialog, {state}, state));
    steps->addSteps(*now);
    const auto arguments = [=, name = handler.name](const auto &set) {
        return set(state, name, parametersIn(parameters->text()), steps->steps());
    };
    dialog->setCheck([=] { return checkSteps(*design, state, parametersIn(parameters->text()), steps->steps()); });
    dialog->start(design->text(),
                  [=] { return arguments([=](const auto &...given) { return session->states().setHandler(given...); }); },
                  [=, &commands] { return arguments([&](const auto &...given) { return commands.states.setHandler(given...); }); });
}

void askForVar(QWidget *parent, VisualCommands &commands, const QString &state)
{
    withState(parent, commands, [=, &commands] { askForNewVar(parent, commands, state); });
}

void askForComputedVar(QWidget *parent, VisualCommands &commands, const QString &state)
{
    withState(parent, commands, [=, &commands] { askForNewComputedVar(parent, commands, state); });
}

void askForHandler(QWidget *parent, VisualCommands &commands, const QString &state, const HandlerWish &wish)
{
    withState(parent, commands, [=, &commands] { askForNewHandler(parent, commands, state, wish); });
}

void askForChange(QWidget *parent, VisualCommands &commands, const QString &state, const QString &member)
{
    const Module &module = commands.target.document()->design().module();
    const StateClass *owner = module.state(state) ? module.state(state) : module.dataClass(state);
    if (!owner)
        return;
    const auto look = [&](const auto &members, const auto &ask) {
        for (const auto &candidate : members) {
            if (candidate.name == member)
                ask(candidate);
        }
    };
    look(owner->vars, [&](const StateVar &var) { askForVarChange(parent, commands, state, var); });
    look(owner->computedVars, [&](const ComputedVar &var) { askForComputedChange(parent, commands, *owner, var); });
    look(owner->handlers, [&](const EventHandler &handler) { askForHandlerChange(parent, commands, state, handler); });
}

void remove(QWidget *parent, VisualCommands &commands, const QString &state, const QString &member, const QStringList &uses)
{
    const auto doIt = [&commands, state, member] {
        std::ignore = member.isEmpty() ? commands.states.removeClass(state) : commands.states.removeMember(state, member);
    };
    if (uses.isEmpty()) {
        doIt();
        return;
    }
    static constexpr int shown = 8;
    QString places = uses.first(std::min<qsizetype>(uses.size(), shown)).join(QLatin1Char('\n'));
    if (uses.size() > shown)
        places += QLatin1Char('\n') + QCoreApplication::translate("StateDialogs", "and %n more", nullptr, int(uses.size() - shown));
    const QString name = member.isEmpty() ? state : state + QLatin1Char('.') + member;
    auto *question = new MessageBox(QMessageBox::Warning, tr("Delete %1").arg(name), tr("%1 is used. Delete it all the same?").arg(name),
                                     QMessageBox::Cancel, parent);
    question->setInformativeText(places);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *yes = question->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(yes, &QPushButton::clicked, question, doIt);
    question->open();
}

} // namespace vitrine::state_dialogs
