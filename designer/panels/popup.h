#pragma once

#include <QFrame>

namespace vitrine {

/// A small window over a panel, of one editor. Closes on Escape and on a click beside it, gives the focus back, and deletes
/// itself.
class Popup : public QFrame {
    Q_OBJECT

public:
    explicit Popup(QWidget *parent);

    /// Shows it below the widget, or above it where the screen ends.
    void showBelow(const QWidget *anchor);
};

} // namespace vitrine
