#include "app/dialogs/project_dialogs.h"

#include "app/dialogs/form_dialog.h"
#include "app/session/document_session.h"
#include "app/session/project_commands.h"
#include "app/session/visual_commands.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>

namespace vitrine::project_dialogs {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ProjectDialogs", text);
}

} // namespace

void askForDestination(QWidget *parent, VisualCommands &commands, ProjectCommands &project, const QVector<NodeId> &nodes)
{
    DocumentSession *session = commands.target.document();
    const Module &module = session->design().module();
    const QVector<ProjectCommands::Destination> all = project.destinations();
    QVector<ProjectCommands::Destination> destinations;
    QStringList names;
    const QString own = project.documents().relative(session->path());
    for (const ProjectCommands::Destination &destination : all) {
        const QVector<NodeId> path = module.pathToRoot(nodes.last());
        if (destination.file == own && !path.isEmpty() && path.first() == destination.parent)
            continue; // it is there already
        destinations.append(destination);
        names.append(tr("%1 in %2").arg(destination.name, destination.file));
    }
    if (destinations.isEmpty()) {
        std::ignore = commands.target.refuse(tr("The project has no other page or function."));
        return;
    }
    auto *dialog = new FormDialog(tr("Move %1").arg(GroupEditor::name(module, module.outermost(nodes))), tr("Move"), parent);
    const QComboBox *to = dialog->addChoice(tr("&To the end of"), names, FormDialog::Entry::OnlyThese);
    dialog->setHint(tr("What it uses of this file is imported there."));
    const auto chosen = [=] { return destinations.value(to->currentIndex()); };
    dialog->start(session->design().text(), [=, &project] { return project.planMoveTo(nodes, chosen()); },
                  [=, &project] { std::ignore = project.moveTo(nodes, chosen()); });
}

void askForFile(QWidget *parent, VisualCommands &commands, ProjectCommands &project, NodeId node)
{
    DocumentSession *session = commands.target.document();
    const QString own = project.documents().relative(session->path());
    QStringList files;
    for (const ProjectFile &file : project.documents().files()) {
        if (file.path != own && file.path != QLatin1String("rxconfig.py"))
            files.append(file.path);
    }
    if (files.isEmpty()) {
        std::ignore = commands.target.refuse(tr("The project has no other Python file."));
        return;
    }
    const Node *extracted = session->design().module().node(node);
    auto *dialog = new FormDialog(tr("Extract %1 to another file").arg(extracted ? extracted->label : QString()), tr("Extract"), parent);
    const QLineEdit *name = dialog->addLine(tr("&Name of the function"), {}, tr("task_row"));
    const QComboBox *file = dialog->addChoice(tr("&File"), files, FormDialog::Entry::OnlyThese);
    dialog->setHint(tr("What it uses of the code around it becomes the function's parameters."));
    dialog->start(session->design().text(),
                  [=, &project] { return project.planExtractToFile(node, name->text().trimmed(), file->currentText()); },
                  [=, &project] { std::ignore = project.extractToFile(node, name->text().trimmed(), file->currentText()); });
}

} // namespace vitrine::project_dialogs
