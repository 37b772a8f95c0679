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

QStringList projectUses(const ProjectSession &project, const DocumentSession &definition, const QString &state, const QString &member)
{
    QStringList uses;
    const auto add = [&](const QString &file, const SourceDocument &source, const QVector<TextRange> &found) {
        for (const TextRange &range : found)
            uses.append(QStringLiteral("%1, line %2").arg(file).arg(source.positionOf(range.start).line));
    };
    for (const QString &file : project.files()) {
        const QString path = project.dir() + QLatin1Char('/') + file;
        if (!file.endsWith(QLatin1String(".py")))
            continue;
        if (path == definition.path()) {
            for (const StateClass &own : definition.design().module().states) {
                if (own.name == state)
                    add(file, definition.design().source(),
                        memberUses(definition.design().source(), state, member, own.range, definitionOf(own, member)));
            }
        } else if (const DocumentSession *open = project.session(path)) {
            add(file, open->design().source(), memberUses(open->design().source(), state, member));
        } else if (QFile text(path); text.open(QIODevice::ReadOnly)) {
            const QByteArray bytes = text.readAll();
            if (!bytes.contains(member.toUtf8()))
                continue;
            const SourceDocument source(QString::fromUtf8(bytes));
            add(file, source, memberUses(source, state, member));
        }
    }
    return uses;
}

} // namespace vitrine
