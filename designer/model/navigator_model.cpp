#include "designer/model/navigator_model.h"

#include "designer/model/design_document.h"
#include "runtime/catalog/catalog.h"

#include <QMimeData>
#include <QPoint>

#include <algorithm>
#include <vector>

namespace vitrine {

/// A row. Pages and functions have no node; their identity is `key`.
struct NavigatorModel::Item {
    QString key;
    QString title;
    NodeId id = 0;
    int node = -1; ///< index into Module::nodes
    NodeKind kind = NodeKind::Expression;
    int page = -1;
    int function = -1;
    int row = 0;
    Item *parent = nullptr;
    std::vector<std::unique_ptr<Item>> children;

    Item *add()
    {
        auto child = std::make_unique<Item>();
        child->parent = this;
        child->row = int(children.size());
        children.push_back(std::move(child));
        return children.back().get();
    }
};

namespace {

QString chip(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Loop:
        return NavigatorModel::tr("loop");
    case NodeKind::Condition:
        return NavigatorModel::tr("condition");
    case NodeKind::HelperCall:
        return NavigatorModel::tr("helper");
    case NodeKind::Expression:
        return NavigatorModel::tr("expression");
    case NodeKind::StaticCall:
    case NodeKind::Text:
        break;
    }
    return {};
}

/// Where the node stands in its parent if it is no child by position, and what it is if it is no plain component.
QStringList chips(const Module &module, const Node &node)
{
    QStringList words;
    const bool isBranch = node.parent >= 0 && module.nodes.at(node.parent).kind == NodeKind::Condition;
    if (!node.slot.isEmpty())
        words.append(isBranch ? node.slot : node.slot + QLatin1Char('='));
    if (const QString word = chip(node.kind); !word.isEmpty())
        words.append(word);
    return words;
}

/// What can be done with a node that is no plain component, for a tool tip; begins with a line break.
QString explanation(const Node &node)
{
    switch (node.kind) {
    case NodeKind::Loop:
        return NavigatorModel::tr("\nA loop: what is in it is drawn once for each item, and edited for all of them.");
    case NodeKind::Condition:
        return NavigatorModel::tr("\nA condition: one of its branches is shown.");
    case NodeKind::HelperCall:
        return node.function.isEmpty() ? NavigatorModel::tr("\nA call of a function of another file.")
                                       : NavigatorModel::tr("\nA call of a function of this file, which is further below.");
    case NodeKind::Expression:
        return NavigatorModel::tr("\nAn expression: it can be wrapped, moved and deleted here, and changed in the code.");
    case NodeKind::StaticCall:
    case NodeKind::Text:
        break;
    }
    return {};
}

QString titleOf(const Node &node, const QString &variable)
{
    return variable.isEmpty() ? node.label : variable + QStringLiteral(" = ") + node.label;
}

} // namespace

NavigatorModel::NavigatorModel(const DesignDocument &document, QObject *parent) :
    QAbstractItemModel(parent), m_document(document), m_root(std::make_unique<Item>())
{
    build();
    connect(&document, &DesignDocument::changed, this, &NavigatorModel::update);
}

NavigatorModel::~NavigatorModel() = default;

void NavigatorModel::addNode(Item &parent, int index, const QString &variable)
{
    const Node &node = m_document.module().nodes.at(index);
    Item *item = parent.add();
    item->id = node.id;
    item->node = index;
    item->kind = node.kind;
    item->key = parent.key + QLatin1Char('/') + QString::number(node.id);
    item->title = titleOf(node, variable);
    if (!m_items.contains(node.id))
        m_items.insert(node.id, item);
    for (const int child : node.children)
        addNode(*item, child, {});
}

QVector<NavigatorModel::Group> NavigatorModel::groups() const
{
    const Module &module = m_document.module();
    QVector<Group> groups;
    QSet<int> shown;
    for (int i = 0; i < module.pages.size(); ++i) {
        const Page &page = module.pages.at(i);
        groups.append({QStringLiteral("page ") + page.route + QLatin1Char(' ') + page.functionName, page.route, i, -1, page.roots});
        shown.insert(page.function);
    }
    for (int i = 0; i < module.functions.size(); ++i) {
        const ComponentFunction &function = module.functions.at(i);
        if (!shown.contains(i))
            groups.append({QStringLiteral("function ") + function.name, function.name + QStringLiteral("()"), -1, i, function.roots});
    }
    QVector<int> others;
    for (int i = 0; i < module.roots.size(); ++i) {
        const bool isPage
            = std::any_of(module.pages.cbegin(), module.pages.cend(), [i](const Page &page) { return page.roots.contains(i); });
        if (module.roots.at(i).function < 0 && !isPage)
            others.append(i);
    }
    if (!others.isEmpty())
        groups.append({QStringLiteral("others"), tr("Elsewhere in the file"), -1, -1, others});
    return groups;
}

