#include "designer/edit/edit_context.h"
#include "designer/edit/project_editor.h"
#include "designer/edit/project_names.h"
#include "designer/edit/python_name.h"
#include "designer/edit/top_level.h"

#include <QSet>

#include <algorithm>
#include <functional>

namespace vitrine {

namespace {

void forEachNode(const SyntaxNode &root, const std::function<void(const SyntaxNode &)> &visit)
{
    QVector<SyntaxNode> waiting{root};
    while (!waiting.isEmpty()) {
        const SyntaxNode node = waiting.takeLast();
        visit(node);
        waiting += node.namedChildren();
    }
}

/// The names to change in one file, each with what it becomes.
using Renames = QVector<TextEdit>;

TextEdit replaced(const SyntaxNode &node, const QString &text) { return {node.range().start, node.range().length(), text}; }

/// Renames a name of a module's top level.
class GlobalRename {
public:
    GlobalRename(const ProjectNames &names, const GlobalName &target, const QString &newName) :
        m_names(names), m_target(target), m_newName(newName)
    {
    }

    Renames in(const ProjectFile &file) const
    {
        const SourceDocument &source = file.document->source();
        Renames renames;
        QSet<int> imported;
        for (const ImportedName &import : m_names.imports(file)) {
            if (import.nameRange.isEmpty() || !(m_names.origin(import.what) == m_target) || import.what.name != m_target.name)
                continue;
            renames.append({import.nameRange.start, import.nameRange.length(), m_newName});
            imported.insert(import.nameRange.start);
        }
        forEachNode(source.root(), [&](const SyntaxNode &node) {
            if (!node.is("identifier") || source.text(node.range()) != m_target.name || node.parent().is("dotted_name")
                || node.parent().is("aliased_import"))
                return;
            const SyntaxNode above = node.parent();
            if (above.is("keyword_argument") && above.field("name") == node)
                return;
            const bool isAttribute = above.is("attribute") && above.field("attribute") == node;
            if (m_names.meaning(file, isAttribute ? above : node) == m_target)
                renames.append(replaced(node, m_newName));
        });
        return renames;
    }

private:
    const ProjectNames &m_names;
    GlobalName m_target;
    QString m_newName;
};

/// Renames a member of a state class and of those derived from it.
class MemberRename {
public:
    MemberRename(const ProjectNames &names, const QVector<ProjectFile> &files, const GlobalName &state, const QString &name,
        const QString &newName, bool hasSetter) : m_names(names)
    {
        m_renamed.insert(name, newName);
        if (hasSetter)
            m_renamed.insert(QStringLiteral("set_") + name, QStringLiteral("set_") + newName);
        m_classes.append(state);
        // A class may come before the one that it is derived from.
        for (bool found = true; found;) {
            found = false;
            for (const ProjectFile &file : files) {
                for (const StateClass &derived : file.document->module().states) {
                    const GlobalName own{ProjectNames::moduleOf(file.path), derived.name};
                    if (!m_classes.contains(own) && isDerived(file, derived)) {
                        m_classes.append(own);
                        found = true;
                    }
                }
            }
        }
    }

    const QVector<GlobalName> &classes() const { return m_classes; }

    Renames in(const ProjectFile &file) const
    {
        const SourceDocument &source = file.document->source();
        Renames renames;
        forEachNode(source.root(), [&](const SyntaxNode &node) {
            if (!node.is("identifier"))
                return;
            const QString newName = m_renamed.value(source.text(node.range()));
            if (newName.isEmpty())
                return;
            const SyntaxNode above = node.parent();
            const bool isAttribute = above.is("attribute") && above.field("attribute") == node;
            if (isAttribute ? isState(file, above.field("object")) : isInClass(file, node))
                renames.append(replaced(node, newName));
        });
        return renames;
    }

private:
    bool isDerived(const ProjectFile &file, const StateClass &state) const
    {
        const SourceDocument &source = file.document->source();
        const SyntaxNode definition = source.root().covering(state.nameRange).parent();
        for (const SyntaxNode &base : definition.field("superclasses").namedChildren()) {
            if (isClass(file, base))
                return true;
        }
        return false;
    }

