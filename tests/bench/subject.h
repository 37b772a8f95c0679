#pragma once

#include "tests/bench/app_clients.h"
#include "tests/bench/child_program.h"

namespace vitrine::bench {

class BenchProject;

/// A server under measurement, on the servers' core: `vitrine run` of a project as in production, or the bare echo.
class Subject
{
public:
    static Subject app(const BenchProject &project);
    static Subject echo();

    /// Until it serves.
    Result<void> start();
    /// New connections, each with its session.
    Result<std::unique_ptr<AppClients>> clients(int count) const;
    const ChildProgram &program() const { return *m_program; }

private:
    Subject(AppClients::Server kind, const QString &program, const QStringList &arguments);

    AppClients::Server m_kind;
    std::unique_ptr<ChildProgram> m_program;
    quint16 m_port = 0;
};

} // namespace vitrine::bench
