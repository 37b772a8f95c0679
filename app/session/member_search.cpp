#include "app/session/member_search.h"

#include "app/session/document_session.h"
#include "app/session/project_session.h"
#include "designer/model/member_uses.h"

#include <QFile>

namespace vitrine {

namespace {

/// The range of the member's own code; empty if the class has none of the name.
TextRange definitionOf(const StateClass &state, const QString &member)
{
    TextRange range;
    const auto look = [&](const auto &members) {
        for (const auto &candidate : members) {
            if (candidate.name == member)
                range = candidate.range;
        }
    };
    look(state.vars);
    look(state.computedVars);
    look(state.handlers);
    return range;
}

} // namespace

QStringList projectUses(const ProjectSession &project, const DocumentSession &definition, const QString &name, const QString &member)
{
    const Module &module = definition.design().module();
    const StateClass *data = module.dataClass(name);
    const StateClass *own = data ? data : module.state(name);
    if (!own)
        return {};
    const auto usesIn = [&](const SourceDocument &source, bool isOwn) {
        if (member.isEmpty())
            return classUses(source, name, isOwn ? own->range : TextRange());
        const TextRange code = isOwn ? definitionOf(*own, member) : TextRange();
        return data ? fieldUses(source, name, member, code) : memberUses(source, name, member, isOwn ? own->range : TextRange(), code);
    };
    QStringList uses;
    const auto add = [&](const QString &file, const SourceDocument &source, bool isOwn) {
        for (const TextRange &range : usesIn(source, isOwn))
            uses.append(QStringLiteral("%1, line %2").arg(file).arg(source.positionOf(range.start).line));
    };
    for (const QString &file : project.files()) {
        const QString path = project.dir() + QLatin1Char('/') + file;
        if (!file.endsWith(QLatin1String(".py")))
            continue;
        if (path == definition.path()) {
            add(file, definition.design().source(), true);
        } else if (const DocumentSession *open = project.session(path)) {
            add(file, open->design().source(), false);
        } else if (QFile text(path); text.open(QIODevice::ReadOnly)) {
            const QByteArray bytes = text.readAll();
            if (bytes.contains((member.isEmpty() ? name : member).toUtf8()))
                add(file, SourceDocument(QString::fromUtf8(bytes)), false);
        }
    }
    return uses;
}

} // namespace vitrine
