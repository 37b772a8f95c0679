#pragma once

#include "designer/panels/popup.h"

class QTableWidget;

namespace vitrine {

/// The colour scales of the theme as a table, one scale a row: arrows move, Enter or a click picks.
class ColorPopup : public Popup {
    Q_OBJECT

public:
    /// `value` is the one that is there: its cell is the current one.
    ColorPopup(const QString &value, QWidget *parent);

Q_SIGNALS:
    /// `rx.color("blue", 9)`, or "#0090ff" for a colour of no scale.
    void picked(const QString &value);

private:
    void fill(const QString &value);
    void pickOther(const QString &value);

    QTableWidget *m_table;
};

} // namespace vitrine
