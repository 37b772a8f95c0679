#include "designer/edit/edit_context.h"
#include "designer/edit/editor.h"
#include "designer/edit/import_edit.h"
#include "designer/edit/python_name.h"
#include "designer/edit/scratch.h"
#include "designer/edit/source_lines.h"
#include "designer/model/design_document.h"
#include "designer/model/loop_items.h"
#include "designer/model/string_literal.h"
#include "runtime/catalog/catalog.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace vitrine {

namespace {

/// A call that is put around a node: `rx.foreach(` `State.items`, `lambda item: ` node `)`.
struct Wrapping {
    QString callee;
    QStringList arguments; ///< before the node
    QString prefix; ///< directly before the node
    QString last; ///< argument behind the node; empty if there is none
};

QVector<TextEdit> wrappingEdits(const EditContext &context, int index, const Wrapping &wrapping)
{
    const SourceDocument &source = context.source();
    const TextRange range = context.place(index).range();
    QString opening = wrapping.callee + QLatin1Char('(');
    for (const QString &argument : wrapping.arguments)
        opening += argument + QStringLiteral(", ");
    opening += wrapping.prefix;
    const QString closing = wrapping.last.isEmpty() ? QStringLiteral(")") : QStringLiteral(", ") + wrapping.last + QLatin1Char(')');
    const int width = source.lineEnd(range.start) - source.lineStart(range.start) + int(opening.size() + closing.size());
    if (source.lineStart(range.start) == source.lineStart(range.end) && width <= source_lines::limit)
        return {{range.start, 0, opening}, {range.end, 0, closing}};

    const QString outer = source.indentationAt(range.start);
    const QString unit = source.indentationUnit();
    const QString line = source.lineBreak() + outer + unit;
    opening = wrapping.callee + QLatin1Char('(');
    for (const QString &argument : wrapping.arguments)
        opening += line + argument + QLatin1Char(',');
    QVector<TextEdit> edits{{range.start, 0, opening + line + wrapping.prefix}};
    for (const int start : movableLineStarts(source, range))
        edits.append({start, 0, unit});
    const QString last = wrapping.last.isEmpty() ? QString() : line + wrapping.last + QLatin1Char(',');
    edits.append({range.end, 0, QLatin1Char(',') + last + source.lineBreak() + outer + QLatin1Char(')')});
    return edits;
}

/// The same around nodes that follow one another. Comments above the first one come in as well.
Result<QVector<TextEdit>> groupWrappingEdits(const EditContext &context, const QVector<int> &nodes, const QString &callee)
{
    const SourceDocument &source = context.source();
    const SyntaxNode holder = context.place(nodes.first()).parent();
    const Error apart{Editor::tr("Only components that follow one another in the same parent can be put into one.")};
    if (!std::all_of(nodes.cbegin(), nodes.cend(),
            [&](int node) { return context.isListElement(node) && context.place(node).parent() == holder; }))
        return apart;
    const CommaList list(source, holder);
    const int first = list.indexOf(context.place(nodes.first()).range());
    for (int i = 0; i < nodes.size(); ++i) {
        if (list.indexOf(context.place(nodes.at(i)).range()) != first + i)
            return apart;
    }
    const int last = first + int(nodes.size()) - 1;
    const TextRange inLine{list.element(first).range().start, list.element(last).range().end};
    const QString opening = callee + QLatin1Char('(');
    const int width = source.lineEnd(inLine.start) - source.lineStart(inLine.start) + int(opening.size()) + 1;
    if (source.lineStart(inLine.start) == source.lineStart(inLine.end) && width <= source_lines::limit)
        return QVector<TextEdit>{{inLine.start, 0, opening}, {inLine.end, 0, QStringLiteral(")")}};

    const TextRange range{list.block(first).start, list.block(last).end};
    const QString outer = source.indentationAt(range.start);
    const QString unit = source.indentationUnit();
    const QString line = source.lineBreak() + outer + unit;
    QVector<TextEdit> edits{{range.start, 0, opening + line}};
    for (const int start : movableLineStarts(source, range))
        edits.append({start, 0, unit});
    for (int i = first; i < last; ++i) {
        const TextRange between{list.element(i).range().end, list.element(i + 1).range().start};
        if (source.lineStart(between.start) == source.lineStart(between.end))
            edits.append({between.start, between.length(), QLatin1Char(',') + line});
    }
    const QString closing = source.lineBreak() + outer + QLatin1Char(')');
    if (list.hasComma(last))
        edits.append({range.end, 0, closing + QLatin1Char(',')});
    else
        edits += {{inLine.end, 0, QStringLiteral(",")}, {range.end, 0, closing}};
    return edits;
}

/// Puts the node into a call of the API with one expression of the user before it.
Result<Change> wrapped(const EditContext &context, int index, const QString &component, const QString &argument, const QString &prefix,
    const QString &last, const std::function<Outline::Item(const QString &argument)> &promised, const EditLabel &label)
{
    if (Result<ImportEdit> alone = ImportEdit::create(context.source(), context.module().imports, argument); !alone)
        return alone.error();
    const Result<ImportEdit> written = ImportEdit::create(
        context.source(), context.module().imports, component + QLatin1Char('(') + argument.trimmed() + QLatin1Char(')'));
    if (!written)
        return written.error();
    const qsizetype open = written->expression.indexOf(QLatin1Char('('));
    const Wrapping wrapping{written->expression.left(open), {written->expression.mid(open + 1).chopped(1)}, prefix, last};
    Outline expected(context.module());
    Outline::Item wrapper = promised(wrapping.arguments.first());
    wrapper.isFocus = true;
    expected.wrap({index}, std::move(wrapper));
    return context.verified(written->edits + wrappingEdits(context, index, wrapping), label, expected);
}

} // namespace

