#include "designer/edit/style_editor.h"

#include "designer/edit/edit_context.h"
#include "designer/edit/import_edit.h"
#include "designer/edit/python_name.h"
#include "designer/edit/value_text.h"
#include "designer/model/string_literal.h"
#include "designer/model/style_reader.h"
#include "runtime/catalog/catalog.h"

#include <algorithm>

namespace vitrine {

namespace {

using Form = ResponsiveValue::Form;
using Edits = Result<QVector<TextEdit>>;

/// One operation at work: finds where the place is written, and gives the edits there.
class StyleEdit {
    Q_DECLARE_TR_FUNCTIONS(StyleEditor)

public:
    StyleEdit(const EditContext &context, int node, const StylePlace &place, Overwrite overwrite) :
        m_context(context), m_source(context.source()), m_node(context.node(node)), m_index(node), m_place(place),
        m_overwrite(overwrite),
        m_reader(context.source(), context.module().imports, context.catalog(), m_node, context.listOf(node))
    {
    }

    /// No edits if there is nothing to do.
    Edits set(const PropertyValue &value);
    Edits reset();
    /// The keyword of the call that the edits are in.
    const QString &keyword() const { return m_keyword; }
    /// The values that the call must have afterwards.
    QMap<QString, QString> expected() const;
    static QMap<QString, QString> valuesOf(const StyleReader &reader);

private:
    const StyleReader::Entry *existing() const;
    Edits change(const StyleReader::Entry &entry, const PropertyValue &value);
    Edits replace(const SyntaxNode &replaced, const PropertyValue &value);
    Edits addWidth(const ResponsiveValue &responsive, const PropertyValue &value);
    Edits makeResponsive(const StyleReader::Entry &entry, const PropertyValue &value);
    Edits add(const PropertyValue &value);
    Result<void> checkForeign() const;
    QVector<TextEdit> resetInList(const StyleReader::Entry &entry, const ResponsiveValue &responsive) const;
    QVector<TextEdit> resetName(const StyleReader::Entry &entry, const ResponsiveValue &responsive) const;
    QVector<TextEdit> removal(const SyntaxNode &element, int scope) const;
    QVector<TextEdit> collapsed(const SyntaxNode &value, const SyntaxNode &only) const;
    Result<QString> written(const PropertyValue &value, const SyntaxNode *replaced = nullptr);
    /// `rx.breakpoints` as the file writes it.
    Result<QString> breakpointsCall();
    QVector<TextEdit> insertion(int scope, const QString &key, const QString &text) const;
    void noteKeyword(int scope, const SyntaxNode &element);
    bool writesInStyle() const;
    bool writesLists() const;
    QString quoted(const QString &key, const SyntaxNode &list) const;
    QString keyFor(const SyntaxNode &list) const;
    QString textOf(const SyntaxNode &node) const { return m_source.text(node.range()); }
    static QString id(const StylePlace &place);

