#pragma once

#include "designer/model/component_piece.h"
#include "designer/model/module.h"

#include <QAbstractItemModel>

#include <functional>
#include <memory>

namespace vitrine {

class DesignDocument;

/// Pages and component functions of a DesignDocument with their component trees. Follows the document; persistent indexes, and so
/// a view's selection and expanded branches, stay with their nodes over every edit. Takes no part in editing: a drop and a new name
/// are only announced.
class NavigatorModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole, ///< NodeKind as int; -1 for pages and functions
        ChipRole, ///< short word beside the label: "loop", "condition", "helper", "expression"; empty for others
        ChipsRole, ///< all short words beside the label as QStringList: the place in the parent ("then", "icon="), then ChipRole
        ComponentRole, ///< Node::component
        FamilyRole, ///< family of the catalog that the component is of; empty if it is of none
        WhyNotEditableRole, ///< why the row has no text or name that could be changed in place; empty if it has
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
    /// MIME type of dragged nodes: their NodeIds in decimal, with spaces between.
    static QString nodeMimeType();
    static QVector<NodeId> nodesOf(const QMimeData &data);
    /// Which drops are offered; without one, all that are not into the dragged nodes themselves.
    using DropCheck = std::function<bool(const QMimeData &data, Qt::DropAction action, NodeId parent, int index)>;
    void setDropCheck(const DropCheck &check);

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

    /// Announces a new name or text; false in any case, for the rows follow the text alone.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// Nodes were dropped as child `index` of `parent` (-1: at the end).
    void moveRequested(const QVector<vitrine::NodeId> &nodes, vitrine::NodeId parent, int index);
    void copyRequested(const QVector<vitrine::NodeId> &nodes, vitrine::NodeId parent, int index);
    /// Something of the palette was dropped.
    void insertRequested(const vitrine::ComponentPiece &piece, vitrine::NodeId parent, int index);
    void renameRequested(const QString &function, const QString &name);
    void textEdited(vitrine::NodeId node, const QString &text);

private:
    struct Item;
    /// A top row and what stands below it.
    struct Group {
        QString key;
        QString title;
        int page = -1;
        int function = -1;
        QVector<int> roots;
    };
    QVector<Group> groups() const;
    void build();
    void addNode(Item &parent, int index, const QString &variable);
    void update();
    /// Takes the rows over where they are, and adds those that show something else now to `changed`; false, with the work half done, if there
    /// are others now.
    bool follow(QVector<Item *> &changed);
    bool followNode(Item &item, int index, const QString &variable, QVector<Item *> &changed);
    int positionalIndex(const Item &parent, int row) const;
    /// What a drop on a row goes into: the row of a page or a function stands for the end of the tree that it shows. Null for no row.
    static const Item *treeOf(const QModelIndex &index);
    QString functionOf(const Item &item) const;
    QString whyNotEditable(const Item &item) const;

    const DesignDocument &m_document;
    std::unique_ptr<Item> m_root;
    bool m_isBroken = false; ///< what the rows were last shown as
    QHash<NodeId, Item *> m_items;
    bool isTaken(const QMimeData &data, Qt::DropAction action, NodeId parent, int index) const;

    DropCheck m_dropCheck;
    mutable QHash<QByteArray, bool> m_checked; ///< answers of m_dropCheck, which the view asks for with every move of the pointer
};

} // namespace vitrine
