#include "designer/edit/edit_label.h"

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

EditLabel EditLabel::setText(const QString &node) { return EditLabel(tr("Set text of %1").arg(node)); }

EditLabel EditLabel::insert(const QString &node) { return EditLabel(tr("Insert %1").arg(node)); }

EditLabel EditLabel::move(const QString &node) { return EditLabel(tr("Move %1").arg(node)); }

EditLabel EditLabel::remove(const QString &node) { return EditLabel(tr("Delete %1").arg(node)); }

EditLabel EditLabel::wrap(const QString &node, const QString &wrapper)
{
    return EditLabel(tr("Wrap %1 in %2").arg(node, wrapper));
}

EditLabel EditLabel::duplicate(const QString &node) { return EditLabel(tr("Duplicate %1").arg(node)); }

} // namespace vitrine
