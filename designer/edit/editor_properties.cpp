#include "designer/edit/edit_context.h"
#include "designer/edit/editor.h"
#include "designer/edit/import_edit.h"
#include "designer/edit/python_name.h"
#include "designer/edit/value_text.h"
#include "designer/model/design_document.h"
#include "designer/model/named_values.h"
#include "designer/model/string_literal.h"

#include <algorithm>

namespace vitrine {

namespace {

// `**{"color": …}` and `**style` with a dictionary of this file: a keyword beside it would be an error when the app runs.
bool unpackingHas(const SourceDocument &source, const SyntaxNode &argument, const QString &name)
{
    const SyntaxNode value = assignedValue(source, argument.namedChildren().value(0));
    const QVector<NamedValue> entries = namedValues(source, listOfNames(source, value));
    return std::any_of(entries.cbegin(), entries.cend(), [&](const NamedValue &entry) { return entry.name == name; });
}

// The one child of a component, which may be its text, or the node itself; -1 if the component is empty.
int contentOf(const EditContext &context, int index)
{
    if (context.node(index).kind != NodeKind::StaticCall)
        return index;
    const QVector<int> children = context.positionalChildren(index);
    return children.isEmpty() ? -1 : children.size() == 1 ? children.first() : index;
}

} // namespace

Result<Change> Editor::setProperty(
    NodeId id, const QString &name, const std::optional<PropertyValue> &value, Overwrite overwrite) const
{
    const EditContext context(m_document);
    const Result<int> index = context.findCall(id);
    if (!index)
        return index.error();
    const Node &node = context.node(*index);
    if (Result<void> valid = checkPythonName(name, tr("the name of a property")); !valid)
        return valid.error();

    if (Result<void> takes = context.takesKeyword(*index, name); value && !takes)
        return takes.error();
    const SourceDocument &source = context.source();
    const SyntaxNode arguments = context.listOf(*index);
    const CommaList list(source, arguments);
    const Keyword *existing = node.keyword(name);
    Outline expected(context.module());
    expected.find(*index)->isFocus = true;

    if (!value) {
        const EditLabel label = EditLabel::removeProperty(name, node.label);
        if (!existing)
            return context.nothingToDo(*index, label);
        expected.takeSlot(*index, name);
        return context.verified(list.removal(list.indexOf(existing->range)), label, expected);
    }

    const EditLabel label = EditLabel::setProperty(name, node.label);
    const WrittenValue replaced
        = existing ? WrittenValue{existing->valueKind, existing->valueText, existing->value} : WrittenValue();
    Result<ImportEdit> written = value_text::written(context, *value, existing ? &replaced : nullptr);
    if (!written)
        return written.error();
    if (existing) {
        if (value_text::isSame(replaced, *value, written->expression))
            return context.nothingToDo(*index, label);
        if (Result<void> may = value_text::checkReplacing(name, replaced, written->expression, overwrite); !may)
            return may.error();
    }

    QVector<TextEdit> edits = written->edits;
    if (existing) {
        edits.append({existing->valueRange.start, existing->valueRange.length(), written->expression});
    } else {
        // Before a `**` that ends the list: keywords that are written out stand together.
        int place = list.size();
        for (int i = 0; i < list.size(); ++i) {
            if (list.element(i).is("dictionary_splat") && unpackingHas(source, list.element(i), name))
                return Error{
                    tr("%1 is set by “%2”. Change it there.").arg(name, source.text(list.element(i).range()).simplified())};
        }
        while (place > 0 && list.element(place - 1).is("dictionary_splat"))
            --place;
        edits += list.insertion(place, Snippet(name + QLatin1Char('=') + written->expression));
    }
    expected.takeSlot(*index, name);
    expected.find(*index)->setKeyword(name, written->expression);
    return context.verified(edits, label, expected);
}

Result<Change> Editor::setText(NodeId id, const QString &text) const
{
    const EditContext context(m_document);
    const Result<int> found = context.find(id);
    if (!found)
        return found.error();
    const SourceDocument &source = context.source();
    const int index = contentOf(context, *found);
    if (index < 0)
        return insertChild(id, 0, string_literal::written(text, string_literal::preferredQuote(source)));
    const Node &node = context.node(index);
    if (node.kind == NodeKind::Expression)
        return Error{tr("The text is the expression “%1”. Edit it in the code.").arg(node.label)};
    if (node.kind != NodeKind::Text)
        return Error{tr("“%1” has no text of its own.").arg(node.label)};

    const QString owner = node.parent < 0 ? node.label : context.node(node.parent).label;
    const EditLabel label = EditLabel::setText(owner);
    if (node.text == text)
        return context.nothingToDo(index, label);
    const QString existing = source.text(node.range);
    bool isNumber = false;
    text.toDouble(&isNumber);
    const SyntaxNode syntax = context.syntax(index);
    QString written;
    if (syntax.is("string") || syntax.is("concatenated_string"))
        written = value_text::stringLike(
            source, text, source.text(syntax.is("string") ? node.range : syntax.namedChildren().value(0).range()));
    else if (isNumber && value_text::isLiteral(text))
        written = text;
    else
        written = string_literal::written(text, string_literal::preferredQuote(source));
    Outline expected(context.module());
    expected.find(index)->what = Outline::text(text);
    expected.find(index)->isFocus = true;
    return context.verified({{node.range.start, node.range.length(), written}}, label, expected);
}

} // namespace vitrine
