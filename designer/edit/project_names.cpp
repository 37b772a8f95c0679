#include "designer/edit/project_names.h"

#include "designer/edit/names.h"
#include "designer/edit/top_level.h"

#include <QSet>

#include <algorithm>

namespace vitrine {

namespace {

// A class gives its names to what stands directly in it, and not to its methods.
bool isBoundByClass(const SourceDocument &source, const SyntaxNode &identifier, const QString &name)
{
    SyntaxNode inner = identifier;
    for (SyntaxNode above = identifier.parent(); above; inner = above, above = above.parent()) {
        const bool isDefinitionsName = above.field("name") == inner;
        if (above.is("lambda") || (above.is("function_definition") && !isDefinitionsName))
            return false;
        if (!above.is("class_definition") || isDefinitionsName)
            continue;
        for (const SyntaxNode &statement : above.field("body").namedChildren()) {
            const SyntaxNode definition = statement.is("decorated_definition") ? statement.field("definition") : statement;
            const SyntaxNode target = statement.childOfType("assignment").field("left");
            if (source.text((target ? target : definition.field("name")).range()) == name)
                return true;
        }
    }
    return false;
}

QString packageOf(const ProjectFile &file)
{
    const QString module = ProjectNames::moduleOf(file.path);
    return file.path.endsWith(QLatin1String("__init__.py")) ? module : module.section(QLatin1Char('.'), 0, -2);
}

} // namespace

ProjectNames::ProjectNames(const QVector<ProjectFile> &files)
{
    for (const ProjectFile &file : files)
        m_files.insert(moduleOf(file.path), file);
    for (const ProjectFile &file : files)
        m_imports.insert(file.path, read(file));
}

QString ProjectNames::moduleOf(const QString &path)
{
    QString module = path.endsWith(QLatin1String(".py")) ? path.chopped(3) : path;
    module.replace(QLatin1Char('/'), QLatin1Char('.'));
    return module.endsWith(QLatin1String(".__init__")) ? module.chopped(9) : module;
}

QVector<ImportedName> ProjectNames::read(const ProjectFile &file) const
{
    const SourceDocument &source = file.document->source();
    const auto text = [&source](const SyntaxNode &node) { return source.text(node.range()); };
    const QString package = packageOf(file);
    QVector<ImportedName> imports;
    QVector<SyntaxNode> waiting{source.root()};
    while (!waiting.isEmpty()) {
        const SyntaxNode statement = waiting.takeLast();
        const bool isFrom = statement.is("import_from_statement");
        if (!isFrom && !statement.is("import_statement")) {
            if (!statement.is("expression_statement"))
                waiting += statement.namedChildren();
            continue;
        }
        const SyntaxNode from = statement.field("module_name");
        QString module = text(from);
        if (from.is("relative_import")) {
            const auto dots = std::find_if(module.cbegin(), module.cend(), [](QChar c) { return c != QLatin1Char('.'); }) - module.cbegin();
            const QString base = dots > 1 ? package.section(QLatin1Char('.'), 0, -int(dots)) : package;
            module = base + (module.size() > dots && !base.isEmpty() ? QStringLiteral(".") : QString()) + module.mid(dots);
        }
        for (const SyntaxNode &child : statement.namedChildren()) {
            if (child == from)
                continue;
            if (child.is("wildcard_import")) {
                imports.append({QStringLiteral("*"), {module, {}}, {}, false, statement});
                continue;
            }
            const SyntaxNode name = child.is("aliased_import") ? child.field("name") : child;
            const SyntaxNode alias = child.field("alias");
            if (!name.is("dotted_name"))
                continue;
            ImportedName imported;
            imported.isAliased = !alias.isNull();
            imported.statement = statement;
            imported.local = text(alias ? alias : name);
            const QString submodule = module + QLatin1Char('.') + text(name);
            if (!isFrom) {
                imported.what = {text(name), {}};
            } else if (m_files.contains(submodule)) {
                imported.what = {submodule, {}};
            } else {
                imported.what = {module, text(name)};
                imported.nameRange = name.range();
            }
            imports.append(imported);
        }
    }
    return imports;
}

GlobalName ProjectNames::origin(GlobalName name) const
{
    for (int hops = 0; hops < 16; ++hops) { // imports may go round in a circle
        const auto file = m_files.constFind(name.module);
        if (file == m_files.cend() || name.name.isEmpty())
            break;
        const QVector<ImportedName> &imported = imports(*file);
        const auto found = std::find_if(
            imported.cbegin(), imported.cend(), [&](const ImportedName &import) { return import.local == name.name; });
        if (found != imported.cend()) {
            name = found->what;
            continue;
        }
        const auto star = std::find_if(imported.cbegin(), imported.cend(), [&](const ImportedName &import) {
            const auto other = m_files.constFind(import.what.module);
            return import.local == QLatin1String("*") && other != m_files.cend()
                && top_level::isDefined(other->document->source(), name.name);
        });
        if (star == imported.cend() || top_level::isDefined(file->document->source(), name.name))
            break;
        name.module = star->what.module;
    }
    return name;
}

QStringList ProjectNames::modulesWith(const QString &name) const
{
    QStringList modules;
    for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
        const GlobalName own{file.key(), name};
        if (top_level::isDefined(file->document->source(), name) && origin(own) == own)
            modules.append(file.key());
    }
    modules.sort();
    return modules;
}

