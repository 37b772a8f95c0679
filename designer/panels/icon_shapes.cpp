#include "designer/panels/icon_shapes.h"

#include "runtime/base/resource_paths.h"

#include <QColor>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <algorithm>

namespace vitrine {

const IconShapes &IconShapes::instance()
{
    static const IconShapes shapes;
    return shapes;
}

static QJsonObject readTable(const QString &path)
{
    QFile file(resources::path(path));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

IconShapes::IconShapes()
{
    const QJsonObject table = readTable(QStringLiteral("frontend/dev/icons.json"));
    const QJsonObject shapes = table.value(QLatin1String("shapes")).toObject();
    for (auto it = shapes.begin(); it != shapes.end(); ++it)
        m_shapes.insert(it.key(), it->toString());
    const QJsonObject names = table.value(QLatin1String("names")).toObject();
    for (auto it = names.begin(); it != names.end(); ++it)
        m_words[it->toString()] += QLatin1Char(' ') + it.key();
    const QJsonObject words = readTable(QStringLiteral("catalog/icon_words.json"));
    for (auto it = words.begin(); it != words.end(); ++it)
        m_words[it.key()] += QLatin1Char(' ') + it->toString();
    m_names = m_shapes.keys();
    std::sort(m_names.begin(), m_names.end());
}

bool IconShapes::matches(const QString &name, const QString &words) const
{
    const QString all = name + m_words.value(name);
    for (const QString &word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString plain = QString(word).remove(QLatin1Char('_')).remove(QLatin1Char('-'));
        if (!all.contains(word, Qt::CaseInsensitive) && !all.contains(plain, Qt::CaseInsensitive))
            return false;
    }
    return true;
}

QIcon IconShapes::icon(const QString &name, const QColor &ink) const
{
    // rx.icon takes underscores as well.
    const QString key = m_shapes.contains(name) ? name : QString(name).replace(QLatin1Char('_'), QLatin1Char('-'));
    if (!m_shapes.contains(key))
        return {};
    QString svg = QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"%1\" "
                                 "stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\">")
                      .arg(ink.name());
    for (const QJsonValue &value : QJsonDocument::fromJson(m_shapes.value(key).toUtf8()).array()) {
        const QJsonArray element = value.toArray();
        svg += QLatin1Char('<') + element.at(0).toString();
        const QJsonObject attributes = element.at(1).toObject();
        for (auto it = attributes.begin(); it != attributes.end(); ++it)
            svg += QStringLiteral(" %1=\"%2\"").arg(it.key(), it->toVariant().toString().toHtmlEscaped());
        svg += QStringLiteral("/>");
    }
    QSvgRenderer renderer((svg + QStringLiteral("</svg>")).toUtf8());
    QPixmap pixmap(48, 48);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(2, 2, 20, 20));
    return pixmap;
}

} // namespace vitrine
