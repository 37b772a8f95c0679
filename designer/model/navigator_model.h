#pragma once

#include "designer/model/module.h"

#include <QAbstractItemModel>

#include <memory>

namespace vitrine {

class DesignDocument;

/// Pages and component functions of a DesignDocument with their component trees. Follows the document; persistent indexes, and so
/// a view's selection and expanded branches, stay with their nodes over every edit. Takes no part in editing: a drop is only
/// announced, see dropRequested().
class NavigatorModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole, ///< NodeKind as int; -1 for pages and functions
        ChipRole, ///< short word beside the label: "loop", "condition", "helper", "expression"; empty for others
        SlotRole, ///< Node::slot
        NodeIdRole, ///< NodeId as uint; 0 for pages and functions
        RangeRole, ///< start and end offset as QPoint(start, end), to go to code
        RouteRole, ///< route of a page; empty for others
        BrokenRole, ///< true while the text does not parse and the last good tree is shown
    };

    /// `document` must live as long as the model.
    explicit NavigatorModel(const DesignDocument &document, QObject *parent = nullptr);
    ~NavigatorModel() override;

    /// Invalid if the node is not shown. A tree that several pages show is found under the first.
    QModelIndex indexOf(NodeId id) const;
    NodeId nodeAt(const QModelIndex &index) const;
    /// MIME type of dragged nodes: one NodeId in decimal.
    static QString nodeMimeType();
    /// MIME type of a component of the palette: its Python text.
    static QString componentMimeType();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QHash<int, QByteArray> roleNames() const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDropActions() const override;
    bool canDropMimeData(
        const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

Q_SIGNALS:
    /// A node was dropped as child `index` of `parent` (-1: at the end).
    void moveRequested(vitrine::NodeId node, vitrine::NodeId parent, int index);
    /// A component of the palette was dropped.
    void insertRequested(const QString &pythonText, vitrine::NodeId parent, int index);

private:
    struct Item;
    void build();
    void addRoots(Item &parent, const QVector<int> &roots);
    void addNode(Item &parent, int index, const QString &variable);
    void update();
    int positionalIndex(const Item &parent, int row) const;

    const DesignDocument &m_document;
    std::unique_ptr<Item> m_root;
    QHash<NodeId, Item *> m_items;
};

} // namespace vitrine