void NavigatorModel::build()
{
    m_items.clear();
    m_root = std::make_unique<Item>();
    for (const Group &group : groups()) {
        Item *item = m_root->add();
        item->key = group.key;
        item->title = group.title;
        item->page = group.page;
        item->function = group.function;
        for (const int root : group.roots) {
            const ComponentRoot &component = m_document.module().roots.at(root);
            addNode(*item, component.node, component.variable);
        }
    }
}

bool NavigatorModel::followNode(Item &item, int index, const QString &variable, QVector<Item *> &changed)
{
    const Node &node = m_document.module().nodes.at(index);
    if (item.id != node.id || item.children.size() != size_t(node.children.size()))
        return false;
    const QString title = titleOf(node, variable);
    if (item.kind != node.kind || item.title != title)
        changed.append(&item);
    item.node = index;
    item.kind = node.kind;
    item.title = title;
    for (size_t i = 0; i < item.children.size(); ++i) {
        if (!followNode(*item.children[i], node.children.at(qsizetype(i)), {}, changed))
            return false;
    }
    return true;
}

bool NavigatorModel::follow(QVector<Item *> &changed)
{
    const QVector<Group> now = groups();
    if (size_t(now.size()) != m_root->children.size() || m_isBroken != m_document.isBroken())
        return false;
    for (size_t i = 0; i < m_root->children.size(); ++i) {
        const Group &group = now.at(qsizetype(i));
        Item &item = *m_root->children[i];
        if (item.key != group.key || item.children.size() != size_t(group.roots.size()))
            return false;
        item.page = group.page;
        item.function = group.function;
        for (size_t j = 0; j < item.children.size(); ++j) {
            const ComponentRoot &component = m_document.module().roots.at(group.roots.at(qsizetype(j)));
            if (!followNode(*item.children[j], component.node, component.variable, changed))
                return false;
        }
    }
    return true;
}

void NavigatorModel::update()
{
    m_checked.clear();
    // Most edits change a text or a property: the rows stay, and no view has to lay them out anew.
    QVector<Item *> changed;
    if (follow(changed)) {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
        for (Item *item : std::as_const(changed))
            Q_EMIT dataChanged(createIndex(item->row, 0, item), createIndex(item->row, 0, item));
        return;
    }
    m_isBroken = m_document.isBroken();
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QStringList keys;
    for (const QModelIndex &index : before)
        keys.append(static_cast<Item *>(index.internalPointer())->key);
    const std::unique_ptr<Item> replaced = std::move(m_root);
    build();

    QHash<QString, Item *> byKey;
    std::vector<Item *> waiting{m_root.get()};
    while (!waiting.empty()) {
        Item *item = waiting.back();
        waiting.pop_back();
        byKey.insert(item->key, item);
        for (const auto &child : item->children)
            waiting.push_back(child.get());
    }
    QModelIndexList after;
    for (const QString &key : std::as_const(keys)) {
        Item *item = byKey.value(key);
        if (!item) // it may have moved to another parent
            item = m_items.value(key.section(QLatin1Char('/'), -1).toUInt());
        after.append(item ? createIndex(item->row, 0, item) : QModelIndex());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

QModelIndex NavigatorModel::indexOf(NodeId id) const
{
    Item *item = m_items.value(id);
    return item ? createIndex(item->row, 0, item) : QModelIndex();
}

NodeId NavigatorModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Item *>(index.internalPointer())->id : 0;
}

QString NavigatorModel::nodeMimeType() { return QStringLiteral("application/x-vitrine-nodes"); }

QVector<NodeId> NavigatorModel::nodesOf(const QMimeData &data)
{
    QVector<NodeId> nodes;
    for (const QByteArray &id : data.data(nodeMimeType()).split(' ')) {
        if (const NodeId node = id.toUInt())
            nodes.append(node);
    }
    return nodes;
}

QModelIndex NavigatorModel::index(int row, int column, const QModelIndex &parent) const
{
    const Item *item = parent.isValid() ? static_cast<const Item *>(parent.internalPointer()) : m_root.get();
    if (row < 0 || column != 0 || row >= int(item->children.size()))
        return {};
    return createIndex(row, column, item->children.at(size_t(row)).get());
}

QModelIndex NavigatorModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    Item *parent = static_cast<const Item *>(child.internalPointer())->parent;
    return parent == m_root.get() ? QModelIndex() : createIndex(parent->row, 0, parent);
}

