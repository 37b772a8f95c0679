// `./dev compare`: every script against genuine Reflex and against Vitrine, or those that are named; then how fast both are.
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startBrowser } from "../support/browser";
import { temporaryFolder } from "../support/program";
import { pending } from "./pending";
import { makeProject, runScript, type Target } from "./support/app";
import { measure, table } from "./support/figures";
import { kept, reflex } from "./support/reflex";
import { loadScript, type Script, scriptNames } from "./support/script";
import { vitrine } from "./support/vitrine";

const [work, ...chosen] = process.argv.slice(2);
if (!work || !existsSync(join(work, "venv/bin/reflex"))) throw new Error("Run this through ./dev compare");

const browser = await startBrowser();
const genuine = reflex(join(work, "venv"));

/** Reflex's project: emptied for each app, but for the npm packages. */
function freshProject(): string {
    const project = join(work!, "project");
    mkdirSync(project, { recursive: true });
    for (const entry of readdirSync(project))
        if (!kept.includes(entry)) rmSync(join(project, entry), { recursive: true, force: true });
    return project;
}

/** Nothing if the script succeeded, else the first line of what went wrong; the rest is in a log. */
async function attempt(name: string, script: Script, target: Target, project: string): Promise<string | undefined> {
    const log = join(work!, `${name}.${target.name}.log`);
    rmSync(log, { force: true });
    try {
        makeProject(name, project);
        await runScript(script, project, target, browser);
        return undefined;
    } catch (error) {
        await Bun.write(log, String(error));
        return String(error).split("\n")[0]!.replace(/^(Error: )+/, "");
    }
}

/** Runs a script on both and says what came of it; whether all is as it should be. */
async function compare(name: string): Promise<boolean> {
    const script = await loadScript(name);
    using folder = temporaryFolder();
    const ours = name in pending ? `pending: ${pending[name]}` : await attempt(name, script, vitrine(), folder.path);
    const theirs = script.only ? undefined : await attempt(name, script, genuine, freshProject());
    const verdict = ours ? "WRONG" : script.only ? "ours " : !theirs ? "same " : script.differs ? "other" : "WHY? ";
    console.log(`${verdict} ${name}: ${script.proves}`);
    if (script.only) console.log(`      no Reflex to compare with: ${script.only}`);
    if (theirs) console.log(`      Reflex: ${theirs}`);
    if (theirs && script.differs) console.log(`      ${script.differs}`);
    if (ours) console.log(`      Vitrine: ${ours}`);
    return ["same ", "ours ", "other"].includes(verdict);
}

const names = chosen.length > 0 ? chosen : scriptNames();
const unexplained: string[] = [];
for (const name of names) if (!(await compare(name))) unexplained.push(name);
console.log(`\n${names.length} scripts; ${unexplained.length} differences that nothing explains${unexplained.map((name) => ` ${name}`).join()}\n`);
if (chosen.length === 0) {
    using folder = temporaryFolder();
    const ours = await measure(vitrine("prod"), folder.path, browser);
    const theirs = await measure(genuine, freshProject(), browser);
    console.log(`Both in production, in this Chromium, on this machine:\n\n${table(ours, theirs)}`);
}
await browser.close();
process.exit(unexplained.length === 0 ? 0 : 1);
