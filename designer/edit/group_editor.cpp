#include "designer/edit/group_editor.h"

#include "designer/edit/rehearsal.h"
#include "designer/edit/style_editor.h"
#include "runtime/catalog/catalog.h"

#include <algorithm>

namespace vitrine {

namespace {

/// The parent's children that are given by position.
QVector<NodeId> positionalChildren(const Module &module, const Node &parent)
{
    QVector<NodeId> children;
    for (const int child : parent.children) {
        if (module.nodes.at(child).slot.isEmpty())
            children.append(module.nodes.at(child).id);
    }
    return children;
}

/// Null if the node has no siblings that it could change places with.
const Node *parentInList(const Module &module, NodeId id)
{
    const Node *node = module.node(id);
    return node && node->parent >= 0 && node->slot.isEmpty() ? &module.nodes.at(node->parent) : nullptr;
}

Result<Change> setOne(const DesignDocument &document, NodeId node, const PropertyTarget &target,
    const std::optional<PropertyValue> &value, Overwrite overwrite)
{
    switch (target.kind) {
    case PropertyTarget::Kind::Content:
        return value && value->kind == PropertyValue::Kind::Python
            ? Editor(document).setContent(node, value->text)
            : Editor(document).setText(node, value ? value->text : QString());
    case PropertyTarget::Kind::Style:
        return StyleEditor(document).set(node, target.place, value, overwrite);
    case PropertyTarget::Kind::Property:
        break;
    }
    return Editor(document).setProperty(node, target.name, value, overwrite);
}

EditLabel labelOf(const PropertyTarget &target, const std::optional<PropertyValue> &value, const QString &nodes)
{
    switch (target.kind) {
    case PropertyTarget::Kind::Content:
        return value && value->kind == PropertyValue::Kind::Python ? EditLabel::setContent(nodes) : EditLabel::setText(nodes);
    case PropertyTarget::Kind::Style:
        return value ? EditLabel::setStyle(target.place, nodes) : EditLabel::removeStyle(target.place, nodes);
    case PropertyTarget::Kind::Property:
        break;
    }
    return value ? EditLabel::setProperty(target.name, nodes) : EditLabel::removeProperty(target.name, nodes);
}

} // namespace

QString GroupEditor::name(const Module &module, const QVector<NodeId> &nodes)
{
    if (nodes.size() != 1)
        return tr("%1 components").arg(nodes.size());
    const Node *node = module.node(nodes.first());
    return node ? node->label : QString();
}

Result<Change> GroupEditor::remove(const QVector<NodeId> &nodes) const
{
    const QVector<NodeId> outer = m_document.module().outermost(nodes);
    if (outer.size() <= 1)
        return Editor(m_document).deleteNode(outer.value(0));
    Rehearsal rehearsal(m_document);
    NodeId last = 0;
    for (const NodeId node : outer) {
        const Result<NodeId> parent = rehearsal.make(Editor(rehearsal.document()).deleteNode(node));
        if (!parent)
            return parent.error();
        last = *parent;
    }
    return rehearsal.change(EditLabel::remove(name(m_document.module(), outer)), {last});
}

Result<Change> GroupEditor::duplicate(const QVector<NodeId> &nodes) const
{
    const Module &module = m_document.module();
    const QVector<NodeId> outer = module.outermost(nodes);
    if (outer.size() <= 1)
        return Editor(m_document).duplicateNode(outer.value(0));
    Rehearsal rehearsal(m_document);
    QVector<NodeId> copies;
    for (qsizetype first = 0; first < outer.size();) {
        const Node *parent = parentInList(module, outer.at(first));
        if (!parent)
            return Editor(m_document).duplicateNode(outer.at(first)).error();
        const QVector<NodeId> siblings = positionalChildren(module, *parent);
        const qsizetype place = siblings.indexOf(outer.at(first));
        qsizetype count = 1;
        while (first + count < outer.size() && siblings.value(place + count) == outer.at(first + count))
            ++count;
        // The run may have moved on behind copies that were made before.
        const NodeId last = outer.at(first + count - 1);
        for (qsizetype i = 0; i < count; ++i) {
            const Module &now = rehearsal.document().module();
            const int behind = int(positionalChildren(now, *now.node(parent->id)).indexOf(last)) + 1;
            const Result<NodeId> copy
                = rehearsal.make(Editor(rehearsal.document()).copyNode(outer.at(first + i), parent->id, behind + int(i)));
            if (!copy)
                return copy.error();
            copies.append(*copy);
        }
        first += count;
    }
    return rehearsal.change(EditLabel::duplicate(name(module, outer)), copies);
}

Result<Change> GroupEditor::move(const QVector<NodeId> &nodes, NodeId parent, int index) const
{
    const QVector<NodeId> outer = m_document.module().outermost(nodes);
    if (outer.size() <= 1)
        return Editor(m_document).moveNode(outer.value(0), parent, index);
    Rehearsal rehearsal(m_document);
    for (const NodeId node : outer) {
        const Result<NodeId> moved = rehearsal.make(Editor(rehearsal.document()).moveNode(node, parent, index));
        if (!moved)
            return moved.error();
        const Module &module = rehearsal.document().module();
        const Node *into = module.node(parent);
        if (index >= 0 && into)
            index = int(positionalChildren(module, *into).indexOf(*moved)) + 1;
    }
    return rehearsal.change(EditLabel::move(name(m_document.module(), outer)), outer);
}

Result<Change> GroupEditor::moveBy(const QVector<NodeId> &nodes, int places) const
{
    QVector<NodeId> outer = m_document.module().outermost(nodes);
    const QVector<NodeId> selected = outer;
    if (places > 0)
        std::reverse(outer.begin(), outer.end());
    Rehearsal rehearsal(m_document);
    for (const NodeId node : std::as_const(outer)) {
        const Module &module = rehearsal.document().module();
        const Node *parent = parentInList(module, node);
        if (!parent)
            return Error{tr("It has no siblings to change places with.")};
        const QVector<NodeId> siblings = positionalChildren(module, *parent);
        const int place = int(siblings.indexOf(node)) + places;
        if (place < 0 || place >= siblings.size())
            return Error{places < 0 ? tr("It is the first one already.") : tr("It is the last one already.")};
        const int index = places < 0 ? place : place + 1; // counts before the move
        const Result<NodeId> moved = rehearsal.make(Editor(rehearsal.document()).moveNode(node, parent->id, index));
        if (!moved)
            return moved.error();
    }
    return rehearsal.change(EditLabel::move(name(m_document.module(), selected)), selected);
}

Result<Change> GroupEditor::moveOut(const QVector<NodeId> &nodes) const
{
    const Module &module = m_document.module();
    const Node *node = module.node(module.outermost(nodes).value(0));
    const Node *parent = node && node->parent >= 0 ? &module.nodes.at(node->parent) : nullptr;
    const Node *above = parent ? parentInList(module, parent->id) : nullptr;
    if (!above)
        return Error{tr("It is in nothing that it could be moved out of.")};
    return move(nodes, above->id, int(positionalChildren(module, *above).indexOf(parent->id)) + 1);
}

Result<Change> GroupEditor::moveIn(const QVector<NodeId> &nodes) const
{
    const Module &module = m_document.module();
    const NodeId first = module.outermost(nodes).value(0);
    const Node *parent = parentInList(module, first);
    const QVector<NodeId> siblings = parent ? positionalChildren(module, *parent) : QVector<NodeId>();
    const qsizetype place = siblings.indexOf(first);
    if (place < 1)
        return Error{tr("There is nothing before it that it could be moved into.")};
    return move(nodes, siblings.at(place - 1), -1);
}

Result<Change> GroupEditor::wrap(const QVector<NodeId> &nodes, const QString &component) const
{
    return Editor(m_document).wrapNodes(m_document.module().outermost(nodes), component);
}

Result<Change> GroupEditor::inFragment(const QVector<NodeId> &nodes, const Operation &operation,
    const std::function<EditLabel(const QString &name)> &label) const
{
    const QVector<NodeId> outer = m_document.module().outermost(nodes);
    if (outer.size() <= 1)
        return operation(Editor(m_document), outer.value(0));
    Rehearsal rehearsal(m_document);
    const Result<NodeId> fragment = rehearsal.make(wrap(outer, QStringLiteral("rx.fragment")));
    if (!fragment)
        return fragment.error();
    const Result<NodeId> made = rehearsal.make(operation(Editor(rehearsal.document()), *fragment));
    if (!made)
        return made.error();
    return rehearsal.change(label(name(m_document.module(), outer)), {*made});
}

Result<Change> GroupEditor::makeLoop(const QVector<NodeId> &nodes, const QString &iterable, const QString &names) const
{
    return inFragment(
        nodes, [&](const Editor &editor, NodeId node) { return editor.makeLoop(node, iterable, names); },
        [&](const QString &all) { return EditLabel::makeLoop(all, iterable); });
}

Result<Change> GroupEditor::makeCondition(const QVector<NodeId> &nodes, const QString &condition) const
{
    return inFragment(
        nodes, [&](const Editor &editor, NodeId node) { return editor.makeCondition(node, condition); },
        [&](const QString &all) { return EditLabel::makeCondition(all, condition); });
}

Result<Change> GroupEditor::extractFunction(const QVector<NodeId> &nodes, const QString &function) const
{
    return inFragment(
        nodes, [&](const Editor &editor, NodeId node) { return editor.extractFunction(node, function); },
        [&](const QString &all) { return EditLabel::extract(all, function); });
}

Result<Change> GroupEditor::set(
    const QVector<NodeId> &nodes, const PropertyTarget &target, const std::optional<PropertyValue> &value, Overwrite overwrite) const
{
    if (nodes.size() == 1)
        return setOne(m_document, nodes.first(), target, value, overwrite);
    Rehearsal rehearsal(m_document);
    for (const NodeId node : nodes) {
        const Node *edited = m_document.module().node(node);
        const ComponentEntry *entry = edited ? m_document.catalog().component(edited->component) : nullptr;
        if (target.kind == PropertyTarget::Kind::Property && value && entry && !m_document.catalog().takesKeyword(*entry, target.name))
            return Error{tr("“%1” has no property “%2”.").arg(edited->label, target.name)};
        const Result<NodeId> changed = rehearsal.make(setOne(rehearsal.document(), node, target, value, overwrite));
        if (!changed)
            return changed.error();
    }
    return rehearsal.change(labelOf(target, value, name(m_document.module(), nodes)), nodes);
}

} // namespace vitrine
