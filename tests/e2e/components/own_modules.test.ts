// What custom code and scripts of an app's own import, and what becomes of their style sheets and classes.
import { afterAll, beforeAll, expect, test } from "bun:test";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { openPage, startBrowser } from "../../support/browser";
import { serveRegistry, useRegistry } from "../../support/npm_registry";
import { newProject, serve, temporaryFolder } from "../../support/program";
import { says } from "./support";

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(() => browser.close());

const ASSETS = {
    "own.css": ".own { color: rgb(1, 2, 3); }",
    "lib.js": `const React = require("react");\nexport default typeof React.useState;\nexport const two = 2;\n`,
    "all.js": `export * from "react";\n`,
    "Box.tsx": `import * as All from "./all.js";
import { marked } from "vitrine-marks";
import { c } from "react/compiler-runtime";
const all = { ...All };
// It's a comment with an apostrophe.
const kinds = () => [typeof all.useState, typeof All.useMemo, marked, typeof c(1)];
export function Box() { return <p id="box" className="pt-[41px]">{kinds().join()}</p>; }
`,
    "failing.js": `export const Failing = () => "never";\nthrow new RangeError("not today");\n`,
};

const MARKS = {
    "marks.js": `import React, { useRef } from "react";\nexport * from "react";\nReact.createContext(useRef);\nimport * as Own from "./marks.js";\nexport const marked = typeof { ...Own }.useRef;\n`,
    "marks.css": ".mark { color: rgb(4, 5, 6); }",
};

const APP = `import reflex as rx


class Sheets(rx.Fragment):
    def add_custom_code(self):
        return ['import "$/public/own.css";', 'import "vitrine-marks/marks.css";']


class Names(rx.Fragment):
    lib_dependencies = ["vitrine-marks@1.0.0"]

    def add_custom_code(self):
        return ['import kind, { two as deux,\\n  two } from "$/public/lib.js"; import * as all from "/public/lib"']


class Box(rx.Component):
    library = "$/public/Box.tsx"
    tag = "Box"


class Coded(rx.Component):
    tag = "Coded"

    def add_custom_code(self):
        return ['const Coded = () => <p id="coded" className="pt-[43px]">it\\'s coded</p>;']


class Failing(rx.Component):
    library = "$/public/failing.js"
    tag = "Failing"


def index():
    return rx.el.main(
        Sheets.create(),
        Names.create(),
        Box.create(),
        Coded.create(),
        rx.el.p("own", class_name="own", id="own"),
        rx.el.p("mark", class_name="mark", id="mark"),
        rx.el.p(rx.Var("[kind, deux, two, all.two, all.default].join()"), id="names"),
    )


app = rx.App()
app.add_page(index, route="/")
`;

async function projectIn(folder: string, source: string): Promise<string> {
    const project = join(folder, "modules");
    await newProject(project, "empty");
    for (const [name, text] of Object.entries(ASSETS)) writeFileSync(join(project, "assets", name), text);
    const settings = `app_name="modules", plugins=[rx.plugins.TailwindV4Plugin()]`;
    writeFileSync(join(project, "rxconfig.py"), `import reflex as rx\n\nconfig = rx.Config(${settings})\n`);
    writeFileSync(join(project, "modules/modules.py"), source);
    return project;
}

for (const mode of ["dev", "prod"]) {
    test(`custom code and scripts import what they want, and Tailwind knows their classes, in ${mode}`, async () => {
        using folder = temporaryFolder();
        const project = await projectIn(folder.path, APP);
        const registry = serveRegistry(folder.join("registry"), [{ name: "vitrine-marks", version: "1.0.0", files: MARKS }]);
        try {
            useRegistry(project, registry, folder.path);
            await using server = await serve(project, "--env", mode);
            const { page, complaints } = await openPage(browser, server.url);
            await says(page, "names", "function,2,2,2,function");
            await says(page, "box", "function,function,function,object");
            await says(page, "coded", "it's coded");
            const style = (id: string, property: string) =>
                page.locator(`#${id}`).evaluate((node, property) => getComputedStyle(node).getPropertyValue(property), property);
            expect([await style("own", "color"), await style("mark", "color")]).toEqual(["rgb(1, 2, 3)", "rgb(4, 5, 6)"]);
            expect([await style("box", "padding-top"), await style("coded", "padding-top")]).toEqual(["41px", "43px"]);
            expect(complaints).toEqual({ errors: [], outside: [] });
            expect(server.output).not.toContain("not prerendered");
            if (mode === "prod")
                return;
            await page.evaluate(() => void Object.assign(window, { stayed: true }));
            writeFileSync(join(project, "assets/lib.js"), ASSETS["lib.js"].replace("two = 2", "two = 7"));
            await says(page, "names", "function,7,7,7,function");
            writeFileSync(join(project, "assets/Box.tsx"), ASSETS["Box.tsx"].replace("pt-[41px]", "pt-[47px]"));
            await page.waitForFunction(() => getComputedStyle(document.getElementById("box")!).paddingTop === "47px");
            expect(await page.evaluate(() => "stayed" in window)).toBe(true);
        } finally {
            await registry.stop(true);
        }
    }, 120_000);
}

test("a module that fails says how, and which", async () => {
    using folder = temporaryFolder();
    const project = await projectIn(folder.path, APP.replace("app.add_page(index", "app.add_page(lambda: Failing.create()"));
    await using server = await serve(project);
    await openPage(browser, server.url);
    await server.says(/\$assets\/failing\.js.*RangeError: not today/);
}, 60_000);

for (const missing of ["$/public/missing.css", "./missing.js", "vitrine-missing/missing.css"]) {
    test(`an import of custom code that leads nowhere is an error: ${missing}`, async () => {
        using folder = temporaryFolder();
        const imports = `'import "$/public/own.css";', 'import "vitrine-marks/marks.css";'`;
        const source = APP.replace(imports, `'import "${missing}";'`).replace("app.add_page(index", "app.add_page(lambda: Sheets.create()");
        const project = await projectIn(folder.path, source);
        await using server = await serve(project);
        await server.says(new RegExp(`error: .*${missing.replace("$/public/", "").replaceAll(".", "\\.")}`));
    }, 60_000);
}
