#include "designer/model/member_uses.h"

namespace vitrine {

namespace {

struct Search {
    const SourceDocument &source;
    QString state;
    QString member;
    TextRange own;
    TextRange definition;
    QVector<TextRange> found;

    void in(const SyntaxNode &node)
    {
        if (node.is("attribute") && source.text(node.field("attribute").range()) == member && !definition.contains(node.range())) {
            const QString object = source.text(node.field("object").range());
            const bool isOwn = own.contains(node.range()) && (object == QLatin1String("self") || object == QLatin1String("cls"));
            if (isOwn || object.section(u'.', -1) == state)
                found.append(node.range());
        }
        for (const SyntaxNode &child : node.namedChildren())
            in(child);
    }
};

} // namespace

QVector<TextRange> memberUses(
    const SourceDocument &source, const QString &state, const QString &member, TextRange own, TextRange definition)
{
    Search search {source, state, member, own, definition, {}};
    // Files that do not have the word at all are most of them.
    if (source.text().contains(member))
        search.in(source.root());
    return search.found;
}

} // namespace vitrine
