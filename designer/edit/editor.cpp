#include "designer/edit/editor.h"

#include "designer/edit/edit_context.h"
#include "designer/edit/import_edit.h"
#include "designer/model/design_document.h"

namespace vitrine {

Result<Change> Editor::insertChild(NodeId parentId, int position, const QString &python) const
{
    const EditContext context(m_document);
    const Result<int> parent = context.find(parentId);
    if (!parent)
        return parent.error();
    const Result<ImportEdit> written = ImportEdit::create(context.source(), context.module().imports, python);
    if (!written)
        return written.error();
    const Snippet snippet
        = Snippet::foreign(written->expression, context.source().indentationUnit(), context.source().lineBreak());
    const QString name = python.section(QLatin1Char('('), 0, 0).trimmed();
    const EditLabel label = EditLabel::insert(name.startsWith(QLatin1String("rx.")) ? name.mid(3) : name);
    return context.inserted(*parent, position, snippet, label, written->edits);
}

Result<Change> Editor::moveNode(NodeId id, NodeId newParentId, int position) const
{
    const EditContext context(m_document);
    const Result<int> index = context.findElement(id);
    if (!index)
        return index.error();
    const Result<int> parent = context.find(newParentId);
    if (!parent)
        return parent.error();
    const Node &node = context.node(*index);
    for (int above = *parent; above >= 0; above = context.node(above).parent) {
        if (above == *index)
            return Error{tr("“%1” cannot be moved into itself.").arg(node.label)};
    }
    const EditLabel label = EditLabel::move(node.label);
    const QVector<int> siblings = context.positionalChildren(*parent);
    const int own = int(siblings.indexOf(*index));
    const int target = position < 0 || position > siblings.size() ? int(siblings.size()) : position;
    if (own >= 0 && (target == own || target == own + 1))
        return context.nothingToDo(*index, label);

    const Result<int> place = context.listIndex(*parent, position);
    if (!place)
        return place.error();
    Result<QVector<TextEdit>> edits = context.removal(*index);
    if (!edits)
        return edits.error();
    const QString lost = context.nameOutOfReach(*index, *parent);
    if (!lost.isEmpty())
        return Error{tr("“%1” uses “%2”, which is not known there.").arg(node.label, lost)};

    const CommaList list(context.source(), context.listOf(*parent));
    Outline expected(context.module());
    int childPosition = context.childPosition(*parent, position);
    const qsizetype before = context.node(*parent).children.indexOf(*index);
    if (before >= 0 && before < childPosition)
        --childPosition;
    Outline::Item item = expected.take(*index);
    expected.takeSlot(node.parent, node.slot);
    item.isFocus = true;
    expected.insert(*parent, childPosition, std::move(item));
    return context.verified(*edits + list.insertion(*place, context.snippet(*index)), label, expected);
}

Result<Change> Editor::deleteNode(NodeId id) const
{
    const EditContext context(m_document);
    const Result<int> index = context.findElement(id);
    if (!index)
        return index.error();
    const Node &node = context.node(*index);
    const Result<QVector<TextEdit>> edits = context.removal(*index);
    if (!edits)
        return edits.error();
    Outline expected(context.module());
    expected.take(*index);
    expected.takeSlot(node.parent, node.slot);
    expected.find(node.parent)->isFocus = true;
    return context.verified(*edits, EditLabel::remove(node.label), expected);
}

Result<Change> Editor::duplicateNode(NodeId id) const
{
    const EditContext context(m_document);
    const Result<int> index = context.findElement(id);
    if (!index)
        return index.error();
    const Node &node = context.node(*index);
    if (node.parent < 0 || !node.slot.isEmpty())
        return Error{tr("There is room for one element only where “%1” stands. Wrap it first.").arg(node.label)};
    const int position = int(context.positionalChildren(node.parent).indexOf(*index)) + 1;
    return context.copied(*index, node.parent, position, EditLabel::duplicate(node.label));
}

Result<Change> Editor::copyNode(NodeId id, NodeId parentId, int position) const
{
    const EditContext context(m_document);
    const Result<int> index = context.findElement(id);
    if (!index)
        return index.error();
    const Result<int> parent = context.find(parentId);
    if (!parent)
        return parent.error();
    const QString &label = context.node(*index).label;
    const QString lost = context.nameOutOfReach(*index, *parent);
    if (!lost.isEmpty())
        return Error{tr("“%1” uses “%2”, which is not known there.").arg(label, lost)};
    return context.copied(*index, *parent, position, EditLabel::paste(label));
}

} // namespace vitrine
