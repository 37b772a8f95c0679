#include "runtime/cli/loaded_project.h"

#include "runtime/base/resource_paths.h"
#include "runtime/engine/engine.h"

#include <algorithm>
#include <cstdio>

namespace vitrine::cli {

namespace {

/// For an engine without clients.
class NoOutbox : public Outbox
{
public:
    void send(ClientId, QByteArray) override {}
    void close(ClientId, int, QString) override {}
};

} // namespace

bool LoadedProject::hasErrors() const
{
    return std::any_of(problems.begin(), problems.end(), [](const Problem &p) { return p.severity == Problem::Severity::Error; });
}

Result<LoadedProject> loadProject(const QString &folder, Delivery delivery, const std::function<void()> &whileLoaded)
{
    const Result<Catalog> catalog = Catalog::load(resources::path(QStringLiteral("catalog")));
    if (!catalog)
        return catalog.error();
    LoadedProject project;
    NoOutbox outbox;
    Engine::Options options;
    options.projectDir = folder;
    options.delivery = delivery;
    options.notify = [&](const control::ToStudio &message) {
        if (const auto *failed = std::get_if<control::Failed>(&message)) {
            project.problems = failed->problems;
        } else if (const auto *loaded = std::get_if<control::Loaded>(&message)) {
            project.runs = true;
            project.problems = loaded->problems;
        }
    };
    Engine engine(*catalog, outbox, options);
    if (Result<void> started = engine.start(); !started)
        return started.error();
    if (delivery == Delivery::Production && project.runs)
        project.bundle = engine.productionBundle();
    if (whileLoaded && project.runs)
        whileLoaded();
    engine.stop();
    return project;
}

void printProblems(const Problems &problems)
{
    for (const Problem &problem : problems)
        std::fprintf(stderr, "%s\n", problem.toLine().toUtf8().constData());
}

} // namespace vitrine::cli
