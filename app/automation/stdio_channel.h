#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

namespace vitrine::automation {

/// Lines over the program's standard input and output. Takes both for itself as long as the program runs: what others print goes to
/// standard error from then on, and children inherit neither. Writing never blocks; what does not fit waits here.
class StdioChannel : public QObject
{
    Q_OBJECT

public:
    /// Longest line that is taken, in bytes; longer ones are left out and told.
    static constexpr qsizetype maximalLine = 4 * 1024 * 1024;

    explicit StdioChannel(QObject *parent = nullptr);
    ~StdioChannel() override;

    /// Begins to read. To be called once those who want to hear are connected.
    void start();
    /// The line is sent with a line break.
    void send(const QByteArray &line);
    /// True when all that was sent is written, or cannot be written because nobody reads any more.
    bool isWritten() const { return m_waiting.isEmpty(); }

Q_SIGNALS:
    /// Without its line break; never empty.
    void received(const QByteArray &line);
    void overlong();
    /// The other side has ended its input; said once.
    void closed();
    void written();

private:
    void read();
    void takeLine(const QByteArray &line);
    void write();

    int m_input;
    int m_output;
    QSocketNotifier m_readable;
    QSocketNotifier m_writable;
    QByteArray m_partial; ///< begin of a line whose end has not come
    bool m_isSkipping = false; ///< inside of a line that is too long
    QByteArray m_waiting;
};

} // namespace vitrine::automation
