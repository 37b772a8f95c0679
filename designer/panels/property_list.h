#pragma once

#include "designer/edit/property_value.h"
#include "designer/panels/property_item.h"

#include <QMap>
#include <QScrollArea>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace vitrine {

class PropertyRow;

/// Rows of properties under headings. A row that is there already is shown again with its new value, so focus and typing in another row
/// stay, and a filter only shows and hides.
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
    /// What stands in the place of rows where there are none, as rich text; a link in it asks for all.
    void setRemark(const QString &text);
    /// The row that has the keyboard, or had it before a window of its own took it; null if there is none.
    PropertyRow *currentRow() const;
    /// The rows are going to be another component's: what is being typed in one is not meant for that.
    void forgetTyping();

Q_SIGNALS:
    void edited(const vitrine::PropertyItem &item, const std::optional<vitrine::PropertyValue> &value);
    void bindRequested(vitrine::PropertyRow *row);
    void widthsRequested(vitrine::PropertyRow *row);
    void eventRequested(const QString &trigger);
    void allRequested();

private:
    void onFocusChanged(const QWidget *now);
    PropertyRow *takeRow(const PropertyItem &item);
    PropertyRow *createRow(const PropertyItem &item);
    static void drop(PropertyRow *row);
    void layOut();

    QVBoxLayout *m_layout;
    QVBoxLayout *m_rowsLayout;
    QWidget *m_top = nullptr;
    QLabel *m_remark;
    QMap<PropertyItem::Group, QLabel *> m_headings;
    QVector<PropertyRow *> m_rows; ///< that are shown, in this order
    QVector<PropertyRow *> m_spare; ///< hidden, for when they are wanted again
    QString m_current; ///< name of the row that had the keyboard last
};

} // namespace vitrine
