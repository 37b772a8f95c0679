#pragma once

#include <QIcon>

class QModelIndex;

namespace vitrine {

/// Picture of a component by its canonical path (`rx.table.row`): its own, that of what it is a part of, that of its family, or that of
/// components in general.
QIcon componentIcon(const QString &component, const QString &family);

/// Picture of a row of the NavigatorModel.
QIcon nodeIcon(const QModelIndex &index);

} // namespace vitrine
