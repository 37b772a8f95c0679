#pragma once

#include "designer/edit/property_value.h"
#include "designer/panels/property_item.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QLineEdit;

namespace vitrine {

/// Margin, border, padding and size as the boxes that they are, each side in its place. A side that has no value of its own shows
/// the one that it gets from the whole.
class BoxEditor : public QWidget {
    Q_OBJECT

public:
    explicit BoxEditor(QWidget *parent = nullptr);

    /// The items of Group::Box.
    void setItems(const QVector<PropertyItem> &items);
    /// Whether a property has a field of its own here.
    bool shows(const QString &name) const { return m_fields.contains(name); }
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override { return minimumSizeHint(); }

Q_SIGNALS:
    void edited(const vitrine::PropertyItem &item, const std::optional<vitrine::PropertyValue> &value);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Ring { Margin, Border, Padding };

    QLineEdit *addField(const QString &name);
    void give(const QString &name);
    QString fromWhole(const QString &name) const;
    QRect rect(Ring ring) const;
    void placeSides(const QString &property, Ring ring);

    QHash<QString, PropertyItem> m_items;
    QHash<QString, QLineEdit *> m_fields;
};

} // namespace vitrine
