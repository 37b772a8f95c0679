#pragma once

#include <QWidget>

class QWebEngineView;

namespace vitrine {

/// Lays the view out at a device's width: narrower than the pane it stands in the middle, wider it is zoomed to fit.
class PaneStage : public QWidget
{
    Q_OBJECT

public:
    explicit PaneStage(QWidget *parent = nullptr);

    /// The view becomes a child.
    void setView(QWebEngineView *view);
    /// In CSS pixels; 0 fills the pane.
    void setPageWidth(int width);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QWebEngineView *m_view = nullptr;
    int m_pageWidth = 0;
};

} // namespace vitrine
