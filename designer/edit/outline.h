#pragma once

#include "designer/model/module.h"

#include <QMap>

#include <optional>
#include <vector>

namespace vitrine {

/// The component trees of a module without their places: what an operation promises is an outline, and the edited text must have
/// it. Only what an operation touches is written out; a tree that it leaves alone is the one of the module, and needs no look where the
/// edited text was read by taking it over.
class Outline {
public:
    struct Item {
        int node = -1; ///< index in the module that the outline was made of
        bool isUntouched = false; ///< the tree of `node` as the module has it; beside the slot nothing of this item is filled in
        QString slot; ///< Node::slot; not compared
        QString what;
        QMap<QString, QString> keywords;
        std::vector<Item> children;
        bool isFocus = false;
        bool isAnything = false; ///< matches any tree
        QString openKeyword; ///< may have any value, for the operation compares it itself

        void setKeyword(const QString &name, const QString &valueText);
    };

    /// `module` must live as long.
    explicit Outline(const Module &module);

    /// The item of a node of the module, written out; null if it was taken out. Lives until the next call.
    Item *find(int node);
    /// Takes a node out of its parent.
    Item take(int node);
    /// Takes a keyword out of a node, with the components in its value.
    void takeSlot(int node, const QString &keyword);
    /// Puts siblings into `wrapper`, before the children that this has, and it takes the place of the first.
    void wrap(const QVector<int> &nodes, Item wrapper);
    /// Puts a whole tree before the one at `position`.
    void insertRoot(int position, Item root);
    /// Puts the children of a node in its place; a condition's branches too.
    void unwrap(int node);
    /// Puts an item in as child of a node.
    void insert(int parent, int position, Item item);

    static Item component(const QString &path);
    /// A call of a function of the user.
    static Item helper(const QString &callee);
    static Item loop(const QString &iterable);
    static Item condition(const QString &condition);
    static QString text(const QString &content);

    /// The index of the node of `module` that stands where the focus is (-1 without one), or nothing if the trees differ.
    std::optional<int> matched(const Module &module) const;

private:
    struct Place {
        std::vector<Item> *list = nullptr; ///< null: the node was taken out
        size_t index = 0;
    };
    Place placeOf(int node);

    const Module &m_module;
    std::vector<Item> m_roots;
};

} // namespace vitrine
