#include "designer/edit/edit_context.h"
#include "designer/edit/editor.h"
#include "designer/edit/import_edit.h"
#include "designer/edit/python_name.h"
#include "designer/model/design_document.h"
#include "designer/model/string_literal.h"

#include <algorithm>

namespace vitrine {

namespace {

bool isLiteral(const SourceDocument &value)
{
    const SyntaxNode statement = value.root().namedChildren().value(0);
    const SyntaxNode expression = statement.namedChildren().value(0);
    return string_literal::content(value, expression).has_value() || expression.is("integer") || expression.is("float")
        || expression.is("true") || expression.is("false") || expression.is("none");
}

// Triple-quoted strings keep line breaks as they are, and the file decides how those are written.
QString stringLike(const SourceDocument &source, const QString &content, const QString &existing)
{
    return string_literal::writtenLike(content, existing).replace(QLatin1Char('\n'), source.lineBreak());
}

// `**{"color": …}` and `**style` with a dictionary of this file: a keyword beside it would be an error when the app runs.
bool unpackingHas(const SourceDocument &source, const SyntaxNode &argument, const QString &name)
{
    SyntaxNode value = argument.namedChildren().value(0);
    if (value.is("identifier")) {
        const QString variable = source.text(value.range());
        QVector<SyntaxNode> waiting{source.root()};
        while (!waiting.isEmpty()) {
            const SyntaxNode node = waiting.takeLast();
            if (node.is("assignment") && source.text(node.field("left").range()) == variable)
                value = node.field("right");
            else if (!node.is("call"))
                waiting += node.namedChildren();
        }
    }
    const bool isDictCall = value.is("call") && source.text(value.field("function").range()) == QLatin1String("dict");
    const QVector<SyntaxNode> entries = isDictCall ? value.field("arguments").namedChildren() : value.namedChildren();
    return std::any_of(entries.cbegin(), entries.cend(), [&](const SyntaxNode &entry) {
        return string_literal::content(source, entry.field("key")) == name || source.text(entry.field("name").range()) == name;
    });
}

// A function of this file says what it takes; of others it is not known here.
bool takesKeyword(const Module &module, const Node &call, const QString &name)
{
    const int function = call.function.isEmpty() ? -1 : module.functionNamed(call.function);
    if (function < 0)
        return true;
    const QStringList &parameters = module.functions.at(function).parameters;
    return std::any_of(parameters.cbegin(), parameters.cend(), [&](const QString &parameter) {
        const QString own = parameter.section(QLatin1Char('='), 0, 0).section(QLatin1Char(':'), 0, 0).trimmed();
        return own == name || own.startsWith(QLatin1String("**"));
    });
}

} // namespace

Result<Change> Editor::setProperty(
    NodeId id, const QString &name, const std::optional<PropertyValue> &value, Overwrite overwrite) const
{
    const EditContext context(m_document);
    const Result<int> index = context.findElement(id);
    if (!index)
        return index.error();
    const Node &node = context.node(*index);
    const bool hasProperties = node.kind == NodeKind::StaticCall || node.kind == NodeKind::HelperCall;
    if (!hasProperties)
        return Error{tr("“%1” has no properties.").arg(node.label)};
    if (Result<void> valid = checkPythonName(name, tr("the name of a property")); !valid)
        return valid.error();

    if (value && !takesKeyword(context.module(), node, name))
        return Error{tr("%1 has no parameter “%2”. Add it to the function first.").arg(node.label, name)};
    const SourceDocument &source = context.source();
    const SyntaxNode arguments = context.listOf(*index);
    if (!arguments.is("argument_list"))
        return Error{tr("The children of %1 come from a loop. Set the property in the code.").arg(node.label)};
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
    ImportEdit written;
    const bool isString = value->kind == PropertyValue::Kind::String;
    if (isString) {
        const bool likeExisting = existing && existing->valueKind == ValueKind::String;
        written.expression = likeExisting ? stringLike(source, value->text, existing->valueText)
                                          : string_literal::written(value->text, string_literal::preferredQuote(source));
    } else {
        Result<ImportEdit> imported = ImportEdit::create(source, context.module().imports, value->text);
        if (!imported)
            return imported.error();
        written = *imported;
    }
    if (existing && existing->valueText == written.expression)
        return context.nothingToDo(*index, label);
    if (existing && existing->valueKind == ValueKind::Expression && overwrite == Overwrite::LiteralsOnly
        && (isString || isLiteral(SourceDocument(written.expression))))
        return Error{
            tr("%1 is the expression “%2”. Replace it only if you mean to.").arg(name, existing->valueText.simplified())};

    QVector<TextEdit> edits = written.edits;
    if (existing) {
        edits.append({existing->valueRange.start, existing->valueRange.length(), written.expression});
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
        edits += list.insertion(place, Snippet(name + QLatin1Char('=') + written.expression));
    }
    expected.takeSlot(*index, name);
    expected.find(*index)->setKeyword(name, written.expression);
    return context.verified(edits, label, expected);
}

Result<Change> Editor::setText(NodeId id, const QString &text) const
{
    const EditContext context(m_document);
    const Result<int> found = context.find(id);
    if (!found)
        return found.error();
    const SourceDocument &source = context.source();
    int index = *found;
    if (context.node(index).kind == NodeKind::StaticCall) {
        const QVector<int> children = context.positionalChildren(index);
        if (children.isEmpty())
            return insertChild(id, 0, string_literal::written(text, string_literal::preferredQuote(source)));
        if (children.size() == 1)
            index = children.first();
    }
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
        written
            = stringLike(source, text, source.text(syntax.is("string") ? node.range : syntax.namedChildren().value(0).range()));
    else if (isNumber && isLiteral(SourceDocument(text)))
        written = text;
    else
        written = string_literal::written(text, string_literal::preferredQuote(source));
    Outline expected(context.module());
    expected.find(index)->what = Outline::text(text);
    expected.find(index)->isFocus = true;
    return context.verified({{node.range.start, node.range.length(), written}}, label, expected);
}

} // namespace vitrine
