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
    Problems problems;      ///< errors, or warnings of an app that loaded
    nlohmann::ordered_json bundle;  ///< Delivery::Production: see Engine::productionBundle()

    bool isGood() const;
};

/// An error only if Vitrine itself cannot work (no catalog, no Python).
/// @param whileLoaded called if the app is good, as long as its modules are there
Result<LoadedProject> loadProject(const QString &folder, Delivery delivery, const std::function<void()> &whileLoaded = {});
/// One line each, on stderr.
void printProblems(const Problems &problems);

} // namespace vitrine::cli