    const EditContext &m_context;
    const SourceDocument &m_source;
    const Node &m_node;
    int m_index;
    StylePlace m_place;
    Overwrite m_overwrite;
    StyleReader m_reader;
    QVector<TextEdit> m_imports;
    QString m_keyword;
    QString m_written; ///< the value; empty: it is reset
    QString m_writtenProperty; ///< as the file calls it
};

QString StyleEdit::id(const StylePlace &place)
{
    return place.state + QLatin1Char('/') + place.property + QLatin1Char('/') + QString::number(place.breakpoint);
}

const StyleReader::Entry *StyleEdit::existing() const
{
    const StyleReader::Entry *found = nullptr;
    for (const StyleReader::Entry &entry : m_reader.entries()) {
        const bool isPlace = m_reader.scopes().at(entry.scope).state == m_place.state && !m_reader.isReplaced(entry.scope)
            && m_reader.areSame(entry.property, m_place.property);
        // A keyword wins against `style=`.
        if (isPlace && (!found || (m_reader.isInStyle(found->scope) && !m_reader.isInStyle(entry.scope))))
            found = &entry;
    }
    return found;
}

void StyleEdit::noteKeyword(int scope, const SyntaxNode &element)
{
    SyntaxNode outer = element;
    for (int at = scope; at > 0; at = m_reader.scopes().at(at).outer)
        outer = m_reader.scopes().at(at).element;
    m_keyword = textOf(outer.field("name"));
}

Result<QString> StyleEdit::written(const PropertyValue &value, const SyntaxNode *replaced)
{
    const WrittenValue before = replaced ? readValue(m_source, *replaced) : WrittenValue();
    const Result<ImportEdit> text = value_text::written(m_context, value, replaced ? &before : nullptr);
    if (!text)
        return text.error();
    m_imports += text->edits;
    m_written = text->expression;
    return text->expression;
}

Result<QString> StyleEdit::breakpointsCall()
{
    const Result<ImportEdit> call = ImportEdit::create(m_source, m_context.module().imports, QStringLiteral("rx.breakpoints"));
    if (!call)
        return call.error();
    for (const TextEdit &edit : call->edits) {
        if (!m_imports.contains(edit))
            m_imports.append(edit);
    }
    return call->expression;
}

Edits StyleEdit::set(const PropertyValue &value)
{
    m_writtenProperty = m_place.property;
    if (m_place.breakpoint > 0 && !m_reader.isResponsive(m_place.property))
        return Error{tr("%1 of %2 is the same for all screen widths.").arg(m_place.property, m_node.label)};
    const StyleReader::Entry *entry = existing();
    if (!entry)
        return add(value);
    m_writtenProperty = entry->property;
    noteKeyword(entry->scope, entry->named.element);
    return change(*entry, value);
}

Edits StyleEdit::change(const StyleReader::Entry &entry, const PropertyValue &value)
{
    const ResponsiveValue responsive = m_reader.responsive(entry.property, entry.named.value);
    if (responsive.form == Form::None)
        return m_place.breakpoint == 0 ? replace(entry.named.value, value) : makeResponsive(entry, value);
    if (const SyntaxNode &existing = responsive.values.at(m_place.breakpoint))
        return replace(existing, value);
    return addWidth(responsive, value);
}

Edits StyleEdit::replace(const SyntaxNode &replaced, const PropertyValue &value)
{
    const WrittenValue before = readValue(m_source, replaced);
    const Result<QString> text = written(value, &replaced);
    if (!text)
        return text.error();
    if (value_text::isSame(before, value, *text))
        return QVector<TextEdit>();
    if (Result<void> may = value_text::checkReplacing(m_place.property, before, *text, m_overwrite); !may)
        return may.error();
    return QVector<TextEdit>{{replaced.range().start, replaced.range().length(), *text}} + m_imports;
}

// One more width in a list or in names. A list has a value for each width before it too: those go on with the last one.
Edits StyleEdit::addWidth(const ResponsiveValue &responsive, const PropertyValue &value)
{
    const Result<QString> text = written(value);
    if (!text)
        return text.error();
    const CommaList list(m_source, responsive.list);
    QVector<TextEdit> edits = m_imports;
    if (responsive.form == Form::List) {
        for (int i = list.size(); i < m_place.breakpoint; ++i)
            edits += list.insertion(list.size(), Snippet(textOf(list.element(list.size() - 1))));
        return edits + list.insertion(list.size(), Snippet(*text));
    }
    int place = 0;
    for (const NamedValue &named : namedValues(m_source, responsive.list))
        place += StylePlace::breakpointNames().indexOf(named.name) < m_place.breakpoint ? 1 : 0;
    const QString name = StylePlace::breakpointNames().at(m_place.breakpoint);
    const bool isDictionary = responsive.list.is("dictionary");
    const QString pair
        = isDictionary ? quoted(name, responsive.list) + QStringLiteral(": ") + *text : name + QLatin1Char('=') + *text;
    return edits + list.insertion(place, Snippet(pair));
}

Edits StyleEdit::makeResponsive(const StyleReader::Entry &entry, const PropertyValue &value)
{
    const SyntaxNode &before = entry.named.value;
    const SyntaxNode inner = withoutParentheses(before);
    const bool isCollection = inner.is("list") || inner.is("tuple") || inner.is("dictionary")
        || (inner.is("call")
            && m_context.module().imports.canonical(textOf(inner.field("function"))) == QLatin1String("rx.breakpoints"));
    if (isCollection)
        return Error{tr("%1 has screen widths of its own: “%2”. Change them in the code.")
                         .arg(entry.property, textOf(before).simplified())};
    const Result<QString> text = written(value);
    if (!text)
        return text.error();
    const TextRange range = before.range();
    const QString old = textOf(before);
    if (writesLists() && !old.contains(QLatin1Char('\n'))) {
        QString rest;
        for (int i = 1; i < m_place.breakpoint; ++i)
            rest += QStringLiteral(", ") + old;
        return QVector<TextEdit>{
                   {range.start, 0, QStringLiteral("[")}, {range.end, 0, rest + QStringLiteral(", ") + *text + QLatin1Char(']')}}
        + m_imports;
    }
    const Result<QString> call = breakpointsCall();
    if (!call)
        return call.error();
    const QString &name = StylePlace::breakpointNames().at(m_place.breakpoint);
    return QVector<TextEdit>{{range.start, 0, *call + QStringLiteral("(initial=")},
               {range.end, 0, QStringLiteral(", ") + name + QLatin1Char('=') + *text + QLatin1Char(')')}}
    + m_imports;
}

// Style that comes from elsewhere and would win, clash or be lost.
Result<void> StyleEdit::checkForeign() const
{
    const QString state = m_place.state.isEmpty() ? QString() : StylePlace::stateKeyword(m_place.state);
    for (const StyleReader::Foreign &foreign : m_reader.foreign()) {
        const QVector<NamedValue> named = namedValues(m_source, foreign.list);
        const bool hasState = !state.isEmpty() && foreign.state.isEmpty()
            && std::any_of(named.cbegin(), named.cend(),
                [&](const NamedValue &value) { return StylePlace::stateOf(value.name) == m_place.state; });
        const bool hasProperty = foreign.state == m_place.state
            && std::any_of(named.cbegin(), named.cend(),
                [&](const NamedValue &value) { return m_reader.areSame(StylePlace::propertyOf(value.name), m_place.property); });
        const QString text = foreign.text.simplified();
        if (!m_place.state.isEmpty() && foreign.state == m_place.state && !m_reader.scopes().at(foreign.scope).list)
            return Error{tr("What %1 has on %2 is the expression “%3”. Change it there.").arg(m_node.label, m_place.state, text)};
        if (hasState)
            return Error{tr("What %1 has on %2 is set by “%3”. Change it there.").arg(m_node.label, m_place.state, text)};
        if (hasProperty && foreign.scope == 0)
            return Error{tr("%1 is set by “%2”. Change it there.").arg(m_place.property, text)};
        if (hasProperty && m_overwrite == Overwrite::LiteralsOnly)
            return Error{tr("%1 is set by “%2”. Change it there, or override it here.").arg(m_place.property, text)};
    }
    return {};
}

bool StyleEdit::writesInStyle() const
{
    const auto isStyleKeyword
        = [this](const StyleReader::Entry &entry) { return entry.scope == 0 && !m_reader.isProp(entry.property); };
    const auto isState = [](const StyleReader::Scope &scope) { return scope.outer == 0 && !scope.state.isEmpty(); };
    const auto isStyle = [](const StyleReader::Scope &scope) { return scope.outer == 0 && scope.state.isEmpty() && scope.list; };
    const QVector<StyleReader::Scope> &scopes = m_reader.scopes();
    return std::any_of(scopes.cbegin(), scopes.cend(), isStyle) && std::none_of(scopes.cbegin(), scopes.cend(), isState)
        && std::none_of(m_reader.entries().cbegin(), m_reader.entries().cend(), isStyleKeyword);
}

// The call's own way counts first, then that of the file.
bool StyleEdit::writesLists() const
{
    for (const StyleReader::Entry &entry : m_reader.entries()) {
        const ResponsiveValue value = m_reader.responsive(entry.property, entry.named.value);
        if (value.form != Form::None)
            return value.form == Form::List;
    }
    for (const Node &node : m_context.module().nodes) {
        for (const Keyword &keyword : node.keywords) {
            if (keyword.valueText.startsWith(QLatin1Char('[')) && m_context.catalog().isCssProperty(keyword.name))
                return true;
        }
    }
    return false;
}

// The mark that the dictionary's other keys have.
QString StyleEdit::quoted(const QString &key, const SyntaxNode &list) const
{
    const QVector<NamedValue> others = namedValues(m_source, list);
    if (!others.isEmpty())
        return string_literal::writtenLike(key, textOf(others.first().element.field("key")));
    return string_literal::written(key, string_literal::preferredQuote(m_source));
}

// The property as the dictionary writes its names: padding_x, paddingX or padding-x.
QString StyleEdit::keyFor(const SyntaxNode &list) const
{
    const QString &snake = m_place.property;
    if (!list.is("dictionary"))
        return snake;
    QString camel;
    for (const QString &part : snake.split(QLatin1Char('_')))
        camel += camel.isEmpty() ? part : part.left(1).toUpper() + part.mid(1);
    for (const NamedValue &other : namedValues(m_source, list)) {
        if (!StylePlace::stateOf(other.name).isEmpty() || other.name.contains(QLatin1Char(' ')))
            continue;
        if (other.name.contains(QLatin1Char('_')))
            return snake;
        if (other.name.contains(QLatin1Char('-')))
            return QString(snake).replace(QLatin1Char('_'), QLatin1Char('-'));
        if (other.name != other.name.toLower())
            return camel;
    }
    return snake;
}

QVector<TextEdit> StyleEdit::insertion(int scope, const QString &key, const QString &text) const
{
    const SyntaxNode &syntax = m_reader.scopes().at(scope).list;
    const CommaList list(m_source, syntax);
    if (syntax.is("dictionary"))
        return list.insertion(list.size(), Snippet(quoted(key, syntax) + QStringLiteral(": ") + text));
    // Before a `**` that ends the list: keywords that are written out stand together.
    int place = list.size();
    while (place > 0 && list.element(place - 1).is("dictionary_splat"))
        --place;
    return list.insertion(place, Snippet(key + QLatin1Char('=') + text));
}

Edits StyleEdit::add(const PropertyValue &value)
{
    if (Result<void> free = checkForeign(); !free)
        return free.error();
    Result<QString> text = written(value);
    if (!text)
        return text.error();
    QString whole = *text;
    if (m_place.breakpoint > 0) {
        const Result<QString> call = breakpointsCall();
        if (!call)
            return call.error();
        whole = *call + QLatin1Char('(') + StylePlace::breakpointNames().at(m_place.breakpoint) + QLatin1Char('=') + whole
            + QLatin1Char(')');
    }
    const bool isPropHere = m_place.state.isEmpty() && m_reader.isProp(m_place.property);
    const auto scopeOf = [this](const QString &state) {
        const QVector<StyleReader::Scope> &scopes = m_reader.scopes();
        for (int i = 1; i < scopes.size(); ++i) {
            if (scopes.at(i).state == state && scopes.at(i).list && !m_reader.isReplaced(i))
                return i;
        }
        return 0;
    };
    const int style = writesInStyle() && !isPropHere ? scopeOf({}) : 0;
    int scope = style;
    QString key;
    if (!m_place.state.isEmpty()) {
        scope = scopeOf(m_place.state);
        if (scope == 0) {
            scope = style;
            key = StylePlace::stateKeyword(m_place.state);
            const QString name = string_literal::written(m_place.property, string_literal::preferredQuote(m_source));
            whole = QLatin1Char('{') + name + QStringLiteral(": ") + whole + QLatin1Char('}');
        }
    }
    if (key.isEmpty())
        key = keyFor(m_reader.scopes().at(scope).list);
    if (scope == 0) {
        if (Result<void> takes = m_context.takesKeyword(m_index, key); !takes)
            return takes.error();
        m_keyword = key;
    } else {
        noteKeyword(scope, {});
    }
    return insertion(scope, key, whole) + m_imports;
}

QVector<TextEdit> StyleEdit::removal(const SyntaxNode &element, int scope) const
{
    const StyleReader::Scope &place = m_reader.scopes().at(scope);
    const CommaList list(m_source, place.list);
    // What becomes empty goes, unless a comment would go with it.
    if (list.size() == 1 && place.element && m_context.commentsIn(place.element) == 0)
        return removal(place.element, place.outer);
    return list.removal(list.indexOf(element.range()));
}

QVector<TextEdit> StyleEdit::collapsed(const SyntaxNode &value, const SyntaxNode &only) const
{
    return {{value.range().start, value.range().length(), textOf(only)}};
}

QVector<TextEdit> StyleEdit::resetInList(const StyleReader::Entry &entry, const ResponsiveValue &responsive) const
{
    const CommaList list(m_source, responsive.list);
    const auto text = [&](int i) { return textOf(list.element(i)); };
    const int at = m_place.breakpoint;
    if (at == 0) {
        const TextRange range = list.element(0).range();
        return list.size() == 1 ? removal(entry.named.element, entry.scope)
                                : QVector<TextEdit>{{range.start, range.length(), QStringLiteral("None")}};
    }
    if (at + 1 < list.size()) {
        const TextRange range = list.element(at).range();
        return {{range.start, range.length(), text(at - 1)}};
    }
    // Values at the end that say once more what holds anyway go with it.
    int size = at;
    while (size > 1 && text(size - 1) == text(size - 2))
        --size;
    if (size == 1 && m_context.commentsIn(responsive.list) == 0)
        return text(0) == QLatin1String("None") ? removal(entry.named.element, entry.scope)
                                                : collapsed(entry.named.value, list.element(0));
    return {{list.element(size - 1).range().end, list.element(at).range().end - list.element(size - 1).range().end, {}}};
}

QVector<TextEdit> StyleEdit::resetName(const StyleReader::Entry &entry, const ResponsiveValue &responsive) const
{
    const CommaList list(m_source, responsive.list);
    if (list.size() == 1)
        return removal(entry.named.element, entry.scope);
    if (list.size() == 2 && responsive.values.first() && m_place.breakpoint > 0 && m_context.commentsIn(responsive.list) == 0)
        return collapsed(entry.named.value, responsive.values.first());
    return list.removal(list.indexOf(responsive.values.at(m_place.breakpoint).range()));
}

Edits StyleEdit::reset()
{
    const StyleReader::Entry *entry = existing();
    if (!entry) {
        if (Result<void> free = checkForeign(); !free)
            return free.error();
        return QVector<TextEdit>();
    }
    noteKeyword(entry->scope, entry->named.element);
    m_writtenProperty = entry->property;
    const ResponsiveValue responsive = m_reader.responsive(entry->property, entry->named.value);
    if (responsive.form == Form::None)
        return m_place.breakpoint == 0 ? removal(entry->named.element, entry->scope) : QVector<TextEdit>();
    if (!responsive.values.at(m_place.breakpoint))
        return QVector<TextEdit>();
    return responsive.form == Form::List ? resetInList(*entry, responsive) : resetName(*entry, responsive);
}

QMap<QString, QString> StyleEdit::valuesOf(const StyleReader &reader)
{
    QMap<QString, QString> values;
    for (const StyleDeclaration &declaration : reader.declarations()) {
        if (declaration.origin.isEmpty())
            values.insert(id(declaration.place), declaration.value.text.simplified());
    }
    return values;
}

QMap<QString, QString> StyleEdit::expected() const
{
    QMap<QString, QString> values = valuesOf(m_reader);
    StylePlace place = m_place;
    place.property = m_writtenProperty;
    if (m_written.isEmpty())
        values.remove(id(place));
    else
        values.insert(id(place), m_written.simplified());
    return values;
}

// A value that says for a width what holds from a smaller one on anyway is left out: lists need such.
QMap<QString, QString> withoutRepeated(const QMap<QString, QString> &values)
{
    QMap<QString, QString> kept;
    QString base;
    QString last;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        const QString property = it.key().left(it.key().lastIndexOf(QLatin1Char('/')));
        if (property != base || *it != last)
            kept.insert(it.key(), *it);
        base = property;
        last = *it;
    }
    return kept;
}

} // namespace

