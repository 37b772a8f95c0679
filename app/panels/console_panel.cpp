#include "app/panels/console_panel.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

namespace vitrine {

ConsolePanel::ConsolePanel(QWidget *parent) : QWidget(parent), m_view(new QPlainTextEdit(this))
{
    m_view->setReadOnly(true);
    m_view->setMaximumBlockCount(10000);
    m_view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_view->setAccessibleName(tr("Output of the app"));

    auto *buttons = new QVBoxLayout;
    buttons->setContentsMargins(4, 4, 4, 4);
    buttons->setSpacing(2);
    const auto addButton = [&](const QString &icon, const QString &text, auto run) {
        auto *button = new QToolButton(this);
        button->setIcon(QIcon::fromTheme(icon));
        button->setToolTip(text);
        button->setAccessibleName(text);
        connect(button, &QToolButton::clicked, this, run);
        buttons->addWidget(button);
    };
    addButton(QStringLiteral("vitrine-stop"), tr("Interrupt running code"), [this] { Q_EMIT interruptRequested(); });
    addButton(QStringLiteral("vitrine-reload"), tr("Restart the app"), [this] { Q_EMIT restartRequested(); });
    addButton(QStringLiteral("vitrine-trash"), tr("Clear"), [this] { clear(); });
    buttons->addStretch(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buttons);
    layout->addWidget(m_view, 1);
}

void ConsolePanel::clear()
{
    m_view->clear();
    m_lastError.clear();
}

void ConsolePanel::countAgain()
{
    const auto told = [](int times) { return times > 1 ? tr(" (%1 times)").arg(times) : QString(); };
    QTextCursor end(m_view->document());
    end.movePosition(QTextCursor::End);
    end.movePosition(QTextCursor::PreviousCharacter);
    end.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor, int(told(m_times).size()));
    end.insertText(told(++m_times));
}

void ConsolePanel::append(const QString &text, Source source)
{
    if (source == Source::Error && text == m_lastError) {
        countAgain();
        return;
    }
    m_lastError = source == Source::Error && text.endsWith(u'\n') ? text : QString();
    m_times = 1;
    QTextCharFormat format;
    switch (source) {
    case Source::Output: break;
    case Source::Error: format.setForeground(QColor(0xe5484d)); break;
    case Source::Browser: format.setForeground(QColor(0x0090ff)); break;
    case Source::Studio: format.setForeground(palette().color(QPalette::Dark)); break;
    }
    const bool atEnd = m_view->verticalScrollBar()->value() == m_view->verticalScrollBar()->maximum();
    QTextCursor end(m_view->document());
    end.movePosition(QTextCursor::End);
    end.insertText(text, format);
    if (atEnd)
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
}

} // namespace vitrine
