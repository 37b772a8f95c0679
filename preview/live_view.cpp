#include "preview/live_view.h"

#include <QDragEnterEvent>

namespace vitrine {

void LiveView::dragEnterEvent(QDragEnterEvent *event)
{
    m_dragged.clear();
    for (const QString &format : event->mimeData()->formats())
        m_dragged.setData(format, event->mimeData()->data(format));
    QWebEngineView::dragEnterEvent(event);
}

} // namespace vitrine
