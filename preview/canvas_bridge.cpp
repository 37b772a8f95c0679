#include "preview/canvas_bridge.h"

namespace vitrine {

CanvasBridge::CanvasBridge(QObject *parent) : QObject(parent) {}

void CanvasBridge::setEditing(bool editing)
{
    if (m_editing == editing)
        return;
    m_editing = editing;
    Q_EMIT editingChanged(editing);
}

void CanvasBridge::setSelection(const QStringList &marks, const QString &label, bool scroll)
{
    m_marks = marks;
    m_label = label;
    Q_EMIT selectionChanged(marks, label, scroll);
}

void CanvasBridge::ready()
{
    Q_EMIT editingChanged(m_editing);
    Q_EMIT selectionChanged(m_marks, m_label, false);
    Q_EMIT connected();
}

QString CanvasBridge::hover(const QString &mark) const
{
    return m_labelOf ? m_labelOf(mark) : QString();
}

void CanvasBridge::click(const QStringList &marks, bool adds)
{
    if (m_editing && !marks.isEmpty())
        Q_EMIT clicked(marks, adds);
}

void CanvasBridge::menu(const QStringList &marks)
{
    if (m_editing && !marks.isEmpty())
        Q_EMIT menuRequested(marks);
}

QStringList CanvasBridge::offer(const QStringList &marks, const QString &zone) const
{
    const QStringList place = m_editing && m_dropPlace ? m_dropPlace(marks, zone) : QStringList();
    return place.size() == 2 ? place : QStringList{QString(), QString()};
}

void CanvasBridge::drop(const QString &mark, const QString &zone)
{
    if (m_editing && !mark.isEmpty())
        Q_EMIT dropped(mark, zone);
}

void CanvasBridge::command(const QString &name)
{
    if (m_editing)
        Q_EMIT commandGiven(name);
}

} // namespace vitrine
