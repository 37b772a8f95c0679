#include "app/dialogs/state_dialogs.h"

#include "app/dialogs/form_dialog.h"
#include "app/dialogs/handler_steps_editor.h"
#include "app/session/document_session.h"
#include "app/session/visual_commands.h"
#include "designer/model/var_choices.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <tuple>

namespace vitrine::state_dialogs {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("StateDialogs", text);
}

QStringList stateNames(const Module &module)
{
    QStringList names;
    std::transform(module.states.begin(), module.states.end(), std::back_inserter(names), [](const StateClass &state) { return state.name; });
    return names;
}

const StateClass *stateNamed(const Module &module, const QString &name)
{
    const auto found = std::find_if(module.states.begin(), module.states.end(), [&](const StateClass &state) { return state.name == name; });
    return found == module.states.end() ? nullptr : &*found;
}

/// Where there is one class only, the field is there all the same: it says where the new thing goes.
QComboBox *addStateChoice(FormDialog *dialog, const Module &module, const QString &state)
{
    QComboBox *choice = dialog->addChoice(tr("&State class"), stateNames(module), FormDialog::Entry::OnlyThese);
    choice->setCurrentIndex(std::max(0, choice->findText(state)));
    return choice;
}

/// What a var begins with when only its type is said.
QString emptyValue(const QString &type)
{
    static const QHash<QString, QString> values{{QStringLiteral("str"), QStringLiteral("\"\"")},
                                                {QStringLiteral("int"), QStringLiteral("0")},
                                                {QStringLiteral("float"), QStringLiteral("0.0")},
                                                {QStringLiteral("bool"), QStringLiteral("False")}};
    if (type.startsWith(QLatin1String("list")))
        return QStringLiteral("[]");
    if (type.startsWith(QLatin1String("dict")))
        return QStringLiteral("{}");
    return type.contains(QLatin1String("None")) ? QStringLiteral("None") : values.value(type);
}

QStringList commonTypes()
{
    return {QStringLiteral("str"),       QStringLiteral("int"),
            QStringLiteral("bool"),      QStringLiteral("float"),
            QStringLiteral("list[str]"), QStringLiteral("list[int]"),
            QStringLiteral("list[dict[str, str]]"), QStringLiteral("dict[str, str]"),
            QStringLiteral("str | None")};
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
    for (int number = 2; stateNamed(module, name); ++number)
        name = QStringLiteral("State%1").arg(number);
    return name;
}

bool hasState(VisualCommands &commands)
{
    if (!commands.target.document()->design().module().states.isEmpty())
        return true;
    std::ignore = commands.target.refuse(tr("This file has no state class yet. Add one first."));
    return false;
}

} // namespace

void askForState(QWidget *parent, VisualCommands &commands)
{
    DocumentSession *session = commands.target.document();
    auto *dialog = new FormDialog(tr("New state class"), tr("Add"), parent);
    const QLineEdit *name = dialog->addLine(tr("&Name"), freeStateName(session->design().module()));
    const QComboBox *base = dialog->addChoice(
        tr("&Based on"), QStringList{QStringLiteral("rx.State")} + stateNames(session->design().module()), FormDialog::Entry::AnyText);
    dialog->setHint(tr("A state class holds the vars of the app that change, and the handlers that change them."));
    dialog->start(session->design().text(), [=] { return session->states().addState(name->text().trimmed(), base->currentText()); },
                  [=, &commands] { return commands.states.addState(name->text().trimmed(), base->currentText()); });
}

void askForVar(QWidget *parent, VisualCommands &commands, const QString &state)
{
    if (!hasState(commands))
        return;
    DocumentSession *session = commands.target.document();
    auto *dialog = new FormDialog(tr("New var"), tr("Add"), parent);
    const QLineEdit *name = dialog->addLine(tr("&Name"), {}, tr("new_item"));
    const QComboBox *type = dialog->addChoice(tr("&Type"), commonTypes(), FormDialog::Entry::AnyText);
    QLineEdit *value = dialog->addLine(tr("&Default"), emptyValue(type->currentText()));
    const QComboBox *owner = addStateChoice(dialog, session->design().module(), state);
    // The default goes with the type until it is typed over.
    QObject::connect(type, &QComboBox::currentTextChanged, value, [=](const QString &text) {
        if (!value->isModified())
            value->setText(emptyValue(text));
    });
    dialog->start(session->design().text(),
                  [=] {
                      return session->states().addVar(owner->currentText(), name->text().trimmed(), type->currentText().trimmed(),
                                                      value->text().trimmed());
                  },
                  [=, &commands] {
                      return commands.states.addVar(owner->currentText(), name->text().trimmed(), type->currentText().trimmed(),
                                                    value->text().trimmed());
                  });
}

