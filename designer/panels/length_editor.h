#pragma once

#include "designer/panels/line_editor.h"

class QToolButton;

namespace vitrine {

/// A number with a unit, or one of the words that the property takes. Up and Down count the number; the button changes its unit.
class LengthEditor : public LineEditor {
    Q_OBJECT

public:
    LengthEditor(const PropertyItem &item, QWidget *parent);

    void setItem(const PropertyItem &item) override;

    /// The text with the number in it counted up (or down); the text itself if it begins with none.
    static QString counted(const QString &text, double by);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillMenu();

    QToolButton *m_unit;
};

} // namespace vitrine
