// Runs the scripts of one area (CONFORMANCE_AREA), or a single one (CONFORMANCE), against Vitrine.
import { afterAll, beforeAll, expect, test } from "bun:test";
import type { Browser } from "playwright-core";
import { startBrowser } from "../support/browser";
import { temporaryFolder } from "../support/program";
import { pending } from "./pending";
import { makeProject, runScript } from "./support/app";
import { loadScript, scriptNames } from "./support/script";
import { vitrine } from "./support/vitrine";

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(() => browser.close());

const single = process.env.CONFORMANCE;
const areas = (process.env.CONFORMANCE_AREA ?? "").split(",");
const names = scriptNames().filter((name) => (single ? name === single : areas.includes(name.split("_")[0]!)));
if (names.length === 0 && !single) throw new Error(`No script is of ${areas}`);

for (const name of names) {
    const script = await loadScript(name);
    const label = `${name}: ${script.proves}`;
    if (name in pending && !single) {
        console.warn(`PENDING ${name}: ${pending[name]}`);
        test.skip(label, () => {});
        continue;
    }
    for (const environment of script.environments ?? ["dev" as const]) {
        test(`${label} (${environment})`, async () => {
            using folder = temporaryFolder();
            makeProject(name, folder.path);
            const app = await runScript(script, folder.path, vitrine(environment), browser);
            expect(app.tabs.flatMap((tab) => tab.errors).filter((error) => !script.mayComplain?.test(error))).toEqual([]);
        });
    }
}
