#include "designer/edit/edit_context.h"

#include "designer/edit/line_layout.h"
#include "designer/edit/misfits.h"
#include "designer/edit/names.h"
#include "designer/model/model_reader.h"
#include "runtime/catalog/catalog.h"

#include <QSet>

#include <algorithm>

namespace vitrine {

namespace {

bool isList(const SyntaxNode &node) { return node.is("argument_list") || node.is("list") || node.is("tuple"); }

/// Names of the functions that call themselves, directly or by way of others: what they draw has no end.
QSet<QString> endless(const Module &module)
{
    QHash<QString, QSet<QString>> calls;
    for (const Node &node : module.nodes) {
        const int function = node.function.isEmpty() ? -1 : module.roots.at(node.root).function;
        if (function >= 0)
            calls[module.functions.at(function).name].insert(node.function);
    }
    QSet<QString> found;
    for (auto it = calls.cbegin(); it != calls.cend(); ++it) {
        QSet<QString> seen;
        QList<QString> waiting = it->values();
        while (!waiting.isEmpty()) {
            const QString next = waiting.takeLast();
            if (seen.contains(next))
                continue;
            seen.insert(next);
            waiting += calls.value(next).values();
        }
        if (seen.contains(it.key()))
            found.insert(it.key());
    }
    return found;
}

// Without recursion, as all that walks over syntax: brackets in brackets may be deeper than the stack.
bool haveSameShape(const SyntaxNode &a, const SyntaxNode &b)
{
    QVector<SyntaxNode> waiting{a};
    QVector<SyntaxNode> others{b};
    while (!waiting.isEmpty()) {
        const SyntaxNode node = waiting.takeLast();
        const SyntaxNode other = others.takeLast();
        if (node.type() != other.type())
            return false;
        waiting += node.children();
        others += other.children();
        if (waiting.size() != others.size())
            return false;
    }
    return true;
}

} // namespace

EditContext::EditContext(const DesignDocument &document) : m_document(document)
{
    // The document's module is the last good one while the text is broken; an edit needs to know the text as it is.
    m_module = document.isBroken() ? readModule(document.source(), document.catalog()) : document.module();
}

Result<int> EditContext::find(NodeId id) const
{
    const Node *known = m_document.module().node(id);
    if (!known)
        return Error{tr("This element is not in the file any more.")};
    const auto found = std::find_if(m_module.nodes.cbegin(), m_module.nodes.cend(),
        [known](const Node &node) { return node.range == known->range && node.kind == known->kind; });
    const int index = found == m_module.nodes.cend() ? -1 : int(found - m_module.nodes.cbegin());
    if (index < 0 || syntax(index).hasError())
        return Error{tr("The code of “%1” does not parse at the moment. Repair it first.").arg(known->label)};
    for (SyntaxNode above = syntax(index).parent(); above; above = above.parent()) {
        if (above.is("interpolation"))
            return Error{tr("“%1” stands inside of an f-string; edit it in the code.").arg(known->label)};
    }
    return index;
}

Result<int> EditContext::findElement(NodeId id) const
{
    const Result<int> index = find(id);
    if (!index)
        return index;
    const Node &found = node(*index);
    if (found.kind == NodeKind::HelperCall && found.argumentsRange.isEmpty())
        return Error{tr("%1 is named here for the loop to call. Edit its definition.").arg(found.label)};
    return index;
}

Result<int> EditContext::findCall(NodeId id) const
{
    const Result<int> index = findElement(id);
    if (!index)
        return index;
    const Node &call = node(*index);
    if (call.kind != NodeKind::StaticCall && call.kind != NodeKind::HelperCall)
        return Error{tr("“%1” has no properties.").arg(call.label)};
    if (!listOf(*index).is("argument_list"))
        return Error{tr("The children of %1 come from a loop. Set the property in the code.").arg(call.label)};
    return index;
}

Result<void> EditContext::takesKeyword(int index, const QString &name) const
{
    // A function of this file says what it takes; of others it is not known here.
    const int function = node(index).function.isEmpty() ? -1 : m_module.functionNamed(node(index).function);
    if (function < 0)
        return {};
    const QStringList &parameters = m_module.functions.at(function).parameters;
    const bool takes = std::any_of(parameters.cbegin(), parameters.cend(), [&](const QString &parameter) {
        const QString own = parameter.section(QLatin1Char('='), 0, 0).section(QLatin1Char(':'), 0, 0).trimmed();
        return own == name || own.startsWith(QLatin1String("**"));
    });
    if (takes)
        return {};
    return Error{tr("%1 has no parameter “%2”. Add it to the function first.").arg(node(index).label, name)};
}

SyntaxNode EditContext::syntax(int index) const { return source().root().covering(node(index).range); }

SyntaxNode EditContext::place(int index) const
{
    SyntaxNode place = syntax(index);
    for (SyntaxNode above = place.parent(); above.is("parenthesized_expression") || above.is("list_splat");
         above = above.parent())
        place = above;
    return place;
}

SyntaxNode EditContext::listOf(int index) const
{
    SyntaxNode syntax = this->syntax(index);
    if (syntax.is("call"))
        return syntax.field("arguments");
    if (syntax.is("list_splat"))
        syntax = syntax.namedChildren().value(0);
    return syntax.is("list") ? syntax : SyntaxNode();
}

QVector<int> EditContext::positionalChildren(int index) const
{
    QVector<int> children = node(index).children;
    children.removeIf([this](int child) { return !node(child).slot.isEmpty(); });
    return children;
}

int EditContext::childPosition(int parent, int index) const
{
    const QVector<int> &children = node(parent).children;
    const QVector<int> positional = positionalChildren(parent);
    if (index >= 0 && index < positional.size())
        return int(children.indexOf(positional.at(index)));
    if (node(parent).kind == NodeKind::Condition)
        return int(children.size());
    return positional.isEmpty() ? 0 : int(children.indexOf(positional.last())) + 1;
}

Result<void> EditContext::takesChildren(int index) const
{
    const Node &parent = node(index);
    const SyntaxNode list = listOf(index);
    switch (parent.kind) {
    case NodeKind::StaticCall: {
        const ComponentEntry *entry = catalog().component(parent.component);
        if (entry && entry->children == ComponentEntry::Children::None)
            return Error{tr("%1 takes no children.").arg(parent.label)};
        if (entry && entry->children == ComponentEntry::Children::One && !positionalChildren(index).isEmpty())
            return Error{tr("%1 takes one component only. Wrap the one that it has.").arg(parent.label)};
        if (!isList(list))
            return Error{tr("The children of %1 come from a loop. Add them in the code.").arg(parent.label)};
        return {};
    }
    case NodeKind::HelperCall: {
        if (parent.function.isEmpty() && !list)
            break;
        const int function = m_module.functionNamed(parent.function);
        const QStringList parameters = function < 0 ? QStringList() : m_module.functions.at(function).parameters;
        const bool takesAny = std::any_of(parameters.cbegin(), parameters.cend(),
            [](const QString &name) { return name.startsWith(u'*') && !name.startsWith(QLatin1String("**")); });
        if (takesAny && isList(list))
            return {};
        return Error{tr("%1 is a function of yours. Edit what it is made of in its definition.").arg(parent.label)};
    }
    case NodeKind::Loop:
        return Error{tr("A loop draws one element for each item. Insert into that element, or wrap it.")};
    case NodeKind::Condition:
        if (parent.component == QLatin1String("rx.cond") && parent.children.size() == 1 && isList(list))
            return {};
        return Error{tr("Each branch of a condition shows one element. Insert into that element, or wrap it.")};
    case NodeKind::Text:
        return Error{tr("A text has no children.")};
    case NodeKind::Expression:
        if (list.is("list"))
            return {};
        break;
    }
    return Error{tr("“%1” is an expression. Add to it in the code.").arg(parent.label)};
}

Result<int> EditContext::listIndex(int parent, int index) const
{
    if (Result<void> allowed = takesChildren(parent); !allowed)
        return allowed.error();
    const CommaList list(source(), listOf(parent));
    if (listOf(parent).hasError())
        return Error{tr("The code of “%1” does not parse at the moment. Repair it first.").arg(node(parent).label)};
    const QVector<int> children = positionalChildren(parent);
    if (index >= 0 && index < children.size()) {
        const int found = list.indexOf(place(children.at(index)).range());
        if (found >= 0)
            return found;
    }
    // Behind the last positional argument.
    int end = 0;
    for (int i = 0; i < list.size(); ++i) {
        if (!list.element(i).is("keyword_argument") && !list.element(i).is("dictionary_splat"))
            end = i + 1;
    }
    return end;
}

Result<QVector<TextEdit>> EditContext::removal(int index) const
{
    const Node &taken = node(index);
    const SyntaxNode place = this->place(index);
    const SyntaxNode above = place.parent();
    const int parent = taken.parent;
    const QString function = m_module.roots.at(taken.root).function < 0
        ? QString()
        : m_module.functions.at(m_module.roots.at(taken.root).function).name;
    if (parent < 0) {
        const bool isReturned = above.is("return_statement") || above.is("lambda");
        const bool isShown = std::any_of(m_module.pages.cbegin(), m_module.pages.cend(),
            [&taken](const Page &page) { return page.roots.contains(taken.root); });
        if (!isReturned && (!function.isEmpty() || !isShown))
            return Error{tr("“%1” stands by itself in the code. Delete or move it there.").arg(taken.label)};
        if (function.isEmpty())
            return Error{tr("“%1” is all that the page shows. Replace it in the code.").arg(taken.label)};
        return Error{tr("“%1” is all that %2() gives. Replace it in the code.").arg(taken.label, function)};
    }
    const Node &from = node(parent);
    if (above.is("keyword_argument")) {
        const CommaList list(source(), above.parent());
        return list.removal(list.indexOf(above.range()));
    }
    if (from.kind == NodeKind::Loop)
        return Error{tr("“%1” is what the loop draws. Delete or move the loop.").arg(taken.label)};
    if (from.kind == NodeKind::Condition) {
        const bool isLastOfCond = from.component == QLatin1String("rx.cond") && taken.slot == QLatin1String("else");
        if (!isLastOfCond && taken.slot != QLatin1String("default"))
            return Error{tr("“%1” is a branch of a condition. Delete or move the condition.").arg(taken.label)};
        if (givesValue(from.children.first()))
            return Error{tr("A condition with values needs all of them. Change “%1” instead.").arg(taken.label)};
    }
    if (from.kind == NodeKind::HelperCall && !takesChildren(parent))
        return Error{tr("%1 is a function of yours and expects this argument.").arg(from.label)};
    const bool isElement = isList(above) && (from.kind != NodeKind::Expression || above.is("list"));
    if (!isElement)
        return Error{tr("“%1” is part of an expression. Edit it in the code.").arg(taken.label)};
    const CommaList list(source(), above);
    return list.removal(list.indexOf(place.range()));
}

bool EditContext::isListElement(int index) const
{
    const SyntaxNode above = place(index).parent();
    const int parent = node(index).parent;
    if (parent < 0 || !isList(above))
        return false;
    switch (node(parent).kind) {
    case NodeKind::Loop:
    case NodeKind::Condition:
        return false;
    case NodeKind::Expression:
        return above.is("list");
    default:
        return true;
    }
}

bool EditContext::givesValue(int index) const
{
    const Node &node = this->node(index);
    const bool chooses = node.kind == NodeKind::Condition && !node.children.isEmpty();
    return node.kind == NodeKind::Text || (node.kind == NodeKind::Expression && node.children.isEmpty())
        || (chooses
            && std::all_of(node.children.cbegin(), node.children.cend(), [this](int child) { return givesValue(child); }));
}

int EditContext::commentsIn(const SyntaxNode &node) const
{
    int count = 0;
    QVector<SyntaxNode> waiting{node};
    while (!waiting.isEmpty()) {
        const SyntaxNode next = waiting.takeLast();
        count += next.is("comment") ? 1 : 0;
        waiting += next.children();
    }
    return count;
}

Snippet EditContext::snippet(int index) const
{
    const SyntaxNode place = this->place(index);
    const SyntaxNode above = place.parent();
    if (!isList(above))
        return Snippet::of(source(), place.range());
    const CommaList list(source(), above);
    return list.snippet(list.indexOf(place.range()));
}

QString EditContext::nameOutOfReach(int node, int newParent) const
{
    QSet<QString> used;
    for (const names::Use &use : names::freeUses(source(), syntax(node)))
        used.insert(use.name);
    QVector<SyntaxNode> around;
    for (SyntaxNode above = syntax(newParent); above; above = above.parent())
        around.append(above);
    for (SyntaxNode scope = syntax(node).parent(); scope; scope = scope.parent()) {
        if (around.contains(scope))
            break;
        const QSet<QString> lost = names::boundBy(source(), scope) & used;
        if (!lost.isEmpty())
            return *lost.cbegin();
    }
    return {};
}

Result<Change> EditContext::inserted(
    int parent, int index, const Snippet &snippet, const EditLabel &label, const QVector<TextEdit> &imports) const
{
    const Result<int> place = listIndex(parent, index);
    if (!place)
        return place.error();
    const CommaList list(source(), listOf(parent));
    Outline expected(m_module);
    Outline::Item item;
    item.isFocus = item.isAnything = true;
    expected.insert(parent, childPosition(parent, index), item);
    return verified(imports + list.insertion(*place, snippet), label, expected);
}

Result<Change> EditContext::copied(int node, int parent, int index, const EditLabel &label) const
{
    const Result<int> place = listIndex(parent, index);
    if (!place)
        return place.error();
    const CommaList list(source(), listOf(parent));
    Outline expected(m_module);
    Outline::Item copy = *expected.find(node);
    copy.isFocus = true;
    expected.insert(parent, childPosition(parent, index), std::move(copy));
    return verified(list.insertion(*place, Snippet::of(source(), this->place(node).range())), label, expected);
}

Module EditContext::readAfter(const TextEdits &edits, const SourceDocument &after) const
{
    if (m_document.isBroken())
        return readModule(after, catalog());
    ChangedRanges changed;
    for (auto edit = edits.end(); edit != edits.begin();)
        changed.add(*--edit);
    const EarlierReading earlier{m_module, changed, edits};
    return readModule(after, catalog(), &earlier);
}

Error EditContext::unsafe()
{
    return {tr("The code is written in a way that this change cannot be made safely. Make it in the code.")};
}

Result<Change> EditContext::verified(QVector<TextEdit> edits, const EditLabel &label, const Outline &expected) const
{
    Result<TextEdits> sorted = TextEdits::create(std::move(edits));
    if (!sorted)
        return sorted.error();
    const SourceDocument after = source().edited(*sorted);
    QVector<TextRange> broken = source().brokenRanges();
    for (TextRange &range : broken)
        range = {sorted->mapped(range.start), sorted->mapped(range.end)};
    if (after.brokenRanges() != broken)
        return Error{tr("The code would not parse after that. Make this change in the code.")};
    Module module = readAfter(*sorted, after);
    std::optional<int> focus = expected.matched(module);
    if (!focus)
        return unsafe();
    const QSet<QString> newlyEndless = endless(module) - endless(m_module);
    if (!newlyEndless.isEmpty())
        return Error{tr("%1() would draw itself then, without end.").arg(*std::min_element(newlyEndless.cbegin(), newlyEndless.cend()))};
    if (const std::optional<QString> misfit = newMisfit(m_module, module, catalog()))
        return Error{*misfit};
    TextEdits all = *sorted;
    QString text = after.text();
    LineLayout layout = lineLayout(source(), m_document.brokenLines(), *sorted, after);
    if (!layout.edits.isEmpty()) {
        const SourceDocument laidOut = after.edited(layout.edits);
        const TextEdits both = sorted->followedBy(layout.edits);
        Module again = readAfter(both, laidOut);
        // Where the code is broken elsewhere, other lines may say something else.
        if (const std::optional<int> found = expected.matched(again)) {
            all = both;
            text = laidOut.text();
            module = std::move(again);
            focus = found;
        } else {
            layout = {};
        }
    }
    const TextRange range = *focus < 0 ? TextRange() : module.nodes.at(*focus).range;
    auto read = std::make_shared<const ReadText>(ReadText{text, std::move(module), std::move(layout.brokenLines)});
    return Change{all, label, std::move(read), range};
}

Result<Change> EditContext::verifiedRenaming(const QVector<TextEdit> &edits, const EditLabel &label) const
{
    const Result<TextEdits> sorted = TextEdits::create(edits);
    if (!sorted)
        return sorted.error();
    const SourceDocument after = source().edited(*sorted);
    auto read = std::make_shared<const ReadText>(ReadText{after.text(), readAfter(*sorted, after), {}});
    const QVector<Page> &pages = read->module.pages;
    if (after.isBroken() || !haveSameShape(source().root(), after.root()) || pages.size() != m_module.pages.size())
        return unsafe();
    for (int i = 0; i < pages.size(); ++i) {
        if (pages.at(i).route != m_module.pages.at(i).route)
            return Error{tr("The route %1 comes from the name. Give the page a route first.").arg(m_module.pages.at(i).route)};
    }
    return Change{*sorted, label, std::move(read), {}};
}

Change EditContext::nothingToDo(int index, const EditLabel &label) const { return {{}, label, {}, node(index).range}; }

} // namespace vitrine