Result<Change> StyleEditor::set(
    NodeId id, const StylePlace &place, const std::optional<PropertyValue> &value, Overwrite overwrite) const
{
    const EditContext context(m_document);
    const Result<int> index = context.findCall(id);
    if (!index)
        return index.error();
    const Node &node = context.node(*index);
    if (Result<void> valid = checkPythonName(place.property, tr("the name of a property")); !valid)
        return valid.error();
    if (place.breakpoint < 0 || place.breakpoint >= StylePlace::breakpointNames().size())
        return Error{tr("There is no such screen width.")};

    StyleEdit work(context, *index, place, overwrite);
    const EditLabel label = value ? EditLabel::setStyle(place, node.label) : EditLabel::removeStyle(place, node.label);
    const Edits edits = value ? work.set(*value) : work.reset();
    if (!edits)
        return edits.error();
    if (edits->isEmpty())
        return context.nothingToDo(*index, label);
    Outline expected(context.module());
    Outline::Item *item = expected.find(*index);
    item->isFocus = true;
    item->openKeyword = work.keyword();
    Result<Change> change = context.verified(*edits, label, expected);
    if (!change)
        return change;

    const SourceDocument after = context.source().edited(change->edits);
    const SyntaxNode call = after.root().covering(change->focus);
    const StyleReader reader(after, change->result->module.imports, context.catalog(), node, call.field("arguments"));
    if (withoutRepeated(work.expected()) != withoutRepeated(StyleEdit::valuesOf(reader)))
        return EditContext::unsafe();
    return change;
}

} // namespace vitrine
