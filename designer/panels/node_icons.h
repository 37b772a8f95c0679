#pragma once

#include <QIcon>

namespace vitrine {

/// Icon of a NodeKind given as int, as NavigatorModel::KindRole gives it; -1 is a function or, with a route, a page.
QIcon nodeIcon(int kind, bool isPage);

} // namespace vitrine
