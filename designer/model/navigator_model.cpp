#include "designer/model/navigator_model.h"

#include "designer/model/design_document.h"

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
    item->title = variable.isEmpty() ? node.label : variable + QStringLiteral(" = ") + node.label;
    if (!m_items.contains(node.id))
        m_items.insert(node.id, item);
    for (const int child : node.children)
        addNode(*item, child, {});
}

void NavigatorModel::addRoots(Item &parent, const QVector<int> &roots)
{
    for (const int root : roots) {
        const ComponentRoot &component = m_document.module().roots.at(root);
        addNode(parent, component.node, component.variable);
    }
}

void NavigatorModel::build()
{
    const Module &module = m_document.module();
    m_items.clear();
    m_root = std::make_unique<Item>();
    QSet<int> shown;
    for (int i = 0; i < module.pages.size(); ++i) {
        const Page &page = module.pages.at(i);
        Item *item = m_root->add();
        item->page = i;
        item->key = QStringLiteral("page ") + page.route + QLatin1Char(' ') + page.functionName;
        item->title = page.route;
        addRoots(*item, page.roots);
        shown.insert(page.function);
    }
    for (int i = 0; i < module.functions.size(); ++i) {
        if (shown.contains(i))
            continue;
        const ComponentFunction &function = module.functions.at(i);
        Item *item = m_root->add();
        item->function = i;
        item->key = QStringLiteral("function ") + function.name;
        item->title = function.name + QStringLiteral("()");
        addRoots(*item, function.roots);
    }
    QVector<int> others;
    for (int i = 0; i < module.roots.size(); ++i) {
        const bool isPage
            = std::any_of(module.pages.cbegin(), module.pages.cend(), [i](const Page &page) { return page.roots.contains(i); });
        if (module.roots.at(i).function < 0 && !isPage)
            others.append(i);
    }
    if (!others.isEmpty()) {
        Item *item = m_root->add();
        item->key = QStringLiteral("others");
        item->title = tr("Elsewhere in the file");
        addRoots(*item, others);
    }
}

void NavigatorModel::update()
{
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

QString NavigatorModel::nodeMimeType() { return QStringLiteral("application/x-vitrine-node"); }

QString NavigatorModel::componentMimeType() { return QStringLiteral("application/x-vitrine-component"); }

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
    case Qt::ToolTipRole:
        return node && !node->slot.isEmpty() ? node->slot + QStringLiteral(": ") + item.title : item.title;
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

Qt::ItemFlags NavigatorModel::flags(const QModelIndex &index) const
{
    const NodeId id = nodeAt(index);
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (id == 0)
        return flags;
    flags |= Qt::ItemIsDragEnabled;
    // Asked also from layoutAboutToBeChanged(), when the document has changed and the node may be gone.
    const NodeKind kind = static_cast<const Item *>(index.internalPointer())->kind;
    if (kind == NodeKind::StaticCall || kind == NodeKind::HelperCall || kind == NodeKind::Condition)
        flags |= Qt::ItemIsDropEnabled;
    return flags;
}

QHash<int, QByteArray> NavigatorModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractItemModel::roleNames();
    names.insert({{KindRole, "kind"}, {ChipRole, "chip"}, {SlotRole, "slot"}, {NodeIdRole, "nodeId"}, {RangeRole, "range"},
        {RouteRole, "route"}, {BrokenRole, "broken"}});
    return names;
}

QStringList NavigatorModel::mimeTypes() const { return {nodeMimeType(), componentMimeType()}; }

QMimeData *NavigatorModel::mimeData(const QModelIndexList &indexes) const
{
    const NodeId id = indexes.isEmpty() ? 0 : nodeAt(indexes.first());
    if (id == 0)
        return nullptr;
    auto *data = new QMimeData;
    data->setData(nodeMimeType(), QByteArray::number(id));
    return data;
}

Qt::DropActions NavigatorModel::supportedDropActions() const { return Qt::MoveAction | Qt::CopyAction; }

bool NavigatorModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &parent) const
{
    const NodeId target = nodeAt(parent);
    if (target == 0)
        return false;
    if (data->hasFormat(componentMimeType()))
        return true;
    const NodeId moved = data->data(nodeMimeType()).toUInt();
    return moved != 0 && !m_document.module().pathToRoot(target).contains(moved);
}

// False in any case: the view would remove the dragged rows otherwise, and the rows follow the text alone.
bool NavigatorModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const NodeId target = nodeAt(parent);
    const int index = positionalIndex(*static_cast<const Item *>(parent.internalPointer()), row);
    if (data->hasFormat(componentMimeType()))
        Q_EMIT insertRequested(QString::fromUtf8(data->data(componentMimeType())), target, index);
    else
        Q_EMIT moveRequested(data->data(nodeMimeType()).toUInt(), target, index);
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
