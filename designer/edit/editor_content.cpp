#include "designer/edit/edit_context.h"
#include "designer/edit/editor.h"
#include "designer/edit/import_edit.h"
#include "designer/model/design_document.h"

namespace vitrine {

namespace {

/// What a condition is decided by, and what a loop goes over; null if the node has nothing of the kind.
SyntaxNode subjectOf(const SyntaxNode &node)
{
    const SyntaxNode clause = node.childOfType("for_in_clause");
    if (clause)
        return clause.field("right");
    QVector<SyntaxNode> parts = node.is("call") ? node.field("arguments").namedChildren() : node.namedChildren();
    parts.removeIf([](const SyntaxNode &part) { return part.is("comment"); });
    return node.is("conditional_expression") ? parts.value(1) : parts.value(0);
}

Result<Change> setSubject(const EditContext &context, int index, const QString &python)
{
    const Node &node = context.node(index);
    if (node.text.isEmpty())
        return Error{Editor::tr("“%1” decides by itself.").arg(node.label)};
    const SourceDocument &source = context.source();
    const SyntaxNode call = context.syntax(index);
    // `State.items.foreach(…)` has it before its name.
    const bool isMethod = node.kind == NodeKind::Loop && call.is("call") && node.component.isEmpty();
    const SyntaxNode subject = isMethod ? call.field("function").field("object") : subjectOf(call);
    const Result<ImportEdit> written = ImportEdit::create(source, context.module().imports, python);
    if (!written)
        return written.error();
    const bool isLoop = node.kind == NodeKind::Loop;
    const EditLabel label = isLoop ? EditLabel::setList(written->expression) : EditLabel::setCondition(written->expression);
    if (source.text(subject.range()) == written->expression)
        return context.nothingToDo(index, label);
    Outline expected(context.module());
    Outline::Item *item = expected.find(index);
    item->what = (isLoop ? Outline::loop(written->expression) : Outline::condition(written->expression)).what;
    item->isFocus = true;
    const QVector<TextEdit> replaced{{subject.range().start, subject.range().length(), written->expression}};
    return context.verified(written->edits + replaced, label, expected);
}

} // namespace

Result<Change> Editor::setContent(NodeId id, const QString &python) const
{
    const EditContext context(m_document);
    const Result<int> found = context.find(id);
    if (!found)
        return found.error();
    int index = *found;
    if (context.node(index).kind == NodeKind::Loop || context.node(index).kind == NodeKind::Condition)
        return setSubject(context, index, python);
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
