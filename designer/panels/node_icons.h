#pragma once

#include <QIcon>

namespace vitrine {

/// Icon of a NodeKind given as int, as NavigatorModel::KindRole gives it; -1 is a page.
QIcon nodeIcon(int kind);

} // namespace vitrine
