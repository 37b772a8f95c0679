#pragma once

#include <QMap>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <optional>

namespace vitrine {

/// Brings unsaved text to the runtime. One load is in flight at a time; of what comes meanwhile only the newest text of each file is
/// sent when it is done. All texts are kept, so that a runtime that was killed gets them again.
class OverlaySender : public QObject
{
    Q_OBJECT

public:
    /// Sends one overlay; `text` empty = the file on disk is current. False if the runtime is not connected.
    using Send = std::function<bool(const QString &file, const std::optional<QString> &text, int rev)>;

    explicit OverlaySender(Send send, QObject *parent = nullptr);

    void setText(const QString &file, const QString &text);
    /// The file was saved or given up: the disk is current. Loads what lies there.
    void setOnDisk(const QString &file);
    /// The runtime is there (again): it knows nothing of any text.
    void runtimeConnected();
    void runtimeGone();
    /// The runtime has answered this revision, well or badly, or has put it off: it would take another one.
    void settled(int rev);

    int lastRevision() const { return m_rev; }
    /// True if the runtime is there and has answered everything that it was given.
    bool isIdle() const { return m_connected && !m_inFlight && m_waiting.isEmpty(); }

Q_SIGNALS:
    void sent(const QString &file, int rev);
    /// A newer text waits behind a load that does not end: user code hangs.
    void stuck();

private:
    void flush();

    Send m_send;
    QMap<QString, std::optional<QString>> m_texts; ///< what the runtime should have
    QMap<QString, std::optional<QString>> m_waiting;
    QTimer m_stuck;
    int m_rev = 0;
    int m_inFlight = 0; ///< revision; 0 = none
    bool m_connected = false;
};

} // namespace vitrine