    bool isClass(const ProjectFile &file, const SyntaxNode &expression) const
    {
        const std::optional<GlobalName> meaning = m_names.meaning(file, expression);
        return meaning && m_classes.contains(*meaning);
    }

    /// The class around the node, if it is one of ours; `method` is the outermost function between the two.
    bool isInOurs(const ProjectFile &file, const SyntaxNode &node, SyntaxNode &method) const
    {
        for (SyntaxNode above = node.parent(); above; above = above.parent()) {
            if (above.is("function_definition"))
                method = above;
            if (above.is("class_definition"))
                return isClass(file, above.field("name"));
        }
        return false;
    }

    // A var where the class defines it, a method's name, or a use by a statement of the class itself.
    bool isInClass(const ProjectFile &file, const SyntaxNode &identifier) const
    {
        const SyntaxNode above = identifier.parent();
        if (above.is("keyword_argument") && above.field("name") == identifier)
            return false;
        SyntaxNode method;
        if (!isInOurs(file, identifier, method))
            return false;
        return !method || (above == method && method.field("name") == identifier);
    }

    // `State`, `module.State`, `self` in a method, or what `self.get_state(State)` gave.
    bool isState(const ProjectFile &file, const SyntaxNode &object) const
    {
        const SourceDocument &source = file.document->source();
        if (isClass(file, object))
            return true;
        if (object.is("parenthesized_expression") || object.is("await"))
            return isState(file, object.namedChildren().value(0));
        if (object.is("call")) {
            const SyntaxNode called = object.field("function");
            return source.text(called.field("attribute").range()) == QLatin1String("get_state")
                && isClass(file, object.field("arguments").namedChildren().value(0));
        }
        if (!object.is("identifier"))
            return false;
        SyntaxNode method;
        const QString name = source.text(object.range());
        if (isInOurs(file, object, method) && source.text(method.field("parameters").namedChildren().value(0).range()) == name)
            return true;
        for (SyntaxNode scope = object.parent(); scope; scope = scope.parent()) {
            if (!scope.is("function_definition"))
                continue;
            bool isGiven = false;
            forEachNode(scope.field("body"), [&](const SyntaxNode &node) {
                const SyntaxNode left = node.is("assignment") ? node.field("left") : SyntaxNode();
                if (left.is("identifier") && source.text(left.range()) == name && !node.field("right").is("identifier"))
                    isGiven = isGiven || isState(file, node.field("right"));
            });
            if (isGiven)
                return true;
        }
        return false;
    }

