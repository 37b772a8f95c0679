#include "designer/edit/import_edit.h"

#include "designer/edit/comma_list.h"
#include "designer/edit/names.h"
#include "designer/edit/source_lines.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace vitrine {

namespace {

const QString apiAlias = QStringLiteral("rx");
const QString apiModule = QStringLiteral("reflex");

/// A use of the API in the expression: `rx.el.div`.
struct Use {
    TextRange range;
    QString path;
};

QVector<Use> usesOfApi(const SourceDocument &snippet)
{
    QVector<Use> uses;
    QVector<SyntaxNode> waiting{snippet.root()};
    while (!waiting.isEmpty()) {
        const SyntaxNode node = waiting.takeLast();
        const QString text = node.is("attribute") ? snippet.text(node.range()) : QString();
        const bool isPlain
            = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'.'; });
        if (isPlain && text.startsWith(apiAlias + QLatin1Char('.')))
            uses.append({node.range(), text});
        else
            waiting += node.namedChildren();
    }
    std::sort(uses.begin(), uses.end(), [](const Use &a, const Use &b) { return a.range.start < b.range.start; });
    return uses;
}

SyntaxNode importFromApi(const SourceDocument &file)
{
    for (const SyntaxNode &statement : file.root().namedChildren()) {
        if (statement.is("import_from_statement") && file.text(statement.field("module_name").range()) == apiModule
            && !statement.childOfType("wildcard_import"))
            return statement;
    }
    return {};
}

// Whether the file uses the name for something of its own.
bool isNameTaken(const SourceDocument &file, const QString &name)
{
    QVector<SyntaxNode> waiting{file.root()};
    while (!waiting.isEmpty()) {
        const SyntaxNode node = waiting.takeLast();
        if (node.is("identifier") && file.text(node.range()) == name)
            return true;
        if (node.is("attribute")) {
            waiting.append(node.field("object"));
        } else if (node.is("keyword_argument")) {
            waiting.append(node.field("value"));
        } else {
            waiting += node.namedChildren();
        }
    }
    return false;
}

bool comesWithPython(const QString &module)
{
    static const QSet<QString> modules{QStringLiteral("asyncio"), QStringLiteral("collections"), QStringLiteral("csv"),
        QStringLiteral("dataclasses"), QStringLiteral("datetime"), QStringLiteral("decimal"), QStringLiteral("enum"),
        QStringLiteral("functools"), QStringLiteral("io"), QStringLiteral("itertools"), QStringLiteral("json"), QStringLiteral("logging"),
        QStringLiteral("math"), QStringLiteral("os"), QStringLiteral("pathlib"), QStringLiteral("random"), QStringLiteral("re"),
        QStringLiteral("sys"), QStringLiteral("time"), QStringLiteral("typing"), QStringLiteral("uuid")};
    return modules.contains(module.section(QLatin1Char('.'), 0, 0));
}

// Behind the docstring and the comments at the top.
int startOfCode(const SourceDocument &file)
{
    for (const SyntaxNode &statement : file.root().namedChildren()) {
        const bool isDocstring = statement.is("expression_statement") && statement.childOfType("string");
        if (!isDocstring && !statement.is("comment"))
            return statement.range().start;
    }
    return int(file.text().size());
}

TextEdit importOfModule(const SourceDocument &file, const Imports &imports, const QString &statement)
{
    if (imports.end() > 0)
        return {file.lineEnd(imports.end()), 0, file.lineBreak() + statement};
    return {file.lineStart(startOfCode(file)), 0, statement + file.lineBreak() + file.lineBreak()};
}

// Keeps the names sorted if they are.
int placeOf(const QString &name, const SourceDocument &file, const CommaList &names)
{
    QStringList existing;
    for (int i = 0; i < names.size(); ++i)
        existing.append(file.text(names.element(i).range()));
    if (existing.size() < 2 || !std::is_sorted(existing.cbegin(), existing.cend()))
        return names.size();
    return int(std::lower_bound(existing.cbegin(), existing.cend(), name) - existing.cbegin());
}

} // namespace

