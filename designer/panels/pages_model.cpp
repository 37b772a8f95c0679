#include "designer/panels/pages_model.h"

#include "designer/model/navigator_model.h"

#include <QFileInfo>
#include <QIcon>

namespace vitrine {

void PagesModel::setPages(const QVector<PageRow> &pages)
{
    if (pages == m_pages)
        return;
    // With the same number of rows the selection stays where it is: a route that was edited is the same page.
    if (pages.size() == m_pages.size()) {
        m_pages = pages;
        Q_EMIT dataChanged(index(0, 0), index(int(m_pages.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_pages = pages;
    endResetModel();
}

int PagesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_pages.size());
}

int PagesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PagesModel::data(const QModelIndex &index, int role) const
{
    const PageRow &page = m_pages.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return index.column() == RouteColumn ? page.route : page.title;
    case Qt::DecorationRole: return index.column() == RouteColumn ? QIcon::fromTheme(QStringLiteral("vitrine-page")) : QVariant();
    case Qt::ToolTipRole: {
        const QStringList parameters = routeParameters(page.route);
        const QString file = QFileInfo(page.file).fileName();
        return parameters.isEmpty() ? file : tr("%1, parameters: %2").arg(file, parameters.join(QLatin1String(", ")));
    }
    default: return {};
    }
}

QVariant PagesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == RouteColumn ? tr("Route") : tr("Title");
}

Qt::ItemFlags PagesModel::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index) | Qt::ItemIsEditable | Qt::ItemIsDropEnabled;
}

QStringList PagesModel::mimeTypes() const
{
    return {NavigatorModel::nodeMimeType()};
}

bool PagesModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &parent) const
{
    const QVector<NodeId> nodes = NavigatorModel::nodesOf(*data);
    return parent.isValid() && !nodes.isEmpty() && m_dropCheck && m_dropCheck(nodes, m_pages.at(parent.row()));
}

// False in any case: the view that the nodes come from is not to take its rows out.
bool PagesModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (canDropMimeData(data, action, row, column, parent))
        Q_EMIT nodesDropped(NavigatorModel::nodesOf(*data), m_pages.at(parent.row()));
    return false;
}

bool PagesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString text = value.toString().trimmed();
    if (role != Qt::EditRole || text == data(index, Qt::EditRole).toString())
        return false;
    const PageRow page = m_pages.at(index.row());
    if (index.column() == RouteColumn)
        Q_EMIT routeEdited(page, text);
    else
        Q_EMIT titleEdited(page, text);
    return false;
}

} // namespace vitrine
