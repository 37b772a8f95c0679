import type { Script } from "../support/script";

export default {
    proves: "Each control tells its handler a value of the right type, keys and pointers tell their modifiers, and held values show what the server says",
    async steps(app) {
        const tab = await app.open();
        const { page } = tab;
        await page.locator("#input").press("End");
        await page.locator("#input").pressSequentially(" and more");
        await tab.see("shown", "start and more");
        await tab.until("the input shows it", () => tab.value("input"), "start and more");
        await tab.fill("number", "2.5");
        await tab.see("said", "number float 2.5");
        await page.getByRole("checkbox").click();
        await tab.see("said", "checked bool True");
        await page.getByRole("combobox").click();
        await page.getByRole("option", { name: "large" }).click();
        await tab.see("said", "size str large");
        await page.getByRole("slider").press("ArrowRight");
        await tab.see("said", "level list [21]");
        await page.locator("#keys").press("Control+Shift+K");
        await tab.see("said", "key K ctrl=True shift=True");
        await page.locator("#plain_keys").press("x");
        await tab.see("said", "plain x");
        await page.locator("#area").click({ modifiers: ["Shift"] });
        await tab.see("said", "pointer button=0 shift=True");
    },
} satisfies Script;
