#pragma once

#include "runtime/control/protocol.h"

#include <QElapsedTimer>
#include <QLocalServer>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <QUrl>

#include <memory>

namespace vitrine {

namespace control {
class LineChannel;
}

/// The runtime (`vitrine run`) as a child process, with the control channel to it. A child that dies is started again, soon at first
/// and then with growing pauses. The child ends with Studio, whatever ends Studio.
class RuntimeProcess : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Stopped,
        Starting,   ///< not serving yet
        Serving,
        Restarting, ///< died; will be started again
        Failed,     ///< cannot be started; see message()
    };

    /// `program`: path of the `vitrine` program; by default the one beside this program.
    explicit RuntimeProcess(const QString &program = defaultProgram(), QObject *parent = nullptr);
    ~RuntimeProcess() override;

    static QString defaultProgram();

    void start(const QString &projectDir);
    void stop();
    void restart();
    /// KeyboardInterrupt in running user code.
    void interrupt();
    /// Gives up what the load waits for, see waiting().
    void cancelBuild();

    State state() const { return m_state; }
    /// For the user: why it failed or died.
    const QString &message() const { return m_message; }
    QUrl url() const { return m_url; }
    qint64 processId() const { return m_process.processId(); }

    /// These two: false while no runtime is connected.
    bool sendCheck(const QString &file, const QString &text, int number);
    bool sendOverlay(const QString &file, const std::optional<QString> &text, int rev);

Q_SIGNALS:
    void stateChanged(vitrine::RuntimeProcess::State state);
    /// A fresh runtime listens on the control channel.
    void connected();
    void serving(const QUrl &url);
    void loaded(const vitrine::control::Loaded &message);
    void failed(int rev, const vitrine::Problems &problems);
    void waiting(const vitrine::control::Waiting &message);
    void checked(int number, const vitrine::Problems &problems);
    void problem(const vitrine::Problem &problem);
    void eventLogged(const vitrine::control::EventLogged &message);
    /// What the app wrote; complete or partial lines.
    void output(const QString &text, bool isError);

private:
    void launch();
    void setState(State state, const QString &message = {});
    void onConnection();
    void onFinished(int exitCode, QProcess::ExitStatus status);
    void send(const control::ToRuntime &message);
    void onMessage(const nlohmann::json &json);

    QString m_program;
    QString m_dir;
    QTemporaryDir m_socketDir; ///< readable by the user only, and so is the channel
    QLocalServer m_server;
    QProcess m_process;
    control::LineChannel *m_channel = nullptr;
    QTimer m_relaunch;
    QElapsedTimer m_alive;
    QUrl m_url;
    QString m_message;
    QString m_lastError; ///< last line of stderr before a serving port
    State m_state = State::Stopped;
    int m_deaths = 0; ///< in a row, without a good while in between
};

} // namespace vitrine
