#pragma once

#include "runtime/base/result.h"

#include <QString>

#include <nlohmann/json.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>

class QProcess;

namespace vitrine {

/// The Bun program as a service, for what needs a JavaScript toolchain (share/vitrine/frontend/service/main.ts; the operations
/// are in ARCHITECTURE.md, "Bun service").
///
/// The process starts with the first call (30 ms) and lives as long as this object, so that later calls cost only their work.
/// When it dies, the call that was under way fails and the next one starts it anew. What it prints to stderr goes to our own
/// stderr.
///
/// Calls block; no event loop is needed. To be used from the thread that made it.
class BunService {
public:
    using Progress = std::function<void(const QString &text)>;

    BunService();
    ~BunService();
    BunService(const BunService &) = delete;
    BunService &operator=(const BunService &) = delete;

    /// Runs one operation: `request` is an object without `id` and `op`, the value is the answer without `id` and `ok`.
    /// `progress` may be empty; it is called in between, from within this call. After `timeout` without an answer, and when a stop is
    /// requested, the process is ended.
    Result<nlohmann::json> call(const QString &op, nlohmann::ordered_json request = nlohmann::ordered_json::object(),
        const Progress &progress = {}, std::chrono::milliseconds timeout = std::chrono::seconds(120), const std::stop_token &stopped = {});

private:
    Result<void> start();
    Error died();
    void stop();

    std::unique_ptr<QProcess> m_process;
    int m_lastId = 0;
};

} // namespace vitrine
