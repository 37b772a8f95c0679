#pragma once

#include "designer/model/component_piece.h"

#include <QStandardItemModel>

namespace vitrine {

class Catalog;
struct PaletteSnippet;

/// A function of the project as the palette shows it.
struct PaletteFunction {
    QString title; ///< with its parameters: "card(title, text)"
    QString file; ///< where it is defined
    ComponentPiece piece;
    bool operator==(const PaletteFunction &) const = default;
};

/// What can be inserted: the project's own functions, snippets, and the families of the catalog with the components that the palette lists.
/// A row can be dragged.
class PaletteModel : public QStandardItemModel
{
    Q_OBJECT

public:
    enum Role {
        PieceRole = Qt::UserRole, ///< ComponentPiece to insert; invalid for groups
        SearchRole,               ///< words that the search looks in
    };

    PaletteModel(const Catalog &catalog, const QVector<PaletteSnippet> &snippets, QObject *parent = nullptr);

    /// Without any there is no group for them.
    void setFunctions(const QVector<PaletteFunction> &functions);

    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    QVector<PaletteFunction> m_functions;
};

} // namespace vitrine
