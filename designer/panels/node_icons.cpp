#include "designer/panels/node_icons.h"

#include "designer/model/node.h"

namespace vitrine {

static QString iconName(int kind, bool isPage)
{
    if (kind < 0)
        return isPage ? QStringLiteral("vitrine-page") : QStringLiteral("vitrine-function");
    switch (static_cast<NodeKind>(kind)) {
    case NodeKind::StaticCall: return QStringLiteral("vitrine-component");
    case NodeKind::Loop: return QStringLiteral("vitrine-loop");
    case NodeKind::Condition: return QStringLiteral("vitrine-condition");
    case NodeKind::HelperCall: return QStringLiteral("vitrine-function");
    case NodeKind::Text: return QStringLiteral("vitrine-text");
    case NodeKind::Expression: return QStringLiteral("vitrine-expression");
    }
    return {};
}

QIcon nodeIcon(int kind, bool isPage)
{
    return QIcon::fromTheme(iconName(kind, isPage));
}

} // namespace vitrine
