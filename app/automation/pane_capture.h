#pragma once

#include "runtime/base/result.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace vitrine {
class LivePane;
}

class QImage;

namespace vitrine::automation {

/// One picture of the page in the live pane, taken when the page has drawn what it has got. Deletes itself when it is done.
class PaneCapture : public QObject
{
    Q_OBJECT

public:
    using Then = std::function<void(const Result<QImage> &image)>;

    /// Calls back once. `pane` must live as long, and becomes the parent.
    static void take(LivePane &pane, const Then &then);

private:
    PaneCapture(LivePane &pane, const Then &then);
    void ask();

    LivePane &m_pane;
    Then m_then;
    QTimer m_again;
    int m_asked = 0;
};

} // namespace vitrine::automation
