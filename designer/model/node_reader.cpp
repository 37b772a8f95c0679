#include "designer/model/node_reader.h"

#include "designer/model/model_reader.h"
#include "designer/model/string_literal.h"
#include "designer/model/value_reader.h"
#include "designer/source/range_mover.h"
#include "runtime/catalog/catalog.h"

#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

// Deeper than any page; keeps generated or hostile files from using up the stack.
constexpr int maximalDepth = 150;
constexpr int maximalLabel = 60;

// Lower-case functions of the API that give no component, so that an unknown `rx.…` call can be taken for one.
bool givesNoComponent(const QString &path)
{
    static const QSet<QString> names{
        QStringLiteral("rx.color"),
        QStringLiteral("rx.redirect"),
        QStringLiteral("rx.toast"),
        QStringLiteral("rx.window_alert"),
        QStringLiteral("rx.download"),
        QStringLiteral("rx.console_log"),
        QStringLiteral("rx.call_script"),
        QStringLiteral("rx.call_function"),
        QStringLiteral("rx.run_script"),
        QStringLiteral("rx.set_value"),
        QStringLiteral("rx.set_focus"),
        QStringLiteral("rx.blur_focus"),
        QStringLiteral("rx.scroll_to"),
        QStringLiteral("rx.set_clipboard"),
        QStringLiteral("rx.remove_cookie"),
        QStringLiteral("rx.asset"),
        QStringLiteral("rx.get_upload_url"),
        QStringLiteral("rx.get_upload_dir"),
        QStringLiteral("rx.upload_files"),
        QStringLiteral("rx.selected_files"),
        QStringLiteral("rx.clear_selected_files"),
        QStringLiteral("rx.breakpoints"),
        QStringLiteral("rx.session"),
        QStringLiteral("rx.noop"),
        QStringLiteral("rx.field"),
        QStringLiteral("rx.var"),
        QStringLiteral("rx.event"),
        QStringLiteral("rx.memo"),
        QStringLiteral("rx.theme"),
        QStringLiteral("rx.page"),
        QStringLiteral("rx.cancel_upload"),
        QStringLiteral("rx.set_color_mode"),
        QStringLiteral("rx.toggle_color_mode"),
        QStringLiteral("rx.background"),
        QStringLiteral("rx.script_tag"),
        QStringLiteral("rx.clear_local_storage"),
        QStringLiteral("rx.var_operation"),
        QStringLiteral("rx.serializer"),
        QStringLiteral("rx.clear_session_storage"),
    };
    if (names.contains(path) || path.startsWith(QLatin1String("rx.toast.")) || path.startsWith(QLatin1String("rx.event.")))
        return true;
    const QStringList parts = path.split(QLatin1Char('.'));
    return std::any_of(parts.cbegin(), parts.cend(), [](const QString &part) { return part.isEmpty() || part.at(0).isUpper(); });
}

bool isBuiltin(const QString &name)
{
    static const QSet<QString> names{
        QStringLiteral("str"),
        QStringLiteral("int"),
        QStringLiteral("float"),
        QStringLiteral("bool"),
        QStringLiteral("len"),
        QStringLiteral("list"),
        QStringLiteral("dict"),
        QStringLiteral("tuple"),
        QStringLiteral("set"),
        QStringLiteral("range"),
        QStringLiteral("repr"),
        QStringLiteral("getattr"),
        QStringLiteral("map"),
        QStringLiteral("zip"),
        QStringLiteral("sorted"),
        QStringLiteral("min"),
        QStringLiteral("max"),
        QStringLiteral("sum"),
        QStringLiteral("abs"),
        QStringLiteral("round"),
        QStringLiteral("format"),
        QStringLiteral("enumerate"),
        QStringLiteral("print"),
        QStringLiteral("open"),
        QStringLiteral("super"),
    };
    return names.contains(name);
}

bool isComprehension(const SyntaxNode &node) { return node.is("list_comprehension") || node.is("generator_expression"); }

QVector<SyntaxNode> withoutComments(QVector<SyntaxNode> nodes)
{
    nodes.removeIf([](const SyntaxNode &node) { return node.is("comment"); });
    return nodes;
}

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= maximalLabel ? line : line.left(maximalLabel - 1) + QChar(0x2026);
}

} // namespace

NodeReader::NodeReader(const SourceDocument &source, const Catalog &catalog, Module &module) :
    m_source(source), m_catalog(catalog), m_module(module)
{
}

void NodeReader::setFunctions(const QSet<QString> &all, const QSet<QString> &components)
{
    m_functions = all;
    m_componentFunctions = components;
}

