#include "designer/edit/edit_label.h"

#include "designer/model/style_place.h"

#include <QCoreApplication>

namespace vitrine {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("EditLabel", text); }

} // namespace

EditLabel EditLabel::setProperty(const QString &property, const QString &node)
{
    return EditLabel(tr("Set %1 of %2").arg(property, node));
}

EditLabel EditLabel::removeProperty(const QString &property, const QString &node)
{
    return EditLabel(tr("Remove %1 of %2").arg(property, node));
}

// The states of an element, and the width from which on the value holds.
static QString withPlace(QString label, const StylePlace &place)
{
    if (!place.state.isEmpty())
        label = tr("%1 on %2").arg(label, place.state);
    if (place.breakpoint > 0)
        label = tr("%1 from %2").arg(label, StylePlace::breakpointNames().at(place.breakpoint));
    return label;
}

EditLabel EditLabel::setStyle(const StylePlace &place, const QString &node)
{
    return EditLabel(withPlace(setProperty(place.property, node).text(), place));
}

EditLabel EditLabel::removeStyle(const StylePlace &place, const QString &node)
{
    return EditLabel(withPlace(removeProperty(place.property, node).text(), place));
}

EditLabel EditLabel::setText(const QString &node) { return EditLabel(tr("Set text of %1").arg(node)); }

EditLabel EditLabel::setContent(const QString &node) { return EditLabel(tr("Set what %1 shows").arg(node)); }

EditLabel EditLabel::setCondition(const QString &condition) { return EditLabel(tr("Decide by %1").arg(condition)); }

EditLabel EditLabel::setList(const QString &list) { return EditLabel(tr("Repeat for %1").arg(list)); }

EditLabel EditLabel::insert(const QString &node) { return EditLabel(tr("Insert %1").arg(node)); }

EditLabel EditLabel::move(const QString &node) { return EditLabel(tr("Move %1").arg(node)); }

EditLabel EditLabel::remove(const QString &node) { return EditLabel(tr("Delete %1").arg(node)); }

EditLabel EditLabel::cut(const QString &node) { return EditLabel(tr("Cut %1").arg(node)); }

EditLabel EditLabel::wrap(const QString &node, const QString &wrapper)
{
    return EditLabel(tr("Wrap %1 in %2").arg(node, wrapper));
}

EditLabel EditLabel::unwrap(const QString &node) { return EditLabel(tr("Unwrap %1").arg(node)); }

EditLabel EditLabel::makeLoop(const QString &node, const QString &iterable)
{
    return EditLabel(tr("Repeat %1 for %2").arg(node, iterable));
}

EditLabel EditLabel::makeCondition(const QString &node, const QString &condition)
{
    return EditLabel(tr("Show %1 if %2").arg(node, condition));
}

EditLabel EditLabel::changeType(const QString &node, const QString &component, const QStringList &dropped)
{
    const QString name = component.section(QLatin1Char('.'), 1);
    if (dropped.isEmpty())
        return EditLabel(tr("Change %1 to %2").arg(node, name));
    return EditLabel(tr("Change %1 to %2, without %3").arg(node, name, dropped.join(QStringLiteral(", "))));
}

EditLabel EditLabel::addPage(const QString &route) { return EditLabel(tr("Add page %1").arg(route)); }

EditLabel EditLabel::removePage(const QString &route) { return EditLabel(tr("Delete page %1").arg(route)); }

EditLabel EditLabel::extract(const QString &node, const QString &function)
{
    return EditLabel(tr("Extract %1 to %2()").arg(node, function));
}

EditLabel EditLabel::inlineCall(const QString &function) { return EditLabel(tr("Inline %1()").arg(function)); }

EditLabel EditLabel::rename(const QString &name, const QString &newName)
{
    return EditLabel(tr("Rename %1 to %2").arg(name, newName));
}

EditLabel EditLabel::paste(const QString &node) { return EditLabel(tr("Paste %1").arg(node)); }

EditLabel EditLabel::setRoute(const QString &route, const QString &newRoute)
{
    return EditLabel(tr("Move page %1 to %2").arg(route, newRoute));
}

EditLabel EditLabel::setTitle(const QString &route) { return EditLabel(tr("Set title of page %1").arg(route)); }

EditLabel EditLabel::addState(const QString &state) { return EditLabel(tr("Add state %1").arg(state)); }

EditLabel EditLabel::addClass(const QString &name) { return EditLabel(tr("Add class %1").arg(name)); }

EditLabel EditLabel::removeClass(const QString &name) { return EditLabel(tr("Delete class %1").arg(name)); }

EditLabel EditLabel::addMember(const QString &member, const QString &state)
{
    return EditLabel(tr("Add %1 to %2").arg(member, state));
}

EditLabel EditLabel::setMember(const QString &member, const QString &state)
{
    return EditLabel(tr("Change %1 of %2").arg(member, state));
}

EditLabel EditLabel::removeMember(const QString &member, const QString &state)
{
    return EditLabel(tr("Remove %1 from %2").arg(member, state));
}

EditLabel EditLabel::addHandler(const QString &trigger, const QString &node)
{
    return EditLabel(tr("Add handler to %1 of %2").arg(trigger, node));
}

EditLabel EditLabel::removeHandler(const QString &trigger, const QString &node)
{
    return EditLabel(tr("Remove handler of %1 of %2").arg(trigger, node));
}

EditLabel EditLabel::moveHandler(const QString &trigger, const QString &node)
{
    return EditLabel(tr("Reorder handlers of %1 of %2").arg(trigger, node));
}

EditLabel EditLabel::replaceText(const QString &file) { return EditLabel(tr("Replace text in %1").arg(file)); }

EditLabel EditLabel::duplicate(const QString &node) { return EditLabel(tr("Duplicate %1").arg(node)); }

} // namespace vitrine
