import type { Script } from "../support/script";
import type { Tab } from "../support/tab";

const titleOf = (tab: Tab, plot: number) => tab.page.locator(".js-plotly-plot").nth(plot).locator(".gtitle").textContent();
const widthOf = (tab: Tab, plot: number) =>
    tab.page.locator(".js-plotly-plot").nth(plot).locator(".main-svg").first().evaluate((svg) => Math.round(svg.getBoundingClientRect().width));

export default {
    proves: "A plot tells of points that are clicked, come over and left, and of its layout; layout, config and size are what the app says",
    async steps(app) {
        const tab = await app.open();
        const bars = tab.page.locator(".js-plotly-plot").first().locator(".barlayer .point");
        await tab.until("all bars are there", () => bars.count(), 3);
        const { x, y, width, height } = (await bars.nth(2).boundingBox())!;
        await tab.page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
        await tab.see("hovered", "c2 True");
        await tab.page.mouse.down();
        await tab.page.mouse.up();
        await tab.see("clicked", "x=c y=2 curveNumber=0 pointNumber=2 pointIndex=2");
        // Plotly covers the page while a button is down: nothing is left before the plot has the pointer again.
        await tab.page.mouse.move(x + width / 2 + 1, y + height / 2);
        const isOver = async () => (await tab.page.locator(".js-plotly-plot .nsewdrag:hover").count()) > 0;
        await tab.until("the pointer is over the plot again", isOver, true);
        await tab.page.mouse.move(0, 0);
        await tab.until("it was left", async () => Number(await tab.text("left")) > 0, true);

        const plot = (await tab.page.locator(".js-plotly-plot .nsewdrag").first().boundingBox())!;
        await tab.page.mouse.move(plot.x + 20, plot.y + 20);
        await tab.page.mouse.down();
        await tab.page.mouse.move(plot.x + 120, plot.y + 120, { steps: 5 });
        await tab.page.mouse.up();
        await tab.see("laid-out", "laid out");
        await tab.see("drawn", "drawn"); // Reflex may lose the first time, which comes before its socket is open

        await tab.until("the title is of the layout", () => titleOf(tab, 1), "From the state");
        const laid = tab.page.locator(".js-plotly-plot").nth(1);
        const paper = () => laid.locator(".main-svg").first().evaluate((svg) => (svg as SVGElement).style.background);
        await tab.until("the layout's other keys are there", paper, "rgb(1, 2, 3)");
        await tab.until("the configuration has no bar of modes", () => laid.locator(".modebar-btn").count(), 0);
        const isThere = async () => (await tab.page.locator(".js-plotly-plot").first().locator(".modebar-btn").count()) > 0;
        await tab.until("others have one", isThere, true);

        await tab.until("the plot is as wide as its place", () => widthOf(tab, 2), 600);
        await tab.page.setViewportSize({ width: 1000, height: 700 }); // what Reflex listens for
        await tab.page.locator("#place").evaluate((place) => {
            place.style.width = "450px";
            dispatchEvent(new Event("resize"));
        });
        await tab.until("it follows the size of its place", () => widthOf(tab, 2), 450);

        await tab.click("change");
        await tab.until("the figure is the state's", () => bars.count(), 2);
        await tab.until("and so is the layout", () => titleOf(tab, 1), "Changed");
    },
} satisfies Script;
