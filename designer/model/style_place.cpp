#include "designer/model/style_place.h"

namespace vitrine {

const QStringList &StylePlace::breakpointNames()
{
    static const QStringList names{QStringLiteral("initial"), QStringLiteral("xs"), QStringLiteral("sm"), QStringLiteral("md"),
        QStringLiteral("lg"), QStringLiteral("xl")};
    return names;
}

const QStringList &StylePlace::breakpointWidths()
{
    static const QStringList widths{{}, QStringLiteral("30em"), QStringLiteral("48em"), QStringLiteral("62em"),
        QStringLiteral("80em"), QStringLiteral("96em")};
    return widths;
}

QString StylePlace::stateOf(const QString &key)
{
    QString state = key;
    if (state.startsWith(QLatin1Char('&')))
        state.remove(0, 1);
    const bool isKeyword = key.startsWith(QLatin1Char('_'));
    while (state.startsWith(QLatin1Char(':')) || (isKeyword && state.startsWith(QLatin1Char('_'))))
        state.remove(0, 1);
    if (state.isEmpty() || state.size() == key.size())
        return {};
    // What goes on behind the state is another element's style (":hover > a").
    for (const QChar c : std::as_const(state)) {
        if (!c.isLetterOrNumber() && c != QLatin1Char('-') && c != QLatin1Char('_') && c != QLatin1Char('(')
            && c != QLatin1Char(')'))
            return {};
    }
    return isKeyword ? state.replace(QLatin1Char('_'), QLatin1Char('-')) : state;
}

QString StylePlace::stateKeyword(const QString &state)
{
    return QLatin1Char('_') + QString(state).replace(QLatin1Char('-'), QLatin1Char('_'));
}

QString StylePlace::propertyOf(const QString &key)
{
    QString name;
    for (const QChar c : key) {
        if (c.isUpper())
            name += QLatin1Char('_');
        name += c == QLatin1Char('-') ? QLatin1Char('_') : c.toLower();
    }
    return name;
}

} // namespace vitrine
