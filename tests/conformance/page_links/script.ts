import type { Script } from "../support/script";
import type { Tab } from "../support/tab";

const isFirst = (tab: Tab) => tab.page.evaluate(() => "first" in window);
const attribute = (tab: Tab, id: string, name: string) => tab.page.locator(`#${id}`).getAttribute(name);
const top = (tab: Tab) => tab.page.evaluate(() => Math.round(scrollY));

/** From the first page, which is loaded anew, by a link to the second one. */
async function follow(tab: Tab, id: string): Promise<void> {
    await tab.goto("/");
    await tab.see("path", "/");
    await tab.page.evaluate(() => void Object.assign(window, { first: true }));
    await tab.page.locator(`#${id}`).click();
    await tab.see("name", "second");
    await tab.at("/second");
}

export default {
    proves: "Links change pages in the browser: in place, anew, without scrolling, in a new tab, to other sites and files, as their props say",
    mayComplain: /404/, // of an icon, which browsers look for beside a file
    async steps(app) {
        const tab = await app.open();
        await follow(tab, "plain");
        await tab.until("the document is the first one", () => isFirst(tab), true);
        for (const id of ["in-place", "element-in-place"]) {
            await tab.page.locator("#home").click();
            await tab.at("/");
            const length = await tab.page.evaluate(() => history.length);
            await tab.page.locator(`#${id}`).click();
            await tab.see("name", "second");
            await tab.until(`no entry is added (${id})`, () => tab.page.evaluate(() => history.length), length);
            await tab.page.goBack();
            await tab.see("name", "second"); // which the link to the first page was on
        }
        for (const id of ["anew", "element-anew"]) {
            await follow(tab, id);
            await tab.until(`the document is another (${id})`, () => isFirst(tab), false);
        }
        for (const id of ["fade", "stay", "inside", "perhaps", "element"]) {
            await follow(tab, id);
            await tab.until(`the document is the first one (${id})`, () => isFirst(tab), true);
        }
        await follow(tab, "down");
        await tab.until("the window is at the top", () => top(tab), 0);
        await follow(tab, "down-stay");
        await tab.until("the window is as far down as before", async () => (await top(tab)) > 1000, true);

        await tab.goto("/");
        await tab.see("path", "/");
        for (const id of ["outside", "named", "element-outside"]) {
            const [opened] = await Promise.all([tab.page.context().waitForEvent("page"), tab.page.locator(`#${id}`).click()]);
            await tab.until("the new tab is there", () => new URL(opened.url()).pathname.replace(/\/$/, ""), "/second");
            await opened.close();
        }
        await tab.at("/");
        await tab.until("rel is the app's own", () => attribute(tab, "named", "rel"), "author");
        await tab.until("a link inside has no other target", () => attribute(tab, "perhaps", "target"), "");
        await tab.click("turn");
        await tab.until("its target follows the state", () => attribute(tab, "perhaps", "target"), "_blank");
        await tab.until("another site's address is as it was written", () => attribute(tab, "elsewhere", "href"), "https://example.org/a?b=c");
        await tab.until("a link without one leads nowhere", () => attribute(tab, "nowhere", "href"), "#");

        await tab.page.locator("#file").click();
        await tab.until("the file is shown", () => tab.page.evaluate(() => document.body.innerText.trim()), "a note");
    },
} satisfies Script;