    const ProjectNames &m_names;
    QVector<GlobalName> m_classes;
    QHash<QString, QString> m_renamed;
};

bool hasMember(const StateClass &state, const QString &name)
{
    const auto has = [&](const auto &members) {
        return std::any_of(members.cbegin(), members.cend(), [&](const auto &member) { return member.name == name; });
    };
    return has(state.vars) || has(state.computedVars) || has(state.handlers);
}

} // namespace

Result<ProjectFile> ProjectEditor::file(const QString &path) const
{
    const auto found = std::find_if(m_files.cbegin(), m_files.cend(), [&](const ProjectFile &file) { return file.path == path; });
    if (found == m_files.cend())
        return Error{tr("There is no file %1 in the project.").arg(path)};
    return *found;
}

Result<ProjectEditor::Place> ProjectEditor::definitionOf(const QString &path, NodeId call) const
{
    const Result<ProjectFile> owner = file(path);
    if (!owner)
        return owner.error();
    const Node *node = owner->document->module().node(call);
    if (!node || node->kind != NodeKind::HelperCall)
        return Error{tr("“%1” is no call of a function of yours.").arg(node ? node->label : QString())};
    const ProjectNames names(m_files);
    // A function that a loop calls is named only.
    const TextRange callee = node->calleeRange.isEmpty() ? node->range : node->calleeRange;
    const std::optional<GlobalName> meaning = names.meaning(*owner, owner->document->source().root().covering(callee));
    const ProjectFile *target = meaning ? names.fileOf(meaning->module) : nullptr;
    const SyntaxNode definition = target ? top_level::definition(target->document->source(), meaning->name) : SyntaxNode();
    if (definition)
        return Place{target->path, definition.range()};
    // Inside of another function it is not a name of the file.
    const Module &module = owner->document->module();
    if (const int own = module.functionNamed(node->function); own >= 0)
        return Place{path, module.functions.at(own).nameRange};
    return Error{tr("%1 is defined nowhere in the project.").arg(node->callee)};
}

Result<ProjectChange> ProjectEditor::rename(const QString &path, const QString &symbol, const QString &newName) const
{
    const Result<ProjectFile> owner = file(path);
    if (!owner)
        return owner.error();
    if (Result<void> valid = checkPythonName(newName, tr("a name of the app")); !valid)
        return valid.error();
    const ProjectNames names(m_files);
    const QString global = symbol.section(QLatin1Char('.'), 0, 0);
    const QString member = symbol.section(QLatin1Char('.'), 1);
    const GlobalName target = names.origin({ProjectNames::moduleOf(path), global});
    const QString oldName = member.isEmpty() ? target.name : member;
    ProjectChange result{{}, EditLabel::rename(oldName, newName)};
    if (oldName == newName)
        return result;

    std::function<Renames(const ProjectFile &)> renamesIn;
    std::optional<MemberRename> members;
    const GlobalRename globals(names, target, newName);
    if (member.isEmpty()) {
        if (!top_level::isDefined(owner->document->source(), global))
            return Error{tr("%1 has no “%2”.").arg(path, global)};
        renamesIn = [&](const ProjectFile &file) { return globals.in(file); };
    } else {
        const StateClass *state = owner->document->module().state(global);
        if (!state || !hasMember(*state, member))
            return Error{tr("“%1” of %2 has no “%3” of its own.").arg(global, path, member)};
        const bool isVar = std::any_of(state->vars.cbegin(), state->vars.cend(), [&](const StateVar &var) { return var.name == member; });
        members.emplace(names, m_files, target, member, newName, isVar && !hasMember(*state, QStringLiteral("set_") + member));
        renamesIn = [&](const ProjectFile &file) { return members->in(file); };
        for (const ProjectFile &file : m_files) {
            for (const StateClass &other : file.document->module().states) {
                const bool isOurs = members->classes().contains({ProjectNames::moduleOf(file.path), other.name});
                if (isOurs && hasMember(other, newName))
                    return Error{tr("“%1” has “%2” already.").arg(other.name, newName)};
                if (isOurs && &other != state && hasMember(other, member))
                    return Error{tr("“%1” has a “%2” of its own too. Rename them in the code.").arg(other.name, member)};
            }
        }
    }
    for (const ProjectFile &file : m_files) {
        const SourceDocument &source = file.document->source();
        if (!source.text().contains(oldName))
            continue;
        if (file.document->isBroken())
            return Error{tr("%1 does not parse at the moment. Repair it first.").arg(file.path)};
        const Renames renames = renamesIn(file);
        if (renames.isEmpty())
            continue;
        if (member.isEmpty() && (top_level::isDefined(source, newName) || top_level::countUses(source, newName) > 0))
            return Error{tr("%1 has “%2” already.").arg(file.path, newName)};
        const Result<Change> change = EditContext(*file.document).verifiedRenaming(renames, result.label);
        if (!change)
            return Error{file.path + QStringLiteral(": ") + change.error().message};
        result.files.append({file.path, *change});
    }
    return result;
}

} // namespace vitrine
