#include "app/automation/stdio_channel.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#include <utility>

namespace vitrine::automation {

namespace {

constexpr qsizetype pieceBytes = 64 * 1024;

int privateCopyOf(int descriptor)
{
    return fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
}

} // namespace

StdioChannel::StdioChannel(QObject *parent) :
    QObject(parent), m_input(privateCopyOf(STDIN_FILENO)), m_output(privateCopyOf(STDOUT_FILENO)),
    m_readable(QSocketNotifier::Read), m_writable(QSocketNotifier::Write)
{
    // A client that is gone must not take Studio along.
    std::signal(SIGPIPE, SIG_IGN);
    const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    dup2(nothing, STDIN_FILENO);
    if (dup2(STDERR_FILENO, STDOUT_FILENO) < 0)
        dup2(nothing, STDOUT_FILENO);
    close(nothing);
    connect(&m_readable, &QSocketNotifier::activated, this, &StdioChannel::read);
    connect(&m_writable, &QSocketNotifier::activated, this, &StdioChannel::write);
}

StdioChannel::~StdioChannel()
{
    m_readable.setEnabled(false);
    m_writable.setEnabled(false);
    close(m_input);
    close(m_output);
}

void StdioChannel::start()
{
    if (m_input < 0) {
        QMetaObject::invokeMethod(this, &StdioChannel::closed, Qt::QueuedConnection);
        return;
    }
    m_readable.setSocket(m_input);
    m_readable.setEnabled(true);
}

void StdioChannel::read()
{
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    const ssize_t count = ::read(m_input, piece.data(), size_t(piece.size()));
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (count <= 0) {
        m_readable.setEnabled(false);
        takeLine(std::exchange(m_partial, {}));
        Q_EMIT closed();
        return;
    }
    piece.truncate(count);
    qsizetype begin = 0;
    for (qsizetype end; (end = piece.indexOf('\n', begin)) >= 0; begin = end + 1) {
        if (!std::exchange(m_isSkipping, false))
            takeLine(std::exchange(m_partial, {}) + piece.mid(begin, end - begin));
    }
    if (m_isSkipping)
        return;
    m_partial += piece.mid(begin);
    if (m_partial.size() > maximalLine) {
        m_partial.clear();
        m_isSkipping = true;
        Q_EMIT overlong();
    }
}

void StdioChannel::takeLine(const QByteArray &line)
{
    const QByteArray trimmed = line.trimmed();
    if (trimmed.size() > maximalLine)
        Q_EMIT overlong();
    else if (!trimmed.isEmpty())
        Q_EMIT received(trimmed);
}

void StdioChannel::send(const QByteArray &line)
{
    m_waiting += line + '\n';
    write();
}

void StdioChannel::write()
{
    qsizetype done = 0;
    while (done < m_waiting.size()) {
        pollfd output{m_output, POLLOUT, 0};
        if (poll(&output, 1, 0) <= 0)
            break;
        // A pipe that can be written to takes this much without blocking.
        const auto size = std::min<qsizetype>(m_waiting.size() - done, PIPE_BUF);
        const ssize_t count = ::write(m_output, m_waiting.constData() + done, size_t(size));
        if (count < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        done = count < 0 ? m_waiting.size() : done + count;
    }
    m_waiting.remove(0, done);
    if (m_waiting.isEmpty()) {
        m_writable.setEnabled(false);
        Q_EMIT written();
    } else {
        m_writable.setSocket(m_output);
        m_writable.setEnabled(true);
    }
}

} // namespace vitrine::automation
