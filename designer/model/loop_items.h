#pragma once

#include "designer/model/module.h"
#include "designer/source/source_document.h"

namespace vitrine {

/// A name that a loop around a node gives to its item, or to the item's number; or a parameter of the function that it is in.
struct LoopItem {
    QString name;
    QString type; ///< as annotated; empty if it is not known
};

/// `Todo` of `list[Todo]`; empty if it is not said, and for a dict.
QString elementOf(const QString &type);
/// The type of an item of the expression `State.todos`: `Todo` of a `list[Todo]`. Empty if it is not known.
QString itemType(const Module &module, const QString &iterable);

/// What an item of the list is called by those who read the code: after its class (`todo` of the class Todo), else after the list
/// (`State.entries` -> "entry"), else "item".
QString itemNameFor(const Module &module, const QString &iterable, const QString &itemType);

/// What the loops around the node give to it, the innermost first, and then the parameters of its function.
QVector<LoopItem> loopItemsAround(const Module &module, const SourceDocument &source, NodeId node);

/// The item itself and what is in it, as Python writes them in a component, each with its type: `todo`, `todo.done`, `todo["done"]`.
QVector<LoopItem> partsOf(const LoopItem &item, const Module &module);

} // namespace vitrine
