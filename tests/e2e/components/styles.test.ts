// Styles: keywords, dicts, selectors, breakpoints, state, App(style=…), style sheets, the theme and the colour mode; in development and in an export.
import { afterAll, beforeAll, expect, test } from "bun:test";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { openPage, startBrowser, waitForText } from "../../support/browser";
import { newProject, serve, temporaryFolder, vitrine } from "../../support/program";

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(() => browser.close());

const APP = join(import.meta.dir, "../../apps/styles/styles.py");

/** Each case of the app's table: what it is, the CSS property (after a pseudo-element), the value before and after the handler. */
const CASES = [...readFileSync(APP, "utf8").matchAll(/^ {4}\((\{.*\}), "(?:(::\w+) )?([\w-]+)", "([^"]*)"(?:, "([^"]*)")?\),$/gm)]
    .map(([, what, pseudo, property, before, after]) => ({ what: what!, pseudo: pseudo ?? null, property: property!, before: before!, after: after ?? before! }));

async function makeProject(project: string): Promise<string> {
    await newProject(project, "empty");
    writeFileSync(join(project, "rxconfig.py"), 'import reflex as rx\n\nconfig = rx.Config(app_name="styles")\n');
    const source = join(project, "styles/styles.py");
    cpSync(APP, source);
    mkdirSync(join(project, "assets/nested"), { recursive: true });
    writeFileSync(join(project, "assets/plain.css"), ".soon { scroll-margin-top: 1px } .late { scroll-margin-top: 2px } .red { scroll-margin-left: 3px }");
    writeFileSync(join(project, "assets/nested/_sizes.scss"), "$size: 5px;\n");
    writeFileSync(join(project, "assets/nested/sassy.scss"), '@use "sizes";\n#other { width: sizes.$size * 2; }\n');
    return source;
}

async function open(url: string, colorScheme: "light" | "dark" = "dark"): Promise<{ page: Page; errors: string[] }> {
    const { page, complaints } = await openPage(browser, url);
    await page.setViewportSize({ width: 800, height: 600 });
    await page.emulateMedia({ colorScheme });
    await page.waitForSelector("#stack");
    return { page, errors: complaints.errors };
}

const styleOf = (page: Page, selector: string, property: string, pseudo: string | null = null) =>
    page.evaluate(([css, name, part]) => getComputedStyle(document.querySelector(css!)!, part).getPropertyValue(name!), [selector, property, pseudo]);

async function differences(page: Page, when: "before" | "after"): Promise<string[]> {
    const found = await page.evaluate((list) => list.map(({ property, pseudo }, i) => getComputedStyle(document.getElementById(`c${i}`)!, pseudo).getPropertyValue(property)), CASES);
    return found.flatMap((value, i) => (value === CASES[i]![when] ? [] : [`${CASES[i]!.what} ${CASES[i]!.property}: ${value}, not ${CASES[i]![when]}`]));
}

const ruleCount = (page: Page) => page.evaluate(() => [...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0));