Result<Change> Editor::wrapNodes(const QVector<NodeId> &ids, const QString &component) const
{
    const EditContext context(m_document);
    QVector<int> nodes;
    for (const NodeId id : ids) {
        const Result<int> index = context.findElement(id);
        if (!index)
            return index.error();
        nodes.append(*index);
    }
    if (nodes.isEmpty())
        return Error{tr("Select a component first.")};
    const Result<ImportEdit> written
        = ImportEdit::create(context.source(), context.module().imports, component + QStringLiteral("()"));
    if (!written)
        return written.error();
    const QString callee = written->expression.chopped(2);
    const bool isGroup = nodes.size() > 1;
    const Result<QVector<TextEdit>> edits
        = isGroup ? groupWrappingEdits(context, nodes, callee) : wrappingEdits(context, nodes.first(), {callee, {}, {}, {}});
    if (!edits)
        return edits.error();

    Outline expected(context.module());
    const ComponentEntry *entry = context.catalog().component(component);
    Outline::Item wrapper = Outline::component(entry ? entry->name : component);
    wrapper.isFocus = true;
    expected.wrap(nodes, std::move(wrapper));
    const QString what = isGroup ? tr("%1 components").arg(nodes.size()) : context.node(nodes.first()).label;
    return context.verified(written->edits + *edits, EditLabel::wrap(what, component.section(QLatin1Char('.'), 1)), expected);
}

QString Editor::itemName(NodeId id, const QString &iterable) const
{
    const Node *node = m_document.module().node(id);
    const QString text = node ? m_document.source().text(node->range) : QString();
    QString name = itemNameFor(m_document.module(), iterable, itemType(m_document.module(), iterable));
    if (!checkPythonName(name, {}))
        name = QStringLiteral("item");
    QString free = name;
    const auto isUsed = [&] { return text.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(free))); };
    for (int number = 2; isUsed(); ++number)
        free = name + QString::number(number);
    return free;
}

Result<Change> Editor::makeLoop(NodeId id, const QString &iterable, const QString &names) const
{
    const EditContext context(m_document);
    const Result<int> index = context.findElement(id);
    if (!index)
        return index.error();
    QStringList items = (names.isEmpty() ? itemName(id, iterable) : names).split(QLatin1Char(','));
    if (items.size() > 2)
        return Error{tr("A loop gives an item and its number. “%1” are too many names.").arg(names)};
    for (QString &name : items) {
        name = name.trimmed();
        if (Result<void> valid = checkPythonName(name, tr("the name of an item")); !valid)
            return valid.error();
    }
    const Node &node = context.node(*index);
    return wrapped(context, *index, QStringLiteral("rx.foreach"), iterable,
        QStringLiteral("lambda %1: ").arg(items.join(QStringLiteral(", "))), {}, &Outline::loop, EditLabel::makeLoop(node.label, iterable));
}

Result<Change> Editor::makeCondition(NodeId id, const QString &condition) const
{
    const EditContext context(m_document);
    const Result<int> index = context.findElement(id);
    if (!index)
        return index.error();
    // Instead of a component there may be nothing, instead of a value there must be another one.
    const Node &node = context.node(*index);
    const bool isValue = context.givesValue(*index);
    const QString empty = isValue ? string_literal::written({}, string_literal::preferredQuote(context.source())) : QString();
    const auto promised = [isValue](const QString &argument) {
        Outline::Item item = Outline::condition(argument);
        if (isValue)
            item.children.push_back(Outline::component(Outline::text({})));
        return item;
    };
    return wrapped(context, *index, QStringLiteral("rx.cond"), condition, {}, empty, promised,
        EditLabel::makeCondition(node.label, condition));
}

