#include "app/dialogs/component_dialogs.h"

#include "app/dialogs/form_dialog.h"
#include "app/session/document_session.h"
#include "app/session/project_commands.h"
#include "app/session/project_states.h"
#include "app/session/visual_commands.h"
#include "designer/edit/binding.h"
#include "runtime/catalog/catalog.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>

namespace vitrine::component_dialogs {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ComponentDialogs", text);
}

/// The short names of the components that may be chosen; `box` for `rx.box`.
QStringList componentNames(const Catalog &catalog, const std::function<bool(const ComponentEntry &)> &fits)
{
    QStringList names;
    for (const ComponentEntry &entry : catalog.components()) {
        if (fits(entry))
            names.append(entry.name.section(QLatin1Char('.'), 1));
    }
    names.sort();
    return names;
}

QString path(const QComboBox *choice)
{
    const QString name = choice->currentText().trimmed();
    return name.isEmpty() || name.startsWith(QLatin1String("rx.")) ? name : QLatin1String("rx.") + name;
}

/// What a loop or a condition around the node can be about.
class Values
{
public:
    Values(const DocumentSession &session, const ProjectSession &project, NodeId node, Binding::Place place) :
        m_session(session), m_node(node), m_wanted{tr("it"), ValueType::Any, {}, true, place}, m_elsewhere(statesElsewhere(project, session))
    {
    }

    QStringList choices() const
    {
        QStringList fitting;
        for (const Binding::Choice &choice : binding().choices()) {
            if (choice.fits)
                fitting.append(choice.expression);
        }
        return fitting;
    }

    Result<void> check(const QString &expression) const
    {
        const Binding::Verdict verdict = binding().check(expression);
        return verdict.outcome == Binding::Outcome::Wrong ? Result<void>(Error{verdict.message}) : Result<void>();
    }

private:
    Binding binding() const { return Binding(m_session.design(), m_node, m_wanted, m_elsewhere); }

    const DocumentSession &m_session;
    NodeId m_node;
    Binding::Wanted m_wanted;
    QVector<StateClass> m_elsewhere;
};

QString labelOf(const DocumentSession &session, NodeId id)
{
    const Node *node = session.design().module().node(id);
    return node ? node->label : QString();
}

} // namespace

void askForLoop(QWidget *parent, VisualCommands &commands, const ProjectSession &project, const QVector<NodeId> &nodes)
{
    DocumentSession *session = commands.target.document();
    auto *dialog = new FormDialog(tr("Repeat %1").arg(GroupEditor::name(session->design().module(), nodes)), tr("Repeat"), parent);
    const NodeId node = nodes.first();
    const Values values(*session, project, node, Binding::Place::Loop);
    const QStringList lists = values.choices();
    const QComboBox *items = dialog->addCode(tr("For &each item of"), lists, tr("State.items"));
    QLineEdit *names = dialog->addLine(tr("Each one is &called"));
    const auto list = [=] { return items->currentText().trimmed(); };
    // The name goes with the list until it is typed over.
    const auto offer = [=] {
        if (!names->isModified())
            names->setText(session->visual().itemName(node, list()));
    };
    offer();
    QObject::connect(items, &QComboBox::currentTextChanged, names, offer);
    dialog->setHint(lists.isEmpty() ? tr("No state class that this file knows has a list yet. Any Python expression that gives one will do.")
                                    : tr("It is shown once for each item. “todo, index” as name gives the item's number too."));
    dialog->setCheck([=] { return values.check(list()); });
    dialog->start(session->design().text(), [=] {
        return list().isEmpty() ? Result<Change>(Error{tr("Enter the list to go through.")})
                                : session->groups().makeLoop(nodes, list(), names->text());
    },
                  [=, &commands] { return commands.components.makeLoop(nodes, list(), names->text()); });
}

