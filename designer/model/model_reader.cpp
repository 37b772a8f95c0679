#include "designer/model/model_reader.h"

#include "designer/model/import_reader.h"
#include "designer/model/node_reader.h"
#include "designer/model/state_reader.h"
#include "designer/model/string_literal.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace vitrine {

namespace {

/// A function definition found in the file.
struct FoundFunction {
    SyntaxNode definition;
    SyntaxNode whole; ///< with decorators
    QString name;
    QVector<SyntaxNode> returned;
    QVector<SyntaxNode> statements; ///< others that may hold components
    bool givesComponent = false;
};

class Reading {
public:
    Reading(const SourceDocument &source, const Catalog &catalog, const EarlierReading *earlier) :
        m_source(source), m_catalog(catalog), m_earlier(earlier)
    {
    }

    Module read();

private:
    void findDefinitions();
    void addFunction(const SyntaxNode &definition, const SyntaxNode &whole);
    void findBodyParts(FoundFunction &function) const;
    void readDecoratedPages(const FoundFunction &function);
    void readAddPage(const SyntaxNode &call);
    void fillPage(Page &page, const SyntaxNode &arguments, int routePosition) const;
    void decideWhichGiveComponents(NodeReader &reader);
    void readFunctions(NodeReader &reader);
    void readPageComponent(Page &page, NodeReader &reader);
    void readOthers(NodeReader &reader);
    void nameVariable(const SyntaxNode &statement, const QVector<int> &roots);
    QString text(const SyntaxNode &node) const { return m_source.text(node.range()); }

