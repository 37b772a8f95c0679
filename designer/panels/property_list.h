#pragma once

#include "designer/edit/property_value.h"
#include "designer/panels/property_item.h"

#include <QScrollArea>

#include <optional>

class QVBoxLayout;

namespace vitrine {

class PropertyRow;

/// Rows of properties under headings. A value that changes is shown in the row that is there, so focus and typing in another row
/// stay.
class PropertyList : public QScrollArea {
    Q_OBJECT

public:
    explicit PropertyList(QWidget *parent = nullptr);

    /// A widget above the rows, which scrolls with them; owned by the list.
    void setTop(QWidget *widget);
    void setItems(const QVector<PropertyItem> &items);
    /// Shows nothing, also not the widget above the rows.
    void clear();
    /// Takes back what was typed: the rows show the items again.
    void restore();
    /// Whether the rows can be edited.
    void setEditable(bool editable);
    /// The row that has the keyboard, or had it last; null if there is none.
    PropertyRow *currentRow() const;

Q_SIGNALS:
    void edited(const vitrine::PropertyItem &item, const std::optional<vitrine::PropertyValue> &value);
    void bindRequested(vitrine::PropertyRow *row);
    void widthsRequested(vitrine::PropertyRow *row);
    void eventRequested(const QString &trigger);

private:
    void rebuild(const QVector<PropertyItem> &items);
    void addRow(const PropertyItem &item);

    QVBoxLayout *m_layout;
    QWidget *m_top = nullptr;
    QWidget *m_rowsPage = nullptr;
    QVector<PropertyRow *> m_rows;
    QString m_current; ///< name of the row that had the keyboard last
};

} // namespace vitrine
