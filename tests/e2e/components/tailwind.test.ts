// Tailwind as rxconfig.py asks for it: computed styles of its classes, with the rest of a page, while the app is edited and in an export.
import { afterAll, beforeAll, expect, test } from "bun:test";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { openPage, startBrowser } from "../../support/browser";
import { newProject, serve, temporaryFolder, vitrine } from "../../support/program";
import { UTILITY_CLASSES } from "./utility_classes";

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(() => browser.close());

const CONFIG = `{"theme": {"extend": {"colors": {"brand": "#123456"}}}, "plugins": ["@tailwindcss/typography@0.5.20"], "darkMode": "class"}`;
const PLUGIN = { three: `plugins=[rx.plugins.TailwindV3Plugin(${CONFIG})]`, four: `plugins=[rx.plugins.TailwindV4Plugin(${CONFIG})]`, key: `tailwind=${CONFIG}` };

/** A project with tests/apps/tailwind, `settings` in its rxconfig.py, and a style sheet with directives. */
async function makeProject(project: string, settings: string): Promise<string> {
    await newProject(project, "empty");
    writeFileSync(join(project, "rxconfig.py"), `import reflex as rx\n\nconfig = rx.Config(app_name="tailwind", ${settings})\n`);
    const source = join(project, "tailwind/tailwind.py");
    cpSync(join(import.meta.dir, "../../apps/tailwind/tailwind.py"), source);
    writeFileSync(join(project, "tailwind/classes.json"), JSON.stringify(UTILITY_CLASSES.map(([name]) => name)));
    mkdirSync(join(project, "assets"), { recursive: true });
    writeFileSync(join(project, "assets/tailwind_card.css"), ".card { @apply pt-[43px]; }\n");
    return source;
}

async function open(url: string): Promise<{ page: Page; errors: string[] }> {
    const { page, complaints } = await openPage(browser, url);
    await page.setViewportSize({ width: 800, height: 600 });
    await page.waitForSelector("#u0");
    expect(complaints.outside).toEqual([]);
    return { page, errors: complaints.errors };
}

const styleOf = (page: Page, selector: string, property: string, pseudo: string | null = null) =>
    page.evaluate(([css, name, part]) => getComputedStyle(document.querySelector(css!)!, part).getPropertyValue(name!), [selector, property, pseudo]);

async function waitForStyle(page: Page, selector: string, property: string, value: string): Promise<void> {
    await page.waitForFunction(([css, name, wanted]) => getComputedStyle(document.querySelector(css!)!).getPropertyValue(name!) === wanted, [selector, property, value]);
}

/** Colours as the screen shows them, whatever colour space they were written in: [red, green, blue, alpha in percent]. */
function shownColors(page: Page, colors: string[]): Promise<number[][]> {
    return page.evaluate((list) => {
        const canvas = document.createElement("canvas");
        const pen = canvas.getContext("2d", { willReadFrequently: true })!;
        return list.map((color) => {
            pen.clearRect(0, 0, 1, 1);
            pen.fillStyle = color;
            pen.fillRect(0, 0, 1, 1);
            const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
            return [red!, green!, blue!, Math.round(alpha! / 2.55)];
        });
    }, colors);
}

