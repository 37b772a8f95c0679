#include "runtime/build/bun_service.h"

#include "runtime/base/resource_paths.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QProcess>

#include <algorithm>

using json = nlohmann::json;

namespace vitrine {

namespace {

constexpr int StartTimeoutMs = 10'000;
constexpr int StopTimeoutMs = 2'000;
constexpr qint64 LookAgainMs = 50; ///< whether a stop is requested

Error notInstalled(const QString &why)
{
    return {
        QStringLiteral("Bun is not installed with Vitrine: %1; set VITRINE_BUN to a Bun program or run ./dev setup.").arg(why)};
}

QString text(const json &message, const char *key)
{
    const auto found = message.find(key);
    return found != message.end() && found->is_string() ? QString::fromStdString(found->get<std::string>()) : QString();
}

} // namespace

BunService::BunService() = default;

BunService::~BunService() { stop(); }

Result<json> BunService::call(const QString &op, nlohmann::ordered_json request, const Progress &progress, std::chrono::milliseconds timeout,
    const std::stop_token &stopped)
{
    if (const auto started = start(); !started)
        return started.error();

    const int id = ++m_lastId;
    request["id"] = id;
    request["op"] = op.toStdString();
    // User text may hold broken UTF-8; that is no reason to fail.
    const std::string line = request.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    m_process->write(QByteArray::fromStdString(line) + '\n');

    const QDeadlineTimer deadline(timeout);
    while (true) {
        while (!m_process->canReadLine()) {
            if (m_process->state() == QProcess::NotRunning)
                return died();
            if (stopped.stop_requested()) {
                stop();
                return Error{QStringLiteral("Bun was stopped while it was working.")};
            }
            const qint64 patience = stopped.stop_possible() ? std::min(deadline.remainingTime(), LookAgainMs) : deadline.remainingTime();
            if (m_process->waitForReadyRead(int(patience)) || m_process->state() == QProcess::NotRunning)
                continue;
            if (deadline.hasExpired()) {
                stop();
                return Error{QStringLiteral("Bun did not finish \"%1\" within %2 s and was stopped.")
                                 .arg(op)
                                 .arg(timeout.count() / 1000.0)};
            }
        }
        const QByteArray reply = m_process->readLine();
        json answer = json::parse(reply.cbegin(), reply.cend(), nullptr, /*allow_exceptions=*/false);
        if (!answer.is_object() || !answer.contains("id") || answer["id"] != id)
            continue;
        if (answer.contains("progress")) {
            if (progress)
                progress(text(answer, "progress"));
            continue;
        }
        if (answer.value("ok", false)) {
            answer.erase("id");
            answer.erase("ok");
            return answer;
        }
        return Error{text(answer, "error")};
    }
}

Result<void> BunService::start()
{
    if (m_process && m_process->state() == QProcess::Running)
        return {};
    stop();
    const QString program = resources::bunProgram();
    if (program.isEmpty())
        return notInstalled(QStringLiteral("%1 is missing").arg(resources::path(QStringLiteral("bun/bun"))));
    const QString script = resources::path(QStringLiteral("frontend/service/main.ts"));
    if (!QFileInfo::exists(script))
        return Error{QStringLiteral("Vitrine's installation is incomplete: %1 is missing; install it anew or run ./dev build.")
                         .arg(script)};

    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->start(program, {script});
    if (!m_process->waitForStarted(StartTimeoutMs)) {
        const QString why = QStringLiteral("%1 does not start (%2)").arg(program, m_process->errorString());
        m_process.reset();
        return notInstalled(why);
    }
    return {};
}

Error BunService::died()
{
    const QString how = m_process->exitStatus() == QProcess::CrashExit
        ? QStringLiteral("crashed")
        : QStringLiteral("ended with code %1").arg(m_process->exitCode());
    m_process.reset();
    return {QStringLiteral("Bun %1 while it was working; try again.").arg(how)};
}

void BunService::stop()
{
    if (!m_process)
        return;
    m_process->closeWriteChannel();
    m_process->terminate(); // it takes along what it has started
    if (!m_process->waitForFinished(StopTimeoutMs)) {
        m_process->kill();
        m_process->waitForFinished(StopTimeoutMs);
    }
    m_process.reset();
}

} // namespace vitrine
