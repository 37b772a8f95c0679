#include "designer/edit/editor.h"

#include "designer/edit/edit_context.h"
#include "designer/edit/import_edit.h"
#include "designer/model/design_document.h"
#include "designer/model/string_literal.h"
#include "runtime/catalog/catalog.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace vitrine {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Editor", text); }

// Deleting or moving the function's name alone would leave a loop without anything to draw.
bool isReference(const Node &node) { return node.kind == NodeKind::HelperCall && node.argumentsRange.isEmpty(); }

Error referenceError(const Node &node)
{
    return Error{tr("%1 is named here for the loop to call. Edit its definition.").arg(node.label)};
}

Result<void> checkPropertyName(const QString &name)
{
    static const QRegularExpression identifier(QStringLiteral("^[^\\W\\d]\\w*$"), QRegularExpression::UseUnicodePropertiesOption);
    static const QSet<QString> reserved{
        QStringLiteral("False"),
        QStringLiteral("None"),
        QStringLiteral("True"),
        QStringLiteral("and"),
        QStringLiteral("as"),
        QStringLiteral("assert"),
        QStringLiteral("async"),
        QStringLiteral("await"),
        QStringLiteral("break"),
        QStringLiteral("class"),
        QStringLiteral("continue"),
        QStringLiteral("def"),
        QStringLiteral("del"),
        QStringLiteral("elif"),
        QStringLiteral("else"),
        QStringLiteral("except"),
        QStringLiteral("finally"),
        QStringLiteral("for"),
        QStringLiteral("from"),
        QStringLiteral("global"),
        QStringLiteral("if"),
        QStringLiteral("import"),
        QStringLiteral("in"),
        QStringLiteral("is"),
        QStringLiteral("lambda"),
        QStringLiteral("nonlocal"),
        QStringLiteral("not"),
        QStringLiteral("or"),
        QStringLiteral("pass"),
        QStringLiteral("raise"),
        QStringLiteral("return"),
        QStringLiteral("try"),
        QStringLiteral("while"),
        QStringLiteral("with"),
        QStringLiteral("yield"),
    };
    if (!identifier.match(name).hasMatch())
        return Error{tr("“%1” cannot be the name of a property.").arg(name)};
    if (reserved.contains(name))
        return Error{tr("“%1” is a word of the Python language and cannot be the name of a property.").arg(name)};
    return {};
}

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

} // namespace

