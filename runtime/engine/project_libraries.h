#pragma once

#include "runtime/base/result.h"
#include "runtime/compile/page.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <memory>
#include <set>

namespace vitrine {

/// What an app's own components import and Vitrine does not have: npm packages, scripts in its assets, custom code. They are built into
/// modules that browsers can load, in `.web` of the project; this knows what has been built, and has the rest built. In the dispatcher's turn.
class ProjectLibraries
{
public:
    /// What pages import: `{"packages":[…],"modules":{…},"libraries":{"name":["export",…]}}`; null where it is nothing.
    /// @param packages that the app asks for beside those of its components, name@version
    static nlohmann::json wantedBy(const std::vector<const Page *> &pages, std::set<std::string> packages);

    /// @param built called on another thread when a build has ended
    ProjectLibraries(std::string projectDir, std::function<void()> built);
    ~ProjectLibraries();

    /// The built modules for what is wanted: `{"libraries":{"name":"file"},"styles":["file"]}`. Null while they are being built: `built` follows,
    /// and then another call gives them.
    /// @param wait until they are built
    Result<nlohmann::json> get(const nlohmann::json &wanted, bool wait);

private:
    struct Shared;
    const std::string m_projectDir;
    std::shared_ptr<Shared> m_shared; ///< with a build that is under way, which goes on when these libraries are gone
};

} // namespace vitrine
