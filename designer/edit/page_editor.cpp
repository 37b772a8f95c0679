#include "designer/edit/page_editor.h"

#include "designer/edit/component_extraction.h"
#include "designer/edit/edit_context.h"
#include "designer/edit/import_edit.h"
#include "designer/edit/python_name.h"
#include "designer/edit/top_level.h"
#include "designer/model/design_document.h"
#include "designer/model/string_literal.h"

#include <QRegularExpression>

#include <algorithm>

namespace vitrine {

namespace {

bool isAddPage(const SourceDocument &source, const Page &page)
{
    const QString text = source.text(page.range);
    return text.endsWith(u')') && !text.startsWith(u'@');
}

/// What identifies a page, without its places.
struct PageFacts {
    QString route;
    QString title;
    QString function;
    bool operator==(const PageFacts &) const = default;
};

QVector<PageFacts> factsOf(const Module &module)
{
    QVector<PageFacts> facts;
    for (const Page &page : module.pages)
        facts.append({page.route, page.title, page.functionName});
    return facts;
}

Result<QString> checkedRoute(const QString &route, const Module &module)
{
    static const QRegularExpression form(QStringLiteral("^/?(([\\w.~-]+|\\[\\w+\\]|\\[\\[?\\.\\.\\.\\w+\\]?\\]|\\[\\[\\w+\\]\\])(/|$))*$"),
        QRegularExpression::UseUnicodePropertiesOption);
    if (!form.match(route).hasMatch())
        return Error{PageEditor::tr("“%1” cannot be a route. Routes look like /about or /post/[slug].").arg(route)};
    QString normal = route.startsWith(QLatin1Char('/')) ? route : QLatin1Char('/') + route;
    if (normal.size() > 1 && normal.endsWith(QLatin1Char('/')))
        normal.chop(1);
    for (const Page &page : module.pages) {
        if (page.route == normal)
            return Error{PageEditor::tr("There is a page at %1 already.").arg(normal)};
    }
    return normal;
}

Result<int> pageAt(const QString &route, const Module &module)
{
    const auto found = std::find_if(module.pages.cbegin(), module.pages.cend(), [&](const Page &page) { return page.route == route; });
    if (found == module.pages.cend())
        return Error{PageEditor::tr("This file has no page at %1.").arg(route)};
    return int(found - module.pages.cbegin());
}

Result<Change> verified(const EditContext &context, const QVector<TextEdit> &edits, const EditLabel &label,
    const Outline &outline, const QVector<PageFacts> &promised)
{
    Result<Change> change = context.verified(edits, label, outline);
    if (change && factsOf(change->result->module) != promised)
        return EditContext::unsafe();
    return change;
}

/// `app = rx.App(…)`: the name, and the statement.
struct AppVariable {
    QString name;
    SyntaxNode statement;
};

AppVariable appOf(const SourceDocument &source, const Imports &imports)
{
    for (const SyntaxNode &statement : source.root().namedChildren()) {
        const SyntaxNode assignment = statement.childOfType("assignment");
        const QString callee = source.text(assignment.field("right").field("function").range());
        if (assignment && imports.canonical(callee) == QLatin1String("rx.App"))
            return {source.text(assignment.field("left").range()), statement};
    }
    return {};
}

/// The edits that give a page's `add_page` or `@rx.page` an argument; `existing` is its value now, empty if there is none.
QVector<TextEdit> setArgument(const EditContext &context, const Page &page, const QString &name, TextRange existing, const QString &content)
{
    const SourceDocument &source = context.source();
    if (!existing.isEmpty()) {
        const bool isString = string_literal::content(source, source.root().covering(existing)).has_value();
        const QString literal = isString ? string_literal::writtenLike(content, source.text(existing))
                                         : string_literal::written(content, string_literal::preferredQuote(source));
        return {{existing.start, existing.length(), literal}};
    }
    const QString literal = string_literal::written(content, string_literal::preferredQuote(source));
    const QString argument = name + QLatin1Char('=') + literal;
    SyntaxNode expression = source.root().covering(page.range);
    if (expression.is("decorator"))
        expression = expression.namedChildren().value(0);
    if (!expression.is("call"))
        return {{expression.range().end, 0, QLatin1Char('(') + argument + QLatin1Char(')')}};
    const CommaList list(source, expression.field("arguments"));
    return list.insertion(list.size(), Snippet(argument));
}

QString headingFor(const QString &name)
{
    QString words = QString(name).replace(QLatin1Char('_'), QLatin1Char(' ')).trimmed();
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

} // namespace

Result<Change> PageEditor::addPage(const QString &wantedRoute, const QString &name) const
{
    const EditContext context(m_document);
    const SourceDocument &source = context.source();
    const Module &module = context.module();
    const Result<QString> route = checkedRoute(wantedRoute, module);
    if (!route)
        return route.error();
    if (Result<void> valid = checkPythonName(name, tr("the name of a page's function")); !valid)
        return valid.error();
    if (top_level::isDefined(source, name))
        return Error{tr("This file has “%1” already.").arg(name)};

    const QChar quote = string_literal::preferredQuote(source);
    const auto literal = [quote](const QString &content) { return string_literal::written(content, quote); };
    const AppVariable app = appOf(source, module.imports);
    const bool usesDecorators = std::any_of(
        module.pages.cbegin(), module.pages.cend(), [&](const Page &page) { return !isAddPage(source, page); });
    const bool callsAddPage = !usesDecorators && app.statement;

    QVector<TextEdit> edits;
    const auto written = [&](const QString &expression) -> Result<QString> {
        const Result<ImportEdit> result = ImportEdit::create(source, module.imports, expression);
        if (!result)
            return result.error();
        for (const TextEdit &edit : result->edits) {
            if (!edits.contains(edit))
                edits.append(edit);
        }
        return result->expression;
    };
    const Result<QString> type = annotatesComponents(context) ? written(QStringLiteral("rx.Component")) : Result<QString>(QString());
    const Result<QString> body = written(QStringLiteral("rx.vstack(rx.heading(%1))").arg(literal(headingFor(name))));
    const Result<QString> decorator
        = callsAddPage ? Result<QString>(QString()) : written(QStringLiteral("rx.page(route=%1)").arg(literal(*route)));
    for (const Result<QString> *result : {&type, &body, &decorator}) {
        if (!*result)
            return result->error();
    }
    const QString lineBreak = source.lineBreak();
    QString text;
    if (!decorator->isEmpty())
        text += QLatin1Char('@') + *decorator + lineBreak;
    text += QStringLiteral("def %1()%2:").arg(name, type->isEmpty() ? QString() : QStringLiteral(" -> ") + *type) + lineBreak
        + source.indentationUnit() + QStringLiteral("return ") + *body;

    // Behind the functions that are there, so that the file's order tells how it grew; before the app in any case.
    int behind = 0;
    for (const ComponentFunction &function : module.functions)
        behind = std::max(behind, function.range.end);
    for (const StateClass &state : module.states)
        behind = std::max(behind, state.range.end);
    if (app.statement && app.statement.range().start < behind)
        behind = 0;
    edits += behind > 0 ? top_level::insertionBehind(source, behind, text) : top_level::insertionBefore(source, app.statement, text);

    QVector<PageFacts> promised = factsOf(module);
    const auto firstLater = std::find_if(module.pages.cbegin(), module.pages.cend(),
        [&](const Page &page) { return !callsAddPage && page.range.start > behind; });
    promised.insert(firstLater - module.pages.cbegin(), {*route, {}, name});
    if (callsAddPage) {
        const QString call = QStringLiteral("%1.add_page(%2, route=%3)").arg(app.name, name, literal(*route));
        int last = app.statement.range().end;
        for (const Page &page : module.pages)
            last = std::max(last, page.range.end);
        edits.append({source.lineEnd(last), 0, lineBreak + call});
    }
    Outline expected(module);
    Outline::Item root;
    root.isAnything = root.isFocus = true;
    const int place = behind > 0 ? behind : app.statement.range().start;
    const auto position = std::count_if(module.roots.cbegin(), module.roots.cend(), [&](const ComponentRoot &existing) {
        return existing.function >= 0 && module.functions.at(existing.function).range.end <= place;
    });
    expected.insertRoot(int(position), root);
    return verified(context, edits, EditLabel::addPage(*route), expected, promised);
}

Result<Change> PageEditor::removePage(const QString &route) const
{
    const EditContext context(m_document);
    const SourceDocument &source = context.source();
    const Module &module = context.module();
    const Result<int> index = pageAt(route, module);
    if (!index)
        return index.error();
    const Page &page = module.pages.at(*index);
    QVector<PageFacts> promised = factsOf(module);
    promised.removeAt(*index);

    Outline expected(module);
    QVector<TextEdit> edits;
    const bool isCall = isAddPage(source, page);
    const int uses = page.functionName.isEmpty() ? 0 : top_level::countUses(source, page.functionName);
    const auto shows = std::count_if(
        module.pages.cbegin(), module.pages.cend(), [&](const Page &other) { return other.function == page.function; });
    const bool takesFunction = page.function >= 0 && uses == (isCall ? 1 : 0) && shows == 1;
    if (isCall) {
        SyntaxNode statement = source.root().covering(page.range);
        while (statement.parent() && !statement.is("expression_statement"))
            statement = statement.parent();
        edits += top_level::removalOfLine(source, statement);
        if (page.function < 0) {
            for (const int root : page.roots)
                expected.take(module.roots.at(root).node);
        }
    }
    if (takesFunction) {
        const ComponentFunction &function = module.functions.at(page.function);
        edits += top_level::removal(source, function.range);
        for (const int root : function.roots)
            expected.take(module.roots.at(root).node);
    } else if (!isCall) {
        edits += top_level::removalOfLine(source, source.root().covering(page.range));
    }
    return verified(context, edits, EditLabel::removePage(route), expected, promised);
}

Result<Change> PageEditor::setRoute(const QString &route, const QString &newRoute) const
{
    const EditContext context(m_document);
    const Module &module = context.module();
    const Result<int> index = pageAt(route, module);
    if (!index)
        return index.error();
    const EditLabel label = EditLabel::setRoute(route, newRoute);
    if (route == newRoute)
        return Change{{}, label, {}, {}};
    const Result<QString> normal = checkedRoute(newRoute, module);
    if (!normal)
        return normal.error();
    const Page &page = module.pages.at(*index);
    QVector<PageFacts> promised = factsOf(module);
    promised[*index].route = *normal;
    const QVector<TextEdit> edits = setArgument(context, page, QStringLiteral("route"), page.routeRange, *normal);
    return verified(context, edits, label, Outline(module), promised);
}

Result<Change> PageEditor::setTitle(const QString &route, const QString &title) const
{
    const EditContext context(m_document);
    const Module &module = context.module();
    const Result<int> index = pageAt(route, module);
    if (!index)
        return index.error();
    const Page &page = module.pages.at(*index);
    const EditLabel label = EditLabel::setTitle(route);
    if (page.title == title)
        return Change{{}, label, {}, {}};
    QVector<PageFacts> promised = factsOf(module);
    promised[*index].title = title;
    const QVector<TextEdit> edits = setArgument(context, page, QStringLiteral("title"), page.titleRange, title);
    return verified(context, edits, label, Outline(module), promised);
}

} // namespace vitrine
