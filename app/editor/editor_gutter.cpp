#include "app/editor/editor_gutter.h"

#include "app/editor/code_editor.h"

#include <QHelpEvent>
#include <QIcon>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

namespace vitrine {

static constexpr int markWidth = 18;
static constexpr int padding = 8;

EditorGutter::EditorGutter(CodeEditor *editor) : QWidget(editor), m_editor(editor)
{
    setAccessibleName(tr("Line numbers"));
}

int EditorGutter::preferredWidth() const
{
    const int digits = std::max(3, int(QString::number(m_editor->blockCount()).size()));
    return markWidth + digits * m_editor->fontMetrics().horizontalAdvance(QLatin1Char('9')) + padding;
}

void EditorGutter::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    painter.setFont(m_editor->font());
    const int current = m_editor->textCursor().blockNumber();
    const int lineHeight = m_editor->fontMetrics().height();
    m_editor->forEachVisibleLine(event->rect(), [&](int line, int top) {
        painter.setPen(palette().color(line == current ? QPalette::Text : QPalette::PlaceholderText));
        painter.drawText(0, top, width() - padding, lineHeight, Qt::AlignRight, QString::number(line + 1));
        if (const Problem *problem = m_editor->problemAt(line)) {
            const bool isError = problem->severity == Problem::Severity::Error;
            const QIcon icon = QIcon::fromTheme(isError ? QStringLiteral("vitrine-error") : QStringLiteral("vitrine-warning"));
            icon.paint(&painter, 2, top + (lineHeight - 14) / 2, 14, 14);
        }
    });
}

bool EditorGutter::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int line = m_editor->cursorForPosition(QPoint(0, help->pos().y())).blockNumber();
    const Problem *problem = m_editor->problemAt(line);
    QToolTip::showText(help->globalPos(), problem ? problem->message : QString(), this);
    return true;
}

} // namespace vitrine
