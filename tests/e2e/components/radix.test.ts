// The interactive components of Radix, in development and as a production app: what they open and choose, and the events that tell of it.
import { expect, test } from "bun:test";
import type { Page } from "playwright-core";
import { says, withApp } from "./support";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const heard = (page: Page, what: string) => page.locator("#log li", { hasText: what }).last().waitFor();
const gone = (page: Page, text: string) => page.getByText(text, { exact: true }).waitFor({ state: "detached" });

async function overlays(page: Page): Promise<void> {
    // A trigger whose child has an event of its own: both happen.
    await button(page, "open dialog").click();
    await page.getByRole("dialog", { name: "Dialog" }).waitFor();
    await heard(page, "trigger");
    await heard(page, "open True");
    await button(page, "save").click();
    await heard(page, "saved");
    await heard(page, "open False");
    await page.getByRole("dialog", { name: "Dialog" }).waitFor({ state: "detached" });

    await button(page, "open alert").click();
    await page.getByRole("alertdialog", { name: "Alert" }).waitFor();
    await button(page, "yes").click();
    await heard(page, "yes");
    await page.getByRole("alertdialog").waitFor({ state: "detached" });

    await button(page, "open popover").click();
    await page.getByText("in the popover").waitFor();
    await button(page, "close popover").click();
    await gone(page, "in the popover");

    await page.getByText("hover here").hover();
    await page.getByText("in the hover card").waitFor();
    await button(page, "with tooltip").hover();
    await page.getByRole("tooltip", { name: "the tooltip" }).waitFor();

    await button(page, "open menu").click();
    await page.getByRole("menuitem", { name: "first" }).click();
    await heard(page, "first");
    await page.getByRole("menu").waitFor({ state: "detached" });
    await button(page, "open menu").click();
    await page.getByRole("menuitem", { name: "more" }).press("ArrowRight");
    await page.getByRole("menuitem", { name: "inner" }).press("Enter");
    await heard(page, "inner");
    await page.getByRole("menu").first().waitFor({ state: "detached" });

    const contextMenu = async (role: "menuitem" | "menuitemcheckbox" | "menuitemradio", name: string) => {
        await page.getByText("right click here").click({ button: "right" });
        await page.getByRole(role, { name, exact: true }).click();
        await page.getByRole("menu").waitFor({ state: "detached" });
    };
    await contextMenu("menuitem", "copy");
    await heard(page, "copy");
    await contextMenu("menuitemcheckbox", "checked");
    await says(page, "on", "on");
    await contextMenu("menuitemradio", "y");
    await says(page, "picked", "y");

    await button(page, "open drawer").click();
    const drawer = page.getByRole("dialog", { name: "Drawer" });
    await drawer.waitFor();
    const accent = (selector: string) => page.locator(selector).evaluate((element) => getComputedStyle(element).getPropertyValue("--accent-9"));
    expect(await accent("#in-drawer")).toBe(await accent("#tab"));
    await drawer.evaluate((element) => Promise.all(element.getAnimations().map((animation) => animation.finished)));
    const place = (await drawer.boundingBox())!;
    expect([Math.round(place.x), Math.round(place.y), Math.round(place.width)]).toEqual([0, 0, 320]);
    await button(page, "close drawer").click();
    await heard(page, "drawer closed");
    await drawer.waitFor({ state: "detached" });
}

async function controls(page: Page): Promise<void> {
    await page.getByRole("tab", { name: "Two" }).click();
    await says(page, "tab", "two");
    await page.getByText("second tab").waitFor();

    const accordion = page.locator("#accordion");
    expect(await accordion.evaluate((root) => [root.dataset.variant, root.dataset.accentColor])).toEqual(["soft", "mint"]);
    await button(page, "Red").click();
    await says(page, "section", "red");
    await button(page, "Blue").click();
    await says(page, "section", "red,blue");
    await page.getByText("blue content").waitFor();
    await button(page, "Red").click();
    await says(page, "section", "blue");
    await gone(page, "red content");
    await button(page, "Green").click();
    await page.getByText("green content").waitFor();

    await page.locator("#select").click();
    await page.getByRole("group").getByText("Letters").waitFor();
    await page.getByRole("option", { name: "c" }).click();
    await says(page, "choice", "c");
    await says(page, "select", "c");
    await page.locator("#fruits").click();
    await page.getByRole("option", { name: "pear" }).click();
    await heard(page, "pear");
    await page.getByText("x", { exact: true }).click();
    await says(page, "picked", "x");
    await page.getByRole("radio", { name: "card two" }).click();
    await heard(page, "2");

    const thumb = page.locator("#slider [role=slider]");
    expect(await thumb.getAttribute("aria-valuenow")).toBe("20");
    await thumb.press("ArrowRight");
    await says(page, "level", "21");
    await says(page, "committed", "1");
    const track = (await page.locator("#slider").boundingBox())!;
    await page.mouse.move(track.x + track.width * 0.5, track.y + track.height / 2);
    await page.mouse.down();
    await page.mouse.move(track.x + track.width - 1, track.y + track.height / 2, { steps: 4 });
    await page.mouse.up();
    await says(page, "level", "50");
    expect(await page.locator("#progress").getAttribute("data-value")).toBe("50");
    expect(await page.locator("#progress .rt-ProgressIndicator").evaluate((bar) => getComputedStyle(bar).backgroundColor)).toBe("rgb(1, 2, 3)");
    expect(await page.locator("#range [role=slider]").count()).toBe(2);

    await page.locator("#switch").click();
    await says(page, "on", "off");
    await page.getByText("I agree").click();
    await says(page, "agreed", "agreed");
    await page.getByRole("radio", { name: "Grid" }).click();
    await says(page, "segment", "grid");
    expect(await page.locator("#callout .rt-CalloutIcon svg.lucide-info").count()).toBe(1);
    expect(await page.locator("#callout .rt-CalloutText").textContent()).toBe("Heads up");

    await page.locator("#validity").waitFor();
    await button(page, "send").click();
    await page.getByText("Please write it").waitFor();
    await page.locator("#mail").fill("ada@example.org");
    await button(page, "send").click();
    await page.waitForFunction(() => document.getElementById("form")!.textContent!.includes("ada@example.org"));
    expect(JSON.parse((await page.locator("#form").textContent())!)).toMatchObject({ mail: "ada@example.org", fruit: "pear" });
}

for (const mode of ["dev", "prod"] as const) {
    test(`Radix components are driven and heard (${mode})`, () => withApp("radix", mode, async (page) => {
        await overlays(page);
        await controls(page);
    }));
}
