#include "app/dialogs/event_dialogs.h"

#include "app/dialogs/form_dialog.h"
#include "app/dialogs/state_dialogs.h"
#include "app/session/document_session.h"
#include "app/session/visual_commands.h"
#include "designer/edit/name_check.h"
#include "designer/panels/trigger_arguments.h"
#include "runtime/catalog/catalog.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>

#include <algorithm>

namespace vitrine::event_dialogs {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("EventDialogs", text);
}

QVector<const EventEntry *> triggersOf(const DocumentSession &session, NodeId id)
{
    const Node *node = session.design().module().node(id);
    return node ? vitrine::triggersOf(*node, session.design().catalog()) : QVector<const EventEntry *>();
}

/// Null if there is none of the name.
const EventEntry *named(const QVector<const EventEntry *> &triggers, const QString &name)
{
    const auto found = std::find_if(triggers.begin(), triggers.end(), [&](const EventEntry *entry) { return entry->name == name; });
    return found == triggers.end() ? nullptr : *found;
}

/// What the data of a form has, by the names of the controls in it.
QString formHint(const Module &module, NodeId form)
{
    static const QStringList controls{QStringLiteral("rx.input"), QStringLiteral("rx.text_area"), QStringLiteral("rx.select"),
                                      QStringLiteral("rx.checkbox"), QStringLiteral("rx.switch"), QStringLiteral("rx.radio")};
    QStringList names;
    QStringList nameless;
    for (const Node &control : module.nodes) {
        if (!module.pathToRoot(control.id).contains(form) || control.id == form)
            continue;
        if (const Keyword *name = control.keyword(QStringLiteral("name")))
            names.append(name->value);
        else if (controls.contains(control.component))
            nameless.append(control.label);
    }
    QString hint = names.isEmpty() ? tr("No control of the form has a name yet, so there is no data in it.")
                                   : tr("form_data has %1.").arg(names.join(QLatin1String(", ")));
    if (!nameless.isEmpty())
        hint += QLatin1Char(' ') + tr("Without a name: %1.").arg(nameless.join(QLatin1String(", ")));
    return hint;
}

} // namespace

void askForHandler(QWidget *parent, VisualCommands &commands, NodeId node, const QString &trigger)
{
    DocumentSession *session = commands.target.document();
    const QVector<const EventEntry *> triggers = triggersOf(*session, node);
    QStringList names;
    for (const EventEntry *entry : triggers)
        names.append(entry->name);
    auto *dialog = new FormDialog(tr("Call a handler"), tr("Add"), parent);
    QComboBox *when = dialog->addChoice(tr("&When"), names, FormDialog::Entry::OnlyThese);
    when->setCurrentIndex(std::max(0, when->findText(trigger)));
    QComboBox *call = dialog->addCode(tr("&Call"), {}, tr("State.save"));
    const auto offer = [=] {
        const EventEntry *entry = named(triggersOf(*session, node), when->currentText());
        if (!entry)
            return;
        call->clear();
        call->addItems(handlerCalls(session->design(), node, *entry));
        call->addItems({QStringLiteral("rx.redirect(\"/\")"), QStringLiteral("rx.toast(\"Done\")"),
                        QStringLiteral("rx.toggle_color_mode")});
        const QStringList arguments = triggerArguments(*entry);
        dialog->setHint(arguments.isEmpty() ? tr("It gives nothing to its handlers. What one needs stands in brackets.")
                                            : tr("It gives %1, behind what stands in brackets.").arg(arguments.join(QLatin1String(", "))));
    };
    offer();
    QObject::connect(when, &QComboBox::currentTextChanged, call, offer);
    // What a handler wants is there to be typed over.
    QObject::connect(call, &QComboBox::activated, call, [call] {
        const QString text = call->currentText();
        const qsizetype open = text.indexOf(QLatin1Char('('));
        if (open > 0)
            call->lineEdit()->setSelection(int(open) + 1, int(text.size() - open) - 2);
    });
    dialog->setCheck([=] { return checkNames(session->design(), node, call->currentText()); });
    dialog->start(session->design().text(),
                  [=] { return session->visual().addHandler(node, when->currentText(), call->currentText().trimmed()); },
                  [=, &commands] { return commands.components.addHandler(node, when->currentText(), call->currentText().trimmed()); });
    call->setFocus();
}

void askForNewHandler(QWidget *parent, VisualCommands &commands, NodeId node, const QString &trigger)
{
    const QVector<const EventEntry *> triggers = triggersOf(*commands.target.document(), node);
    if (triggers.isEmpty())
        return;
    const EventEntry *entry = named(triggers, trigger) ? named(triggers, trigger) : triggers.first();
    state_dialogs::HandlerWish wish;
    wish.parameters = triggerArguments(*entry).join(QLatin1String(", "));
    if (entry->spec == QLatin1String("form"))
        wish.hint = formHint(commands.target.document()->design().module(), node);
    wish.done = [&commands, node, name = entry->name](const QString &handler) {
        return commands.components.addHandler(node, name, handler);
    };
    state_dialogs::askForHandler(parent, commands, {}, wish);
}

} // namespace vitrine::event_dialogs
