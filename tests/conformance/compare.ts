// `./dev compare`: every script against genuine Reflex and against Vitrine.
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startBrowser } from "../support/browser";
import { temporaryFolder } from "../support/program";
import { pending } from "./pending";
import { makeProject, runScript, type Target } from "./support/app";
import { kept, reflex } from "./support/reflex";
import { loadScript, type Script, scriptNames } from "./support/script";
import { vitrine } from "./support/vitrine";

const [work, ...only] = process.argv.slice(2);
if (!work || !existsSync(join(work, "venv/bin/reflex"))) throw new Error("Run this through ./dev compare");

/** The outcome of one script: nothing if it succeeded, else the first line of what went wrong. */
type Outcome = string | undefined;

async function attempt(script: Script, name: string, target: Target, project: string): Promise<Outcome> {
    try {
        makeProject(name, project);
        await runScript(script, project, target, browser);
        return undefined;
    } catch (error) {
        await Bun.write(join(work!, `${name}.${target.name}.log`), String(error));
        return String(error).split("\n")[0]!.replace(/^(Error: )+/, "");
    }
}

const browser = await startBrowser();
const genuine = reflex(join(work, "venv"));
const project = join(work, "project");
let surprises = 0;
for (const name of only.length > 0 ? only : scriptNames()) {
    const script = await loadScript(name);
    using folder = temporaryFolder();
    const ours = name in pending ? `pending: ${pending[name]}` : await attempt(script, name, vitrine, folder.path);
    let theirs: Outcome;
    if (!script.only) {
        mkdirSync(project, { recursive: true });
        for (const entry of readdirSync(project))
            if (!kept.includes(entry)) rmSync(join(project, entry), { recursive: true, force: true });
        theirs = await attempt(script, name, genuine, project);
    }
    const same = !ours && !theirs && !script.only;
    const explained = !ours && (script.only || (theirs && script.differs));
    if (!same && !explained) surprises++;
    console.log(`${same ? "same " : explained ? "other" : "!!!  "} ${name}: ${script.proves}`);
    if (script.only) console.log(`        only Vitrine: ${script.only}`);
    else if (script.differs) console.log(`        Reflex differs: ${script.differs}`);
    if (theirs) console.log(`        Reflex:  ${theirs}`);
    if (ours) console.log(`        Vitrine: ${ours}`);
}
await browser.close();
console.log(surprises === 0 ? "Every difference is explained." : `${surprises} differences that nothing explains`);
process.exit(surprises === 0 ? 0 : 1);