int NavigatorModel::rowCount(const QModelIndex &parent) const
{
    const Item *item = parent.isValid() ? static_cast<const Item *>(parent.internalPointer()) : m_root.get();
    return int(item->children.size());
}

int NavigatorModel::columnCount(const QModelIndex &) const { return 1; }

QVariant NavigatorModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Item &item = *static_cast<const Item *>(index.internalPointer());
    const Module &module = m_document.module();
    const Node *node = item.node >= 0 ? &module.nodes.at(item.node) : nullptr;
    switch (role) {
    case Qt::DisplayRole:
        return item.title;
    case Qt::EditRole:
        return item.kind == NodeKind::Text && node ? node->text : functionOf(item);
    case Qt::ToolTipRole:
        return (node && !node->slot.isEmpty() ? node->slot + QStringLiteral(": ") : QString()) + item.title
            + (node ? explanation(*node) : QString());
    case WhyNotEditableRole:
        return whyNotEditable(item);
    case ChipsRole:
        return node ? chips(module, *node) : QStringList();
    case ComponentRole:
        return node ? node->component : QString();
    case FamilyRole: {
        const ComponentEntry *entry = node ? m_document.catalog().component(node->component) : nullptr;
        return entry ? entry->family : QString();
    }
    case KindRole:
        return node ? int(node->kind) : -1;
    case ChipRole:
        return node ? chip(node->kind) : QString();
    case SlotRole:
        return node ? node->slot : QString();
    case NodeIdRole:
        return item.id;
    case RangeRole: {
        const TextRange range = node ? node->range
            : item.page >= 0         ? module.pages.at(item.page).range
            : item.function >= 0     ? module.functions.at(item.function).range
                                     : module.nodes.at(item.children.front()->node).range;
        return QPoint(range.start, range.end);
    }
    case RouteRole:
        return item.page >= 0 ? module.pages.at(item.page).route : QString();
    case BrokenRole:
        return m_document.isBroken();
    default:
        return {};
    }
}

/// The function that a row's name is of; empty if it has none.
QString NavigatorModel::functionOf(const Item &item) const
{
    const Module &module = m_document.module();
    if (item.function >= 0)
        return module.functions.at(item.function).name;
    if (item.page >= 0)
        return module.pages.at(item.page).functionName;
    const QString callee = item.node >= 0 && item.kind == NodeKind::HelperCall ? module.nodes.at(item.node).callee : QString();
    return callee.contains(QLatin1Char('.')) ? QString() : callee;
}

QString NavigatorModel::whyNotEditable(const Item &item) const
{
    if (m_document.isBroken())
        return tr("The code has a syntax error. Repair it first.");
    if (item.kind == NodeKind::Text && item.node >= 0) {
        const bool isLong = m_document.module().nodes.at(item.node).text.contains(QLatin1Char('\n'));
        return isLong ? tr("The text has several lines. Edit it in the code.") : QString();
    }
    if (!functionOf(item).isEmpty())
        return {};
    if (item.page >= 0)
        return tr("The page %1 has no function that could be renamed.").arg(item.title);
    switch (item.kind) {
    case NodeKind::HelperCall:
        return tr("“%1” belongs to another module. Rename it where it is defined.").arg(item.title);
    case NodeKind::StaticCall:
        return tr("“%1” has no name of its own. Functions of yours, pages and texts can be renamed.").arg(item.title);
    default:
        return tr("“%1” has no name. Edit it in the code.").arg(item.title);
    }
}

bool NavigatorModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || value == index.data(Qt::EditRole))
        return false;
    const Item &item = *static_cast<const Item *>(index.internalPointer());
    const QString text = value.toString();
    if (item.kind == NodeKind::Text && item.node >= 0)
        Q_EMIT textEdited(item.id, text);
    else
        Q_EMIT renameRequested(functionOf(item), text.trimmed());
    return false;
}

