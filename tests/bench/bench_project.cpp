#include "tests/bench/bench_project.h"

#include "preview/runtime_process.h"
#include "tests/bench/child_program.h"

#include <QFile>

namespace vitrine::bench {

namespace {

const QString state = QStringLiteral(R"(import reflex as rx


class State(rx.State):
    count: int = 0
    name: str = ""
    items: list[str] = ["one", "two"]

    @rx.event
    def increment(self):
        self.count += 1


)");

const QString model = QStringLiteral(R"(import time

import reflex as rx


class State(rx.State):
    count: int = 0
    rows: list[dict] = [{"id": i, "text": f"Something to do {i}", "done": False} for i in range(1000)]

    @rx.event
    def increment(self):
        self.count += 1

    @rx.event
    def toggle(self, index: int):
        self.rows[index]["done"] = not self.rows[index]["done"]

    @rx.event
    async def stream(self):
        for _ in range(1000):
            self.count += 1
            yield

    @rx.event
    def block(self):
        time.sleep(1)

    @rx.event
    async def block_task(self):
        time.sleep(1)

    @rx.event
    async def increment_task(self):
        self.count += 1


def show(row: rx.Var[dict], index: int):
    return rx.checkbox(row["text"].to(str), checked=row["done"].to(bool), on_change=lambda _: State.toggle(index))


def index():
    return rx.vstack(
        rx.button(State.count, on_click=State.increment),
        rx.button("Toggle", on_click=State.toggle(0)),
        rx.button("Stream", on_click=State.stream),
        rx.button("Block", on_click=State.block),
        rx.button("Block the loop", on_click=State.block_task),
        rx.button("Increment on the loop", on_click=State.increment_task),
        rx.foreach(State.rows, show),
    )
)");

const QString ending = QStringLiteral(R"(

app = rx.App()
app.add_page(index, route="/", title="Bench")
)");

constexpr int rowsInSection = 10;
constexpr int nodesInRow = 5;

} // namespace

Result<BenchProject> BenchProject::create(const QString &templateName, const QString &python)
{
    BenchProject project;
    project.m_parent = std::make_unique<QTemporaryDir>();
    project.m_dir = project.m_parent->filePath(QStringLiteral("bench_app"));
    ChildProgram created(RuntimeProcess::defaultProgram(),
                         {QStringLiteral("new"), QStringLiteral("--template"), templateName, project.m_dir});
    created.start();
    if (Result<void> ended = created.awaitEnd(); !ended)
        return ended.error();
    if (!python.isEmpty()) {
        QFile file(project.mainFile());
        if (!file.open(QIODevice::WriteOnly) || file.write(python.toUtf8()) < 0)
            return Error{QStringLiteral("%1 cannot be written").arg(project.mainFile())};
    }
    return project;
}

Result<BenchProject> BenchProject::fromTemplate(const QString &name)
{
    return create(name, {});
}

Result<BenchProject> BenchProject::withPage(int components)
{
    return create(QStringLiteral("empty"), pageText(components));
}

Result<BenchProject> BenchProject::withCounter()
{
    return create(QStringLiteral("empty"),
                  state + QStringLiteral("def index():\n    return rx.button(State.count, on_click=State.increment)\n") + ending);
}

Result<BenchProject> BenchProject::withModel()
{
    return create(QStringLiteral("empty"), model + ending);
}

QString BenchProject::pageText(int components)
{
    QString text = state + QStringLiteral("def index():\n    return rx.vstack(\n");
    const int rows = components / nodesInRow;
    for (int row = 0; row < rows; ++row) {
        if (row % rowsInSection == 0)
            text += QStringLiteral("        rx.box(\n");
        text += QStringLiteral("            rx.hstack(\n"
                               "                rx.heading(\"Heading %1\", size=\"3\"),\n"
                               "                rx.text(\"Some words about it\", color_scheme=\"gray\"),\n"
                               "                rx.badge(State.count, variant=\"soft\"),\n"
                               "                rx.button(\"Add\", on_click=State.increment, size=\"1\"),\n"
                               "                align=\"center\",\n"
                               "            ),\n")
                    .arg(row);
        if (row % rowsInSection == rowsInSection - 1 || row == rows - 1)
            text += QStringLiteral("            padding=\"0.5rem\",\n        ),\n");
    }
    return text + QStringLiteral("        spacing=\"2\",\n    )\n") + ending;
}

QString BenchProject::mainFile() const
{
    return m_dir + QStringLiteral("/bench_app/bench_app.py");
}

} // namespace vitrine::bench
