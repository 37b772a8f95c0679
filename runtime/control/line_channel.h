#pragma once

#include <QByteArray>
#include <QObject>

#include <nlohmann/json_fwd.hpp>

class QIODevice;

namespace vitrine::control {

/// JSON messages over a device, one a line: the framing of the control channel (QLocalSocket) and of the Bun service (QProcess).
/// Both sides use it. Lives on the device's thread.
class LineChannel : public QObject {
    Q_OBJECT
public:
    /// @param device open or yet to open; not owned, must live as long as the channel.
    /// @param maxLineBytes longest line accepted; a longer one ends the channel.
    explicit LineChannel(QIODevice *device, qint64 maxLineBytes = 64 * 1024 * 1024, QObject *parent = nullptr);

    /// Writes the message as far as the device takes it, and queues the rest; never blocks.
    void send(const nlohmann::json &message);

Q_SIGNALS:
    void received(const nlohmann::json &message);
    /// A line that is no JSON object (it is skipped), or one that is too long (the device is closed). A sentence for the log.
    void malformed(const QString &what);

private:
    void read();
    void takeLine(const QByteArray &line);
    void refuse();

    QIODevice *m_device;
    qint64 m_maxLineBytes;
    QByteArray m_partial; ///< begin of a line whose end has not come
};

} // namespace vitrine::control
