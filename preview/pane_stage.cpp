#include "preview/pane_stage.h"

#include <QWebEngineView>

#include <algorithm>

namespace vitrine {

PaneStage::PaneStage(QWidget *parent) : QWidget(parent)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Midlight);
}

void PaneStage::setView(QWebEngineView *view)
{
    m_view = view;
    view->setParent(this);
    arrange();
    view->show();
}

void PaneStage::setPageWidth(int width)
{
    m_pageWidth = width;
    arrange();
}

void PaneStage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PaneStage::arrange()
{
    if (!m_view)
        return;
    const int shown = m_pageWidth == 0 ? width() : std::min(m_pageWidth, width());
    m_view->setGeometry((width() - shown) / 2, 0, shown, height());
    m_view->setZoomFactor(m_pageWidth > shown ? std::max(0.25, double(shown) / m_pageWidth) : 1.0);
}

} // namespace vitrine
