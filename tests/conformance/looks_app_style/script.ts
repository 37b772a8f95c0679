import type { Script } from "../support/script";

export default {
    proves:
        "App(style=…) reaches themes inside the page and not what rx.markdown makes; a grid is as large as it is told; texts of many kinds are taken; " +
        "a text without a unit is no length; stacks are as wide as their container if it says so",
    environments: ["dev", "prod"],
    async steps(app) {
        const tab = await app.open();
        const style = (selector: string, property: string) => () =>
            tab.page.evaluate(
                ([selector, property]) => {
                    const element = document.querySelector(selector!);
                    return element ? getComputedStyle(element).getPropertyValue(property!) : "(not there)";
                },
                [selector, property],
            );
        await tab.until("a heading of the page has the app's style", style("#own", "letter-spacing"), "7px");
        await tab.until("a heading of Markdown is there", () => tab.page.locator("h1", { hasText: "Written" }).count().then(String), "1");
        const written = await style("#written h1", "letter-spacing")();
        if (written === "7px") throw new Error("App(style=…) reached a heading of rx.markdown");
        await tab.until("a theme in the page has the app's font", style("#other", "font-family"), "Georgia");
        await tab.until("the marker of a list may be any", style("#list", "list-style-type"), '"- "');
        await tab.until("a number is a text of a callout", () => tab.page.locator(".rt-CalloutText").innerText(), "3");
        const grid = () =>
            tab.page.evaluate(() => {
                const { width, height } = document.querySelector("[data-testid=data-grid-canvas]")?.getBoundingClientRect() ?? { width: 0, height: 0 };
                return `${width} × ${height}`;
            });
        const width = (selector: string) => tab.page.locator(selector).first().evaluate((element) => element.clientWidth);
        const widths = async () => [(await width("#container .rt-Flex")) === 400, (await width("#stack")) > 100, (await width("#narrow")) < 100];
        await tab.until("stacks are as wide as their container, boxes are not", widths, [true, true, true]);
        await tab.until("a number is a length", style("#unitless", "height"), "50px");
        await tab.until("a text without a unit is none", style("#unitless", "width"), "100px"); // twice the height, as the bitmap is
        await tab.until("the grid is as large as it was told", grid, "400 × 150");
    },
} satisfies Script;
