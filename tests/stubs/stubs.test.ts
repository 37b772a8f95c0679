// The type stubs, as pyright sees them: a page that is right, and one that is wrong in every line.
import { expect, test } from "bun:test";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../support/program";

interface Finding {
    file: string;
    severity: string;
    message: string;
    range: { start: { line: number } };
}

async function check(file: string): Promise<Finding[]> {
    using folder = temporaryFolder();
    const share = join(process.env.VITRINE_BUILD!, "share/vitrine");
    cpSync(join(import.meta.dir, file), folder.join(file));
    writeFileSync(folder.join("pyrightconfig.json"), JSON.stringify({ extraPaths: [join(share, "python")], pythonVersion: "3.11", include: [file] }));
    const pyright = join(process.env.NODE_PATH!, "pyright/index.js");
    const child = Bun.spawn([process.execPath, pyright, "--outputjson", "-p", folder.path], { stdout: "pipe", stderr: "inherit", cwd: folder.path });
    const report: { generalDiagnostics: Finding[] } = JSON.parse(await new Response(child.stdout).text());
    return report.generalDiagnostics.filter(({ severity }) => severity === "error");
}

test("a page that is right has no error", async () => {
    expect((await check("right.py")).map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
});

test("a page that is wrong has its errors on its lines", async () => {
    const findings = await check("wrong.py");
    expect([...new Set(findings.map(({ range }) => range.start.line + 1))].sort((a, b) => a - b)).toEqual([6, 7, 8, 9, 10, 11]);
    expect(findings.map(({ message }) => message).join("\n")).toContain("Literal['fluffy']");
});
