// What real apps use beside components: every name and keyword of usage.json that components.test.ts does not have, with its effect.
import { afterAll, beforeAll, expect, test } from "bun:test";
import { existsSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { openPage, startBrowser, type Complaints } from "../support/browser";
import { newProject, serve, temporaryFolder, vitrine } from "../support/program";
import { isComponent, names } from "./usage";

const CONFIG = `import reflex as rx

config = rx.Config(
    app_name="names",
    app_module_import="names.start",
    db_url="sqlite:///usage.db",
    env=rx.Env.DEV,
    plugins=[rx.plugins.SitemapPlugin(), rx.plugins.TailwindV3Plugin()],
    tailwind={"theme": {"extend": {"height": {"usage": "17px"}}}},
)
`;

const folder = temporaryFolder();
const project = folder.join("names");
let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
let page: Page;
let complaints: Complaints;
let facts: Record<string, boolean>;

beforeAll(async () => {
    browser = await startBrowser();
    await newProject(project, "empty");
    const files = { "rxconfig.py": CONFIG, "assets/own.css": ".own-sheet { outline-offset: 5px; }", "names/beside.txt": "beside" };
    for (const [path, content] of Object.entries(files)) {
        mkdirSync(join(project, dirname(path)), { recursive: true });
        writeFileSync(join(project, path), content);
    }
    copyFileSync(join(import.meta.dir, "names.py"), join(project, "names/start.py"));
    for (const args of [["init"], ["makemigrations"], ["migrate"]]) {
        const { code, stderr } = await vitrine(["db", ...args, project]);
        if (code) throw new Error(stderr);
    }
    server = await serve(project);
    ({ page, complaints } = await openPage(browser, server.url));
    page.setDefaultTimeout(8_000); // less than a test's, so that one that fails leaves the browser to the others
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    facts = JSON.parse(await page.locator("#facts").textContent() ?? "");
});
afterAll(async () => {
    await browser?.close();
    if (process.env.SHOW_OUTPUT) console.log(server.output);
    await server?.[Symbol.asyncDispose]();
    folder[Symbol.dispose]();
});

const element = (id: string) => page.locator(`[id="${id}"]`);
const says = (id: string, text: string | RegExp) => () =>
    page.waitForFunction(
        ([id, source, flags]) => new RegExp(source!, flags).test(document.getElementById(id!)?.textContent ?? ""),
        [id, typeof text === "string" ? `^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$` : text.source, "s"],
    );
const click = (label: string) => page.getByRole("button", { name: label, exact: true }).click();
/** Clicks the button of this name, and waits for the effect. */
const does = (label: string, effect: () => Promise<unknown>) => async () => {
    await click(label);
    await effect();
};
const style = (id: string, property: string, value: string) => async () =>
    expect(await element(id).evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), property)).toBe(value);
const toast = (text: string, place?: string) => async () => {
    const [y, x] = place?.split("-") ?? [];
    const toaster = place ? `[data-sonner-toaster][data-y-position=${y}][data-x-position=${x}]` : "";
    await page.locator(`${toaster} [data-sonner-toast]`, { hasText: text }).first().waitFor();
};
const fact = (name: string) => async () => expect(facts[name]).toBe(true);
/** On a page of its own, which goes away afterwards. */
const elsewhere = (path: string, use: (page: Page) => Promise<unknown>) => async () => {
    const other = await openPage(browser, server.url + path);
    other.page.setDefaultTimeout(8_000);
    await use(other.page);
    await other.page.context().close();
};
const meta = (name: string, content: string) => (page: Page) => page.waitForFunction(([name, content]) => document.querySelector(`meta[name=${name}]`)?.getAttribute("content") === content, [name, content]);
const download = (label: string, name: string, content: string) => async () => {
    const [given] = await Promise.all([page.waitForEvent("download"), click(label)]);
    expect([given.suggestedFilename(), readFileSync(await given.path(), "utf8")]).toEqual([name, content]);
};
const message = (label: string, text: string) => async () => {
    const [said] = await Promise.all([page.waitForEvent("console", (message) => message.text() === text), click(label)]);
    expect(said.type()).toBe("log");
};
const scrolled = (label: string) => async () => {
    await page.evaluate(() => scrollTo(0, 0));
    await click(label);
    await page.waitForFunction(() => scrollY > 1000);
    await page.evaluate(() => scrollTo(0, 0));
};

