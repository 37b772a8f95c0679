#include "runtime/control/line_channel.h"

#include <QIODevice>
#include <QLocalSocket>
#include <QPointer>

#include <nlohmann/json.hpp>

#include <utility>

namespace vitrine::control {

using nlohmann::json;

namespace {

constexpr qint64 s_pieceBytes = 64 * 1024;

} // namespace

LineChannel::LineChannel(QIODevice *device, qint64 maxLineBytes, QObject *parent) :
    QObject(parent), m_device(device), m_maxLineBytes(maxLineBytes)
{
    connect(device, &QIODevice::readyRead, this, &LineChannel::read);
    // What arrived before the channel was made gives no signal any more.
    if (device->isReadable() && device->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &LineChannel::read, Qt::QueuedConnection);
}

void LineChannel::send(const json &message)
{
    // Text from Python may hold lone surrogates; a replaced character is better than a lost message.
    m_device->write(QByteArray::fromStdString(message.dump(-1, ' ', false, json::error_handler_t::replace) + '\n'));
    // Now, not when the event loop comes by again: in Studio the whole repaint after an edit would go first.
    if (auto *socket = qobject_cast<QLocalSocket *>(m_device))
        socket->flush();
}

void LineChannel::read()
{
    // A receiver may delete the channel or close the device.
    const QPointer<LineChannel> alive(this);
    while (alive && m_device->isReadable() && m_device->bytesAvailable() > 0) {
        // In pieces: readLine() would first make room for the longest line.
        const QByteArray piece = m_device->read(s_pieceBytes);
        qsizetype begin = 0;
        for (qsizetype end; alive && (end = piece.indexOf('\n', begin)) >= 0; begin = end + 1)
            takeLine(std::exchange(m_partial, {}) + piece.mid(begin, end - begin));
        if (!alive)
            return;
        m_partial += piece.mid(begin);
        if (m_partial.size() > m_maxLineBytes) {
            refuse();
            return;
        }
    }
}

void LineChannel::takeLine(const QByteArray &line)
{
    if (line.size() > m_maxLineBytes) {
        refuse();
        return;
    }
    const json message = json::parse(line.begin(), line.end(), nullptr, false);
    if (message.is_object())
        Q_EMIT received(message);
    else if (!line.trimmed().isEmpty())
        Q_EMIT malformed(QStringLiteral("not a JSON object: %1").arg(QString::fromUtf8(line.left(200).trimmed())));
}

void LineChannel::refuse()
{
    m_partial.clear();
    m_device->close();
    Q_EMIT malformed(QStringLiteral("a line of more than %1 bytes").arg(m_maxLineBytes));
}

} // namespace vitrine::control
