#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QModelIndex;
class QSortFilterProxyModel;
class QTreeView;

namespace vitrine {

class Catalog;
class PaletteModel;
struct ComponentPiece;
struct PaletteFunction;
struct PaletteSnippet;

/// What can be inserted: search, the project's own components, snippets, families of components. Enter or double-click asks to insert, and
/// the line below says where that would be; rows can be dragged.
class PalettePanel : public QWidget
{
    Q_OBJECT

public:
    PalettePanel(const Catalog &catalog, const QVector<PaletteSnippet> &snippets, QWidget *parent = nullptr);

    /// The functions of the open project that give a component.
    void setFunctions(const QVector<PaletteFunction> &functions);

    /// How to say where a piece would be inserted, "into vstack, after text"; without it nothing is said.
    using PlaceOf = std::function<QString(const ComponentPiece &piece)>;
    void setPlaceOf(const PlaceOf &placeOf);
    /// Another place may be the one to insert at now.
    void showPlace();

    void focusSearch();
    QTreeView *view() const { return m_view; }
    QLineEdit *search() const { return m_search; }

Q_SIGNALS:
    void insertRequested(const vitrine::ComponentPiece &piece);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &text);
    void choose(const QModelIndex &index);
    void insertFrom(const QModelIndex &index);

    PaletteModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_search;
    QTreeView *m_view;
    QLabel *m_place;
    PlaceOf m_placeOf;
};

} // namespace vitrine
