#include "designer/panels/icon_model.h"

#include "designer/panels/icon_shapes.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace vitrine {

IconModel::IconModel(QObject *parent) : QAbstractListModel(parent), m_found(IconShapes::instance().names()) { }

void IconModel::setSearch(const QString &words)
{
    beginResetModel();
    const IconShapes &shapes = IconShapes::instance();
    m_found.clear();
    for (const QString &name : shapes.names()) {
        if (shapes.matches(name, words))
            m_found.append(name);
    }
    // Names that begin with the word come first.
    std::stable_partition(m_found.begin(), m_found.end(),
        [&](const QString &name) { return name.startsWith(words.trimmed(), Qt::CaseInsensitive); });
    endResetModel();
}

int IconModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_found.size()); }

QVariant IconModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_found.size())
        return {};
    const QString &name = m_found.at(index.row());
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole || role == Qt::UserRole)
        return name;
    if (role != Qt::DecorationRole)
        return {};
    QIcon &icon = m_drawn[name];
    if (icon.isNull())
        icon = IconShapes::instance().icon(name, QGuiApplication::palette().color(QPalette::Text));
    return icon;
}

} // namespace vitrine