const isColor = (text: string) => /^(rgba?|(ok)?lab|(ok)?lch|color)\(/.test(text);

/** What differs from the table: `class property: value, not expected`. Of lists (shadows) one part is enough. */
async function differences(page: Page, version: "three" | "four"): Promise<string[]> {
    const wanted = UTILITY_CLASSES.map(([, , three, four]) => (version === "four" ? four ?? three : three));
    const found = await page.evaluate((list) => list.map((property, i) => getComputedStyle(document.getElementById(`u${i}`)!).getPropertyValue(property)),
        UTILITY_CLASSES.map(([, property]) => property));
    const different = [];
    for (const [i, [name, property]] of UTILITY_CLASSES.entries()) {
        const [value, expected] = [found[i]!, wanted[i]!];
        if (value === expected || (property === "box-shadow" && value.includes(expected))) continue;
        if (isColor(value) && isColor(expected)) {
            const [a, b] = await shownColors(page, [value, expected]);
            if (a!.every((part, at) => Math.abs(part - b![at]!) <= 1)) continue;
        }
        different.push(`${name} ${property}: ${value}, not ${expected}`);
    }
    return different;
}

async function checkRest(page: Page, version: "three" | "four"): Promise<void> {
    expect(await styleOf(page, "#list", "padding-top")).toBe("17px");
    expect(await styleOf(page, "#styled", "padding-top")).toBe("29px"); // a keyword wins
    expect(await styleOf(page, "#variant", "padding-top")).toBe("37px");
    expect(await styleOf(page, "#prose", "max-width")).not.toBe("none");
    expect(await styleOf(page, "#card", "padding-top")).toBe("43px");
    // Utilities win against Radix, its reset does not touch it.
    expect(await styleOf(page, "#radix", "margin-top")).toBe("41px");
    expect(await styleOf(page, "#radix", "border-top-left-radius")).toBe("0px");
    expect(await styleOf(page, "#radix", "height")).toBe("32px");
    // Each version's own defaults.
    expect(await styleOf(page, "#border", "border-top-color")).toBe(version === "three" ? "rgb(229, 231, 235)" : await styleOf(page, "#border", "color"));
    if (version === "three")
        expect(await styleOf(page, "#input", "color", "::placeholder")).toBe("rgb(156, 163, 175)");
    // Classes of states, also of values that come from the server.
    expect(await styleOf(page, "#flip", "padding-top")).toBe("13px");
    const before = await styleOf(page, "#choose", "background-color");
    expect(before).not.toBe("rgba(0, 0, 0, 0)");
    await page.click("#flip");
    await waitForStyle(page, "#flip", "padding-top", "11px");
    expect(await styleOf(page, "#list", "margin-top")).toBe("19px");
    await page.evaluate(() => document.documentElement.classList.add("dark"));
    expect(await styleOf(page, "#variant", "padding-top")).toBe("31px");
}

for (const version of ["three", "four"] as const) {
    test(`classes of version ${version} are what Tailwind makes of them, and follow edits`, async () => {
        using folder = temporaryFolder();
        const project = folder.join("tailwind");
        const source = await makeProject(project, PLUGIN[version]);
        await using server = await serve(project);
        const { page, errors } = await open(server.url);
        expect(await differences(page, version)).toEqual([]);
        await checkRest(page, version);

        // A class that the app has not had yet comes with the edit; the page stays.
        await page.evaluate(() => Object.assign(window, { stayed: true }));
        const text = readFileSync(source, "utf8");
        writeFileSync(source, text.replace("# EDITS", 'rx.el.p("new", class_name="pb-[47px] hover:pl-[53px]", id="new"),'));
        await page.waitForSelector("#new");
        await waitForStyle(page, "#new", "padding-bottom", "47px");
        await page.hover("#new");
        await waitForStyle(page, "#new", "padding-left", "53px");
        // So does a change of a style sheet.
        writeFileSync(join(project, "assets/tailwind_card.css"), ".card { @apply pt-[59px]; }\n");
        await waitForStyle(page, "#card", "padding-top", "59px");
        expect(await page.evaluate(() => "stayed" in window)).toBe(true);
        expect(errors).toEqual([]);
    });

    test(`an export has the classes of version ${version} in its style sheet`, async () => {
        using folder = temporaryFolder();
        const project = folder.join("tailwind");
        await makeProject(project, PLUGIN[version]);
        await using server = await serve(project, "--env", "prod");
        const { page, errors } = await open(server.url);
        expect(await differences(page, version)).toEqual([]);
        await checkRest(page, version);
        expect(errors).toEqual([]);
    });
}

test("the key of rx.Config alone means version 3, as up to Reflex 0.7", async () => {
    using folder = temporaryFolder();
    await makeProject(folder.join("tailwind"), PLUGIN.key);
    await using server = await serve(folder.join("tailwind"));
    const { page } = await open(server.url);
    expect(await styleOf(page, "#border", "border-top-color")).toBe("rgb(229, 231, 235)");
});

test("a plugin that is not there is an error of rxconfig.py", async () => {
    using folder = temporaryFolder();
    await makeProject(folder.join("tailwind"), 'plugins=[rx.plugins.TailwindV3Plugin({"plugins": ["tailwind-nowhere"]})]');
    await using server = await serve(folder.join("tailwind"));
    await server.says(/rxconfig\.py.*error: The Tailwind plugin "tailwind-nowhere" of rxconfig\.py is not installed/);
});
