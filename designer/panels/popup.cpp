#include "designer/panels/popup.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

namespace vitrine {

Popup::Popup(QWidget *parent) : QFrame(parent, Qt::Popup)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("role", QStringLiteral("popup"));
}

void Popup::showBelow(const QWidget *anchor)
{
    adjustSize();
    const QRect screen = anchor->screen()->availableGeometry();
    const QPoint below = anchor->mapToGlobal(QPoint(anchor->width() - width(), anchor->height() + 2));
    const int above = anchor->mapToGlobal(QPoint()).y() - height() - 2;
    const bool fits = below.y() + height() <= screen.bottom();
    move(std::clamp(below.x(), screen.left(), std::max(screen.left(), screen.right() - width())),
        fits ? below.y() : std::max(screen.top(), above));
    show();
}

} // namespace vitrine
