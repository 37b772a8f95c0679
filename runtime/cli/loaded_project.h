#pragma once

#include "runtime/base/problem.h"
#include "runtime/base/result.h"
#include "runtime/compile/page.h"

#include <QString>

#include <nlohmann/json.hpp>

#include <functional>

namespace vitrine::cli {

/// What came of loading a project once, without serving it.
struct LoadedProject {
    bool runs = false;
    Problems problems; ///< why it does not run, or what is wrong all the same
    nlohmann::ordered_json bundle; ///< Delivery::Production: see Engine::productionBundle()

    bool hasErrors() const;
};

/// An error only if Vitrine itself cannot work (no catalog, no Python).
/// @param whileLoaded called if the app runs, as long as its modules are there
Result<LoadedProject> loadProject(const QString &folder, Delivery delivery, const std::function<void()> &whileLoaded = {});
/// One line each, on stderr.
void printProblems(const Problems &problems);

} // namespace vitrine::cli
