#include "designer/edit/component_extraction.h"
#include "designer/edit/edit_context.h"
#include "designer/edit/editor.h"
#include "designer/edit/import_edit.h"
#include "designer/edit/names.h"
#include "designer/edit/project_editor.h"
#include "designer/edit/project_names.h"
#include "designer/edit/top_level.h"

#include <QMap>

#include <algorithm>

namespace vitrine {

namespace {

/// What a component of one file needs of another one to mean the same there.
class Carriage {
    Q_DECLARE_TR_FUNCTIONS(Carriage)

public:
    Carriage(const ProjectNames &names, const ProjectFile &from, const ProjectFile &to) : m_names(names), m_from(from), m_to(to) { }

    /// Finds the imports that `node` needs; `given` are names that it gets otherwise.
    Result<void> find(const SyntaxNode &node, const QStringList &given, const Imports &api);
    /// Edits of the target's imports.
    QVector<TextEdit> imports() const;
    /// The same for a target that has no code yet.
    QStringList statements() const;
    /// Uses in the component that have another name in the target.
    const QVector<TextEdit> &renames() const { return m_renames; }

private:
    struct Needed {
        GlobalName what;
        QString local;
    };
    std::optional<Needed> needed(const QString &name) const;
    std::optional<QString> known(const Needed &needed) const;

