#include "tests/bench/asgi_bench.h"

#include "preview/runtime_process.h"
#include "tests/bench/bench_project.h"
#include "tests/bench/child_program.h"
#include "tests/bench/cpu_pin.h"
#include "tests/bench/http_swarm.h"
#include "tests/bench/report.h"
#include "tests/bench/statistics.h"

#include <QFile>
#include <QUrl>

namespace vitrine::bench {

namespace {

using namespace std::chrono_literals;

constexpr int clientCount = 32;

const QString endpoints = QStringLiteral("from starlette.applications import Starlette\n"
                                         "from starlette.responses import JSONResponse\n"
                                         "from starlette.routing import Route\n\n\n"
                                         "async def health(request):\n"
                                         "    return JSONResponse({\"status\": \"ok\"})\n\n\n"
                                         "api = Starlette(routes=[Route(\"/api/health\", health)])\n");
const QString app = QStringLiteral("import reflex as rx\n\nfrom .endpoints import api\n\n\n"
                                   "def index():\n    return rx.text(\"Endpoints\")\n\n\n"
                                   "app = rx.App(api_transformer=api)\napp.add_page(index)\n");
/// Says where it serves, as `vitrine run` does; with the fastest loop and parser that uvicorn knows.
const QString uvicorn = QStringLiteral("import socket, sys, uvicorn\n"
                                       "sys.path.insert(0, sys.argv[1])\n"
                                       "listener = socket.create_server((\"127.0.0.1\", 0))\n"
                                       "listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)\n"
                                       "print(f\"ready http://127.0.0.1:{listener.getsockname()[1]}\", flush=True)\n"
                                       "config = uvicorn.Config(\"endpoints:api\", loop=\"uvloop\", http=\"httptools\", access_log=False, log_level=\"warning\")\n"
                                       "uvicorn.Server(config).run(sockets=[listener])\n");

Result<void> write(const QString &path, const QString &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        return Error{QStringLiteral("%1 cannot be written").arg(path)};
    return {};
}

Result<std::unique_ptr<HttpSwarm>> clientsOf(ChildProgram &program)
{
    program.start();
    const Result<QString> ready = program.awaitLine("ready ");
    if (!ready)
        return ready.error();
    auto clients = std::make_unique<HttpSwarm>(quint16(QUrl(*ready).port()), "/api/health");
    if (Result<void> connected = clients->connectClients(clientCount); !connected)
        return connected.error();
    return clients;
}

} // namespace

Result<void> measureAsgi(Report &report)
{
    constexpr int rounds = 7;
    const Result<BenchProject> project = BenchProject::fromTemplate(QStringLiteral("empty"));
    if (!project)
        return project.error();
    const QString folder = project->mainFile().section(QLatin1Char('/'), 0, -2);
    for (const auto &[path, text] : {std::pair(project->mainFile(), app), std::pair(folder + QStringLiteral("/endpoints.py"), endpoints)}) {
        if (Result<void> written = write(path, text); !written)
            return written;
    }
    const CpuPin pin(CpuPin::clientCore);
    ChildProgram ours(RuntimeProcess::defaultProgram(),
                      {QStringLiteral("run"), project->dir(), QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--env"), QStringLiteral("prod")},
                      CpuPin::serverCore);
    ChildProgram theirs(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), uvicorn, folder}, CpuPin::serverCore);
    const auto ourClients = clientsOf(ours);
    const auto theirClients = clientsOf(theirs);
    if (!ourClients || !theirClients)
        return ourClients ? theirClients.error() : ourClients.error();
    std::vector<double> own, other, ratios;
    for (int round = -1; round < rounds; ++round) {
        const Result<double> reference = (*theirClients)->rate(1000ms, "{\"status\":\"ok\"}");
        const Result<double> measured = (*ourClients)->rate(1000ms, "{\"status\":\"ok\"}");
        if (!reference || !measured)
            return reference ? measured.error() : reference.error();
        if (round < 0)
            continue; // warms up
        own.push_back(*measured);
        other.push_back(*reference);
        ratios.push_back(*measured / *reference);
    }
    report.add(QStringLiteral("asgi_per_s"), median(own), QStringLiteral("1/s"), {},
               QStringLiteral("uvicorn (httptools, uvloop): %1").arg(median(other), 0, 'f', 0));
    report.add(QStringLiteral("asgi_over_uvicorn"), median(ratios), QStringLiteral("×"), Target::atLeast(0.8),
               QStringLiteral("the same Starlette app, %1 clients, median of %2 rounds in turn").arg(clientCount).arg(rounds));
    return {};
}

} // namespace vitrine::bench
