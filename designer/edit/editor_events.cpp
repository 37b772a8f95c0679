#include "designer/edit/comma_list.h"
#include "designer/edit/edit_context.h"
#include "designer/edit/editor.h"
#include "designer/edit/import_edit.h"
#include "designer/edit/scratch.h"
#include "designer/model/design_document.h"

namespace vitrine {

namespace {

/// What a trigger calls: one handler, or a list of them.
struct Handlers {
    SyntaxNode value; ///< null if the trigger is not set
    QVector<SyntaxNode> items;

    bool isList() const { return value.is("list"); }
    QStringList texts(const SourceDocument &source) const
    {
        QStringList texts;
        for (const SyntaxNode &item : items)
            texts.append(source.text(item.range()));
        return texts;
    }
};

Handlers handlersIn(const SyntaxNode &arguments, const SourceDocument &source, const QString &trigger)
{
    Handlers handlers;
    for (const SyntaxNode &argument : arguments.namedChildren()) {
        if (argument.is("keyword_argument") && source.text(argument.field("name").range()) == trigger)
            handlers.value = argument.field("value");
    }
    if (handlers.isList()) {
        handlers.items = handlers.value.namedChildren();
        handlers.items.removeIf([](const SyntaxNode &item) { return item.is("comment"); });
    } else if (handlers.value) {
        handlers.items.append(handlers.value);
    }
    return handlers;
}

/// An operation on the handlers of one trigger of one node.
class HandlerEdit {
    Q_DECLARE_TR_FUNCTIONS(HandlerEdit)

public:
    static Result<HandlerEdit> create(const EditContext &context, NodeId id, const QString &trigger)
    {
        const Result<int> index = context.findElement(id);
        if (!index)
            return index.error();
        const SyntaxNode arguments = context.listOf(*index);
        if (!arguments.is("argument_list"))
            return Error{tr("“%1” has no handlers.").arg(context.node(*index).label)};
        return HandlerEdit(context, *index, trigger, handlersIn(arguments, context.source(), trigger));
    }

    const Handlers &handlers() const { return m_handlers; }
    const QString &label() const { return m_context.node(m_index).label; }

    /// Fails unless there is a handler at the place.
    Result<void> check(int place) const
    {
        if (place >= 0 && place < m_handlers.items.size())
            return {};
        return Error{tr("%1 of %2 has no handler number %3.").arg(m_trigger, label()).arg(place + 1)};
    }

    /// The change, if the trigger then calls exactly these.
    Result<Change> verified(const QVector<TextEdit> &edits, const EditLabel &label, const QStringList &promised) const
    {
        const Result<TextEdits> sorted = TextEdits::create(edits);
        if (!sorted)
            return sorted.error();
        const SourceDocument after = m_context.source().edited(*sorted);
        const int start = sorted->mapped(m_context.node(m_index).argumentsRange.start);
        SyntaxNode arguments = after.root().covering({start, start + 1});
        while (arguments && !arguments.is("argument_list"))
            arguments = arguments.parent();
        const Handlers handlers = handlersIn(arguments, after, m_trigger);
        if (handlers.texts(after) != promised)
            return EditContext::unsafe();
        Outline expected(m_context.module());
        expected.takeSlot(m_index, m_trigger);
        Outline::Item *item = expected.find(m_index);
        item->isFocus = true;
        if (handlers.value)
            item->setKeyword(m_trigger, after.text(handlers.value.range()));
        return m_context.verified(edits, label, expected);
    }

private:
    HandlerEdit(const EditContext &context, int index, const QString &trigger, const Handlers &handlers)
        : m_context(context), m_index(index), m_trigger(trigger), m_handlers(handlers)
    {
    }

    const EditContext &m_context;
    int m_index;
    QString m_trigger;
    Handlers m_handlers;
};

QVector<TextEdit> replaced(TextRange range, const QString &text) { return {{range.start, range.length(), text}}; }

} // namespace

QStringList Editor::handlers(NodeId id, const QString &trigger) const
{
    const EditContext context(m_document);
    const Result<HandlerEdit> edit = HandlerEdit::create(context, id, trigger);
    return edit ? edit->handlers().texts(context.source()) : QStringList();
}

Result<Change> Editor::addHandler(NodeId id, const QString &trigger, const QString &python) const
{
    const EditContext context(m_document);
    const Result<HandlerEdit> edit = HandlerEdit::create(context, id, trigger);
    if (!edit)
        return edit.error();
    const Handlers &handlers = edit->handlers();
    if (!handlers.value)
        return setProperty(id, trigger, PropertyValue::python(python));
    const SourceDocument &source = context.source();
    const Result<ImportEdit> written = ImportEdit::create(source, context.module().imports, python);
    if (!written)
        return written.error();
    QVector<TextEdit> edits = written->edits;
    if (handlers.isList()) {
        const CommaList list(source, handlers.value);
        edits += list.insertion(list.size(), Snippet(written->expression));
    } else {
        const TextRange range = handlers.value.range();
        edits.append({range.start, 0, QStringLiteral("[")});
        edits.append({range.end, 0, QStringLiteral(", ") + written->expression + QLatin1Char(']')});
    }
    return edit->verified(
        edits, EditLabel::addHandler(trigger, edit->label()), handlers.texts(source) << written->expression);
}

Result<Change> Editor::removeHandler(NodeId id, const QString &trigger, int place) const
{
    const EditContext context(m_document);
    const Result<HandlerEdit> edit = HandlerEdit::create(context, id, trigger);
    if (!edit)
        return edit.error();
    if (Result<void> there = edit->check(place); !there)
        return there.error();
    const Handlers &handlers = edit->handlers();
    if (handlers.items.size() == 1)
        return setProperty(id, trigger, std::nullopt);
    const SourceDocument &source = context.source();
    QStringList left = handlers.texts(source);
    left.removeAt(place);
    const CommaList list(source, handlers.value);
    const bool becomesOne = left.size() == 1 && context.commentsIn(handlers.value) == 0;
    return edit->verified(becomesOne ? replaced(handlers.value.range(), left.first()) : list.removal(place),
        EditLabel::removeHandler(trigger, edit->label()), left);
}

Result<Change> Editor::moveHandler(NodeId id, const QString &trigger, int from, int to) const
{
    const EditContext context(m_document);
    const Result<HandlerEdit> edit = HandlerEdit::create(context, id, trigger);
    if (!edit)
        return edit.error();
    for (const int place : {from, to}) {
        if (Result<void> there = edit->check(place); !there)
            return there.error();
    }
    const Handlers &handlers = edit->handlers();
    QStringList order = handlers.texts(context.source());
    order.move(from, to);
    Scratch scratch(context.source());
    Snippet moved = Snippet(QString());
    const auto list = [&](const SourceDocument &source) {
        const int inside = scratch.mapped(handlers.value.range()).start;
        SyntaxNode value = source.root().covering({inside, inside + 1});
        while (value && !value.is("list"))
            value = value.parent();
        return CommaList(source, value);
    };
    if (from != to) {
        scratch.apply([&](const SourceDocument &source) {
            moved = list(source).snippet(from);
            return list(source).removal(from);
        });
        scratch.apply([&](const SourceDocument &source) { return list(source).insertion(to, moved); });
    }
    return edit->verified(scratch.edits(), EditLabel::moveHandler(trigger, edit->label()), order);
}

} // namespace vitrine
