// The type stubs, as pyright sees them: a page that is right, one that is wrong in every line, and the templates.
import { expect, test } from "bun:test";
import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newProject, temporaryFolder } from "../support/program";

const SHARE = join(process.env.VITRINE_BUILD!, "share/vitrine");

interface Finding {
    file: string;
    severity: string;
    message: string;
    range: { start: { line: number } };
}

/** The errors of everything in a folder. */
async function errorsIn(folder: string): Promise<Finding[]> {
    writeFileSync(join(folder, "pyrightconfig.json"), JSON.stringify({ extraPaths: [join(SHARE, "python")], pythonVersion: "3.11" }));
    const pyright = join(process.env.NODE_PATH!, "pyright/index.js");
    const child = Bun.spawn([process.execPath, pyright, "--outputjson", "-p", folder], { stdout: "pipe", stderr: "inherit", cwd: folder });
    const report: { generalDiagnostics: Finding[] } = JSON.parse(await new Response(child.stdout).text());
    return report.generalDiagnostics.filter(({ severity }) => severity === "error");
}

async function check(file: string): Promise<Finding[]> {
    using folder = temporaryFolder();
    cpSync(join(import.meta.dir, file), folder.join(file));
    return await errorsIn(folder.path);
}

test("a page that is right has no error", async () => {
    expect((await check("right.py")).map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
});

test("a page that is wrong has its errors on its lines", async () => {
    const findings = await check("wrong.py");
    expect([...new Set(findings.map(({ range }) => range.start.line + 1))].sort((a, b) => a - b)).toEqual([6, 7, 8, 9, 10, 11]);
    expect(findings.map(({ message }) => message).join("\n")).toContain("Literal['fluffy']");
});

test("the templates have no error", async () => {
    using folder = temporaryFolder();
    for (const template of readdirSync(join(SHARE, "templates"))) await newProject(folder.join(template), template);
    mkdirSync(folder.join("plotly")); // a package that this Python may lack
    writeFileSync(folder.join("plotly/graph_objects.pyi"), "class Figure:\n    def __init__(self, *args, **settings) -> None: ...\n");
    expect((await errorsIn(folder.path)).map(({ file, message, range }) => `${file}:${range.start.line + 1}: ${message}`)).toEqual([]);
}, 180_000);
