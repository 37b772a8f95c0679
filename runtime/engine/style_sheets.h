#pragma once

#include "runtime/base/result.h"
#include "runtime/build/bun_worker.h"
#include "runtime/compile/app_styles.h"

#include <string>

namespace vitrine {

/// Makes the style elements of a document in development from what the app says. Tailwind and Sass run in the Bun service, which stays:
/// a class that an edit adds costs some milliseconds. Apps without them never start it.
class StyleSheets
{
public:
    explicit StyleSheets(std::string projectDir) : m_projectDir(std::move(projectDir)) {}

    /// To be called as soon as it is known that an app uses Tailwind: the service starts while the app is imported.
    void prepare() { m_bun.start(); }
    /// Waits for the service where that is needed; without the GIL. The elements of the call before, if nothing has changed.
    Result<std::vector<StyleElement>> elements(const AppStyles &styles);

private:
    Result<nlohmann::json> compiled(const AppStyles &styles);
    StyleElement link(const std::string &file) const;

    const std::string m_projectDir;
    BunWorker m_bun;
    std::string m_request; ///< of the answer below, without the candidates
    std::set<std::string, std::less<>> m_candidates; ///< all that were asked for
    nlohmann::json m_answer;
};

} // namespace vitrine
