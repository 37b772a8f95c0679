#include "designer/edit/edit_context.h"
#include "designer/edit/editor.h"
#include "designer/edit/import_edit.h"
#include "designer/model/design_document.h"

namespace vitrine {

Result<Change> Editor::setContent(NodeId id, const QString &python) const
{
    const EditContext context(m_document);
    const Result<int> found = context.find(id);
    if (!found)
        return found.error();
    int index = *found;
    const QString owner = context.node(index).label;
    if (context.node(index).kind == NodeKind::StaticCall) {
        const QVector<int> children = context.positionalChildren(index);
        if (children.isEmpty())
            return insertChild(id, 0, python);
        if (children.size() > 1)
            return Error{tr("“%1” shows several things. Select the one to change.").arg(owner)};
        index = children.first();
    }
    const Node &node = context.node(index);
    if (!context.givesValue(index))
        return Error{tr("“%1” shows a component, which would be lost.").arg(owner)};
    const SourceDocument &source = context.source();
    const Result<ImportEdit> written = ImportEdit::create(source, context.module().imports, python);
    if (!written)
        return written.error();
    const EditLabel label = EditLabel::setContent(node.parent < 0 ? node.label : context.node(node.parent).label);
    if (source.text(node.range) == written->expression)
        return context.nothingToDo(index, label);
    Outline expected(context.module());
    expected.find(index)->isAnything = true;
    expected.find(*found)->isFocus = true;
    const QVector<TextEdit> replaced{{node.range.start, node.range.length(), written->expression}};
    return context.verified(written->edits + replaced, label, expected);
}

} // namespace vitrine
