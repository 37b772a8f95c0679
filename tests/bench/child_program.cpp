#include "tests/bench/child_program.h"

#include "tests/bench/cpu_pin.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QProcessEnvironment>

#include <csignal>
#include <sys/prctl.h>

namespace vitrine::bench {

ChildProgram::ChildProgram(const QString &program, const QStringList &arguments, std::optional<int> core)
{
    m_process.setProgram(program);
    m_process.setArguments(arguments);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setChildProcessModifier([core] {
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (core)
            CpuPin::pinForGood(*core);
    });
}

ChildProgram::~ChildProgram()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

void ChildProgram::setEnvironment(const QString &name, const QString &value)
{
    QProcessEnvironment environment = m_process.processEnvironment();
    if (environment.isEmpty())
        environment = QProcessEnvironment::systemEnvironment();
    environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
}

void ChildProgram::start()
{
    m_clock.start();
    m_process.start();
}

Error ChildProgram::died(const QString &what)
{
    return Error{QStringLiteral("%1: %2 (%3)").arg(m_process.program(), what, m_process.errorString())};
}

Result<QString> ChildProgram::awaitLine(const QByteArray &prefix, std::chrono::milliseconds timeout)
{
    const QDeadlineTimer deadline(timeout);
    while (true) {
        while (m_process.canReadLine()) {
            const QByteArray line = m_process.readLine().trimmed();
            if (line.startsWith(prefix))
                return QString::fromUtf8(line.mid(prefix.size()).trimmed());
        }
        if (!m_process.waitForReadyRead(int(deadline.remainingTime())))
            return died(QStringLiteral("did not print \"%1\"").arg(QString::fromUtf8(prefix)));
    }
}

Result<void> ChildProgram::awaitEnd(std::chrono::milliseconds timeout)
{
    if (!m_process.waitForFinished(int(timeout.count())))
        return died(QStringLiteral("did not end"));
    if (m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0)
        return died(QStringLiteral("failed"));
    return {};
}

qint64 ChildProgram::residentBytes() const
{
    QFile status(QStringLiteral("/proc/%1/status").arg(m_process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

} // namespace vitrine::bench
