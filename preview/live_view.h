#pragma once

#include <QMimeData>
#include <QWebEngineView>

namespace vitrine {

/// The pane's view of the page. A page gets to see nothing but the text of what is dragged over it; the view remembers the whole.
class LiveView : public QWebEngineView
{
    Q_OBJECT

public:
    using QWebEngineView::QWebEngineView;

    /// What was last dragged over the view, or dropped on it.
    const QMimeData &dragged() const { return m_dragged; }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;

private:
    QMimeData m_dragged;
};

} // namespace vitrine
