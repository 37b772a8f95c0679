#include "designer/edit/name_check.h"

#include "designer/edit/names.h"

#include <QCoreApplication>

#include <algorithm>

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

bool hasMember(const StateClass &state, const QString &name)
{
    static const QStringList inherited{QStringLiteral("router"), QStringLiteral("is_hydrated"), QStringLiteral("setvar"),
        QStringLiteral("reset"), QStringLiteral("get_state"), QStringLiteral("get_var_value"), QStringLiteral("get_full_name")};
    const QString plain = name.startsWith(QLatin1String("set_")) ? name.mid(4) : name;
    const auto has = [&](const auto &members) {
        return std::any_of(members.cbegin(), members.cend(),
            [&](const auto &member) { return member.name == name || member.name == plain; });
    };
    const bool isOwn = has(state.vars) || has(state.computedVars) || has(state.handlers);
    return isOwn || inherited.contains(name) || name.startsWith(QLatin1Char('_'));
}

/// Fails for `owner.member` if the class is known completely and has no such member.
Result<void> checkMembers(const DesignDocument &document, const SourceDocument &source, const QString &owner, const StateClass &state)
{
    const QString base = state.bases.size() == 1 ? document.module().imports.canonical(state.bases.first()) : QString();
    QVector<SyntaxNode> waiting{source.root()};
    while (base == QLatin1String("rx.State") && !waiting.isEmpty()) {
        const SyntaxNode node = waiting.takeLast();
        const QString member = source.text(node.field("attribute").range());
        if (node.is("attribute") && source.text(node.field("object").range()) == owner && !hasMember(state, member))
            return Error{tr("“%1” has no “%2”.").arg(state.name, member)};
        waiting += node.namedChildren();
    }
    return {};
}

Result<void> check(const DesignDocument &document, const SourceDocument &expression, const QSet<QString> &given)
{
    const FileNames file(document.source());
    for (const names::Use &use : names::freeUses(expression, expression.root())) {
        if (file.isComplete && !given.contains(use.name) && !file.names.contains(use.name) && !isBuiltin(use.name))
            return Error{tr("“%1” is not known here.").arg(use.name)};
    }
    for (const StateClass &state : document.module().states) {
        if (Result<void> members = checkMembers(document, expression, state.name, state); !members)
            return members;
    }
    return {};
}

} // namespace

Result<void> checkNames(const DesignDocument &document, NodeId id, const QString &expression)
{
    const Node *node = document.module().node(id);
    const SyntaxNode place = node ? document.source().root().covering(node->range) : SyntaxNode();
    return check(document, SourceDocument(expression.trimmed()), names::boundAround(document.source(), place));
}

Result<void> checkNamesInMethod(
    const DesignDocument &document, const StateClass &state, const QStringList &parameters, const QString &expression)
{
    QSet<QString> given{QStringLiteral("self")};
    for (const QString &parameter : parameters)
        given.insert(parameter.section(QLatin1Char(':'), 0, 0).section(QLatin1Char('='), 0, 0).remove(QLatin1Char('*')).trimmed());
    const SourceDocument source(expression.trimmed());
    if (Result<void> known = check(document, source, given); !known)
        return known;
    return checkMembers(document, source, QStringLiteral("self"), state);
}

} // namespace vitrine