type Probe = () => Promise<unknown>;
/** The effect of each name, "", and of its keywords. */
const probes: Record<string, Record<string, Probe>> = {
    "rx.State": { "": does("rx.event", says("rx.State", "2")) },
    "rx.Config": {
        app_name: fact("rx.config.get_config"),
        plugins: style("tailwind", "width", "13px"),
        tailwind: style("tailwind", "height", "17px"),
        db_url: does("rx.session", async () => {
            await says("rows", /in the database/)();
            expect(existsSync(join(project, "usage.db"))).toBe(true);
        }),
        env: fact("rx.Env.DEV"),
        app_module_import: async () => expect(readFileSync(join(project, "names/names.py"), "utf8")).not.toContain("facts"),
    },
    "rx.App": {
        theme: async () => expect(await page.locator(".radix-themes").first().getAttribute("data-accent-color")).toBe("tomato"),
        stylesheets: style("stylesheets", "outline-offset", "5px"),
        style: style("style", "outline-offset", "9px"),
        head_components: () => meta("head", "component")(page),
        api_transformer: async () => expect(await (await fetch(`${server.url}/transformed`)).text()).toBe("by the transformer"),
        html_lang: async () => expect(await page.getAttribute("html", "lang")).toBe("fr"),
        html_custom_attrs: async () => expect(await page.getAttribute("html", "data-kind")).toBe("usage"),
    },
    "rx.Component": { "": async () => expect(await element("rx.Component").evaluate(({ localName }) => localName)).toBe("mark") },
    "rx.foreach": { __positional__: async () => expect(await page.locator("[id='rx.foreach'] i").allTextContents()).toEqual(["a", "b"]) },
    "rx.cond": { __positional__: says("rx.cond", "yes") },
    "rx.match": { __positional__: says("rx.match", /two|many/) },
    "rx.var": {
        "": says("rx.var", /^\d+$/),
        cache: async () => {
            const before = Number(await element("rx.var|cache").textContent());
            await click("rx.event");
            await page.waitForFunction((before) => Number(document.getElementById("rx.var|cache")!.textContent) > before, before);
        },
        initial_value: async () => expect(await (await fetch(server.url)).text()).toContain("at first"),
    },
    "rx.event": { "": does("rx.event", says("rx.State", /[2-9]/)), background: does("rx.event|background", says("told", "behind")) },
    "rx.plugins.SitemapPlugin": { "": async () => expect(await (await fetch(`${server.url}/sitemap.xml`)).text()).toContain("<loc>") },
    "rx.plugins.TailwindV3Plugin": { "": style("tailwind", "width", "13px") },
    "rx.Var": { __positional__: fact("rx.Var|__positional__") },
    "rx.Var.create": { __positional__: fact("rx.Var.create|__positional__") },
    "rx.color": { __positional__: fact("rx.color|__positional__"), color: fact("rx.color|color"), shade: fact("rx.color|shade") },
    "rx.page": {
        route: elsewhere("/post/a", (page) => page.getByText("a", { exact: true }).waitFor()),
        __positional__: async () => expect((await fetch(server.url)).status).toBe(200),
        on_load: elsewhere("/post/a", (page) => page.getByText("/post/[slug]", { exact: true }).waitFor()),
        title: elsewhere("/post/a", (page) => page.waitForFunction(() => document.title === "The title")),
        description: elsewhere("/post/a", meta("description", "The description")),
        meta: elsewhere("/post/a", meta("usage", "meta")),
        script_tags: elsewhere("/post/a", (page) => page.waitForFunction(() => (window as any).tagged === 1)),
    },
    "rx.session": { "": does("rx.session", says("rows", /in the database/)) },
    "rx.Model": { "": says("rows", /in the database/) },
    "rx.Model.migrate": {
        "": async () => {
            const source = readFileSync(join(import.meta.dir, "migrate.py"), "utf8");
            using other = temporaryFolder();
            await newProject(other.join("migrated"), "empty");
            writeFileSync(other.join("migrated/migrated/migrated.py"), source);
            expect((await vitrine(["db", "init", other.join("migrated")])).code).toBe(0);
            const { stdout, stderr } = await vitrine(["check", other.join("migrated")]);
            expect(stdout + stderr).toContain("migrated: True");
        },
    },
    "rx.color_mode_cond": { __positional__: says("rx.color_mode_cond", "light"), light: says("rx.color_mode_cond|light", "by day"), dark: () => inTheDark("rx.color_mode_cond|light", "by night") },
    "rx.toggle_color_mode": { "": () => inTheDark("rx.color_mode_cond", "dark") },
    "rx.style.color_mode": { "": () => inTheDark("rx.style.color_mode", "dark") },
    "rx.style.LIGHT_COLOR_MODE": { "": fact("rx.style.LIGHT_COLOR_MODE") },
    "rx.toast": {
        __positional__: does("rx.toast", toast("a toast")),
        duration: async () => {
            await click("rx.toast|duration");
            const shown = page.locator("[data-sonner-toast]", { hasText: "for a moment" });
            await shown.waitFor();
            await page.mouse.move(0, 0);
            await shown.waitFor({ state: "detached" });
        },
    },
    "rx.toast.info": { __positional__: does("rx.toast.info", toast("an info")), position: does("rx.toast.info", toast("an info", "top-left")) },
    "rx.toast.warning": { __positional__: does("rx.toast.warning", toast("a warning")) },
    "rx.toast.error": { __positional__: does("rx.toast.error", toast("an error")), position: does("rx.toast.error", toast("an error", "bottom-center")) },
    "rx.toast.success": { __positional__: does("rx.toast.success", toast("a success")), position: does("rx.toast.success", toast("a success", "top-center")) },
    "rx.download": {
        data: download("rx.download|data", "data.txt", "content"),
        filename: download("rx.download|data", "data.txt", "content"),
        url: download("rx.download|url", "renamed.css", ".own-sheet { outline-offset: 5px; }"),
    },
    "rx.window_alert": {
        __positional__: async () => {
            const asked = page.waitForEvent("dialog");
            const clicked = click("rx.window_alert");
            const dialog = await asked;
            expect(dialog.message()).toBe("alert");
            await dialog.accept();
            await clicked;
        },
    },
    "rx.redirect": {
        __positional__: elsewhere("/", async (page) => {
            await page.getByRole("button", { name: "rx.redirect", exact: true }).click();
            await page.waitForURL("**/post/word");
        }),
    },
    "rx.noop": { "": async () => { await click("rx.noop"); expect(complaints.errors).toEqual([]); } },
    "rx.scroll_to": { __positional__: scrolled("rx.scroll_to"), elem_id: scrolled("rx.scroll_to|elem_id") },
    "rx.call_script": { __positional__: does("rx.call_script", () => page.waitForFunction(() => document.title === "scripted")) },
    "rx.console_log": { __positional__: message("rx.console_log", "to the console") },
    "rx.set_clipboard": { __positional__: does("rx.set_clipboard", () => page.waitForFunction(async () => (await navigator.clipboard.readText()) === "copied")) },
    "rx.set_focus": { __positional__: does("rx.set_focus", () => page.waitForFunction(() => document.activeElement?.id === "focused")) },
    "rx.field": { __positional__: says("rx.field", "17") },
    "rx.Field": { "": fact("rx.Field") },
    "rx.State.router": { "": says("rx.State.router", "/") },
    "rx.State.<route-arg>": { "": elsewhere("/post/one", (page) => page.getByText("one", { exact: true }).waitFor()) },
    "rx.State.setup_dynamic_args": { __positional__: says("rx.State.setup_dynamic_args", "") },
    "rx.app.get_route_args": { __positional__: fact("rx.app.get_route_args|__positional__") },
    "rx.page.DECORATED_PAGES": { "": fact("rx.page.DECORATED_PAGES") },
    "rx.memo": { "": async () => expect(await element("memo").evaluate(({ localName }) => localName)).toBe("b") },
    "rx.Cookie": { __positional__: does("rx.Cookie", () => page.waitForFunction(() => document.cookie.includes("kept"))) },
    "rx.LocalStorage": { "": () => page.waitForFunction(() => Object.values(localStorage).includes("kept")) },
    "rx._x.client_state": {
        default: says("client", /first|second/),
        __positional__: says("positional client", "5"),
        var_name: does("rx._x.client_state", says("client", "second")),
    },
    "rx.utils.serializers.serializer": { "": says("rx.utils.serializers.serializer", "20 degrees") },
    "rx.utils.imports.ImportDict": { "": fact("rx.utils.imports.ImportDict") },
    "rx.components.radix.themes.base.LiteralAccentColor": { "": fact("rx.components.radix.themes.base.LiteralAccentColor") },
    "rx.components.radix.themes.base.LiteralGrayColor": { "": fact("rx.components.radix.themes.base.LiteralGrayColor") },
    "rx.event.EventSpec": { "": fact("rx.event.EventSpec") },
    "rx.event.EventHandler": { "": fact("rx.event.EventHandler") },
    "rx.event.EventType": { "": does("rx.event.EventType", says("told", "x")) },
    "rx.event.key_event": { "": async () => { await element("keys").press("b"); await says("key", "b")(); } },
    "rx.EventChain.create": {
        value: async () => { await page.keyboard.press("F2"); await says("key", "F2")(); },
        args_spec: async () => { await page.keyboard.press("F2"); await says("key", "F2")(); },
    },
    "rx.Fragment": { "": fact("rx.Fragment") },
    "rx.el.Div": { "": style("rx.el.Div", "outline-offset", "7px") },
    "rx.Base": { "": says("rx.Base", "3") },
    "rx.Color": { "": fact("rx.Color") },
    "rx.Env.DEV": { "": fact("rx.Env.DEV") },
    "rx.app.ComponentCallable": { "": fact("rx.app.ComponentCallable") },
    "rx.config.get_config": { "": fact("rx.config.get_config") },
    "rx.vars.number.NumberVar": { "": fact("rx.vars.number.NumberVar") },
    "rx.vars.sequence.StringVar": { "": fact("rx.vars.sequence.StringVar") },
    "rx.asset": { path: fact("rx.asset|path"), shared: fact("rx.asset|shared") },
    "rx.selected_files": { __positional__: chosen },
    "rx.upload_files": {
        upload_id: uploaded,
        on_upload_progress: async () => {
            await uploaded();
            await says("progress", /1/)();
        },
    },
    "rx.UploadFile": { "": uploaded },
    "rx.get_upload_dir": { "": fact("rx.get_upload_dir") },
    "rx.get_upload_url": {
        __positional__: async () => {
            const content = await uploaded();
            expect(await (await fetch(server.url + (await element("rx.get_upload_url").textContent()))).text()).toBe(content);
        },
    },
    "rx.cancel_upload": { __positional__: async () => { await click("rx.cancel_upload"); expect(complaints.errors).toEqual([]); } },
};

