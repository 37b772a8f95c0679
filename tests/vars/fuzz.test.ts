// fuzz.py: the JavaScript of expressions that are nested at random gives what Python gives. No browser: the shell's own library and Bun.
import { expect, test } from "bun:test";
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as library from "../../resources/frontend/shell/library";
import * as py from "../../resources/frontend/shell/python";
import { newProject, temporaryFolder, vitrine } from "../support/program";

interface Cases {
    values: Record<string, unknown>;
    cases: { var: string; python: string; js: string; expected: unknown }[];
}

test("2,000 expressions nested at random", async () => {
    using folder = temporaryFolder();
    const project = folder.join("fuzz");
    await newProject(project, "empty");
    copyFileSync(join(import.meta.dir, "fuzz.py"), join(project, "fuzz/fuzz.py"));
    const { stderr, code } = await vitrine(["check", project]);
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    const { values, cases }: Cases = JSON.parse(readFileSync(join(project, "fuzz.json"), "utf8"));
    expect(cases.length).toBe(2000);

    const names = { ...values, py, truthy: library.truthy, eq: library.eq };
    const wrong = cases.flatMap((one) => {
        try {
            const value = new Function(...Object.keys(names), `return ${one.js}`)(...Object.values(names));
            const plain = (x: unknown) => JSON.parse(JSON.stringify(x)); // -0 is 0
            return Bun.deepEquals(plain(value), plain([one.expected])) ? [] : [{ ...one, value }];
        } catch (error) {
            return [{ ...one, error: String(error) }];
        }
    });
    expect(wrong.sort((a, b) => a.var.length - b.var.length).slice(0, 5)).toEqual([]);
});