    const ProjectNames &m_names;
    const ProjectFile &m_from;
    const ProjectFile &m_to;
    QVector<Needed> m_needed;
    QVector<TextEdit> m_renames;
};

// Nothing for names of the language.
std::optional<Carriage::Needed> Carriage::needed(const QString &name) const
{
    for (const ImportedName &import : m_names.imports(m_from)) {
        if (import.local == name || import.local.startsWith(name + QLatin1Char('.')))
            return Needed{import.what, import.local};
    }
    if (top_level::isDefined(m_from.document->source(), name))
        return Needed{{ProjectNames::moduleOf(m_from.path), name}, name};
    return std::nullopt;
}

std::optional<QString> Carriage::known(const Needed &needed) const
{
    const GlobalName origin = m_names.origin(needed.what);
    for (const ImportedName &import : m_names.imports(m_to)) {
        if (m_names.origin(import.what) == origin)
            return import.local;
    }
    if (origin.module == ProjectNames::moduleOf(m_to.path) && !origin.name.isEmpty())
        return origin.name;
    return std::nullopt;
}

Result<void> Carriage::find(const SyntaxNode &node, const QStringList &given, const Imports &api)
{
    const SourceDocument &source = m_from.document->source();
    const SourceDocument &target = m_to.document->source();
    const QString targetModule = ProjectNames::moduleOf(m_to.path);
    for (const names::Use &use : names::freeUses(source, node)) {
        if (given.contains(use.name) || !api.canonical(use.name).isEmpty())
            continue;
        if (names::boundAround(source, node).contains(use.name))
            return Error{tr("It uses “%1”, which is not known in %2.").arg(use.name, m_to.path)};
        const std::optional<Needed> need = needed(use.name);
        if (!need)
            continue;
        if (const std::optional<QString> local = known(*need)) {
            if (*local != need->local)
                m_renames.append({use.range.start, use.range.length(), *local});
            continue;
        }
        const bool isListed = std::any_of(
            m_needed.cbegin(), m_needed.cend(), [&](const Needed &other) { return other.local == need->local; });
        if (isListed)
            continue;
        if (top_level::isDefined(target, use.name) || top_level::countUses(target, use.name) > 0)
            return Error{tr("It uses “%1”, which is something else in %2.").arg(use.name, m_to.path)};
        if (m_names.reaches(need->what.module, targetModule))
            return Error{tr("It uses “%1” of %2, which imports %3 itself. Move “%1” to a file of its own first.")
                             .arg(use.name, need->what.module, targetModule)};
        m_needed.append(*need);
    }
    return {};
}

QStringList Carriage::statements() const
{
    QStringList lines;
    QMap<QString, QStringList> byModule;
    for (const Needed &need : m_needed) {
        if (!need.what.name.isEmpty())
            byModule[need.what.module].append(
                need.local == need.what.name ? need.local : need.what.name + QStringLiteral(" as ") + need.local);
        else if (need.local == need.what.module)
            lines.append(QStringLiteral("import ") + need.local);
        else if (need.local == need.what.module.section(QLatin1Char('.'), -1))
            byModule[need.what.module.section(QLatin1Char('.'), 0, -2)].append(need.local);
        else
            lines.append(QStringLiteral("import %1 as %2").arg(need.what.module, need.local));
    }
    for (auto it = byModule.begin(); it != byModule.end(); ++it) {
        std::sort(it->begin(), it->end());
        lines.append(QStringLiteral("from %1 import %2").arg(it.key(), it->join(QStringLiteral(", "))));
    }
    return lines;
}

QVector<TextEdit> Carriage::imports() const
{
    QVector<TextEdit> edits;
    for (const QString &statement : statements())
        edits += importEdits(m_to.document->source(), m_to.document->module().imports, statement);
    return edits;
}

/// A node as the other file writes it.
Result<ImportEdit> carried(const EditContext &from, int index, const Carriage &carriage, const EditContext &to)
{
    const Result<TextEdits> renames = TextEdits::create(carriage.renames());
    if (!renames)
        return renames.error();
    const SourceDocument renamed = from.source().edited(*renames);
    const TextRange range = from.node(index).range;
    const int growth = int(renamed.text().size() - from.source().text().size());
    const QString text = Snippet::of(renamed, {range.start, range.end + growth}).indented({});
    Result<ImportEdit> written
        = ImportEdit::create(to.source(), to.module().imports, canonicalExpression(text, from.module().imports));
    if (written)
        written->edits += carriage.imports();
    return written;
}

} // namespace

Result<ProjectChange> ProjectEditor::copyNode(
    const QString &path, NodeId id, const QString &targetPath, NodeId parentId, int position) const
{
    const Result<ProjectFile> source = file(path);
    const Result<ProjectFile> target = file(targetPath);
    if (!source || !target)
        return source ? target.error() : source.error();
    const EditContext from(*source->document);
    const EditContext to(*target->document);
    const Result<int> index = from.findElement(id);
    if (!index)
        return index.error();
    const Result<int> parent = to.find(parentId);
    if (!parent)
        return parent.error();
    const Result<int> place = to.listIndex(*parent, position);
    if (!place)
        return place.error();
    const bool isSameFile = path == targetPath;
    const Node &node = from.node(*index);
    const QString lost = isSameFile ? from.nameOutOfReach(*index, *parent) : QString();
    if (!lost.isEmpty())
        return Error{tr("“%1” uses “%2”, which is not known there.").arg(node.label, lost)};

    const CommaList list(to.source(), to.listOf(*parent));
    QVector<TextEdit> edits;
    if (isSameFile) {
        edits = list.insertion(*place, Snippet::of(from.source(), from.place(*index).range()));
    } else {
        const ProjectNames names(m_files);
        Carriage carriage(names, *source, *target);
        if (Result<void> found = carriage.find(from.syntax(*index), {}, from.module().imports); !found)
            return found.error();
        const Result<ImportEdit> written = carried(from, *index, carriage, to);
        if (!written)
            return written.error();
        edits = written->edits
            + list.insertion(*place, Snippet::foreign(written->expression, to.source().indentationUnit(), to.source().lineBreak()));
    }
    Outline expected(to.module());
    Outline::Item inserted;
    inserted.isFocus = inserted.isAnything = true;
    expected.insert(*parent, to.childPosition(*parent, position), inserted);
    const EditLabel label = EditLabel::paste(node.label);
    const Result<Change> change = to.verified(edits, label, expected);
    if (!change)
        return change.error();
    return ProjectChange{{{targetPath, *change}}, label};
}

Result<ProjectChange> ProjectEditor::moveNode(
    const QString &path, NodeId id, const QString &targetPath, NodeId parent, int index) const
{
    const Result<ProjectFile> source = file(path);
    if (!source)
        return source.error();
    const Editor editor(*source->document);
    if (path == targetPath) {
        const Result<Change> moved = editor.moveNode(id, parent, index);
        if (!moved)
            return moved.error();
        return ProjectChange{{{path, *moved}}, moved->label};
    }
    const Result<Change> taken = editor.deleteNode(id);
    if (!taken)
        return taken.error();
    Result<ProjectChange> result = copyNode(path, id, targetPath, parent, index);
    if (!result)
        return result;
    const Node *node = source->document->module().node(id);
    result->label = EditLabel::move(node ? node->label : QString());
    result->files.append({path, *taken});
    for (FileChange &change : result->files)
        change.change.label = result->label;
    return result;
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
    Carriage carriage(names, *source, *target);
    if (Result<void> found = carriage.find(from.syntax(*index), extraction->arguments(), from.module().imports); !found)
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
    const QString statement = QStringLiteral("from %1 import %2").arg(targetModule, name);
    QVector<TextEdit> replacement = importEdits(from.source(), from.module().imports, statement);
    replacement.append({node.range.start, node.range.length(), extraction->call()});
    const Result<Change> replaced = from.verified(replacement, label, left);
    if (!replaced)
        return replaced.error();
    return ProjectChange{{{targetPath, *added}, {path, *replaced}}, label};
}

} // namespace vitrine
