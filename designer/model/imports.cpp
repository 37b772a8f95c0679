#include "designer/model/imports.h"

namespace vitrine {

QString Imports::canonical(const QString &callee) const
{
    // The longest known beginning decides: with `import reflex as rx`, `rx.el.div` is known by `rx`.
    for (qsizetype end = callee.size(); end > 0; end = callee.lastIndexOf(QLatin1Char('.'), end - 1)) {
        const auto found = m_api.constFind(callee.left(end));
        if (found != m_api.constEnd())
            return *found + callee.mid(end);
    }
    return {};
}

QString Imports::written(const QString &path) const
{
    QString best;
    for (auto it = m_api.cbegin(); it != m_api.cend(); ++it) {
        if (path != it.value() && !path.startsWith(it.value() + QLatin1Char('.')))
            continue;
        const QString candidate = it.key() + path.mid(it.value().size());
        const bool better
            = best.isEmpty() || candidate.size() < best.size() || (candidate.size() == best.size() && candidate < best);
        if (better)
            best = candidate;
    }
    return best;
}

QString Imports::moduleName() const { return m_api.key(QStringLiteral("rx")); }

void Imports::addApiName(const QString &localName, const QString &path)
{
    m_api.insert(localName, path);
    m_imported.insert(localName.section(QLatin1Char('.'), 0, 0));
}

} // namespace vitrine