Result<Change> Editor::unwrapNode(NodeId id) const
{
    const EditContext context(m_document);
    const Result<int> index = context.findElement(id);
    if (!index)
        return index.error();
    const Node &node = context.node(*index);
    if (node.kind == NodeKind::Loop)
        return Error{tr("What “%1” draws is made for each item and cannot stand without it.").arg(node.label)};
    QVector<int> children = node.kind == NodeKind::Condition ? node.children : context.positionalChildren(*index);
    if (node.kind == NodeKind::Condition && children.size() != 1)
        return Error{tr("“%1” has several branches. Delete all but one of them first.").arg(node.label)};
    if (children.isEmpty())
        return Error{tr("“%1” has nothing in it that could take its place.").arg(node.label)};
    if (children.size() < node.children.size())
        return Error{tr("“%1” has components in its properties, which would be lost.").arg(node.label)};

    const SourceDocument &source = context.source();
    QVector<Snippet> snippets;
    qsizetype kept = 0;
    for (const int child : children) {
        snippets.append(context.snippet(child));
        kept += snippets.last().commentsAbove().size() + (snippets.last().commentBeside().isEmpty() ? 0 : 1)
            + context.commentsIn(context.place(child));
    }
    const SyntaxNode place = context.place(*index);
    if (kept < context.commentsIn(place))
        return Error{tr("A comment inside of “%1” would be lost. Unwrap it in the code.").arg(node.label)};

    const EditLabel label = EditLabel::unwrap(node.label);
    Outline expected(context.module());
    expected.unwrap(*index);
    expected.find(children.first())->isFocus = true;
    if (context.isListElement(*index)) {
        const CommaList list(source, place.parent());
        return context.verified(list.replacement(list.indexOf(place.range()), snippets), label, expected);
    }
    if (children.size() > 1)
        return Error{tr("There is room for one element only where “%1” stands.").arg(node.label)};
    if (context.givesValue(children.first()))
        return Error{tr("Where “%1” stands there has to be a component, and it has a text in it.").arg(node.label)};
    if (snippets.first().hasComments())
        return Error{tr("A comment inside of “%1” would be lost. Unwrap it in the code.").arg(node.label)};
    const QString text = snippets.first().indented(source.indentationAt(place.range().start));
    return context.verified({{place.range().start, place.range().length(), text}}, label, expected);
}

Result<Change> Editor::changeType(NodeId id, const QString &component) const
{
    const EditContext context(m_document);
    const Result<int> index = context.findElement(id);
    if (!index)
        return index.error();
    const Node &node = context.node(*index);
    if (node.kind != NodeKind::StaticCall)
        return Error{tr("“%1” is no component of the catalog. Change it in the code.").arg(node.label)};
    const Catalog &catalog = context.catalog();
    const ComponentEntry *entry = catalog.component(component);
    if (!entry)
        return Error{tr("There is no component “%1”.").arg(component)};
    const Result<ImportEdit> written
        = ImportEdit::create(context.source(), context.module().imports, entry->name + QStringLiteral("()"));
    if (!written)
        return written.error();

    Outline expected(context.module());
    Outline::Item *item = expected.find(*index);
    item->what = Outline::component(entry->name).what;
    item->isFocus = true;
    // What the new component does not know would be an error when the app runs.
    QStringList dropped;
    for (const Keyword &keyword : node.keywords) {
        if (!catalog.takesKeyword(*entry, keyword.name))
            dropped.append(keyword.name);
    }
    if (!dropped.isEmpty() && node.hasUnpacking)
        return Error{tr("%1 does not have %2. Change it in the code.").arg(component, dropped.join(QStringLiteral(", ")))};
    Scratch scratch(context.source());
    for (const QString &name : std::as_const(dropped)) {
        expected.takeSlot(*index, name);
        scratch.apply([&](const SourceDocument &source) {
            const CommaList list(source, source.root().covering(scratch.mapped(node.range)).field("arguments"));
            for (int i = 0; i < list.size(); ++i) {
                if (source.text(list.element(i).field("name").range()) == name)
                    return list.removal(i);
            }
            return QVector<TextEdit>();
        });
    }
    scratch.apply([&](const SourceDocument &) {
        const TextRange callee = node.calleeRange;
        return QVector<TextEdit>{{callee.start, callee.length(), written->expression.chopped(2)}};
    });
    return context.verified(
        written->edits + scratch.edits(), EditLabel::changeType(node.label, entry->name, dropped), expected);
}

} // namespace vitrine
