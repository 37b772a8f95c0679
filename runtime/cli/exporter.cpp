#include "runtime/cli/exporter.h"

#include "runtime/build/bun_service.h"
#include "runtime/build/package_lock.h"

#include <QDir>
#include <QFileInfo>

#include <cstdio>
#include <optional>

namespace vitrine::cli {

Result<nlohmann::json> exportFrontend(const QString &projectDir, nlohmann::ordered_json bundle, const QString &outDir)
{
    if (!QDir().mkpath(outDir))
        return Error{QStringLiteral("the folder %1 cannot be made").arg(outDir)};
    const QString assets = projectDir + QStringLiteral("/assets");
    bundle["out"] = outDir.toStdString();
    bundle["assets"] = QFileInfo(assets).isDir() ? assets.toStdString() : std::string();
    bundle["folder"] = projectDir.toStdString();
    const auto progress = [](const QString &text) { std::fprintf(stderr, "%s\n", text.toUtf8().constData()); };
    std::optional<PackageLock> lock;
    if (bundle.contains("own") && !bundle["own"].is_null())
        lock.emplace(projectDir, progress);
    BunService bun;
    Result<nlohmann::json> answer = bun.call(QStringLiteral("export"), std::move(bundle), progress);
    if (!answer)
        return answer.error();
    return answer->value("files", nlohmann::json::array());
}

} // namespace vitrine::cli