Result<Change> Editor::setProperty(
    NodeId id, const QString &name, const std::optional<PropertyValue> &value, Overwrite overwrite) const
{
    const EditContext context(m_document);
    const Result<int> index = context.find(id);
    if (!index)
        return index.error();
    const Node &node = context.node(*index);
    const bool hasProperties = node.kind == NodeKind::StaticCall || node.kind == NodeKind::HelperCall;
    if (isReference(node))
        return referenceError(node);
    if (!hasProperties)
        return Error{tr("“%1” has no properties.").arg(node.label)};
    if (Result<void> valid = checkPropertyName(name); !valid)
        return valid.error();

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

Result<Change> Editor::insertChild(NodeId parentId, int position, const QString &python) const
{
    const EditContext context(m_document);
    const Result<int> parent = context.find(parentId);
    if (!parent)
        return parent.error();
    const Result<int> place = context.listIndex(*parent, position);
    if (!place)
        return place.error();
    Result<ImportEdit> written = ImportEdit::create(context.source(), context.module().imports, python);
    if (!written)
        return written.error();
    const CommaList list(context.source(), context.listOf(*parent));
    const Snippet snippet
        = Snippet::foreign(written->expression, context.source().indentationUnit(), context.source().lineBreak());

    Outline expected(context.module());
    Outline::Item inserted;
    inserted.isFocus = inserted.isAnything = true;
    expected.insert(*parent, context.childPosition(*parent, position), inserted);
    const QString name = python.section(QLatin1Char('('), 0, 0).trimmed();
    return context.verified(written->edits + list.insertion(*place, snippet),
        EditLabel::insert(name.startsWith(QLatin1String("rx.")) ? name.mid(3) : name), expected);
}

Result<Change> Editor::moveNode(NodeId id, NodeId newParentId, int position) const
{
    const EditContext context(m_document);
    const Result<int> index = context.find(id);
    if (!index)
        return index.error();
    const Result<int> parent = context.find(newParentId);
    if (!parent)
        return parent.error();
    const Node &node = context.node(*index);
    if (isReference(node))
        return referenceError(node);
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
    const Result<int> index = context.find(id);
    if (!index)
        return index.error();
    const Node &node = context.node(*index);
    if (isReference(node))
        return referenceError(node);
    const Result<QVector<TextEdit>> edits = context.removal(*index);
    if (!edits)
        return edits.error();
    Outline expected(context.module());
    expected.take(*index);
    expected.takeSlot(node.parent, node.slot);
    expected.find(node.parent)->isFocus = true;
    return context.verified(*edits, EditLabel::remove(node.label), expected);
}

Result<Change> Editor::wrapNode(NodeId id, const QString &component) const
{
    const EditContext context(m_document);
    const Result<int> index = context.find(id);
    if (!index)
        return index.error();
    const Node &node = context.node(*index);
    if (isReference(node))
        return referenceError(node);
    Result<ImportEdit> written = ImportEdit::create(context.source(), context.module().imports, component + QStringLiteral("()"));
    if (!written)
        return written.error();
    const QString opening = written->expression.chopped(1);

    const SourceDocument &source = context.source();
    const TextRange range = context.place(*index).range();
    QVector<TextEdit> edits = written->edits;
    const int width = source.lineEnd(range.start) - source.lineStart(range.start) + int(opening.size()) + 1;
    if (source.lineStart(range.start) == source.lineStart(range.end) && width <= 88) {
        edits.append({range.start, 0, opening});
        edits.append({range.end, 0, QStringLiteral(")")});
    } else {
        const QString outer = source.indentationAt(range.start);
        const QString unit = source.indentationUnit();
        edits.append({range.start, 0, opening + source.lineBreak() + outer + unit});
        for (const int start : movableLineStarts(source, range))
            edits.append({start, 0, unit});
        edits.append({range.end, 0, QLatin1Char(',') + source.lineBreak() + outer + QLatin1Char(')')});
    }

    Outline expected(context.module());
    const ComponentEntry *entry = context.catalog().component(component);
    Outline::Item wrapper = Outline::component(entry ? entry->name : component);
    wrapper.isFocus = true;
    expected.wrap(*index, std::move(wrapper));
    return context.verified(edits, EditLabel::wrap(node.label, component.section(QLatin1Char('.'), 1)), expected);
}

Result<Change> Editor::duplicateNode(NodeId id) const
{
    const EditContext context(m_document);
    const Result<int> index = context.find(id);
    if (!index)
        return index.error();
    const Node &node = context.node(*index);
    if (isReference(node))
        return referenceError(node);
    if (node.parent < 0 || !node.slot.isEmpty())
        return Error{tr("There is room for one element only where “%1” stands. Wrap it first.").arg(node.label)};
    const int position = int(context.positionalChildren(node.parent).indexOf(*index)) + 1;
    const Result<int> place = context.listIndex(node.parent, position);
    if (!place)
        return place.error();
    const CommaList list(context.source(), context.listOf(node.parent));
    Outline expected(context.module());
    Outline::Item copy = *expected.find(*index);
    copy.isFocus = true;
    expected.insert(node.parent, context.childPosition(node.parent, position), std::move(copy));
    const Snippet snippet = Snippet::of(context.source(), context.place(*index).range());
    return context.verified(list.insertion(*place, snippet), EditLabel::duplicate(node.label), expected);
}

} // namespace vitrine
