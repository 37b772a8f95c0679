#pragma once

#include "designer/panels/node_panel.h"
#include "designer/panels/style_items.h"

class QButtonGroup;
class QComboBox;

namespace vitrine {

class BoxEditor;

/// Style of one node, for a state of it and from a screen width on: its box, layout, typography, colours and effects.
class StylePanel : public NodePanel {
    Q_OBJECT

public:
    explicit StylePanel(QWidget *parent = nullptr);

    /// As CSS names it; empty: no special one.
    QString state() const;
    void setState(const QString &state);
    /// Index of StylePlace::breakpointNames().
    int breakpoint() const;
    void setBreakpoint(int breakpoint);

protected:
    QVector<PropertyItem> itemsOf(const QVector<const Node *> &nodes, const QString &filter) const override;
    void showAbove(const QVector<const Node *> &nodes, const QString &filter) override;
    QString description(const Node &node) const override;

private:
    static QVector<StyleItems> stylesOf(const DesignDocument &document, const QVector<const Node *> &nodes);
    QVector<PropertyItem> commonOf(const QVector<StyleItems> &styles, const QString &filter) const;
    void markPlaces(const QVector<StyleItems> &styles);

    QComboBox *m_states;
    QButtonGroup *m_widths;
    BoxEditor *m_box;
};

} // namespace vitrine