Qt::ItemFlags NavigatorModel::flags(const QModelIndex &index) const
{
    const NodeId id = nodeAt(index);
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!index.isValid())
        return flags;
    // Asked also from layoutAboutToBeChanged(), when the document has changed and the node may be gone. So what has a name is not asked
    // here; see WhyNotEditableRole.
    flags |= Qt::ItemIsEditable;
    if (id == 0)
        return flags | Qt::ItemIsDropEnabled;
    flags |= Qt::ItemIsDragEnabled;
    const NodeKind kind = static_cast<const Item *>(index.internalPointer())->kind;
    if (kind == NodeKind::StaticCall || kind == NodeKind::HelperCall || kind == NodeKind::Condition)
        flags |= Qt::ItemIsDropEnabled;
    return flags;
}

QHash<int, QByteArray> NavigatorModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractItemModel::roleNames();
    names.insert({{KindRole, "kind"}, {ChipRole, "chip"}, {SlotRole, "slot"}, {ChipsRole, "chips"}, {ComponentRole, "component"},
        {FamilyRole, "family"}, {WhyNotEditableRole, "whyNotEditable"}, {NodeIdRole, "nodeId"}, {RangeRole, "range"},
        {RouteRole, "route"}, {BrokenRole, "broken"}});
    return names;
}

QStringList NavigatorModel::mimeTypes() const { return {nodeMimeType(), ComponentPiece::mimeType()}; }

QMimeData *NavigatorModel::mimeData(const QModelIndexList &indexes) const
{
    QByteArrayList ids;
    for (const QModelIndex &index : indexes) {
        if (const NodeId id = nodeAt(index))
            ids.append(QByteArray::number(id));
    }
    if (ids.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(nodeMimeType(), ids.join(' '));
    return data;
}

Qt::DropActions NavigatorModel::supportedDropActions() const { return Qt::MoveAction | Qt::CopyAction; }

bool NavigatorModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent) const
{
    const Item *into = treeOf(parent);
    const NodeId target = into ? into->id : 0;
    if (target == 0)
        return false;
    if (!data->hasFormat(ComponentPiece::mimeType())) {
        const QVector<NodeId> nodes = nodesOf(*data);
        const QVector<NodeId> above = m_document.module().pathToRoot(target);
        const bool isInItself = std::any_of(nodes.cbegin(), nodes.cend(), [&](NodeId node) { return above.contains(node); });
        if (nodes.isEmpty() || (isInItself && action != Qt::CopyAction))
            return false;
    }
    return isTaken(*data, action, target, nodeAt(parent) ? positionalIndex(*into, row) : -1);
}

const NavigatorModel::Item *NavigatorModel::treeOf(const QModelIndex &index)
{
    const auto *item = static_cast<const Item *>(index.internalPointer());
    return !item || item->id || item->children.empty() ? item : item->children.back().get();
}

void NavigatorModel::setDropCheck(const DropCheck &check)
{
    m_dropCheck = check;
    m_checked.clear();
}

bool NavigatorModel::isTaken(const QMimeData &data, Qt::DropAction action, NodeId parent, int index) const
{
    if (!m_dropCheck)
        return true;
    const QByteArray place = QByteArray::number(action) + ' ' + QByteArray::number(parent) + ' ' + QByteArray::number(index) + ' ';
    const QByteArray question = place + data.data(nodeMimeType()) + ' ' + data.data(ComponentPiece::mimeType());
    const auto known = m_checked.constFind(question);
    return known != m_checked.cend() ? *known : *m_checked.insert(question, m_dropCheck(data, action, parent, index));
}

// False in any case: the view would remove the dragged rows otherwise, and the rows follow the text alone.
bool NavigatorModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const Item &into = *treeOf(parent);
    const NodeId target = into.id;
    const int index = nodeAt(parent) ? positionalIndex(into, row) : -1;
    if (data->hasFormat(ComponentPiece::mimeType()))
        Q_EMIT insertRequested(ComponentPiece::fromMimeData(*data), target, index);
    else if (action == Qt::CopyAction)
        Q_EMIT copyRequested(nodesOf(*data), target, index);
    else
        Q_EMIT moveRequested(nodesOf(*data), target, index);
    return false;
}

// Rows count all children, operations only those given by position.
int NavigatorModel::positionalIndex(const Item &parent, int row) const
{
    if (row < 0)
        return -1;
    const Module &module = m_document.module();
    return int(std::count_if(parent.children.begin(), parent.children.begin() + std::min(row, int(parent.children.size())),
        [&](const auto &child) { return module.nodes.at(child->node).slot.isEmpty(); }));
}

} // namespace vitrine
