#include "designer/edit/carriage.h"
#include "designer/edit/component_extraction.h"
#include "designer/edit/edit_context.h"
#include "designer/edit/editor.h"
#include "designer/edit/group_editor.h"
#include "designer/edit/import_edit.h"
#include "designer/edit/names.h"
#include "designer/edit/project_editor.h"
#include "designer/edit/rehearsal.h"
#include "designer/edit/top_level.h"
#include "runtime/catalog/catalog.h"

#include <algorithm>

namespace vitrine {

namespace {

/// The arguments of the call that an expression is.
SyntaxNode argumentsOf(const SourceDocument &call)
{
    return call.root().namedChildren().value(0).namedChildren().value(0).field("arguments");
}

/// As arguments of a call, so that they are one expression.
QString asCall(const QString &python) { return QStringLiteral("_(\n") + python + QStringLiteral("\n)"); }

/// A component with its comments, without the indentation of its place.
QString pieceOfText(const EditContext &from, int index)
{
    const Snippet snippet = from.snippet(index);
    QString text;
    for (const QString &comment : snippet.commentsAbove())
        text += comment + QLatin1Char('\n');
    text += canonicalExpression(snippet.indented({}), from.module().imports).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    return snippet.commentBeside().isEmpty() ? text : text + QStringLiteral(",  ") + snippet.commentBeside();
}

/// The components of a piece as the other file writes them, and its imports.
struct Carried {
    QVector<Snippet> snippets;
    QVector<TextEdit> imports;
};

Result<Carried> carried(
    const ComponentPiece &piece, const QVector<ProjectFile> &files, const ProjectFile &target, const EditContext &to, int parent)
{
    const Error unusable{ProjectEditor::tr("“%1” is not a Python expression for a component.").arg(piece.python.simplified().left(60))};
    const SourceDocument text(asCall(piece.python));
    const SyntaxNode arguments = argumentsOf(text);
    if (text.isBroken() || !arguments.is("argument_list") || arguments.range().end != text.text().size())
        return unusable;
    QSet<QString> given = names::boundAround(to.source(), to.syntax(parent));
    for (const ComponentPiece::Meaning &meaning : piece.meanings) {
        const QString name = meaning.name.section(QLatin1Char('.'), 0, 0);
        if (given.contains(name))
            return Error{ProjectEditor::tr("It uses “%1”, which is something else there.").arg(name)};
    }
    given.insert(QStringLiteral("rx"));
    // A piece of the API alone needs nothing of the project's other files.
    const QVector<names::Use> uses = names::freeUses(text, arguments);
    const bool isPlain = std::all_of(uses.cbegin(), uses.cend(), [&](const names::Use &use) { return given.contains(use.name); });
    const ProjectNames names(isPlain ? QVector<ProjectFile>() : files);
    Carriage carriage(names, target);
    if (Result<void> found = carriage.find(text, arguments, piece, given); !found)
        return found.error();
    const Result<TextEdits> renames = TextEdits::create(carriage.renames());
    if (!renames)
        return renames.error();
    const Result<ImportEdit> written
        = ImportEdit::create(to.source(), to.module().imports, text.edited(*renames).text());
    if (!written)
        return written.error();

    Carried result;
    result.imports = written->edits + carriage.imports();
    const SourceDocument final(written->expression);
    const CommaList list(final, argumentsOf(final));
    for (int i = 0; i < list.size(); ++i) {
        if (list.element(i).is("keyword_argument") || list.element(i).is("dictionary_splat"))
            return unusable;
        const Snippet own = list.snippet(i);
        result.snippets.append(Snippet::foreign(own.text(), to.source().indentationUnit(), to.source().lineBreak()));
        result.snippets.last().setComments(own.commentsAbove(), own.commentBeside());
    }
    if (result.snippets.isEmpty())
        return unusable;
    return result;
}

/// Whether the node is a component, or chooses among some.
bool givesComponent(const Module &module, const Node &node)
{
    const auto isComponent = [&module](int child) { return givesComponent(module, module.nodes.at(child)); };
    switch (node.kind) {
    case NodeKind::StaticCall:
    case NodeKind::HelperCall:
    case NodeKind::Loop:
        return true;
    case NodeKind::Text:
        return false;
    case NodeKind::Condition:
    case NodeKind::Expression:
        break;
    }
    return std::any_of(node.children.cbegin(), node.children.cend(), isComponent);
}

/// The form around a node; null if there is none.
const Node *formAround(const Module &module, const Catalog &catalog, const Node &node)
{
    for (int at = node.parent; at >= 0; at = module.nodes.at(at).parent) {
        const ComponentEntry *entry = catalog.component(module.nodes.at(at).component);
        if (entry && (entry->name == QLatin1String("rx.form") || entry->name == QLatin1String("rx.el.form")))
            return &module.nodes.at(at);
    }
    return nullptr;
}

QStringList namesIn(const Module &module, const Node &form)
{
    QStringList names;
    QVector<int> waiting = form.children;
    while (!waiting.isEmpty()) {
        const Node &node = module.nodes.at(waiting.takeLast());
        if (const Keyword *name = node.keyword(QStringLiteral("name")))
            names.append(name->value);
        waiting += node.children;
    }
    return names;
}

/// A form hands over what has a name: one that a control that has come into a form can have there. Empty if it needs none.
QString nameForControl(const DesignDocument &document, NodeId id)
{
    const Module &module = document.module();
    const Node *node = module.node(id);
    const ComponentEntry *entry = node ? document.catalog().component(node->component) : nullptr;
    const bool isControl = entry && entry->family == QLatin1String("Forms") && !entry->name.startsWith(QLatin1String("rx.form"))
        && document.catalog().prop(*entry, QStringLiteral("name"));
    const Node *form = isControl ? formAround(module, document.catalog(), *node) : nullptr;
    if (!form || node->keyword(QStringLiteral("name")))
        return {};
    const QString kind = entry->name.section(QLatin1Char('.'), 1, 1);
    const QStringList taken = namesIn(module, *form);
    QString name = kind;
    for (int number = 2; taken.contains(name); ++number)
        name = QStringLiteral("%1_%2").arg(kind).arg(number);
    return name;
}

} // namespace

Result<ComponentPiece> ProjectEditor::copied(const QString &path, const QVector<NodeId> &nodes) const
{
    const Result<ProjectFile> source = file(path);
    if (!source)
        return source.error();
    const EditContext from(*source->document);
    const ProjectNames names(m_files);
    ComponentPiece piece;
    piece.origin = ComponentPiece::Origin::Tree;
    QStringList texts;
    for (const NodeId id : source->document->module().outermost(nodes)) {
        const Result<int> index = from.findElement(id);
        if (!index)
            return index.error();
        Carriage::describe(names, *source, from.syntax(*index), piece);
        texts.append(pieceOfText(from, *index));
    }
    if (texts.isEmpty())
        return Error{tr("Select a component first.")};
    for (qsizetype i = 0; i + 1 < texts.size(); ++i) {
        if (!argumentsOf(SourceDocument(asCall(texts.at(i)))).childOfType(","))
            texts[i] += QLatin1Char(',');
    }
    piece.python = texts.join(QLatin1Char('\n'));
    return piece;
}

Result<Change> ProjectEditor::paste(const ComponentPiece &piece, const QString &targetPath, NodeId parentId, int position) const
{
    const Result<ProjectFile> target = file(targetPath);
    if (!target)
        return target.error();
    const EditContext to(*target->document);
    const Result<int> parent = to.find(parentId);
    if (!parent)
        return parent.error();
    if (const Result<int> place = to.listIndex(*parent, position); !place)
        return place.error();
    const Result<Carried> what = carried(piece, m_files, *target, to, *parent);
    if (!what)
        return what.error();

    Rehearsal rehearsal(*target->document);
    QVector<NodeId> made;
    for (qsizetype i = 0; i < what->snippets.size(); ++i) {
        const EditContext now(rehearsal.document());
        const Result<int> into = now.find(parentId);
        if (!into)
            return into.error();
        const Result<NodeId> node = rehearsal.make(now.inserted(
            *into, position < 0 ? -1 : position + int(i), what->snippets.at(i), {}, i == 0 ? what->imports : QVector<TextEdit>()));
        if (!node)
            return node.error();
        made.append(*node);
        const QString name = piece.origin == ComponentPiece::Origin::Palette ? nameForControl(rehearsal.document(), *node) : QString();
        if (name.isEmpty())
            continue;
        const Result<NodeId> named
            = rehearsal.make(Editor(rehearsal.document()).setProperty(*node, QStringLiteral("name"), PropertyValue::string(name)));
        if (!named)
            return named.error();
    }
    const Module &module = rehearsal.document().module();
    for (const NodeId id : std::as_const(made)) {
        const Node *node = module.node(id);
        if (piece.origin == ComponentPiece::Origin::Text && (!node || !givesComponent(module, *node)))
            return Error{tr("“%1” gives no component.").arg(node ? node->label : piece.python.simplified())};
    }
    const QString words = GroupEditor::name(module, made);
    return rehearsal.change(
        piece.origin == ComponentPiece::Origin::Palette ? EditLabel::insert(words) : EditLabel::paste(words), made);
}

Result<ProjectChange> ProjectEditor::moveNodes(
    const QString &path, const QVector<NodeId> &nodes, const QString &targetPath, NodeId parent, int index) const
{
    const Result<ProjectFile> source = file(path);
    if (!source)
        return source.error();
    const GroupEditor editor(*source->document);
    if (path == targetPath) {
        const Result<Change> moved = editor.move(nodes, parent, index);
        if (!moved)
            return moved.error();
        return ProjectChange{{{path, *moved}}, moved->label};
    }
    Result<Change> taken = editor.remove(nodes);
    if (!taken)
        return taken.error();
    const Result<ComponentPiece> piece = copied(path, nodes);
    if (!piece)
        return piece.error();
    Result<Change> pasted = paste(*piece, targetPath, parent, index);
    if (!pasted)
        return pasted.error();
    const Module &module = source->document->module();
    const EditLabel label = EditLabel::move(GroupEditor::name(module, module.outermost(nodes)));
    pasted->label = taken->label = label;
    return ProjectChange{{{targetPath, *pasted}, {path, *taken}}, label};
}

Result<ProjectChange> ProjectEditor::extractToFile(
    const QString &path, NodeId id, const QString &name, const QString &targetPath) const
{
    const Result<ProjectFile> source = file(path);
    const Result<ProjectFile> target = file(targetPath);
    if (!source || !target)
        return source ? target.error() : source.error();
    const EditContext from(*source->document);
    if (path == targetPath) {
        const Result<Change> change = Editor(*source->document).extractFunction(id, name);
        if (!change)
            return change.error();
        return ProjectChange{{{path, *change}}, change->label};
    }
    const EditContext to(*target->document);
    const Result<int> index = from.findElement(id);
    if (!index)
        return index.error();
    const Result<ComponentExtraction> extraction = ComponentExtraction::create(from, *index, name);
    if (!extraction)
        return extraction.error();
    if (top_level::isDefined(to.source(), name))
        return Error{tr("%1 has “%2” already.").arg(targetPath, name)};
    const ProjectNames names(m_files);
    const QString targetModule = ProjectNames::moduleOf(targetPath);
    if (names.reaches(targetModule, ProjectNames::moduleOf(path)))
        return Error{tr("%1 imports %2, which would import it in turn.").arg(targetPath, path)};
    for (const QString &used : extraction->moduleNames()) {
        if (names.origin({ProjectNames::moduleOf(path), used}).module == ProjectNames::moduleOf(path))
            return Error{tr("It uses “%1” of %2, which would import %3 in turn. Move “%1” to a file of its own first.")
                             .arg(used, path, targetPath)};
    }
    ComponentPiece piece;
    Carriage::describe(names, *source, from.syntax(*index), piece);
    Carriage carriage(names, *target);
    if (Result<void> found = carriage.find(from.source(), from.syntax(*index), piece, extraction->givenNames()); !found)
        return found.error();
    if (!carriage.renames().isEmpty())
        return Error{tr("%1 knows what it uses by other names. Extract it in the code.").arg(targetPath)};
    const Result<ImportEdit> definition = extraction->definition(to.source(), to.module().imports, annotatesComponents(from));
    if (!definition)
        return definition.error();

    QVector<TextEdit> edits;
    if (to.source().root().namedChildren().isEmpty()) {
        const QString lineBreak = from.source().lineBreak();
        QStringList head;
        for (const TextEdit &edit : definition->edits)
            head.append(edit.replacement.trimmed());
        const QStringList own = carriage.statements();
        QString text = head.join(lineBreak);
        if (!own.isEmpty())
            text += lineBreak + lineBreak + own.join(lineBreak);
        QString body = definition->expression;
        body.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(QLatin1Char('\n'), lineBreak);
        edits = {{0, int(to.source().text().size()), text + lineBreak.repeated(3) + body + lineBreak}};
    } else {
        edits = definition->edits + carriage.imports() + top_level::insertionBefore(to.source(), {}, definition->expression);
    }
    Outline after(to.module());
    Outline::Item root;
    root.isAnything = root.isFocus = true;
    const QVector<ComponentRoot> &roots = to.module().roots;
    const auto ofFunctions = std::count_if(roots.cbegin(), roots.cend(), [](const ComponentRoot &other) { return other.function >= 0; });
    after.insertRoot(int(ofFunctions), root);
    const Node &node = from.node(*index);
    const EditLabel label = EditLabel::extract(node.label, name);
    const Result<Change> added = to.verified(edits, label, after);
    if (!added)
        return Error{targetPath + QStringLiteral(": ") + added.error().message};

    Outline left(from.module());
    Outline::Item *place = left.find(*index);
    const QString slot = place->slot;
    *place = Outline::helper(name);
    place->slot = slot;
    place->isFocus = true;
    const QString statement = QStringLiteral("from %1 import %2").arg(names.written(targetModule, *source), name);
    QVector<TextEdit> replacement = importEdits(from.source(), from.module().imports, statement);
    replacement.append({node.range.start, node.range.length(), extraction->call()});
    const Result<Change> replaced = from.verified(replacement, label, left);
    if (!replaced)
        return replaced.error();
    return ProjectChange{{{targetPath, *added}, {path, *replaced}}, label};
}

} // namespace vitrine
