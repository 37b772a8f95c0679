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

    /// An error that is the same as what was written last is counted there instead of told again.
    void append(const QString &text, Source source);
    void clear();
    QPlainTextEdit *view() const { return m_view; }

Q_SIGNALS:
    void interruptRequested();
    void restartRequested();

private:
    void countAgain();

    QPlainTextEdit *m_view;
    QString m_lastError; ///< empty if something else was written last
    int m_times = 0; ///< how often it came
};

} // namespace vitrine