    const SourceDocument &m_source;
    const Catalog &m_catalog;
    const EarlierReading *m_earlier;
    Module m_module;
    QVector<FoundFunction> m_functions;
    QVector<SyntaxNode> m_pageComponents; ///< parallel to m_module.pages: what add_page() is given; null for decorated functions
};

QString routeOfFunction(const QString &name)
{
    if (name.isEmpty() || name == QLatin1String("index"))
        return QStringLiteral("/");
    return QLatin1Char('/') + QString(name).replace(QLatin1Char('_'), QLatin1Char('-'));
}

QString normalizedRoute(const QString &route)
{
    if (route == QLatin1String("index") || route.isEmpty())
        return QStringLiteral("/");
    return route.startsWith(QLatin1Char('/')) || route == QLatin1String("404") ? route : QLatin1Char('/') + route;
}

bool opensScope(const SyntaxNode &node)
{
    return node.is("function_definition") || node.is("class_definition") || node.is("lambda");
}

Module Reading::read()
{
    m_module.imports = readImports(m_source);
    findDefinitions();
    NodeReader reader(m_source, m_catalog, m_module);
    decideWhichGiveComponents(reader);
    readFunctions(reader);
    for (int i = 0; i < m_module.pages.size(); ++i)
        readPageComponent(m_module.pages[i], reader);
    readOthers(reader);
    return std::move(m_module);
}

// State classes and those of data, functions outside of them, calls of add_page.
void Reading::findDefinitions()
{
    QVector<SyntaxNode> waiting{m_source.root()};
    while (!waiting.isEmpty()) {
        const SyntaxNode node = waiting.takeLast();
        SyntaxNode definition = node.is("decorated_definition") ? node.field("definition") : node;
        if (definition.is("class_definition")) {
            const StateReader reader(m_source, m_module.imports);
            if (reader.read(definition, m_module.states))
                continue;
            reader.readDataClass(definition, m_module.dataClasses);
        }
        if (definition.is("function_definition"))
            addFunction(definition, node);
        if (node.is("expression_statement")) {
            const SyntaxNode call = node.childOfType("call");
            const SyntaxNode callee = call.field("function");
            if (callee.is("attribute") && text(callee.field("attribute")) == QLatin1String("add_page"))
                readAddPage(call);
            continue;
        }
        const bool mayHoldDefinitions = definition != node || node.is("module") || node.is("block") || opensScope(node)
            || std::string_view(node.type()).ends_with("_statement") || std::string_view(node.type()).ends_with("_clause");
        if (!mayHoldDefinitions)
            continue;
        const QVector<SyntaxNode> children = definition.namedChildren();
        waiting.append(QVector<SyntaxNode>(children.crbegin(), children.crend()));
    }
}

void Reading::addFunction(const SyntaxNode &definition, const SyntaxNode &whole)
{
    FoundFunction function;
    function.definition = definition;
    function.whole = whole;
    function.name = text(definition.field("name"));
    function.givesComponent = text(definition.field("return_type")).endsWith(QLatin1String("Component"));
    findBodyParts(function);
    readDecoratedPages(function);
    m_functions.append(function);
}

void Reading::findBodyParts(FoundFunction &function) const
{
    QVector<SyntaxNode> waiting{function.definition.field("body")};
    while (!waiting.isEmpty()) {
        const SyntaxNode node = waiting.takeLast();
        if (opensScope(node) || node.is("decorated_definition"))
            continue;
        if (node.is("return_statement")) {
            if (const SyntaxNode value = node.namedChildren().value(0))
                function.returned.append(value);
            continue;
        }
        if (node.is("expression_statement")) {
            function.statements.append(node);
            continue;
        }
        const QVector<SyntaxNode> children = node.namedChildren();
        waiting.append(QVector<SyntaxNode>(children.crbegin(), children.crend()));
    }
}

void Reading::readDecoratedPages(const FoundFunction &function)
{
    for (const SyntaxNode &decorator : function.whole.namedChildren()) {
        if (!decorator.is("decorator"))
            continue;
        const SyntaxNode expression = decorator.namedChildren().value(0);
        const SyntaxNode callee = expression.is("call") ? expression.field("function") : expression;
        if (m_module.imports.canonical(text(callee)) != QLatin1String("rx.page"))
            continue;
        Page page;
        page.functionName = function.name;
        page.range = decorator.range();
        page.route = routeOfFunction(function.name);
        fillPage(page, expression.field("arguments"), 0);
        m_module.pages.append(page);
        m_pageComponents.append(SyntaxNode());
    }
}

void Reading::readAddPage(const SyntaxNode &call)
{
    Page page;
    page.range = call.range();
    SyntaxNode component;
    for (const SyntaxNode &argument : call.field("arguments").namedChildren()) {
        if (argument.is("keyword_argument") && text(argument.field("name")) == QLatin1String("component"))
            component = argument.field("value");
        else if (!argument.is("keyword_argument") && !argument.is("comment") && !component)
            component = argument;
    }
    if (component.is("identifier") || component.is("attribute"))
        page.functionName = text(component).section(QLatin1Char('.'), -1);
    page.route = routeOfFunction(page.functionName);
    fillPage(page, call.field("arguments"), 1);
    m_module.pages.append(page);
    m_pageComponents.append(component);
}

void Reading::fillPage(Page &page, const SyntaxNode &arguments, int routePosition) const
{
    int position = 0;
    for (const SyntaxNode &argument : arguments.namedChildren()) {
        if (argument.is("comment"))
            continue;
        const bool isKeyword = argument.is("keyword_argument");
        const QString name = isKeyword ? text(argument.field("name")) : QString();
        const SyntaxNode value = isKeyword ? argument.field("value") : argument;
        const int place = isKeyword ? -1 : position++;
        if (name == QLatin1String("route") || place == routePosition) {
            page.routeRange = value.range();
            const std::optional<QString> content = string_literal::content(m_source, value);
            page.route = content ? normalizedRoute(*content) : text(value);
        } else if (name == QLatin1String("title") || place == routePosition + 1) {
            page.titleRange = value.range();
            page.title = string_literal::content(m_source, value).value_or(text(value));
        }
    }
}

void Reading::decideWhichGiveComponents(NodeReader &reader)
{
    QSet<QString> pages;
    for (const FoundFunction &function : std::as_const(m_functions))
        m_module.functionNames.insert(function.name);
    for (const Page &page : std::as_const(m_module.pages))
        pages.insert(page.functionName);
    QSet<QString> components;
    for (FoundFunction &function : m_functions) {
        function.givesComponent = function.givesComponent || pages.contains(function.name);
        if (function.givesComponent)
            components.insert(function.name);
    }
    // A function that returns what another one gives counts too, so repeat until no more are found.
    for (bool found = true; found;) {
        found = false;
        reader.setFunctions(m_module.functionNames, components);
        for (FoundFunction &function : m_functions) {
            if (function.givesComponent
                || std::none_of(function.returned.cbegin(), function.returned.cend(),
                    [&](const SyntaxNode &value) { return reader.hasComponent(value); }))
                continue;
            function.givesComponent = found = true;
            components.insert(function.name);
        }
    }
    if (m_earlier)
        reader.takeOverFrom(*m_earlier);
}

void Reading::readFunctions(NodeReader &reader)
{
    for (const FoundFunction &found : std::as_const(m_functions)) {
        if (!found.givesComponent)
            continue;
        ComponentFunction function;
        function.name = found.name;
        function.range = found.whole.range();
        function.nameRange = found.definition.field("name").range();
        for (const SyntaxNode &parameter : found.definition.field("parameters").namedChildren()) {
            if (!parameter.is("comment"))
                function.parameters.append(text(parameter));
        }
        const int first = int(m_module.roots.size());
        for (const SyntaxNode &value : found.returned)
            reader.readRoot(value);
        for (const SyntaxNode &statement : found.statements)
            nameVariable(statement, reader.readRootsInside(statement));
        for (int root = first; root < m_module.roots.size(); ++root) {
            m_module.roots[root].function = int(m_module.functions.size());
            function.roots.append(root);
        }
        m_module.functions.append(function);
    }
    for (Page &page : m_module.pages) {
        page.function = page.functionName.isEmpty() ? -1 : m_module.functionNamed(page.functionName);
        if (page.function >= 0)
            page.roots = m_module.functions.at(page.function).roots;
    }
}

void Reading::readPageComponent(Page &page, NodeReader &reader)
{
    SyntaxNode component = m_pageComponents.at(int(&page - m_module.pages.data()));
    if (component.is("lambda"))
        component = component.field("body");
    if (!component || !page.functionName.isEmpty())
        return;
    page.roots.append(int(m_module.roots.size()));
    reader.readRoot(component);
}

void Reading::nameVariable(const SyntaxNode &statement, const QVector<int> &roots)
{
    const SyntaxNode left = statement.childOfType("assignment").field("left");
    if (roots.size() == 1 && left.is("identifier"))
        m_module.roots[roots.first()].variable = text(left);
}

// Components that stand elsewhere: on the top level, in classes, in functions that give none. Nothing is passed over.
void Reading::readOthers(NodeReader &reader)
{
    static const std::unordered_set<std::string_view> compound{"module", "block", "function_definition", "class_definition",
        "decorated_definition", "if_statement", "elif_clause", "else_clause", "for_statement", "while_statement", "try_statement", "except_clause",
        "except_group_clause", "finally_clause", "with_statement", "match_statement", "case_clause", "return_statement"};
    QSet<TextRange> known;
    for (const ComponentRoot &root : std::as_const(m_module.roots))
        known.insert(m_module.nodes.at(root.node).range);
    QVector<SyntaxNode> waiting{m_source.root()};
    while (!waiting.isEmpty()) {
        const SyntaxNode node = waiting.takeLast();
        if (known.contains(node.range()))
            continue;
        if (!compound.contains(node.type())) {
            nameVariable(node, reader.readOtherRootsInside(node, known));
            continue;
        }
        const bool isTopLevel = node.is("module");
        const QVector<SyntaxNode> children = node.namedChildren();
        for (auto child = children.crbegin(); child != children.crend(); ++child) {
            if (!isTopLevel || !reader.hadNoOtherRoots(*child))
                waiting.append(*child);
        }
    }
}

} // namespace

Module readModule(const SourceDocument &source, const Catalog &catalog, const EarlierReading *earlier)
{
    return Reading(source, catalog, earlier).read();
}

} // namespace vitrine