Result<ImportEdit> ImportEdit::create(const SourceDocument &file, const Imports &imports, const QString &expression)
{
    const SourceDocument snippet(expression.trimmed());
    const QVector<SyntaxNode> statements = snippet.root().namedChildren();
    const bool isExpression = statements.size() == 1 && statements.first().is("expression_statement")
        && statements.first().namedChildren().size() == 1 && !statements.first().childOfType("assignment");
    if (snippet.text().isEmpty())
        return Error{QCoreApplication::translate("ImportEdit", "Enter a Python expression.")};
    if (snippet.isBroken() || !isExpression)
        return Error{QCoreApplication::translate("ImportEdit", "“%1” is not a Python expression.").arg(expression)};

    ImportEdit result;
    Imports known = imports;
    QVector<TextEdit> renames;
    QStringList newNames;
    for (const Use &use : usesOfApi(snippet)) {
        if (known.written(use.path).isEmpty()) {
            const QString name = use.path.section(QLatin1Char('.'), 1, 1);
            if (importFromApi(file) && !isNameTaken(file, name)) {
                known.addApiName(name, apiAlias + QLatin1Char('.') + name);
                newNames.append(name);
            } else {
                const bool aliasTaken = isNameTaken(file, apiAlias);
                known.addApiName(aliasTaken ? apiModule : apiAlias, apiAlias);
                const QString statement = QStringLiteral("import ") + apiModule;
                result.edits.append(
                    importOfModule(file, imports, aliasTaken ? statement : statement + QStringLiteral(" as ") + apiAlias));
            }
        }
        renames.append({use.range.start, use.range.length(), known.written(use.path)});
    }
    for (const QString &name : std::as_const(newNames)) {
        const CommaList names(file, importFromApi(file));
        result.edits += names.insertion(placeOf(name, file, names), Snippet(name));
    }
    Result<TextEdits> edits = TextEdits::create(renames);
    if (!edits)
        return edits.error();
    result.expression = edits->applied(snippet.text());
    return result;
}

QVector<TextEdit> importEdits(const SourceDocument &file, const Imports &imports, const QString &statement)
{
    const SourceDocument added(statement);
    const SyntaxNode wanted = added.root().namedChildren().value(0);
    const QString module = added.text(wanted.field("module_name").range());
    for (const SyntaxNode &existing : file.root().namedChildren()) {
        if (module.isEmpty() || !existing.is("import_from_statement") || existing.childOfType("wildcard_import")
            || file.text(existing.field("module_name").range()) != module)
            continue;
        const CommaList list(file, existing);
        const CommaList names(added, wanted);
        QVector<TextEdit> edits;
        for (int i = 0; i < names.size(); ++i) {
            const QString name = added.text(names.element(i).range());
            edits += list.insertion(placeOf(name, file, list), Snippet(name));
        }
        return edits;
    }
    return {importOfModule(file, imports, statement)};
}

QVector<TextEdit> standardImportEdits(const SourceDocument &file, const Imports &imports, const QString &statement)
{
    const SourceDocument added(statement);
    const QString module = added.text(added.root().namedChildren().value(0).field("module_name").range());
    int behind = -1;
    int first = -1;
    for (const SyntaxNode &existing : file.root().namedChildren()) {
        if (!existing.is("import_statement") && !existing.is("import_from_statement"))
            continue;
        const SyntaxNode name = existing.is("import_statement") ? existing.field("name") : existing.field("module_name");
        const QString own = file.text((name.is("aliased_import") ? name.field("name") : name).range());
        if (own == module)
            return importEdits(file, imports, statement);
        first = first < 0 ? existing.range().start : first;
        if (comesWithPython(own) && own < module)
            behind = existing.range().end;
        else if (comesWithPython(own))
            return {{existing.range().start, 0, statement + file.lineBreak()}};
    }
    if (behind >= 0)
        return {{file.lineEnd(behind), 0, file.lineBreak() + statement}};
    if (first < 0)
        return importEdits(file, imports, statement);
    return {{source_lines::startWithComments(file, first), 0, statement + file.lineBreak() + file.lineBreak()}};
}

QString canonicalExpression(const QString &expression, const Imports &imports)
{
    const SourceDocument source(expression);
    QVector<TextEdit> edits;
    for (const names::Use &use : names::freeUses(source, source.root())) {
        // The longest dotted name that begins here.
        SyntaxNode name = source.root().covering(use.range);
        while (name.parent().is("attribute") && name.parent().range().start == use.range.start)
            name = name.parent();
        const QString path = imports.canonical(source.text(name.range()));
        if (!path.isEmpty())
            edits.append({name.range().start, name.range().length(), path});
    }
    const Result<TextEdits> sorted = TextEdits::create(edits);
    return sorted ? sorted->applied(expression) : expression;
}

} // namespace vitrine
