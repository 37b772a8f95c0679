// Packages of components, as there are for the API: what their classes may say and change, providers around the app, rx.memo, plugins' files.
import { expect, test } from "bun:test";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openPage, startBrowser } from "../../support/browser";
import { serveRegistry, useRegistry } from "../../support/npm_registry";
import { newProject, serve, Server, temporaryFolder, vitrineProgram } from "../../support/program";
import { projectOf, says } from "./support";

const KIT = `import { createContext, createElement, useContext, useImperativeHandle } from "react";
const Theme = createContext(null);
export const extend = (theme) => ({ ...theme, name: "extended" });
export function KitProvider({ theme, children }) {
    return createElement(Theme.Provider, { value: theme }, createElement("section", { id: "provider" }, children));
}
export function Kit({ as = "div", sx = {}, ...rest }) {
    const theme = useContext(Theme);
    return createElement(as, { ...rest, style: { color: sx.color }, "data-theme": theme?.name, "data-hover": sx._hover?.opacity });
}
export const StarHalfIcon = (props) => createElement("i", { ...props, sx: undefined }, "half a star");
export const KitInput = (props) => createElement("input", { ...props, sx: undefined });
export function Stage({ panels, onPress, keyOf, ref, ...rest }) {
    useImperativeHandle(ref, () => ({ press: () => onPress("pressed") }));
    return createElement("ul", rest, panels.map((panel) => createElement("li", { key: keyOf(panel) }, panel.panelTitle, ": ", panel.content)));
}
`;

const MODES = `import { createElement } from "react";
import { useTheme } from "$/utils/react-theme";
import { ColorModeContext } from "$/utils/context";
export default function Modes({ children }) {
    const { resolvedTheme, setTheme } = useTheme();
    const button = createElement("button", { id: "mode", onClick: () => setTheme(resolvedTheme === "dark" ? "light" : "dark") }, resolvedTheme);
    return createElement(ColorModeContext.Provider, { value: {} }, button, children);
}
`;

/** What is imported from a server has no share in the page's React, so it takes what it is given. */
const REMOTE = "export const Remote = ({ name }) => name + ' module';";

const SETTINGS = `import reflex as rx


class Notes(rx.plugins.Plugin):
    def get_static_assets(self, **context):
        return [("public/notes.txt", "a note")]

    def get_stylesheet_paths(self, **context):
        return ["./notes.css"]

    def pre_compile(self, **context):
        context["add_save_task"](lambda colour: [("styles/notes.css", f"#box {{ outline: 2px solid {colour}; }}"), ("vite.js", "")], "rgb(9, 8, 7)")
        context["add_modify_task"]("vite.config.js", lambda text: text)

    def post_build(self, **context):
        pass


config = rx.Config(app_name="packages", deploy_url="https://example.org", plugins=[Notes(), rx.plugins.SitemapPlugin(trailing_slash="always")])
`;

