#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace vitrine {

/// What the app writes: stdout, stderr and the browser console. Keeps the last 10,000 lines.
class ConsolePanel : public QWidget
{
    Q_OBJECT

public:
    enum class Source { Output, Error, Browser, Studio };

    explicit ConsolePanel(QWidget *parent = nullptr);

    void append(const QString &text, Source source);
    QPlainTextEdit *view() const { return m_view; }

Q_SIGNALS:
    void interruptRequested();
    void restartRequested();

private:
    QPlainTextEdit *m_view;
};

} // namespace vitrine