void NodeReader::takeOverFrom(const EarlierReading &earlier)
{
    const Module &module = earlier.module;
    Imports imports = module.imports;
    for (auto edit = earlier.ahead.end(); edit != earlier.ahead.begin();)
        imports.setEnd(RangeMover{*--edit}.end(imports.end()));
    const bool sameNames = imports == m_module.imports && module.functionNames == m_functions
        && module.functions.size() == m_componentFunctions.size()
        && std::all_of(module.functions.cbegin(), module.functions.cend(),
            [this](const ComponentFunction &function) { return m_componentFunctions.contains(function.name); });
    if (!sameNames)
        return;
    m_earlier = &earlier;
    const auto moved = [&earlier](TextRange range) {
        for (auto edit = earlier.ahead.end(); edit != earlier.ahead.begin();)
            RangeMover{*--edit}.move(range);
        return range;
    };
    constexpr int roomForNew = 64;
    m_module.nodes.reserve(module.nodes.size() + roomForNew);
    m_earlierNodes.reserve(module.nodes.size());
    for (int i = 0; i < module.nodes.size(); ++i)
        m_earlierNodes.insert(moved(module.nodes.at(i).range), i);
    for (const ComponentRoot &root : module.roots) {
        (root.function < 0 ? m_earlierOthers : m_earlierOfFunctions).append(moved(module.nodes.at(root.node).range));
    }
}

bool NodeReader::hadNoOtherRoots(const SyntaxNode &statement) const
{
    const TextRange range = statement.range();
    const auto hasNone = [range](const QVector<TextRange> &roots) {
        return std::none_of(roots.cbegin(), roots.cend(), [range](TextRange root) { return range.contains(root); });
    };
    // Any other statement may have stood in a function until now.
    const bool isDefinition = statement.is("function_definition") || statement.is("decorated_definition") || statement.is("class_definition");
    return m_earlier && !m_earlier->changed.touch(range) && hasNone(m_earlierOthers) && (isDefinition || hasNone(m_earlierOfFunctions));
}

int NodeReader::takeOver(TextRange range, int parent, const QString &slot)
{
    if (!m_earlier || m_earlier->changed.touch(range))
        return -1;
    const auto found = m_earlierNodes.constFind(range);
    if (found == m_earlierNodes.cend())
        return -1;
    const QVector<Node> &nodes = m_earlier->module.nodes;
    const int first = *found;
    // A function that is only named was called by a loop, see readForeach().
    if (nodes.at(first).kind == NodeKind::HelperCall && nodes.at(first).calleeRange.isEmpty())
        return -1;
    // What lies deeper than it did may be too deep.
    int depth = 0;
    for (int above = first; above >= 0; above = nodes.at(above).parent)
        ++depth;
    if (depth != m_depth + 1)
        return -1;
    m_earlierNodes.erase(found);
    const int index = int(m_module.nodes.size());
    const int shift = index - first;
    for (int i = first; i == first || (i < nodes.size() && nodes.at(i).parent >= first); ++i) {
        m_module.nodes.append(nodes.at(i));
        Node &node = m_module.nodes.last();
        for (auto edit = m_earlier->ahead.end(); edit != m_earlier->ahead.begin();)
            node.move(*--edit);
        node.parent += shift;
        if (shift == 0)
            continue;
        for (int &child : node.children)
            child += shift;
    }
    m_module.nodes[index].parent = parent;
    m_module.nodes[index].slot = slot;
    if (parent >= 0)
        m_module.nodes[parent].children.append(index);
    return index;
}

NodeReader::Callee NodeReader::callee(const SyntaxNode &call) const
{
    Callee result;
    const SyntaxNode function = call.field("function");
    if (!function.is("identifier") && !function.is("attribute"))
        return result;
    result.written = text(function);
    if (result.written.contains(QLatin1Char('('))) {
        const bool loops = function.is("attribute") && text(function.field("attribute")) == QLatin1String("foreach");
        result.call = loops ? Call::Foreach : Call::Other;
        return result;
    }
    result.path = m_module.imports.canonical(result.written);
    if (!result.path.isEmpty()) {
        if (result.path == QLatin1String("rx.foreach"))
            result.call = Call::Foreach;
        else if (result.path == QLatin1String("rx.cond"))
            result.call = Call::Condition;
        else if (result.path == QLatin1String("rx.match"))
            result.call = Call::Match;
        else if (result.path == QLatin1String("rx.color_mode_cond"))
            result.call = Call::ColorModeCondition;
        else if (const ComponentEntry *component = m_catalog.component(result.path)) {
            result.call = Call::Component;
            result.path = component->name;
            result.firstArgument = component->firstArgument;
            result.inCatalog = true;
        } else if (!givesNoComponent(result.path)) {
            result.call = Call::Component;
        }
        return result;
    }
    const QString first = result.written.section(QLatin1Char('.'), 0, 0);
    const QString last = result.written.section(QLatin1Char('.'), -1);
    if (function.is("identifier"))
        result.call = isBuiltin(first) && !m_functions.contains(first) ? Call::Other : Call::Helper;
    else if (last == QLatin1String("foreach"))
        result.call = Call::Foreach;
    else if (last == QLatin1String("create") || (m_module.imports.isImported(first) && !first.at(0).isUpper()))
        result.call = Call::Helper;
    return result;
}

