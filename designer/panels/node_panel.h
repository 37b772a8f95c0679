#pragma once

#include "designer/edit/property_value.h"
#include "designer/model/node.h"
#include "designer/panels/property_item.h"

#include <QWidget>

#include <functional>
#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace vitrine {

class DesignDocument;
class PropertyList;
class PropertyRow;

/// What the panels of one node's properties have in common: its name, a filter, and the rows. Shows and announces; it edits
/// nothing itself.
class NodePanel : public QWidget {
    Q_OBJECT

public:
    /// 0 or null shows nothing.
    void setNode(const DesignDocument *document, NodeId node);
    /// The source of the node was edited.
    void refresh();
    /// How to get the state classes of the project's other files, when a binding asks for them.
    void setOtherStates(const std::function<QVector<StateClass>()> &states) { m_otherStates = states; }
    /// Behind other tabs nothing is brought up to date: that waits until it is shown.
    void setShown(bool shown);
    /// Why an edit was refused; shown until the next one. The rows go back to what the code says.
    void showRefusal(const QString &reason);
    void focusFilter();
    /// Offers the vars that the row with the keyboard can be bound to. False if there is no such row.
    bool bindCurrent();

Q_SIGNALS:
    void propertyEdited(vitrine::NodeId node, const QString &name, const std::optional<vitrine::PropertyValue> &value,
        vitrine::Overwrite overwrite);
    void styleEdited(vitrine::NodeId node, const vitrine::StylePlace &place, const std::optional<vitrine::PropertyValue> &value,
        vitrine::Overwrite overwrite);
    void textEdited(vitrine::NodeId node, const QString &text);
    void contentBound(vitrine::NodeId node, const QString &python);
    /// The handlers of an event are to be shown.
    void eventRequested(const QString &trigger);

protected:
    NodePanel(const QString &filterName, QWidget *parent);

    /// The rows for the node, with what the filter finds.
    virtual QVector<PropertyItem> itemsOf(const Node &node, const QString &filter) = 0;
    /// What stands under the name of the node.
    virtual QString description(const Node &node) const = 0;
    void announce(const PropertyItem &item, const std::optional<PropertyValue> &value);

    /// Above the rows, below the filter.
    QVBoxLayout *head() const { return m_head; }
    PropertyList *list() const { return m_list; }
    const DesignDocument *document() const { return m_document; }
    NodeId nodeId() const { return m_node; }

private:
    void bind(PropertyRow *row);
    void showWidths(PropertyRow *row);

    const DesignDocument *m_document = nullptr;
    NodeId m_node = 0;
    bool m_isShown = true;
    std::function<QVector<StateClass>()> m_otherStates;
    QLabel *m_title;
    QLabel *m_description;
    QLabel *m_refusal;
    QLineEdit *m_filter;
    QCheckBox *m_onlySet;
    QVBoxLayout *m_head;
    PropertyList *m_list;
};

} // namespace vitrine