void askForCondition(QWidget *parent, VisualCommands &commands, const ProjectSession &project, const QVector<NodeId> &nodes)
{
    DocumentSession *session = commands.target.document();
    auto *dialog = new FormDialog(tr("Show %1 only sometimes").arg(GroupEditor::name(session->design().module(), nodes)), tr("Apply"), parent);
    const Values values(*session, project, nodes.first(), Binding::Place::Condition);
    const QComboBox *condition = dialog->addCode(tr("Only &if"), values.choices(), tr("State.is_open"));
    dialog->setHint(tr("A var of the state, or an expression like State.count > 3."));
    dialog->setCheck([=] { return values.check(condition->currentText()); });
    dialog->start(session->design().text(), [=] {
        const QString asked = condition->currentText().trimmed();
        return asked.isEmpty() ? Result<Change>(Error{tr("Enter the condition.")}) : session->groups().makeCondition(nodes, asked);
    },
                  [=, &commands] { return commands.components.makeCondition(nodes, condition->currentText().trimmed()); });
}

void askForType(QWidget *parent, VisualCommands &commands, NodeId node)
{
    DocumentSession *session = commands.target.document();
    const QString own = labelOf(*session, node);
    auto *dialog = new FormDialog(tr("Change %1 to another component").arg(own), tr("Change"), parent);
    QComboBox *type = dialog->addChoice(
        tr("&Component"), componentNames(session->design().catalog(), [](const ComponentEntry &entry) { return entry.palette; }),
        FormDialog::Entry::AnyText);
    type->setCurrentText(own);
    type->lineEdit()->selectAll();
    dialog->setHint(tr("Text, children and what both components know stay."));
    dialog->start(session->design().text(), [=] { return session->visual().changeType(node, path(type)); },
                  [=, &commands] { return commands.components.changeType(node, path(type)); });
}

void askForWrapper(QWidget *parent, VisualCommands &commands, const QVector<NodeId> &nodes)
{
    DocumentSession *session = commands.target.document();
    auto *dialog = new FormDialog(tr("Wrap %1").arg(GroupEditor::name(session->design().module(), nodes)), tr("Wrap"), parent);
    QComboBox *wrapper = dialog->addChoice(tr("&In"), componentNames(session->design().catalog(), [](const ComponentEntry &entry) {
                                               using Children = ComponentEntry::Children;
                                               return entry.palette && (entry.children == Children::Any || entry.children == Children::One);
                                           }),
                                           FormDialog::Entry::AnyText);
    wrapper->setCurrentText(QStringLiteral("card"));
    wrapper->lineEdit()->selectAll();
    dialog->start(session->design().text(), [=] { return session->groups().wrap(nodes, path(wrapper)); },
                  [=, &commands] { return commands.components.wrap(nodes, path(wrapper)); });
}

void askForFunction(QWidget *parent, VisualCommands &commands, const QVector<NodeId> &nodes)
{
    DocumentSession *session = commands.target.document();
    const QString what = GroupEditor::name(session->design().module(), nodes);
    auto *dialog = new FormDialog(tr("Extract %1 to a function").arg(what), tr("Extract"), parent);
    const QLineEdit *name = dialog->addLine(tr("&Name of the function"), {}, tr("task_row"));
    dialog->setHint(tr("What it uses of the code around it becomes the function's parameters."));
    dialog->start(session->design().text(), [=] { return session->groups().extractFunction(nodes, name->text().trimmed()); },
                  [=, &commands] { return commands.components.extractFunction(nodes, name->text().trimmed()); });
}

void askForName(QWidget *parent, VisualCommands &commands, ProjectCommands &project, const QString &function)
{
    auto *dialog = new FormDialog(tr("Rename %1").arg(function), tr("Rename"), parent);
    const QLineEdit *name = dialog->addLine(tr("&Name"), function);
    dialog->setHint(tr("It is renamed wherever the project uses it."));
    dialog->start(commands.target.document()->design().text(), [=, &project] { return project.planRename(function, name->text().trimmed()); },
                  [=, &project] { return project.rename(function, name->text().trimmed()); });
}

} // namespace vitrine::component_dialogs
