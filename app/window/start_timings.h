#pragma once

#include <QObject>

class QWidget;

namespace vitrine {

class LivePane;

/// Prints a line on stdout when the window has been painted first, `timing window`, and one when the app has in the live pane,
/// `timing live`, so that the start can be measured from outside (VITRINE_TIMINGS=1; `./dev bench` does).
class StartTimings : public QObject
{
public:
    /// `window` is not shown yet and owns this; `pane` must live as long.
    StartTimings(QWidget &window, LivePane &pane);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watchPage() const;

    LivePane &m_pane;
};

} // namespace vitrine
