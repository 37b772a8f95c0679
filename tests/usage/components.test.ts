// Every component and keyword that real apps use has its effect: with the keyword, something is there that is not without it. What Reflex does not
// know either is told as a problem. components.py makes the pages, names.test.ts has what is no component.
import { afterAll, beforeAll, expect, test } from "bun:test";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { openPage, startBrowser } from "../support/browser";
import { newProject, serve, temporaryFolder } from "../support/program";
import { type Effect, effect, look, type Look } from "./effects";
import { catalogKeywords, isComponent, names, readCatalog } from "./usage";

const properties: { name: string; expands?: string[] }[] = readCatalog("css.json").properties;
const kebab = (name: string) => name.replaceAll("_", "-").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const css = new Map(properties.map(({ name, expands }) => [name, (expands ?? [name]).map(kebab)]));
const camel = (name: string) => name.replace(/_+$/, "").replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/** CSS that shows nowhere, and why. */
const unseen: Record<string, string> = {
    "rx.dialog.description|size": "the CSS descriptor of pages; Reflex' description has no such prop either",
    "rx.drawer.portal|width": "draws no element, in Reflex neither",
    "rx.image|fallback": "a CSS descriptor of counter styles; Reflex' image has no such prop either",
    "rx.scroll_area|position": "the component says position itself, on its element",
    "rx.select|direction": "its root draws no element, in Reflex neither",
};
/** Keywords that are CSS as well, and go to the component or one around it. */
const asProps = new Set(["rx.recharts.bar_chart|min_height", "rx.recharts.area_chart|min_height", "rx.recharts.radar_chart|min_height"]);

const folder = temporaryFolder();
let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
    browser = await startBrowser();
    const project = folder.join("usage");
    await newProject(project, "empty");
    copyFileSync(join(import.meta.dir, "components.py"), join(project, "usage/usage.py"));
    copyFileSync(join(import.meta.dir, "usage.json"), join(project, "usage.json"));
    server = await serve(project);
});
afterAll(async () => {
    await browser?.close();
    await server?.[Symbol.asyncDispose]();
    folder[Symbol.dispose]();
});

const heard = (page: Page, what: string) =>
    page.waitForFunction((what) => document.getElementById("heard")!.textContent!.split(" ").includes(what), what);

/** What a user does to call a trigger, where that is no click on the component. */
const deeds: Record<string, (section: Locator, page: Page) => Promise<unknown>> = {
    on_blur: async (section) => {
        const control = section.locator("input, [role=slider]").first();
        await control.focus();
        await control.blur();
    },
    on_change: (section) => section.locator("input").first().fill("typed"),
    on_interact_outside: (_, page) => page.mouse.click(2, 2),
    on_key_down: (section) => section.locator("input").press("a"),
    on_mount: () => Promise.resolve(),
    on_mouse_enter: (section) => section.locator("> *").first().hover(),
    on_mouse_leave: async (section, page) => {
        await section.locator("> *").first().hover();
        await page.mouse.move(0, 0);
    },
    on_open_change: (section) => section.locator("button").press("Enter"),
    on_paste: (section) =>
        section.locator("> *").first().evaluate((element) => {
            const clipboardData = new DataTransfer();
            clipboardData.setData("text/plain", "pasted");
            (element.firstElementChild ?? element).dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
            document.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
        }),
    on_submit: (section) => section.getByText("send").click(),
    on_value_commit: (section) => section.locator("[role=slider]").press("ArrowRight"),
    "rx.checkbox|on_change": (section) => section.locator("button").click(),
    "rx.el.select|on_change": (section) => section.locator("select").selectOption("b"),
    "rx.moment|on_change": () => Promise.resolve(),
    "rx.radio|on_change": (section) => section.locator("button").first().click(),
    "rx.segmented_control.root|on_change": (section) => section.getByRole("radio", { name: "b" }).click(),
    "rx.select|on_change": choose,
    "rx.select.root|on_change": choose,
    "rx.slider|on_change": (section) => section.locator("[role=slider]").press("ArrowRight"),
    "rx.switch|on_change": (section) => section.locator("button").click(),
    "rx.text_area|on_change": (section) => section.locator("textarea").fill("typed"),
};

async function choose(section: Locator, page: Page): Promise<void> {
    await section.locator("button").click();
    await page.getByRole("option").last().click();
}

