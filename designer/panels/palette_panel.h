#pragma once

#include <QWidget>

class QLineEdit;
class QModelIndex;
class QSortFilterProxyModel;
class QTreeView;

namespace vitrine {

class Catalog;
class PaletteModel;

/// The components that can be inserted: search, families, documentation. Enter or double-click asks to insert; rows can be dragged.
class PalettePanel : public QWidget
{
    Q_OBJECT

public:
    explicit PalettePanel(const Catalog &catalog, QWidget *parent = nullptr);

    void focusSearch();
    QTreeView *view() const { return m_view; }
    QLineEdit *search() const { return m_search; }

Q_SIGNALS:
    void insertRequested(const QString &pythonText);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &text);
    void insertFrom(const QModelIndex &index);

    PaletteModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_search;
    QTreeView *m_view;
};

} // namespace vitrine
