// Components of an app's own: classes, custom code, scripts in its assets, npm packages from a registry that this test serves.
import { expect, test } from "bun:test";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openPage, startBrowser } from "../../support/browser";
import { serveRegistry, useRegistry } from "../../support/npm_registry";
import { serve, temporaryFolder } from "../../support/program";
import { projectOf, says } from "./support";

const SIZED = `export default function Sized({ unit, label, ...props }) { return <em {...props}>{label + 12 + unit}</em>; }\n`;

const NAMED = `export const Named = (props) => <input {...props} />;\n`;

const DIAL = `import { createElement } from "react";
import "./dial.css";
export function Dial({ value, onTurn, ...props }) {
    return createElement("button", { ...props, className: "dial", onClick: () => onTurn({ by: 3 }) }, "turned " + value);
}\n`;

const WRAPPED = `

class Dial(rx.NoSSRComponent):
    library = "vitrine-dial@1.2.0"
    tag = "Dial"
    value: rx.Var[int]
    on_turn: rx.EventHandler[lambda turn: [turn.by]]


def index():
    return rx.el.main(
        Dial.create(value=State.count, on_turn=State.add, id="dial"),
        rx.el.output(State.count, id="count"),
    )
`;

test("classes, custom code, scripts and npm packages are components, in the running app, offline and in a bundle", async () => {
    using folder = temporaryFolder();
    const project = await projectOf("own", folder.path);
    writeFileSync(join(project, "assets/sized.jsx"), SIZED);
    writeFileSync(join(project, "assets/named.jsx"), NAMED);
    const dial = { name: "vitrine-dial", version: "1.2.0", files: { "dial.js": DIAL, "dial.css": ".dial { outline: 3px solid rgb(1, 2, 3); }" } };
    const registry = serveRegistry(join(folder.path, "registry"), [dial]);
    useRegistry(project, registry, folder.path);
    const browser = await startBrowser();
    const file = join(project, "own/own.py");
    const source = readFileSync(file, "utf8");
    try {
        {
            await using server = await serve(project);
            const { page, complaints } = await openPage(browser, server.url);
            await says(page, "card", "Cardinside");
            expect(await page.locator("#card").evaluate((card) => [getComputedStyle(card).padding, (card as HTMLElement).title])).toEqual(["7px", "a title"]);
            await says(page, "plain", "plain");
            await says(page, "sized", "true12px");
            expect(await page.locator("#badge").getAttribute("data-accent-color")).toBe("green");
            await page.click("#clock");
            await says(page, "clock", "at 1");
            await says(page, "ticks", "[1]");
            await page.click("#hear");
            await says(page, "heard", `ws://${new URL(server.url).hostname}:1234/x?y=1 in the field True`);
            await says(page, "row-two", "TWO!");
            await page.click("#row-two");
            await says(page, "count", "2");

            // From nothing to on-screen without a restart, and with the state kept.
            writeFileSync(file, source.replace(/\ndef index[^]*?\n\n\n(?=app =)/, `${WRAPPED}\n\n`));
            await says(page, "dial", "turned 2");
            expect(await page.locator("#dial").evaluate((dial) => getComputedStyle(dial).outlineColor)).toBe("rgb(1, 2, 3)");
            await page.click("#dial");
            await says(page, "count", "5");
            expect(readFileSync(join(project, "bun.lock"), "utf8")).toContain("vitrine-dial@1.2.0");

            // A package that does not exist is an error at the call; the page that was there stays.
            const wrapped = readFileSync(file, "utf8");
            writeFileSync(file, wrapped.replace("vitrine-dial@1.2.0", "vitrine-dail@1.2.0"));
            await server.says(/own\.py:\d+:\d+: error: .*vitrine-dail/);
            await says(page, "dial", "turned 5");
            writeFileSync(file, wrapped.replace('tag = "Dial"', 'tag = "Dail"'));
            await server.says(/own\.py:\d+:\d+: error: .*Dail/);
            writeFileSync(file, wrapped);
            await page.click("#dial");
            await says(page, "count", "8");
            expect(complaints.outside).toEqual([]);
        }
        await registry.stop(true);
        rmSync(join(project, ".web"), { recursive: true });
        for (const mode of ["dev", "prod"]) {
            await using server = await serve(project, "--env", mode);
            const { page, complaints } = await openPage(browser, server.url);
            if (mode === "prod") { // prerendered, but for what only browsers can show
                const html = await (await fetch(server.url)).text();
                expect(html).toContain('<output id="count">0</output>');
                expect(html).not.toContain("turned");
            }
            await says(page, "dial", "turned 0");
            expect(await page.locator("#dial").evaluate((dial) => getComputedStyle(dial).outlineColor)).toBe("rgb(1, 2, 3)");
            await page.click("#dial");
            await says(page, "count", "3");
            expect(complaints).toEqual({ errors: [], outside: [] });
        }
    } finally {
        await browser.close();
        await registry.stop(true);
    }
}, 120_000);