void askForComputedVar(QWidget *parent, VisualCommands &commands, const QString &state)
{
    if (!hasState(commands))
        return;
    DocumentSession *session = commands.target.document();
    auto *dialog = new FormDialog(tr("New computed var"), tr("Add"), parent);
    const QLineEdit *name = dialog->addLine(tr("&Name"), {}, tr("open_count"));
    const QComboBox *type = dialog->addChoice(tr("&Type"), commonTypes(), FormDialog::Entry::AnyText);
    const StateClass *first = stateNamed(session->design().module(), state);
    QStringList offers;
    for (const QString &var : writableVars(first ? *first : session->design().module().states.first()))
        offers.append({QStringLiteral("self.") + var, QStringLiteral("len(self.%1)").arg(var)});
    QComboBox *expression = dialog->addCode(tr("&Gives"), offers, tr("len(self.items)"));
    expression->setCurrentIndex(-1);
    const QComboBox *owner = addStateChoice(dialog, session->design().module(), state);
    dialog->setHint(tr("It is computed from other vars of the class, which are written self.name, and follows them."));
    dialog->start(session->design().text(),
                  [=] {
                      return session->states().addComputedVar(owner->currentText(), name->text().trimmed(), type->currentText().trimmed(),
                                                              expression->currentText().trimmed());
                  },
                  [=, &commands] {
                      return commands.states.addComputedVar(owner->currentText(), name->text().trimmed(), type->currentText().trimmed(),
                                                            expression->currentText().trimmed());
                  });
}

void askForHandler(QWidget *parent, VisualCommands &commands, const QString &state, const QString &parametersText,
                   const std::function<void(const QString &handler)> &done)
{
    if (!hasState(commands))
        return;
    DocumentSession *session = commands.target.document();
    const Module &module = session->design().module();
    auto *dialog = new FormDialog(tr("New event handler"), tr("Add"), parent);
    const QLineEdit *name = dialog->addLine(tr("&Name"), {}, tr("add_item"));
    const QLineEdit *parameters = dialog->addLine(tr("&Takes"), parametersText, tr("nothing, or for example text: str"));
    const QComboBox *owner = addStateChoice(dialog, module, state);
    auto *steps = new HandlerStepsEditor(dialog);
    dialog->addField(tr("&Does"), steps);
    const auto offer = [=] {
        const Module &now = session->design().module();
        if (const StateClass *chosen = stateNamed(now, owner->currentText()))
            steps->setContext(now, *chosen, parametersIn(parameters->text()));
    };
    offer();
    QObject::connect(owner, &QComboBox::currentTextChanged, steps, offer);
    QObject::connect(parameters, &QLineEdit::textChanged, steps, offer);
    QObject::connect(steps, &HandlerStepsEditor::changed, dialog, &FormDialog::fieldChanged);
    const auto arguments = [=](const auto &add) {
        return add(owner->currentText(), name->text().trimmed(), parametersIn(parameters->text()), steps->steps());
    };
    dialog->start(session->design().text(), [=] {
        return arguments([=](const auto &...given) { return session->states().addHandler(given...); });
    }, [=, &commands] {
        const Result<NodeId> added = arguments([&](const auto &...given) { return commands.states.addHandler(given...); });
        if (added && done)
            done(owner->currentText() + QLatin1Char('.') + name->text().trimmed());
    });
}

void remove(QWidget *parent, VisualCommands &commands, const QString &state, const QString &member, const QStringList &uses)
{
    if (uses.isEmpty()) {
        std::ignore = commands.states.removeMember(state, member);
        return;
    }
    static constexpr int shown = 8;
    QString places = uses.first(std::min<qsizetype>(uses.size(), shown)).join(QLatin1Char('\n'));
    if (uses.size() > shown)
        places += QLatin1Char('\n') + QCoreApplication::translate("StateDialogs", "and %n more", nullptr, int(uses.size() - shown));
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Delete %1").arg(member), tr("%1.%2 is used. Delete it all the same?").arg(state, member),
                                     QMessageBox::Cancel, parent);
    question->setInformativeText(places);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *yes = question->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(yes, &QPushButton::clicked, question, [=, &commands] { std::ignore = commands.states.removeMember(state, member); });
    question->open();
}

} // namespace vitrine::state_dialogs
