#include "designer/panels/node_icons.h"

#include "designer/model/navigator_model.h"

#include <QHash>
#include <QModelIndex>

namespace vitrine {

/// HTML elements that look like a component.
static QString likeElement(const QString &element)
{
    static const QHash<QString, QString> names{{QStringLiteral("div"), QStringLiteral("box")},
                                               {QStringLiteral("span"), QStringLiteral("text")},
                                               {QStringLiteral("p"), QStringLiteral("text")},
                                               {QStringLiteral("a"), QStringLiteral("link")},
                                               {QStringLiteral("img"), QStringLiteral("image")},
                                               {QStringLiteral("ul"), QStringLiteral("list")},
                                               {QStringLiteral("ol"), QStringLiteral("list-ordered")},
                                               {QStringLiteral("hr"), QStringLiteral("divider")},
                                               {QStringLiteral("textarea"), QStringLiteral("text-area")}};
    const bool isHeading = element.size() == 2 && element.at(0) == QLatin1Char('h') && element.at(1).isDigit();
    return isHeading ? QStringLiteral("heading") : names.value(element, element);
}

static QString iconName(const QString &component, const QString &family)
{
    QString name = component.section(QLatin1Char('.'), 1);
    for (const QLatin1String place : {QLatin1String("recharts."), QLatin1String("_x.")}) {
        if (name.startsWith(place))
            name.remove(0, place.size());
    }
    if (name.startsWith(QLatin1String("el.")))
        name = likeElement(name.mid(3));
    name.replace(QLatin1Char('_'), QLatin1Char('-')).replace(QLatin1Char('.'), QLatin1Char('/'));
    for (; !name.isEmpty(); name = name.section(QLatin1Char('/'), 0, -2)) {
        const QString own = QLatin1String("vitrine-c-") + QString(name).replace(QLatin1Char('/'), QLatin1Char('-'));
        if (QIcon::hasThemeIcon(own))
            return own;
    }
    const QString ofFamily = QLatin1String("vitrine-f-") + family.toLower().replace(QLatin1Char(' '), QLatin1Char('-'));
    return QIcon::hasThemeIcon(ofFamily) ? ofFamily : QStringLiteral("vitrine-component");
}

QIcon componentIcon(const QString &component, const QString &family)
{
    static QHash<QString, QString> names; // trees ask for the same ones with every paint
    const auto known = names.constFind(component);
    return QIcon::fromTheme(known != names.cend() ? *known : *names.insert(component, iconName(component, family)));
}

QIcon nodeIcon(const QModelIndex &index)
{
    const int kind = index.data(NavigatorModel::KindRole).toInt();
    if (kind < 0)
        return QIcon::fromTheme(index.data(NavigatorModel::RouteRole).toString().isEmpty() ? QStringLiteral("vitrine-function")
                                                                                          : QStringLiteral("vitrine-page"));
    switch (static_cast<NodeKind>(kind)) {
    case NodeKind::StaticCall:
        return componentIcon(index.data(NavigatorModel::ComponentRole).toString(), index.data(NavigatorModel::FamilyRole).toString());
    case NodeKind::Loop: return QIcon::fromTheme(QStringLiteral("vitrine-loop"));
    case NodeKind::Condition: return QIcon::fromTheme(QStringLiteral("vitrine-condition"));
    case NodeKind::HelperCall: return QIcon::fromTheme(QStringLiteral("vitrine-function"));
    case NodeKind::Text: return QIcon::fromTheme(QStringLiteral("vitrine-text"));
    case NodeKind::Expression: return QIcon::fromTheme(QStringLiteral("vitrine-expression"));
    }
    return {};
}

} // namespace vitrine
