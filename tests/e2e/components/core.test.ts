// What belongs to the framework itself: colour mode, raw HTML, scripts, what is heard outside of elements, and the document's head.
import { expect, test } from "bun:test";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openPage, startBrowser } from "../../support/browser";
import { serve, temporaryFolder, vitrine } from "../../support/program";
import { projectOf, says } from "./support";

const global = (page: Page, name: string) => page.evaluate((name) => (window as any)[name], name);
const modeIs = (page: Page, text: string) => says(page, "mode", text);

async function headIsThere(page: Page): Promise<void> {
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.kind])).toEqual(["fr", "core <&>"]);
    expect(await global(page, "early")).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue("--from-head").trim())).toBe("1");
    expect(await page.locator("head > link#own-link").getAttribute("rel")).toBe("preconnect");
    expect(await page.evaluate(() => document.head.querySelector("meta[http-equiv=x-kind]")?.getAttribute("content"))).toBe('"core"');
}

test("core components do what they are for", async () => {
    using folder = temporaryFolder();
    const project = await projectOf("core", folder.path);
    mkdirSync(join(project, "assets"), { recursive: true });
    writeFileSync(join(project, "assets/loaded.js"), "window.loaded = true");
    const browser = await startBrowser();
    try {
        await using server = await serve(project);
        const { page, complaints } = await openPage(browser, server.url);
        await headIsThere(page);

        // The theme's panel, which is open at first.
        await page.locator(".rt-ThemePanelSwatch:has([value=teal])").click();
        await page.locator(".radix-themes[data-accent-color=teal]").first().waitFor();
        await page.keyboard.press("t");
        await page.locator("[inert] .rt-ThemePanelSwatch").first().waitFor();

        // Colour mode.
        await modeIs(page, "system/light");
        expect(await page.locator("#toggle").evaluate((button) => {
            const { position, top, right, backgroundColor } = getComputedStyle(button);
            return { position, top, right, backgroundColor };
        })).toEqual({ position: "fixed", top: "32px", right: "32px", backgroundColor: "rgba(0, 0, 0, 0)" });
        await page.locator("#mode-icon svg.lucide-sun").waitFor();
        await page.locator("#toggle").click();
        await modeIs(page, "dark/dark");
        await page.locator("#mode-icon svg.lucide-moon").waitFor();
        expect(await page.locator("#switch").getAttribute("aria-checked")).toBe("true");
        await page.locator("#switch").click();
        await modeIs(page, "light/light");
        await page.locator("button[aria-haspopup=menu]").click();
        await page.getByRole("menuitem", { name: "System" }).click();
        await modeIs(page, "system/light");

        // HTML: what comes from a var cannot run.
        await page.locator("#cleaned #bold").click();
        await page.locator("#trusted.mine.rx-Html em#em").waitFor();
        await page.locator("#literal").click();
        expect(await global(page, "clicked")).toBe(1);
        expect(await global(page, "bad")).toBeUndefined();
        expect(await page.locator("#cleaned").innerHTML()).not.toMatch(/\son|script/);

        // Scripts run once each, also where two pages have the same one.
        await page.waitForFunction(() => {
            const heard = document.getElementById("scripts")!.textContent!.split(",").sort().join();
            return heard === "failed,loaded,ready";
        });
        expect(await global(page, "loaded")).toBe(true);
        expect(await global(page, "inline")).toBe(1);
        await page.getByText("other", { exact: true }).click();
        await page.locator("#other").waitFor();
        await page.waitForFunction(() => (window as any).tagged === 1);
        expect(await global(page, "inline")).toBe(1);
        await page.goBack();

        // Outside of elements.
        await page.locator("#paste-here").click();
        const prevented = await page.locator("#paste-here").evaluate((input) => {
            const data = new DataTransfer();
            data.setData("text/plain", "hello");
            data.setData("text/html", "<b>hello</b>");
            return !input.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        });
        expect(prevented).toBe(true);
        await says(page, "pasted", "text/plain=hello text/html=<b>hello</b>");
        await page.locator("#debounced").pressSequentially("abc");
        await says(page, "typed", "abc");
        expect(await page.locator("#debounced").inputValue()).toBe("abc");
        await page.keyboard.press("Escape");
        await says(page, "key", "Escape");
        await page.setViewportSize({ width: 1300, height: 650 });
        await says(page, "size", "1300 x 650");
        await page.locator("#desks").waitFor({ state: "visible" });
        expect(await page.locator("#phones").isVisible()).toBe(false);

        // The end of the lines stays in sight.
        const isAtEnd = () => page.waitForFunction(() => {
            const box = document.getElementById("lines")!;
            return box.scrollHeight > box.clientHeight && box.scrollTop + box.clientHeight >= box.scrollHeight - 1;
        });
        await isAtEnd();
        await page.getByRole("button", { name: "more", exact: true }).click();
        await page.getByText("the last").waitFor();
        await isAtEnd();

        // Text areas.
        const area = page.locator("#area");
        const height = () => area.evaluate((element) => element.getBoundingClientRect().height);
        const before = await height();
        await area.click();
        for (const line of "12345678") {
            await page.keyboard.type(line);
            await page.keyboard.press("Shift+Enter");
        }
        expect(await height()).toBeGreaterThan(before + 40);
        await page.keyboard.type("9");
        await page.keyboard.press("Enter");
        await says(page, "sent", "1\n2\n3\n4\n5\n6\n7\n8\n9");
        await page.waitForFunction(() => (document.getElementById("area") as HTMLTextAreaElement).value === "");

        // The rest.
        await page.locator("#instead").waitFor();
        await page.waitForFunction(() => document.getElementById("broken")!.textContent!.startsWith("Error: "));
        expect(await page.locator("#names li").allTextContents()).toEqual(["Ada", "Grace"]);
        expect(await page.locator("#ordered").evaluate((list) => getComputedStyle(list).listStyleType)).toBe("upper-roman");
        expect(await page.locator("#item > span").textContent()).toBe("item");
        expect(await page.locator("#logo").textContent()).toContain("Built with");
        expect(complaints.outside).toEqual([]);
        // Of the script that is not there, and of the child that cannot be shown.
        expect(complaints.errors.filter((error) => !/404|missing.js|Objects are not valid|#31/.test(error))).toEqual([]);

        await server.kill();
        await page.getByRole("alert").filter({ hasText: "Cannot connect to the server" }).waitFor();
    } finally {
        await browser.close();
    }
});

test("an input that is debounced sends by its rules", async () => {
    using folder = temporaryFolder();
    const project = await projectOf("core", folder.path);
    const browser = await startBrowser();
    try {
        await using server = await serve(project);
        const { page, complaints } = await openPage(browser, `${server.url}/debounced`);
        // A text is sent in the same moment as the key is pressed, or as the time is over.
        await page.evaluate(() => {
            const send = WebSocket.prototype.send;
            const sent: string[] = ((window as any).sent = []);
            WebSocket.prototype.send = function (data) {
                sent.push(String(data));
                send.call(this, data);
            };
        });
        const isSent = (what: string) => page.evaluate((what) => (window as any).sent.some((data: string) => data.includes(what)), what);
        const long = page.locator("#long-enough");
        await long.fill("ab");
        await long.fill("abc");
        await says(page, "heard", "abc");
        await long.press("Backspace");
        await says(page, "heard", "abc,");
        expect(await long.inputValue()).toBe("ab");
        expect(await isSent('"ab"')).toBe(false);

        const hurried = page.locator("#hurried");
        await hurried.fill("enter");
        expect(await isSent("enter")).toBe(false);
        await hurried.press("Enter");
        await says(page, "heard", "abc,,enter");
        await hurried.fill("blur");
        await hurried.blur();
        await says(page, "heard", "abc,,enter,blur");

        const patient = page.locator("#patient");
        await patient.fill("wait");
        await patient.press("Enter");
        await patient.blur();
        expect(await isSent("wait")).toBe(false);
        // Another event takes it along.
        await hurried.fill("go");
        await hurried.press("Enter");
        await says(page, "heard", "abc,,enter,blur,wait\n,go");
        expect(complaints).toEqual({ errors: [], outside: [] });
    } finally {
        await browser.close();
    }
});

test("the document's head is the app's in production and in an export", async () => {
    using folder = temporaryFolder();
    const project = await projectOf("core", folder.path);
    const browser = await startBrowser();
    try {
        await using server = await serve(project, "--env", "prod");
        const { page } = await openPage(browser, server.url);
        await headIsThere(page);
    } finally {
        await browser.close();
    }
    const out = folder.join("out");
    expect(await vitrine(["export", project, "--out", out])).toMatchObject({ code: 0 });
    const html = readFileSync(join(out, "frontend/other/index.html"), "utf8");
    expect(html).toContain('<html lang="fr" data-kind="core &lt;&amp;&gt;">');
    expect(html).toContain('<link rel="preconnect" href="/" id="own-link">');
    expect(html).toContain("<style>body { --from-head: 1 }</style>");
});

for (const [component, problem] of [
    ["rx.text(\"x\")", "rx.text cannot be in the document's head"],
    ["rx.el.title(S.name)", "no var can be in it"],
    ["rx.script(\"let a = '</script>'\")", 'cannot contain "</script"'],
    ["rx.el.link(on_click=S.hear)", "cannot have the event on_click"],
]) {
    test(`a head cannot carry ${component}`, async () => {
        using folder = temporaryFolder();
        const project = await projectOf("core", folder.path);
        writeFileSync(join(project, "core/core.py"), `import reflex as rx

class S(rx.State):
    name: str = ""
    def hear(self): ...

app = rx.App(head_components=[rx.el.meta(name="a", content="b"),
    ${component}])
app.add_page(rx.text("page"), route="/")
`);
        const { code, stderr, stdout } = await vitrine(["check", project]);
        expect(code).not.toBe(0);
        expect(stdout + stderr).toContain(`core.py:8:5: error: `);
        expect(stdout + stderr).toContain(problem!);
    });
}
