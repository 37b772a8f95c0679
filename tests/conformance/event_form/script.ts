import type { Script } from "../support/script";

export default {
    proves: "A form sends one dictionary with the value of every control, by name or id, and empties itself when asked",
    async steps(app) {
        const tab = await app.open();
        const { page } = tab;
        await page.getByPlaceholder("Text").fill('a "b"');
        await page.locator("input[name=amount]").fill("12");
        await page.locator("textarea[name=long]").fill("two\nlines");
        await page.getByRole("checkbox").click();
        await page.getByRole("switch").click();
        await page.getByRole("radio", { name: "blue" }).click();
        await page.getByRole("slider").press("ArrowRight");
        await page.locator("select[name=plain_select]").selectOption("2");
        await tab.fill("by_id", "named by its id");
        await tab.click("Submit");
        await tab.see("times", "1");
        const got = {
            text: '"a \\"b\\""',
            amount: '"12"',
            long: '"two\\nlines"',
            colour: '"blue"',
            size: '"small"',
            plain_select: '"2"',
            hidden: '"secret"',
            by_id: '"named by its id"',
            agree: `"on"`,
            on: `"on"`,
            level: `"31"`,
        };
        for (const [name, value] of Object.entries(got)) await tab.see(`got_${name}`, value);
        await tab.until("the form is empty", () => page.getByPlaceholder("Text").inputValue(), "");
        await page.getByPlaceholder("Text").press("Enter");
        await tab.see("times", "2");
        await tab.see("got_text", '""');
    },
} satisfies Script;