/** What is shown while the colour mode is dark. */
async function inTheDark(id: string, text: string): Promise<void> {
    await click("rx.toggle_color_mode");
    await says(id, text)();
    await click("rx.toggle_color_mode");
    await says("rx.color_mode_cond", "light")();
}

let uploads = 0;

/** Chooses a file with a content of its own, which is returned. */
async function chosen(): Promise<string> {
    const content = `of file ${++uploads}`;
    await page.locator("#up input[type=file]").setInputFiles({ name: "file.txt", mimeType: "text/plain", buffer: Buffer.from(content) });
    await says("rx.selected_files", "file.txt")();
    return content;
}

async function uploaded(): Promise<string> {
    const content = await chosen();
    await does("rx.upload_files", says("told", content))();
    expect(readFileSync(join(project, "uploaded_files/received.txt"), "utf8")).toBe(content);
    return content;
}

const rest = Object.entries(names).filter(([name]) => !isComponent(name));
for (const [name, keywords] of rest)
    for (const keyword of keywords.length ? keywords : [""])
        test(`${name}${keyword && `(${keyword})`}`, async () => {
            const probe = probes[name]?.[keyword];
            if (!probe) throw new Error("There is no probe for it");
            await probe();
        });

test("every fact holds, and nothing is complained of", () => {
    expect(Object.entries(facts).filter(([, holds]) => !holds)).toEqual([]);
    expect(complaints).toEqual({ errors: [], outside: [] });
});