/** Effects that only show when something is done. */
const driven: Record<string, (section: Locator, page: Page) => Promise<unknown>> = {
    auto_height: async (section, page) => {
        const control = section.locator("textarea");
        const height = () => control.evaluate((element) => element.clientHeight);
        const before = await height();
        await control.fill("\n".repeat(20));
        await page.waitForFunction(([element, before]) => (element as Element).clientHeight > (before as number), [await control.elementHandle(), before] as const);
    },
    enter_key_submit: async (section, page) => {
        const control = section.locator("textarea");
        await control.evaluate((element) => {
            const form = document.createElement("form");
            form.addEventListener("submit", (event) => {
                event.preventDefault();
                document.title = "sent";
            });
            element.before(form);
            form.append(element);
        });
        await control.press("Enter");
        await page.waitForFunction(() => document.title === "sent");
    },
    "rx.form.control|as_child": async (section) => expect(await section.locator("input[name=word]").count()).toBe(1),
    reset_on_submit: async (section, page) => {
        await section.locator("input").fill("typed");
        await section.getByText("send").click();
        await heard(page, "sent");
        await page.waitForFunction((input) => (input as HTMLInputElement).value === "", await section.locator("input").elementHandle());
    },
};

const shown = (page: Page, id: string, keywords: string[]): Promise<Look> => page.evaluate(look, [id, keywords.flatMap((keyword) => css.get(keyword) ?? [])] as [string, string[]]);

/** What is missing of a keyword's effect; empty when it is there. */
function missing(name: string, keyword: string, { props, elements, css: changed, rules }: Effect): string {
    if (keyword.startsWith("_")) return keyword === "__positional__" ? (elements.length ? "" : "no element differs") : rules.length ? "" : "there is no rule for it";
    const isProp = catalogKeywords(name)?.has(keyword) || asProps.has(`${name}|${keyword}`);
    if (!isProp && css.has(keyword)) return changed.length ? "" : "no computed style differs";
    if (elements.length) return "";
    return props.some((prop) => prop.includes(`.${camel(keyword)}=`) || prop.includes(".key=")) ? "" : `no element differs, and of props only ${props.join(", ")}`;
}

/** Whether there is no such keyword (catalog.test.ts: in Reflex neither), so that it goes on as CSS which browsers do not know. */
const isUnknown = (name: string, keyword: string) =>
    !/^(on_|_|data_|aria_|\*)/.test(keyword) &&
    !["id", "key", "style", "class_name", "custom_attrs"].includes(keyword) &&
    !catalogKeywords(name)?.has(keyword) &&
    !css.has(keyword);

for (const [name, keywords] of Object.entries(names).filter(([name]) => isComponent(name)))
    test(`${name}: ${keywords.join(", ")}`, async () => {
        const isModal = /^rx\.(dialog|drawer)\./.test(name);
        const path = `/${name.replaceAll(".", "-")}`;
        const { page, complaints } = await openPage(browser, server.url + path);
        page.setDefaultTimeout(10_000);
        const section = (keyword: string) => page.locator(`[id="${name}|${keyword}"]`);
        const open = async (part: string) => isModal && (await page.goto(`${server.url}${path}/${part}`));
        const settled = async (id: string) => {
            await page.locator(`[id="${id}"]`).waitFor({ state: "attached" });
            await page.waitForLoadState("networkidle");
        };
        await settled(name);
        let before = await shown(page, name, keywords);
        await open("again");
        await settled(`${name}|`);
        const found: Record<string, string> = {};
        for (const end = Date.now() + 10_000; ; await Bun.sleep(50)) {
            if (!isModal) before = await shown(page, name, keywords);
            const same = effect(before, await shown(page, `${name}|`, keywords));
            if (!same.elements.length && !same.css.length) break;
            if (Date.now() < end) continue;
            found["nothing"] = `two that are alike differ: ${JSON.stringify(same)}`;
            break;
        }
        for (const keyword of keywords) {
            const id = `${name}|${keyword}`;
            await open(keyword.replaceAll("*", "x"));
            await settled(id);
            try {
                if (keyword.startsWith("on_")) {
                    const label = page.getByText(keyword, { exact: true });
                    const click = async () => ((await label.count()) ? label : section(keyword).locator("> *")).first().click();
                    await (deeds[id] ?? deeds[keyword] ?? click)(section(keyword), page);
                    await heard(page, id);
                } else if (id in driven || keyword in driven) {
                    await (driven[id] ?? driven[keyword]!)(section(keyword), page);
                } else if (isUnknown(name, keyword)) {
                    if (!new RegExp(`(warning|error): \\S+ has no keyword '${keyword}'`).test(server.output)) found[keyword] = "it has no effect, and nobody is told";
                } else if (!(id in unseen)) {
                    for (const end = Date.now() + 5_000; ; await Bun.sleep(50)) {
                        const gap = missing(name, keyword, effect(before, await shown(page, id, [keyword])));
                        if (!gap) break;
                        if (Date.now() < end) continue;
                        found[keyword] = gap;
                        break;
                    }
                }
            } catch (error) {
                found[keyword] = String(error).slice(0, 300);
            }
        }
        await page.context().close();
        expect({ found, ...complaints }).toEqual({ found: {}, errors: [], outside: [] });
    });
