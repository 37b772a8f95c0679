#pragma once

#include "designer/panels/pages_panel.h"

#include <QAbstractTableModel>

namespace vitrine {

/// The rows of the Pages panel. Edits are only announced, and shown when the project says them.
class PagesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { RouteColumn, TitleColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setPages(const QVector<PageRow> &pages);
    const QVector<PageRow> &pages() const { return m_pages; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QStringList mimeTypes() const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;
    void setDropCheck(const PagesPanel::DropCheck &check) { m_dropCheck = check; }

Q_SIGNALS:
    void nodesDropped(const QVector<vitrine::NodeId> &nodes, const vitrine::PageRow &page);
    void routeEdited(const vitrine::PageRow &page, const QString &route);
    void titleEdited(const vitrine::PageRow &page, const QString &title);

private:
    QVector<PageRow> m_pages;
    PagesPanel::DropCheck m_dropCheck;
};

} // namespace vitrine
