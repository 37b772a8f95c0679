#include "designer/model/import_reader.h"

namespace vitrine {

namespace {

const QString apiModule = QStringLiteral("reflex");
const QString apiAlias = QStringLiteral("rx");

struct ImportedName {
    QString name;
    QString local;
};

ImportedName importedName(const SourceDocument &source, const SyntaxNode &node)
{
    if (!node.is("aliased_import")) {
        const QString name = source.text(node.range());
        return {name, name};
    }
    return {source.text(node.field("name").range()), source.text(node.field("alias").range())};
}

void readStatement(const SourceDocument &source, const SyntaxNode &statement, Imports &imports)
{
    const SyntaxNode module = statement.field("module_name");
    const bool fromApi = source.text(module.range()) == apiModule;
    for (const SyntaxNode &child : statement.namedChildren()) {
        if (child == module || !(child.is("dotted_name") || child.is("aliased_import")))
            continue;
        const ImportedName imported = importedName(source, child);
        if (fromApi)
            imports.addApiName(imported.local, apiAlias + QLatin1Char('.') + imported.name);
        else if (!module && imported.name == apiModule)
            imports.addApiName(imported.local, apiAlias);
        else
            imports.addImportedName(imported.local.section(QLatin1Char('.'), 0, 0));
    }
}

// `r = rx.recharts`: another name for a part of the API.
void readAlias(const SourceDocument &source, const SyntaxNode &statement, Imports &imports)
{
    const SyntaxNode assignment = statement.childOfType("assignment");
    const SyntaxNode left = assignment.field("left");
    const SyntaxNode right = assignment.field("right");
    const QString path = right.is("attribute") ? imports.canonical(source.text(right.range())) : QString();
    if (left.is("identifier") && !path.isEmpty())
        imports.addApiName(source.text(left.range()), path);
}

void readBlock(const SourceDocument &source, const SyntaxNode &block, Imports &imports)
{
    for (const SyntaxNode &child : block.namedChildren()) {
        if (child.is("import_statement") || child.is("import_from_statement")) {
            readStatement(source, child, imports);
            if (block.is("module"))
                imports.setEnd(child.range().end);
        } else if (child.is("future_import_statement")) {
            imports.setEnd(child.range().end);
        } else if (child.is("expression_statement") && block.is("module")) {
            readAlias(source, child, imports);
        } else if (child.is("if_statement") || child.is("try_statement") || child.is("block") || child.is("except_clause")
            || child.is("else_clause")) {
            readBlock(source, child, imports);
        }
    }
}

} // namespace

Imports readImports(const SourceDocument &source)
{
    Imports imports;
    readBlock(source, source.root(), imports);
    return imports;
}

} // namespace vitrine
