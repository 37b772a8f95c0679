#pragma once

#include "designer/panels/line_editor.h"

class QToolButton;

namespace vitrine {

/// A line of text with a button that shows what the text stands for, and opens a popup to pick another.
class PickEditor : public LineEditor {
    Q_OBJECT

public:
    void setItem(const PropertyItem &item) override;

protected:
    /// To be followed by showPicture() in the constructor of the class.
    PickEditor(const PropertyItem &item, const ToValue &toValue, const QString &toolTip, QWidget *parent);

    void changeEvent(QEvent *event) override;
    virtual QIcon picture(const QString &text) const = 0;
    /// Opens the popup below the button; what is picked goes to take().
    virtual void pick(const QWidget *button) = 0;
    void take(const QString &text);
    void showPicture();

private:
    QToolButton *m_button;
};

} // namespace vitrine
