#include "designer/edit/name_check.h"

#include "designer/edit/names.h"
#include "runtime/catalog/nearest_word.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace vitrine {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("NameCheck", text); }

bool isBuiltin(const QString &name)
{
    static const QStringList builtins
        = QStringLiteral("abs all any ascii bin bool bytearray bytes callable chr complex dict dir divmod enumerate filter float format "
                         "frozenset getattr hasattr hash hex id int isinstance issubclass iter len list map max min next object oct ord "
                         "pow print range repr reversed round set setattr slice sorted str sum super tuple type vars zip Exception "
                         "ValueError KeyError TypeError NotImplemented __name__ __file__ rx")
              .split(QLatin1Char(' '));
    return builtins.contains(name);
}

/// Names that the file gives outside of functions and classes; nothing is known if it imports everything of a module.
struct FileNames {
    QSet<QString> names;
    bool isComplete = true;

    explicit FileNames(const SourceDocument &source)
    {
        QVector<SyntaxNode> waiting{source.root()};
        while (!waiting.isEmpty()) {
            const SyntaxNode node = waiting.takeLast();
            if (node.is("wildcard_import"))
                isComplete = false;
            if (node.is("function_definition") || node.is("class_definition"))
                names.insert(source.text(node.field("name").range()));
            else if (node.is("identifier"))
                names.insert(source.text(node.range()));
            else
                waiting += node.namedChildren();
        }
    }
};

/// All that the class has; nothing if it may have more, from a class of another file.
std::optional<QStringList> membersOf(const Module &module, const StateClass &state, const QVector<StateClass> &states)
{
    QStringList members{QStringLiteral("router"), QStringLiteral("is_hydrated"), QStringLiteral("setvar"), QStringLiteral("reset"),
        QStringLiteral("get_state"), QStringLiteral("get_var_value"), QStringLiteral("get_full_name")};
    const QVector<const StateClass *> classes = lineage(state, states);
    const auto isKnown = [&](const QString &base) {
        return std::any_of(classes.cbegin(), classes.cend(), [&](const StateClass *cls) { return cls->name == base; })
            || module.imports.canonical(base) == QLatin1String("rx.State");
    };
    for (const StateClass *cls : classes) {
        for (const QString &base : cls->bases) {
            if (!isKnown(base))
                return std::nullopt;
        }
        for (const StateVar &var : cls->vars)
            members << var.name << QStringLiteral("set_") + var.name;
        for (const ComputedVar &var : cls->computedVars)
            members.append(var.name);
        for (const EventHandler &handler : cls->handlers)
            members.append(handler.name);
    }
    return members;
}

Error unknown(const QString &message, const QString &word, const QStringList &known)
{
    const QString nearest = nearestWord(word, known);
    return Error{nearest.isEmpty() ? message : tr("%1 Did you mean “%2”?").arg(message, nearest)};
}

/// Fails for `owner.member` if the class is known completely and has no such member.
Result<void> checkMembers(const DesignDocument &document, const SourceDocument &source, const QString &owner, const StateClass &state,
    const QVector<StateClass> &states)
{
    const std::optional<QStringList> members = membersOf(document.module(), state, states);
    QVector<SyntaxNode> waiting{source.root()};
    while (members && !waiting.isEmpty()) {
        const SyntaxNode node = waiting.takeLast();
        const QString member = source.text(node.field("attribute").range());
        if (node.is("attribute") && source.text(node.field("object").range()) == owner && !members->contains(member)
            && !member.startsWith(QLatin1Char('_')))
            return unknown(tr("“%1” has no “%2”.").arg(state.name, member), member, *members);
        waiting += node.namedChildren();
    }
    return {};
}

Result<void> check(const DesignDocument &document, const SourceDocument &expression, const QSet<QString> &given,
    const QVector<StateClass> &states)
{
    const FileNames file(document.source());
    for (const names::Use &use : names::freeUses(expression, expression.root())) {
        if (file.isComplete && !given.contains(use.name) && !file.names.contains(use.name) && !isBuiltin(use.name))
            return unknown(tr("“%1” is not known here.").arg(use.name), use.name, (given + file.names).values());
    }
    for (const StateClass &state : states) {
        if (Result<void> members = checkMembers(document, expression, state.name, state, states); !members)
            return members;
    }
    return {};
}

} // namespace

Result<void> checkNames(const DesignDocument &document, NodeId id, const QString &expression)
{
    return checkNames(document, id, expression, document.module().states);
}

Result<void> checkNames(const DesignDocument &document, NodeId id, const QString &expression, const QVector<StateClass> &states)
{
    const Node *node = document.module().node(id);
    const SyntaxNode place = node ? document.source().root().covering(node->range) : SyntaxNode();
    return check(document, SourceDocument(expression.trimmed()), names::boundAround(document.source(), place), states);
}

Result<void> checkNamesInMethod(
    const DesignDocument &document, const StateClass &state, const QStringList &parameters, const QString &expression)
{
    QSet<QString> given{QStringLiteral("self")};
    for (const QString &parameter : parameters)
        given.insert(parameter.section(QLatin1Char(':'), 0, 0).section(QLatin1Char('='), 0, 0).remove(QLatin1Char('*')).trimmed());
    const SourceDocument source(expression.trimmed());
    if (Result<void> known = check(document, source, given, document.module().states); !known)
        return known;
    return checkMembers(document, source, QStringLiteral("self"), state, document.module().states);
}

} // namespace vitrine
