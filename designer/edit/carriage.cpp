#include "designer/edit/carriage.h"

#include "designer/edit/import_edit.h"
#include "designer/edit/names.h"
#include "designer/edit/top_level.h"

#include <QMap>

#include <algorithm>

namespace vitrine {

void Carriage::describe(const ProjectNames &names, const ProjectFile &from, const SyntaxNode &node, ComponentPiece &piece)
{
    const SourceDocument &source = from.document->source();
    const QSet<QString> around = names::boundAround(source, node);
    for (const names::Use &use : names::freeUses(source, node)) {
        if (!from.document->module().imports.canonical(use.name).isEmpty())
            continue;
        if (around.contains(use.name)) {
            if (!piece.locals.contains(use.name))
                piece.locals.append(use.name);
            continue;
        }
        const auto add = [&](const QString &local, const GlobalName &what) {
            const ComponentPiece::Meaning meaning{local, what.module, what.name, names.has(what.module)};
            if (!piece.meanings.contains(meaning))
                piece.meanings.append(meaning);
        };
        const QVector<ImportedName> &imports = names.imports(from);
        const auto imported = std::find_if(imports.cbegin(), imports.cend(), [&](const ImportedName &import) {
            return import.local == use.name || import.local.startsWith(use.name + QLatin1Char('.'));
        });
        if (imported != imports.cend())
            add(imported->local, imported->what);
        else if (top_level::isDefined(source, use.name))
            add(use.name, {ProjectNames::moduleOf(from.path), use.name});
    }
}

// Nothing for names that need nothing.
Result<std::optional<Carriage::Needed>> Carriage::needed(const QString &name, const ComponentPiece &piece) const
{
    const std::optional<Needed> nothing;
    for (const ComponentPiece::Meaning &meaning : piece.meanings) {
        if (meaning.name != name && !meaning.name.startsWith(name + QLatin1Char('.')))
            continue;
        if (meaning.isOfProject && !m_names.has(meaning.module))
            return Error{tr("It uses “%1” of %2, which this project does not have.").arg(name, meaning.module)};
        return std::optional(Needed{{meaning.module, meaning.member}, meaning.name});
    }
    const SourceDocument &target = m_to.document->source();
    if (piece.locals.contains(name))
        return Error{tr("It uses “%1”, which is not known in %2.").arg(name, m_to.path)};
    if (top_level::isDefined(target, name) || top_level::countUses(target, name) > 0 || names::isBuiltin(name))
        return nothing;
    const QStringList modules = m_names.modulesWith(name);
    if (modules.isEmpty())
        return Error{tr("It uses “%1”, which is not known in %2.").arg(name, m_to.path)};
    if (modules.size() > 1)
        return Error{tr("It uses “%1”, and %2 both have one. Import it first.").arg(name, modules.first(2).join(tr(" and ")))};
    return std::optional(Needed{{modules.first(), name}, name});
}

std::optional<QString> Carriage::known(const Needed &needed) const
{
    const GlobalName origin = m_names.origin(needed.what);
    if (origin.module == ProjectNames::moduleOf(m_to.path) && !origin.name.isEmpty())
        return origin.name;
    const QVector<ImportedName> &imports = m_names.imports(m_to);
    for (const ImportedName &import : imports) {
        if (m_names.origin(import.what) == origin)
            return import.local;
    }
    for (const ImportedName &import : imports) {
        if (!origin.name.isEmpty() && import.what == GlobalName{origin.module, {}})
            return import.local + QLatin1Char('.') + origin.name;
    }
    return std::nullopt;
}

Result<void> Carriage::find(const SourceDocument &text, const SyntaxNode &node, const ComponentPiece &piece, const QSet<QString> &given)
{
    const SourceDocument &target = m_to.document->source();
    const QString targetModule = ProjectNames::moduleOf(m_to.path);
    for (const names::Use &use : names::freeUses(text, node)) {
        if (given.contains(use.name))
            continue;
        const Result<std::optional<Needed>> need = needed(use.name, piece);
        if (!need)
            return need.error();
        if (!*need)
            continue;
        const Needed &wanted = **need;
        const std::optional<QString> local = known(wanted);
        if (local && (*local == wanted.local || wanted.local == use.name)) {
            if (*local != wanted.local)
                m_renames.append({use.range.start, use.range.length(), *local});
            continue;
        }
        const bool isListed = std::any_of(
            m_needed.cbegin(), m_needed.cend(), [&](const Needed &other) { return other.local == wanted.local; });
        if (isListed)
            continue;
        if (top_level::isDefined(target, use.name) || top_level::countUses(target, use.name) > 0)
            return Error{tr("It uses “%1”, which is something else in %2.").arg(use.name, m_to.path)};
        if (m_names.reaches(wanted.what.module, targetModule))
            return Error{tr("It uses “%1” of %2, which imports %3 itself. Move “%1” to a file of its own first.")
                             .arg(use.name, wanted.what.module, targetModule)};
        m_needed.append(wanted);
    }
    return {};
}

QStringList Carriage::statements() const
{
    QStringList lines;
    QMap<QString, QStringList> byModule;
    for (const Needed &need : m_needed) {
        const QString &module = need.what.module;
        if (!need.what.name.isEmpty())
            byModule[m_names.written(module, m_to)].append(
                need.local == need.what.name ? need.local : need.what.name + QStringLiteral(" as ") + need.local);
        else if (need.local == module)
            lines.append(QStringLiteral("import ") + need.local);
        else if (need.local == module.section(QLatin1Char('.'), -1))
            byModule[m_names.written(module.section(QLatin1Char('.'), 0, -2), m_to)].append(need.local);
        else
            lines.append(QStringLiteral("import %1 as %2").arg(module, need.local));
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

} // namespace vitrine
