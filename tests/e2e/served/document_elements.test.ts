// rx.el.html, rx.el.head and rx.el.body, of which a document has one, as parts of pages.
import { expect, test } from "bun:test";
import { writeFileSync } from "node:fs";
import { openPage, startBrowser, waitForText } from "../../support/browser";
import { newProject, serve, temporaryFolder } from "../../support/program";

const APP = `import reflex as rx


class State(rx.State):
    count: int = 0

    @rx.event
    def add(self):
        self.count += 1


def index():
    return rx.el.body(
        rx.text("count ", State.count, id="count"),
        rx.link("to the other", href="/other", id="to-other"),
        on_click=State.add,
        class_name="mine",
        background_color="rgb(1, 2, 3)",
    )


def other():
    return rx.el.html(
        rx.el.head(rx.el.meta(name="kept", content="yes")),
        rx.el.body(rx.text("the other"), rx.link("back", href="/", id="back")),
        class_name="theirs",
    )


app = rx.App()
app.add_page(index, route="/")
app.add_page(other, route="/other")
`;

for (const mode of ["dev", "prod"]) {
    test(`what a page has in a body is shown, and the document's body takes its attributes, in ${mode}`, async () => {
        using folder = temporaryFolder();
        const project = folder.join("elements");
        await newProject(project, "empty");
        writeFileSync(folder.join("elements/elements/elements.py"), APP);
        const browser = await startBrowser();
        try {
            await using server = await serve(project, "--env", mode);
            const { page, complaints } = await openPage(browser, server.url);
            const body = () =>
                page.locator("body").evaluate((body) => [body.classList.contains("mine"), getComputedStyle(body).backgroundColor]);
            await waitForText(page, "#count", "count 0");
            expect(await body()).toEqual([true, "rgb(1, 2, 3)"]);
            await page.click("#count");
            await waitForText(page, "#count", "count 1");

            // From page to page, without anything rendered beforehand; the colour mode, which the html element has, stays.
            await page.goto(`${server.url}/other`);
            await waitForText(page, "p", "the other");
            expect(await page.locator("meta[name=kept]").count()).toBe(1);
            expect(await page.locator("html").getAttribute("class")).toBe("light");
            await page.click("#back");
            await waitForText(page, "#count", "count 1");
            expect(await body()).toEqual([true, "rgb(1, 2, 3)"]);
            await page.click("#count");
            await waitForText(page, "#count", "count 2");
            await page.goBack();
            await waitForText(page, "p", "the other");
            expect(await body()).toEqual([false, "rgba(0, 0, 0, 0)"]);
            expect(complaints).toEqual({ errors: [], outside: [] });
        } finally {
            await browser.close();
        }
    });
}
