#pragma once

#include <QHash>
#include <QIcon>
#include <QString>
#include <QStringList>

namespace vitrine {

/// The icons that rx.icon draws: their names, the other words that find them, and pictures. Read once, when first asked for.
class IconShapes {
public:
    static const IconShapes &instance();

    /// As rx.icon takes them, sorted.
    const QStringList &names() const { return m_names; }
    /// Whether the icon is found by parts of its name, of an older one, or of what else people call it.
    bool matches(const QString &name, const QString &words) const;
    /// Null if there is no such icon.
    QIcon icon(const QString &name, const QColor &ink) const;

private:
    IconShapes();

    QStringList m_names;
    QHash<QString, QString> m_words; ///< other names, by name
    QHash<QString, QString> m_shapes; ///< JSON of the elements, by name
};

} // namespace vitrine
