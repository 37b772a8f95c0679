#pragma once

#include "runtime/base/result.h"

#include <QElapsedTimer>
#include <QProcess>

#include <chrono>
#include <optional>

namespace vitrine::bench {

/// A program that is measured, as a child process. It ends with this object, and with this process. Blocks while waiting; needs no
/// event loop.
class ChildProgram
{
public:
    /// `core`: run on this core only.
    ChildProgram(const QString &program, const QStringList &arguments, std::optional<int> core = {});
    ~ChildProgram();

    /// Starts it; the clock of elapsed() begins.
    void start();
    /// Waits for a line on stdout that begins with `prefix`, and gives its rest.
    Result<QString> awaitLine(const QByteArray &prefix, std::chrono::milliseconds timeout = std::chrono::seconds(30));
    /// Waits for its end; fails on an exit code other than 0.
    Result<void> awaitEnd(std::chrono::milliseconds timeout = std::chrono::seconds(60));
    /// Milliseconds since start().
    double elapsed() const { return double(m_clock.nsecsElapsed()) / 1e6; }
    /// Memory that it has in RAM, in bytes.
    qint64 residentBytes() const;
    void setEnvironment(const QString &name, const QString &value);

private:
    Error died(const QString &what);

    QProcess m_process;
    QElapsedTimer m_clock;
};

} // namespace vitrine::bench