bool NodeReader::hasComponent(const SyntaxNode &expression) const { return !outermostComponents(expression).isEmpty(); }

// Calls of components, and the loops and conditions around them.
QVector<SyntaxNode> NodeReader::outermostComponents(const SyntaxNode &node) const
{
    struct Step {
        SyntaxNode node;
        SyntaxNode around; // the outermost loop or condition above, if any
    };
    QVector<SyntaxNode> found;
    QVector<Step> waiting{{node, {}}};
    while (!waiting.isEmpty()) {
        Step step = waiting.takeLast();
        if (step.node.is("function_definition") || step.node.is("class_definition"))
            continue;
        if (step.node.is("call")) {
            const Callee called = callee(step.node);
            const bool isLoop = called.call == Call::Foreach && !called.path.isEmpty(); // gives components whatever it calls
            if (called.call == Call::Component || isLoop
                || (called.call == Call::Helper && m_componentFunctions.contains(called.written))) {
                const SyntaxNode outermost = step.around ? step.around : step.node;
                if (found.isEmpty() || !(found.last() == outermost))
                    found.append(outermost);
                continue;
            }
            const bool chooses = called.call != Call::Other && called.call != Call::Helper;
            if (chooses && !step.around)
                step.around = step.node;
        } else if ((isComprehension(step.node) || step.node.is("conditional_expression")) && !step.around) {
            step.around = step.node;
        }
        const QVector<SyntaxNode> children = step.node.namedChildren();
        for (auto child = children.crbegin(); child != children.crend(); ++child)
            waiting.append({*child, step.around});
    }
    return found;
}

int NodeReader::readRoot(const SyntaxNode &expression)
{
    const int first = int(m_module.nodes.size());
    const int index = read(expression, -1, {});
    const int root = int(m_module.roots.size());
    for (int i = first; i < m_module.nodes.size(); ++i)
        m_module.nodes[i].root = root;
    m_module.roots.append({index, -1, {}});
    return index;
}

QVector<int> NodeReader::readRootsInside(const SyntaxNode &node)
{
    QVector<int> roots;
    for (const SyntaxNode &component : outermostComponents(node)) {
        roots.append(int(m_module.roots.size()));
        readRoot(component);
    }
    return roots;
}

QVector<int> NodeReader::readOtherRootsInside(const SyntaxNode &node, const QSet<TextRange> &known)
{
    QVector<int> roots;
    for (const SyntaxNode &component : outermostComponents(node)) {
        const TextRange range = component.range();
        // Handlers call much of the API that is no component; only what is known for one counts here.
        const bool isGuess = component.is("call") && callee(component).call == Call::Component && !callee(component).inCatalog;
        const bool isKnown = known.contains(range)
            || std::any_of(known.cbegin(), known.cend(), [range](TextRange tree) { return tree.contains(range) || range.contains(tree); });
        if (isGuess || isKnown)
            continue;
        roots.append(int(m_module.roots.size()));
        readRoot(component);
    }
    return roots;
}

int NodeReader::append(NodeKind kind, const SyntaxNode &syntax, int parent, const QString &slot)
{
    Node node;
    node.kind = kind;
    node.slot = slot;
    node.parent = parent;
    node.range = syntax.range();
    if (syntax.is("call")) {
        node.calleeRange = syntax.field("function").range();
        node.argumentsRange = syntax.field("arguments").range();
        node.callee = m_source.text(node.calleeRange);
    }
    const int index = int(m_module.nodes.size());
    m_module.nodes.append(node);
    if (parent >= 0)
        m_module.nodes[parent].children.append(index);
    return index;
}

