#include "preview/runtime_process.h"

#include "runtime/control/line_channel.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocalSocket>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace vitrine {

using namespace std::chrono_literals;

RuntimeProcess::RuntimeProcess(const QString &program, QObject *parent) : QObject(parent), m_program(program)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &RuntimeProcess::onConnection);

    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    const pid_t studio = getpid();
    m_process.setChildProcessModifier([studio] {
        // A killed Studio takes its runtime along. It may have died before this line was reached.
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (getppid() != studio)
            _exit(1);
    });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] {
        Q_EMIT output(QString::fromUtf8(m_process.readAllStandardOutput()), false);
    });
    connect(&m_process, &QProcess::readyReadStandardError, this, [this] {
        const QString text = QString::fromUtf8(m_process.readAllStandardError());
        const QString lastLine = text.trimmed().section(QLatin1Char('\n'), -1);
        if (!lastLine.isEmpty())
            m_lastError = lastLine;
        Q_EMIT output(text, true);
    });
    connect(&m_process, &QProcess::finished, this, &RuntimeProcess::onFinished);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            setState(State::Failed, tr("The runtime could not be started: %1").arg(m_process.errorString()));
    });
    m_relaunch.setSingleShot(true);
    connect(&m_relaunch, &QTimer::timeout, this, &RuntimeProcess::launch);
}

RuntimeProcess::~RuntimeProcess()
{
    disconnect(&m_process, nullptr, this, nullptr);
    stop();
}

QString RuntimeProcess::defaultProgram()
{
    return QCoreApplication::applicationDirPath() + QLatin1String("/vitrine");
}

void RuntimeProcess::start(const QString &projectDir)
{
    m_dir = projectDir;
    m_deaths = 0;
    launch();
}

void RuntimeProcess::launch()
{
    if (!QFileInfo(m_program).isExecutable()) {
        setState(State::Failed, tr("The runtime program is missing: %1. Install Vitrine anew.").arg(m_program));
        return;
    }
    if (!m_server.isListening() && !m_server.listen(m_socketDir.filePath(QStringLiteral("control")))) {
        setState(State::Failed, tr("The channel to the runtime could not be opened: %1").arg(m_server.errorString()));
        return;
    }
    m_lastError.clear();
    setState(State::Starting);
    m_alive.start();
    m_process.setWorkingDirectory(m_dir);
    // After a death the same port: the page on screen then reconnects by itself. If that fails, any will do.
    const int port = m_deaths == 1 ? m_url.port(0) : 0;
    m_process.start(m_program, {QStringLiteral("run"), m_dir, QStringLiteral("--port"), QString::number(port),
                                QStringLiteral("--control"), m_server.fullServerName()});
}

void RuntimeProcess::stop()
{
    m_relaunch.stop();
    setState(State::Stopped);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(1000)) {
        m_process.kill();
        m_process.waitForFinished(1000);
    }
}

void RuntimeProcess::restart()
{
    stop();
    m_deaths = 0;
    launch();
}

void RuntimeProcess::interrupt()
{
    send(control::Interrupt());
}

void RuntimeProcess::cancelBuild()
{
    send(control::Cancel());
}

void RuntimeProcess::send(const control::ToRuntime &message)
{
    if (m_channel)
        m_channel->send(control::toJson(message));
}

bool RuntimeProcess::sendOverlay(const QString &file, const std::optional<QString> &text, int rev)
{
    if (!m_channel)
        return false;
    send(control::Overlay{file, text, rev});
    return true;
}

bool RuntimeProcess::sendCheck(const QString &file, const QString &text, int number)
{
    if (!m_channel)
        return false;
    m_channel->send(control::toJson(control::ToRuntime(control::Check{file, text, number})));
    return true;
}

void RuntimeProcess::setState(State state, const QString &message)
{
    m_message = message;
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void RuntimeProcess::onConnection()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        socket->setParent(this);
        m_channel = new control::LineChannel(socket, 64 * 1024 * 1024, socket);
        connect(m_channel, &control::LineChannel::received, this, &RuntimeProcess::onMessage);
        connect(socket, &QLocalSocket::disconnected, this, [this, socket, channel = m_channel] {
            if (m_channel == channel)
                m_channel = nullptr;
            socket->deleteLater();
        });
        Q_EMIT connected();
    }
}

void RuntimeProcess::onFinished(int exitCode, QProcess::ExitStatus status)
{
    if (m_state == State::Stopped || m_state == State::Failed)
        return;
    const bool wasServing = m_state == State::Serving;
    if (wasServing && m_alive.elapsed() > 10000)
        m_deaths = 0;
    ++m_deaths;
    // Five deaths without ever serving are no accident that another start would mend.
    if (!wasServing && m_deaths >= 5) {
        setState(State::Failed, m_lastError.isEmpty() ? tr("The runtime ended with code %1.").arg(exitCode) : m_lastError);
        return;
    }
    const bool crashed = status == QProcess::CrashExit;
    setState(State::Restarting, crashed ? tr("The app's process died; starting it again.")
                                        : tr("The app's process ended with code %1; starting it again.").arg(exitCode));
    // At once after the first death; 0.2, 0.4, … 5 s when it keeps dying.
    const auto pause = m_deaths == 1 ? 0ms : std::min<std::chrono::milliseconds>(100ms * (1 << std::min(m_deaths, 6)), 5000ms);
    m_relaunch.start(pause);
}

void RuntimeProcess::onMessage(const nlohmann::json &json)
{
    const Result<control::ToStudio> message = control::toStudioFromJson(json);
    if (!message) {
        qWarning("control channel: %s", qPrintable(message.error().message));
        return;
    }
    if (const auto *m = std::get_if<control::Serving>(&*message)) {
        m_url = QUrl(m->url);
        setState(State::Serving);
        Q_EMIT serving(m_url);
    } else if (const auto *m = std::get_if<control::Loaded>(&*message)) {
        Q_EMIT loaded(*m);
    } else if (const auto *m = std::get_if<control::Failed>(&*message)) {
        Q_EMIT failed(m->rev, m->problems);
    } else if (const auto *m = std::get_if<control::Waiting>(&*message)) {
        Q_EMIT waiting(*m);
    } else if (const auto *m = std::get_if<control::Checked>(&*message)) {
        Q_EMIT checked(m->number, m->problems);
    } else if (const auto *m = std::get_if<control::HandlerProblem>(&*message)) {
        Q_EMIT problem(m->problem);
    } else if (const auto *m = std::get_if<control::EventLogged>(&*message)) {
        Q_EMIT eventLogged(*m);
    }
}

} // namespace vitrine
