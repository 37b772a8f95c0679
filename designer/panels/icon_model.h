#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QIcon>
#include <QStringList>

namespace vitrine {

/// The icons that a search finds. Pictures are drawn when they come into view.
class IconModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit IconModel(QObject *parent = nullptr);

    void setSearch(const QString &words);
    /// Row of the icon; -1 if the search does not find it.
    int rowOf(const QString &name) const { return int(m_found.indexOf(name)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QStringList m_found;
    mutable QHash<QString, QIcon> m_drawn;
};

} // namespace vitrine