int NodeReader::read(const SyntaxNode &wrapped, int parent, const QString &slot)
{
    SyntaxNode expression = withoutParentheses(wrapped);
    if (expression.is("list_splat") && isComprehension(withoutParentheses(expression.namedChildren().value(0))))
        expression = withoutParentheses(expression.namedChildren().value(0));
    if (const int taken = takeOver(expression.range(), parent, slot); taken >= 0)
        return taken;
    if (++m_depth > maximalDepth) {
        --m_depth;
        const int index = append(NodeKind::Expression, expression, parent, slot);
        m_module.nodes[index].label = shortened(m_module.nodes.at(index).callee);
        return index;
    }
    int index = -1;
    if (expression.is("call")) {
        index = readCall(expression, parent, slot);
    } else if (isComprehension(expression)) {
        index = readLoop(expression, parent, slot);
    } else if (expression.is("conditional_expression")) {
        index = readTernary(expression, parent, slot);
    } else if (const std::optional<QString> content = string_literal::content(m_source, expression)) {
        index = append(NodeKind::Text, expression, parent, slot);
        m_module.nodes[index].text = *content;
        m_module.nodes[index].label = shortened(*content);
    } else if (readValue(m_source, expression).kind == ValueKind::Number) {
        index = append(NodeKind::Text, expression, parent, slot);
        m_module.nodes[index].text = m_module.nodes[index].label = text(expression);
    } else {
        index = readExpression(expression, parent, slot);
    }
    --m_depth;
    return index;
}

int NodeReader::readExpression(const SyntaxNode &expression, int parent, const QString &slot)
{
    const int index = append(NodeKind::Expression, expression, parent, slot);
    m_module.nodes[index].text = text(expression);
    m_module.nodes[index].label = shortened(m_module.nodes.at(index).text);
    for (const SyntaxNode &child : expression.namedChildren())
        readInside(child, index, {});
    return index;
}

int NodeReader::readCall(const SyntaxNode &call, int parent, const QString &slot)
{
    const Callee called = callee(call);
    if (called.call == Call::Other || called.written.isEmpty())
        return readExpression(call, parent, slot);

    const SyntaxNode argumentList = call.field("arguments");
    QVector<SyntaxNode> arguments = withoutComments(argumentList.namedChildren());
    arguments.removeIf([](const SyntaxNode &argument) { return argument.is("keyword_argument"); });
    const QString shortPath = called.path.mid(int(qstrlen("rx.")));

    if (called.call == Call::Component || called.call == Call::Helper) {
        const bool isComponent = called.call == Call::Component;
        const int index = append(isComponent ? NodeKind::StaticCall : NodeKind::HelperCall, call, parent, slot);
        Node &node = m_module.nodes[index];
        node.inCatalog = called.inCatalog;
        node.component = isComponent ? called.path : QString();
        node.label = isComponent ? shortPath : called.written + QStringLiteral("()");
        node.text = called.written;
        if (m_functions.contains(called.written))
            node.function = called.written;
        readArguments(argumentList, index, called.firstArgument);
        return index;
    }

    const bool loops = called.call == Call::Foreach;
    const int index = append(loops ? NodeKind::Loop : NodeKind::Condition, call, parent, slot);
    m_module.nodes[index].component = called.path;
    if (loops && called.path.isEmpty())
        arguments.prepend(call.field("function").field("object"));
    const bool hasSubject = called.call != Call::ColorModeCondition;
    const QString subject = hasSubject ? text(arguments.value(0)) : QString();
    m_module.nodes[index].text = subject;
    const QString name = called.path.isEmpty() ? QStringLiteral("foreach") : shortPath;
    m_module.nodes[index].label = shortened(subject.isEmpty() ? name : name + QLatin1Char(' ') + subject);
    switch (called.call) {
    case Call::Foreach:
        readForeach(arguments, index);
        break;
    case Call::Match:
        readMatch(arguments, index);
        break;
    case Call::Condition:
        readBranches(arguments.mid(1), {QStringLiteral("then"), QStringLiteral("else")}, index);
        break;
    default:
        readBranches(arguments, {QStringLiteral("light"), QStringLiteral("dark")}, index);
    }
    for (const SyntaxNode &argument : argumentList.namedChildren()) {
        if (argument.is("keyword_argument"))
            readKeyword(argument, index);
    }
    return index;
}

int NodeReader::readLoop(const SyntaxNode &comprehension, int parent, const QString &slot)
{
    const int index = append(NodeKind::Loop, comprehension, parent, slot);
    const SyntaxNode clause = comprehension.childOfType("for_in_clause");
    m_module.nodes[index].text = text(clause.field("right"));
    m_module.nodes[index].label = shortened(text(clause));
    read(comprehension.field("body"), index, {});
    return index;
}

