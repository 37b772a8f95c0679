#include "tests/bench/subject.h"

#include "preview/runtime_process.h"
#include "tests/bench/bench_project.h"
#include "tests/bench/cpu_pin.h"

#include <QCoreApplication>
#include <QUrl>

namespace vitrine::bench {

Subject::Subject(AppClients::Server kind, const QString &program, const QStringList &arguments) :
    m_kind(kind), m_program(std::make_unique<ChildProgram>(program, arguments, CpuPin::serverCore))
{
}

Subject Subject::app(const BenchProject &project)
{
    return {AppClients::Server::App, RuntimeProcess::defaultProgram(),
            {QStringLiteral("run"), project.dir(), QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--env"), QStringLiteral("prod")}};
}

Subject Subject::echo()
{
    return {AppClients::Server::Echo, QCoreApplication::applicationFilePath(), {QStringLiteral("--echo-server")}};
}

Result<void> Subject::start()
{
    m_program->start();
    const Result<QString> ready = m_program->awaitLine("ready ");
    if (!ready)
        return ready.error();
    m_port = quint16(m_kind == AppClients::Server::App ? QUrl(*ready).port() : ready->toInt());
    return {};
}

Result<std::unique_ptr<AppClients>> Subject::clients(int count) const
{
    auto created = AppClients::connectTo(m_kind, m_port);
    if (!created)
        return created.error();
    if (Result<void> added = (*created)->addClients(count); !added)
        return added.error();
    return created;
}

} // namespace vitrine::bench
