#pragma once

#include <QStandardItemModel>

namespace vitrine {

class Catalog;

/// Families of the catalog with the components that the palette lists; a row can be dragged as Python text.
class PaletteModel : public QStandardItemModel
{
    Q_OBJECT

public:
    enum Role {
        PythonRole = Qt::UserRole, ///< text to insert; empty for families
        SearchRole,                ///< words that the search looks in
    };

    explicit PaletteModel(const Catalog &catalog, QObject *parent = nullptr);

    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
};

} // namespace vitrine