int NodeReader::readTernary(const SyntaxNode &ternary, int parent, const QString &slot)
{
    const int index = append(NodeKind::Condition, ternary, parent, slot);
    const QVector<SyntaxNode> parts = withoutComments(ternary.namedChildren());
    m_module.nodes[index].text = text(parts.value(1));
    m_module.nodes[index].label = shortened(QStringLiteral("if ") + m_module.nodes.at(index).text);
    if (parts.size() == 3) {
        read(parts.at(0), index, QStringLiteral("then"));
        read(parts.at(2), index, QStringLiteral("else"));
    }
    return index;
}

void NodeReader::readArguments(const SyntaxNode &arguments, int index, QString firstArgument)
{
    if (isComprehension(arguments)) {
        read(arguments, index, {});
        return;
    }
    const bool isHelper = m_module.nodes.at(index).kind == NodeKind::HelperCall;
    for (const SyntaxNode &argument : withoutComments(arguments.namedChildren())) {
        if (argument.is("keyword_argument")) {
            readKeyword(argument, index);
            continue;
        }
        if (!firstArgument.isEmpty()) {
            addKeyword(std::exchange(firstArgument, {}), {argument.range().start, argument.range().start}, argument, index);
            continue;
        }
        if (argument.is("dictionary_splat") || argument.is("list_splat"))
            m_module.nodes[index].hasUnpacking = true;
        if (argument.is("dictionary_splat")) {
            readInside(argument, index, QStringLiteral("**"));
            continue;
        }
        // What a helper is given besides components and texts is data, not part of the tree.
        const bool isText = string_literal::content(m_source, withoutParentheses(argument)).has_value();
        if (!isHelper || isText || hasComponent(argument))
            read(argument, index, {});
    }
}

void NodeReader::readKeyword(const SyntaxNode &argument, int index)
{
    const SyntaxNode name = argument.field("name");
    addKeyword(text(name), name.range(), argument.field("value"), index);
}

void NodeReader::addKeyword(const QString &name, TextRange nameRange, const SyntaxNode &value, int index)
{
    const WrittenValue written = readValue(m_source, value);
    Keyword keyword;
    keyword.name = name;
    keyword.nameRange = nameRange;
    keyword.valueRange = value.range();
    keyword.range = {nameRange.start, keyword.valueRange.end};
    keyword.valueText = written.text;
    keyword.value = written.value;
    keyword.valueKind = written.kind;
    m_module.nodes[index].keywords.append(keyword);
    const bool isHandler = name.startsWith(QLatin1String("on_"));
    if (!isHandler && keyword.valueKind == ValueKind::Expression)
        readInside(value, index, name);
}

void NodeReader::readForeach(const QVector<SyntaxNode> &arguments, int index)
{
    const SyntaxNode drawn = withoutParentheses(arguments.value(1));
    if (drawn.is("lambda")) {
        read(drawn.field("body"), index, {});
    } else if (drawn.is("identifier") || drawn.is("attribute")) {
        const int child = append(NodeKind::HelperCall, drawn, index, {});
        Node &node = m_module.nodes[child];
        node.text = node.callee = text(drawn);
        node.label = node.callee + QStringLiteral("()");
        if (m_functions.contains(node.callee))
            node.function = node.callee;
    } else if (drawn) {
        read(drawn, index, {});
    }
}

void NodeReader::readBranches(const QVector<SyntaxNode> &arguments, const QStringList &names, int index)
{
    for (int i = 0; i < arguments.size() && i < names.size(); ++i)
        read(arguments.at(i), index, names.at(i));
}

void NodeReader::readMatch(const QVector<SyntaxNode> &arguments, int index)
{
    for (int i = 1; i < arguments.size(); ++i) {
        const SyntaxNode branch = arguments.at(i);
        if (!branch.is("tuple")) {
            read(branch, index, QStringLiteral("default"));
            continue;
        }
        // The last element is what is shown; all before are the values.
        const QVector<SyntaxNode> elements = withoutComments(branch.namedChildren());
        QStringList values;
        for (int j = 0; j + 1 < elements.size(); ++j)
            values.append(text(elements.at(j)));
        if (!elements.isEmpty())
            read(elements.last(), index, shortened(QStringLiteral("case ") + values.join(QStringLiteral(", "))));
    }
}

void NodeReader::readInside(const SyntaxNode &expression, int parent, const QString &slot)
{
    for (const SyntaxNode &component : outermostComponents(expression))
        read(component, parent, slot);
}

} // namespace vitrine