for (const mode of ["dev", "prod"]) {
    test(`styles are what the code says, before and after state changes (${mode})`, async () => {
        using folder = temporaryFolder();
        await makeProject(folder.join("styles"));
        await using server = await serve(folder.join("styles"), "--env", mode);
        const { page, errors } = await open(server.url);
        expect(CASES.length).toBeGreaterThan(75);
        expect(await differences(page, "before")).toEqual([]);
        const rules = await ruleCount(page);
        await page.click("#change");
        await page.waitForFunction(() => getComputedStyle(document.getElementById("c62")!).color !== "rgb(1, 2, 3)");
        expect(await differences(page, "after")).toEqual([]);
        // Only styles whose properties nobody could know made rules of their own.
        expect(await ruleCount(page) - rules).toBeLessThanOrEqual(4);

        // App(style=…)
        expect(await styleOf(page, "#text", "letter-spacing")).toBe("1px");
        expect(await styleOf(page, "#text", "width")).toBe("33px");
        expect(await styleOf(page, "#own-text", "letter-spacing")).toBe("2px");
        expect(await styleOf(page, "#other", "scroll-padding-top")).toBe("1px");
        expect(await styleOf(page, "#stack", "row-gap")).toBe("23px");
        expect(await styleOf(page, "#tag", "font-size")).toBe("31px");
        expect(await styleOf(page, "#tag", "font-weight")).toBe("400"); // by the reset
        expect(await styleOf(page, "#selector", "color")).toBe("rgb(1, 7, 1)");
        expect(await styleOf(page, "#selector", "color", "::first-letter")).toBe("rgb(1, 7, 2)");
        expect(await styleOf(page, "#text", "font-family")).toBe("Courier");
        expect(await styleOf(page, "#text", "background-color", "::selection")).toBe("rgb(1, 7, 3)");
        const places = ["#panel", "#special", "#accordion .AccordionItem", "#accordion .AccordionTrigger", "#accordion .AccordionChevron",
            "#accordion .AccordionContent", "#icon", "#markdown", "#drawer"];
        expect(await Promise.all(places.map((place) => styleOf(page, place, "scroll-margin-top"))))
            .toEqual(["1px", "0px", "3px", "4px", "5px", "6px", "7px", "8px", "9px"]);
        // Sass
        expect(await styleOf(page, "#other", "width")).toBe("10px");
        expect(errors).toEqual([]);
    });

    test(`the colour mode is there before anything is painted, and stays (${mode})`, async () => {
        using folder = temporaryFolder();
        await makeProject(folder.join("styles"));
        await using server = await serve(folder.join("styles"), "--env", mode);
        const { page } = await open(server.url);
        const isDark = () => page.evaluate(() => document.documentElement.classList.contains("dark"));
        // The theme's appearance comes before the system's; it can be switched.
        expect(await isDark()).toBe(false);
        await waitForText(page, "#raw", "light");
        const light = await styleOf(page, "#text", "color");
        await page.click("#mode");
        await waitForText(page, "#resolved", "dark");
        expect(await isDark()).toBe(true);
        expect(await styleOf(page, "#text", "color")).not.toBe(light);
        // Without the shell's script there is only what the document itself says.
        await page.route(/\.js$/, (route) => route.abort());
        await page.reload({ waitUntil: "commit" });
        await page.waitForFunction(() => document.body !== null);
        expect(await isDark()).toBe(true);
        expect(await page.evaluate(() => document.documentElement.style.colorScheme)).toBe("dark");
    });
}

test("edits of theme and style sheets are shown without a new page", async () => {
    using folder = temporaryFolder();
    const source = await makeProject(folder.join("styles"));
    await using server = await serve(folder.join("styles"));
    const { page } = await open(server.url);
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    writeFileSync(source, readFileSync(source, "utf8").replace('appearance="light", accent_color="violet"', 'appearance="dark", accent_color="red"'));
    await page.waitForFunction(() => document.documentElement.classList.contains("dark"));
    await page.waitForSelector('.radix-themes[data-accent-color="red"]');
    writeFileSync(folder.join("styles/assets/plain.css"), "#other { height: 37px }");
    await page.waitForFunction(() => getComputedStyle(document.querySelector("#other")!).height === "37px");
    expect(await page.evaluate(() => "stayed" in window)).toBe(true);
});

test("style sheets that are not there, and styles that cannot be, are errors of the line", async () => {
    using folder = temporaryFolder();
    const project = folder.join("styles");
    const source = await makeProject(project);
    const text = readFileSync(source, "utf8");
    const check = async (changed: string) => {
        writeFileSync(source, changed);
        return (await vitrine(["check", project])).stderr;
    };
    const line = text.split("\n").findIndex((one) => one.includes('"plain.css"')) + 1;
    expect(await check(text.replace("plain.css", "missing.css"))).toContain(`styles.py:${line}:19: error: There is no style sheet assets/missing.css`);
    expect(await check(text.replace("plain.css", "../x.css"))).toContain("is not in the folder assets");
    expect(await check(text.replace('"font_family": "Courier"', '"font_family": Looks.color'))).toContain("cannot depend on Vars");
    expect(await check(text.replace('rx.color("accent", 9)', 'rx.color("acent", 9)'))).toContain("there is no colour 'acent'");
});
