#include "runtime/cli/exporter.h"

#include "runtime/build/bun_service.h"

#include <QDir>
#include <QFileInfo>

#include <cstdio>

namespace vitrine::cli {

Result<nlohmann::json> exportFrontend(const QString &projectDir, nlohmann::ordered_json bundle, const QString &outDir)
{
    if (!QDir().mkpath(outDir))
        return Error{QStringLiteral("the folder %1 cannot be made").arg(outDir)};
    const QString assets = projectDir + QStringLiteral("/assets");
    bundle["out"] = outDir.toStdString();
    bundle["assets"] = QFileInfo(assets).isDir() ? assets.toStdString() : std::string();
    bundle["folder"] = projectDir.toStdString();
    BunService bun;
    const auto progress = [](const QString &text) { std::fprintf(stderr, "%s\n", text.toUtf8().constData()); };
    Result<nlohmann::json> answer = bun.call(QStringLiteral("export"), std::move(bundle), progress);
    if (!answer)
        return answer.error();
    return answer->value("files", nlohmann::json::array());
}

} // namespace vitrine::cli
