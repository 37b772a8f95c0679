#pragma once

#include "designer/edit/property_value.h"
#include "designer/model/node.h"
#include "designer/panels/property_item.h"
#include "runtime/base/result.h"

#include <QHash>
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

/// What the panels of the selected components' properties have in common: their name, a filter, and the rows, which are those that all of
/// them have. The filter stays from one selection to the next. Shows and announces; it edits nothing itself.
class NodePanel : public QWidget {
    Q_OBJECT

public:
    /// The last node is the current one. None, or null, shows nothing.
    void setNodes(const DesignDocument *document, const QVector<NodeId> &nodes);
    /// The source of the nodes was edited.
    void refresh();
    /// How to get the state classes of the project's other files, when a binding asks for them.
    void setOtherStates(const std::function<QVector<StateClass>()> &states) { m_otherStates = states; }
    /// How to ask whether the app could be loaded with a value, before it is given.
    using TryOut = std::function<void(const QVector<NodeId> &nodes, const PropertyTarget &target, const PropertyValue &value,
        const std::function<void(const Result<void> &)> &told)>;
    void setTryOut(const TryOut &tryOut) { m_tryOut = tryOut; }
    /// Behind other tabs nothing is brought up to date: that waits until it is shown.
    void setShown(bool shown);
    /// Why an edit was refused; shown until the next one. The rows go back to what the code says.
    void showRefusal(const QString &reason);
    void focusFilter();
    /// Offers the values that the property with the keyboard can be bound to; without one the property is asked for too.
    void bindCurrent();
    /// Whether a row has the keyboard, or had it before a window of its own took it.
    bool hasCurrentRow() const;

Q_SIGNALS:
    /// No value: the default is to hold again.
    void edited(const QVector<vitrine::NodeId> &nodes, const vitrine::PropertyTarget &target,
        const std::optional<vitrine::PropertyValue> &value, vitrine::Overwrite overwrite);
    /// The handlers of an event are to be shown.
    void eventRequested(const QString &trigger);

protected:
    NodePanel(const QString &filterName, QWidget *parent);

    /// The rows that the nodes have in common, with what the filter finds.
    virtual QVector<PropertyItem> itemsOf(const QVector<const Node *> &nodes, const QString &filter) const = 0;
    /// Brings what is above the rows up to date.
    virtual void showAbove(const QVector<const Node *> &, const QString &) { }
    /// What stands under the name of the node.
    virtual QString description(const Node &node) const = 0;
    void announce(const PropertyItem &item, const std::optional<PropertyValue> &value);

    /// Above the rows, below the filter.
    QVBoxLayout *head() const { return m_head; }
    PropertyList *list() const { return m_list; }
    const DesignDocument *document() const { return m_document; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QVector<const Node *> nodes() const;
    void showAll();
    QString whyEmpty() const;
    void keepOrder(QVector<PropertyItem> &items);
    void bind(const QString &property, const QWidget *below);
    void showWidths(PropertyRow *row);

    const DesignDocument *m_document = nullptr;
    QVector<NodeId> m_nodes;
    bool m_isShown = true;
    QHash<QString, int> m_order; ///< place of each row, by title; empty if other nodes, or others of their rows, are to be shown
    std::function<QVector<StateClass>()> m_otherStates;
    TryOut m_tryOut;
    QLabel *m_title;
    QLabel *m_description;
    QLabel *m_refusal;
    QLineEdit *m_filter;
    QCheckBox *m_onlySet;
    QVBoxLayout *m_head;
    PropertyList *m_list;
};

} // namespace vitrine
