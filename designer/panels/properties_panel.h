#pragma once

#include "designer/edit/editor.h"
#include "designer/panels/property_item.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace vitrine {

class DesignDocument;
class PropertyRow;

/// Properties of one node, with editors by type. Shows and announces; it edits nothing itself. A value that changes in the code
/// is shown in the row that is there, so focus and typing in another row stay.
class PropertiesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PropertiesPanel(QWidget *parent = nullptr);

    /// 0 or null shows nothing.
    void setNode(const DesignDocument *document, NodeId node);
    /// The source of the node was edited.
    void refresh();
    /// Why an edit was refused; shown until the next one. The rows go back to what the code says.
    void showRefusal(const QString &reason);
    void focusFilter();

Q_SIGNALS:
    void propertyEdited(vitrine::NodeId node, const QString &name, const std::optional<vitrine::PropertyValue> &value,
                        vitrine::Editor::Overwrite overwrite);
    void textEdited(vitrine::NodeId node, const QString &text);

private:
    void rebuild(const QVector<PropertyItem> &items);
    void onEdited(const PropertyItem &item, const std::optional<PropertyValue> &value);

    const DesignDocument *m_document = nullptr;
    NodeId m_node = 0;
    QLabel *m_title;
    QLabel *m_description;
    QLabel *m_refusal;
    QLineEdit *m_filter;
    QCheckBox *m_onlySet;
    QScrollArea *m_scroll;
    QVector<PropertyRow *> m_rows;
};

} // namespace vitrine