bool ProjectNames::importsRelatively(const ProjectFile &file) const
{
    const auto isRelative = [](const ImportedName &import) { return import.statement.field("module_name").is("relative_import"); };
    int relative = 0;
    int absolute = 0;
    for (const ImportedName &import : imports(file)) {
        relative += isRelative(import) ? 1 : 0;
        absolute += !isRelative(import) && has(import.what.module) ? 1 : 0;
    }
    if (relative + absolute > 0)
        return relative > absolute;
    for (const ProjectFile &other : m_files) {
        for (const ImportedName &import : imports(other)) {
            relative += isRelative(import) ? 1 : 0;
            absolute += !isRelative(import) && has(import.what.module) ? 1 : 0;
        }
    }
    return relative > absolute;
}

QString ProjectNames::written(const QString &module, const ProjectFile &file) const
{
    for (const ImportedName &import : imports(file)) {
        const SyntaxNode from = import.statement.field("module_name");
        if (from && import.what.module == module && !import.what.name.isEmpty())
            return file.document->source().text(from.range());
    }
    QStringList package = packageOf(file).split(QLatin1Char('.'), Qt::SkipEmptyParts);
    QStringList parts = module.split(QLatin1Char('.'));
    if (!has(module) || package.isEmpty() || package.first() != parts.first() || !importsRelatively(file))
        return module;
    while (!package.isEmpty() && !parts.isEmpty() && package.first() == parts.first()) {
        package.removeFirst();
        parts.removeFirst();
    }
    return QString(package.size() + 1, QLatin1Char('.')) + parts.join(QLatin1Char('.'));
}

const ProjectFile *ProjectNames::fileOf(const QString &module) const
{
    const auto file = m_files.constFind(module);
    return file == m_files.cend() ? nullptr : &*file;
}

std::optional<GlobalName> ProjectNames::meaning(const ProjectFile &file, const SyntaxNode &expression) const
{
    const SourceDocument &source = file.document->source();
    if (expression.is("attribute")) {
        // `import app.state` gives `app.state.State`.
        const QString written = source.text(expression.range());
        for (const ImportedName &import : imports(file)) {
            if (import.what.name.isEmpty() && written.startsWith(import.local + QLatin1Char('.'))) {
                const QString rest = written.mid(import.local.size() + 1);
                if (!rest.contains(QLatin1Char('.')))
                    return origin({import.what.module, rest});
            }
        }
        return std::nullopt;
    }
    if (!expression.is("identifier"))
        return std::nullopt;
    const QString name = source.text(expression.range());
    SyntaxNode place = expression;
    if (expression.parent().field("name") == expression
        && (expression.parent().is("function_definition") || expression.parent().is("class_definition")))
        place = expression.parent(); // a function's own name is not one of its scope
    if (names::boundAround(source, place).contains(name) || isBoundByClass(source, expression, name))
        return std::nullopt;
    const GlobalName found = origin({moduleOf(file.path), name});
    const auto owner = m_files.constFind(found.module);
    if (owner != m_files.cend() && !found.name.isEmpty() && !top_level::isDefined(owner->document->source(), found.name))
        return std::nullopt;
    return found;
}

bool ProjectNames::reaches(const QString &module, const QString &imported) const
{
    QSet<QString> seen;
    QStringList waiting{module};
    while (!waiting.isEmpty()) {
        const QString next = waiting.takeLast();
        if (next == imported)
            return true;
        const auto file = m_files.constFind(next);
        if (seen.contains(next) || file == m_files.cend())
            continue;
        seen.insert(next);
        for (const ImportedName &import : imports(*file))
            waiting.append(import.what.module);
    }
    return false;
}

} // namespace vitrine