for (const mode of ["dev", "prod"]) {
    test(`packages of components, rx.memo and plugins in ${mode}`, async () => {
        using folder = temporaryFolder();
        const project = await projectOf("packages", folder.path);
        writeFileSync(join(project, "assets/modes.js"), MODES);
        writeFileSync(join(project, "rxconfig.py"), SETTINGS);
        const kit = { name: "vitrine-kit", version: "2.0.0", files: { "kit.js": KIT, "kit.css": "#box { letter-spacing: 3px; }" } };
        await using registry = Object.assign(serveRegistry(join(folder.path, "registry"), [kit]), {
            async [Symbol.asyncDispose]() { await registry.stop(true); },
        });
        useRegistry(project, registry, folder.path);
        writeFileSync(join(project, "packages/mark.svg"), `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>`);
        await using remote = Object.assign(Bun.serve({
            port: 0,
            hostname: "127.0.0.1",
            fetch: () => new Response(REMOTE, { headers: { "Content-Type": "text/javascript", "Access-Control-Allow-Origin": "*" } }),
        }), { async [Symbol.asyncDispose]() { await remote.stop(true); } });
        const file = join(project, "packages/packages.py");
        writeFileSync(file, readFileSync(file, "utf8").replace("http://127.0.0.1/", remote.url.href));
        const browser = await startBrowser();
        try {
            await using server = await serve(project, "--env", mode);
            const { page, complaints } = await openPage(browser, server.url);

            // Instances: props that methods add, take away and rename; style as a prop; style sheets of the package and of a plugin.
            await says(page, "box", "box");
            const box = await page.locator("#box").evaluate((node) => {
                const { color, letterSpacing, outlineColor } = getComputedStyle(node);
                return { tag: node.tagName, ...(node as HTMLElement).dataset, unitProp: node.getAttribute("unit"), color, letterSpacing, outlineColor };
            });
            expect(box).toMatchObject({
                tag: "SPAN", kind: "k", unit: "px", unitProp: null, theme: "extended", hover: "0.5",
                color: "rgb(1, 2, 3)", letterSpacing: "3px", outlineColor: "rgb(9, 8, 7)",
            });
            await says(page, "icon", "half a star");
            await page.getByText("remote module").waitFor();
            const mark = await page.locator("#mark").evaluate(async (image: HTMLImageElement) => (await image.decode(), [image.getAttribute("src"), image.naturalWidth]));
            expect(mark).toEqual(["/external/packages/packages/marks/mark.svg", 8]);
            await says(page, "item-two", "two");
            await says(page, "names", "panel_title content hidden_part $/public/external/packages/packages/mark.svg");

            // Events of such components: a debounced input, a form, a hook that calls a trigger, a script that finds a ref.
            await page.fill("#input", "typed");
            await says(page, "text", "typed");
            await page.click("#send");
            await says(page, "heard", "sent");
            await page.click("#press");
            await says(page, "heard", "sent,pressed");
            await page.locator("#press").press("x");
            await says(page, "heard", "sent,pressed,x");
            expect(await page.locator("#the-stage").innerText()).toBe("first: bold 0\nsecond:");

            // One component for each rx.memo: its function has been called once, its instances have props of their own.
            await says(page, "row-two", "TWO 0!");
            await page.click("#row-two");
            await says(page, "count", "3");
            await page.click("#row-three");
            await says(page, "count", "8");
            await says(page, "row-three", "THREE 8");
            expect(await page.locator("#row-one").getAttribute("class")).toBe("picked");
            await says(page, "calls", "0");

            // Around the app: by priority, with state, and kept when another page is shown.
            expect(await page.evaluate(() => document.querySelector("#outer #provider #mode") !== null)).toBe(true);
            await page.waitForSelector('#outer[title="typed"]');
            await page.evaluate(() => Object.assign(document.querySelector("#provider")!, { isKept: true }));
            await says(page, "mode", "light");
            await page.click("#mode");
            await says(page, "mode", "dark");
            await page.click("#to-other");
            await says(page, "other", "other box");
            expect(await page.evaluate(() => [(document.querySelector("#provider") as any).isKept, document.documentElement.className])).toEqual([true, "dark"]);

            // What plugins made is served, and what they cannot do is told by name.
            expect(await (await fetch(`${server.url}/notes.txt`)).text()).toBe("a note");
            const sitemap = await (await fetch(`${server.url}/sitemap.xml`)).text();
            expect([...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, place]) => place).sort()).toEqual(["https://example.org/", "https://example.org/other/"]);
            expect(sitemap).toMatch(/<changefreq>daily<\/changefreq>\s*<priority>1.0<\/priority>/);
            for (const what of ["post_build", "vite.js", "vite.config.js"]) expect(server.output).toContain(`${what} has no effect`);
            expect(complaints).toEqual({ errors: [], outside: [] });

            if (mode === "prod") {
                expect(server.output).not.toContain("not prerendered");
                expect(await (await fetch(server.url)).text()).toMatch(/id="provider".*half a star.*THREE/s); // prerendered
                return;
            }

            // An edit of an rx.memo's function shows wherever it is used.
            writeFileSync(file, readFileSync(file, "utf8").replace("name.upper()", "name.lower()"));
            await page.goto(server.url);
            await says(page, "row-three", "three 8");
        } finally {
            await browser.close();
        }
    }, 180_000);
}

const WITH_KIT = `import reflex as rx


class Kit(rx.Component):
    library = "vitrine-kit@2.0.0"
    tag = "Kit"


app = rx.App()
app.add_page(lambda: Kit.create("kit"), route="/")
`;

test("programs that install packages of one project follow one another", async () => {
    using folder = temporaryFolder();
    const project = folder.join("shop");
    await newProject(project, "empty");
    writeFileSync(join(project, "shop/shop.py"), WITH_KIT);
    const registry = serveRegistry(folder.join("registry"), [{ name: "vitrine-kit", version: "2.0.0", files: { "kit.js": KIT } }]);
    const gate = Promise.withResolvers<void>();
    const slow = Bun.serve({
        port: 0,
        hostname: "127.0.0.1",
        async fetch({ url }) {
            await gate.promise;
            return fetch(new URL(new URL(url).pathname, registry.url));
        },
    });
    useRegistry(project, slow, folder.path);
    try {
        const exports = (out: string, ready: RegExp) => Server.start([vitrineProgram, "export", project, "--out", folder.join(out)], ready);
        const first = await exports("first", /(Installing vitrine-kit)/);
        const second = await exports("second", /(Waiting for another program that installs packages)/);
        gate.resolve();
        expect([await first.ended, await second.ended]).toEqual([0, 0]);
        for (const out of ["first", "second"]) expect(readFileSync(folder.join(out, "frontend/index.html"), "utf8")).toContain("kit");
    } finally {
        await Promise.all([registry.stop(true), slow.stop(true)]);
    }
});
