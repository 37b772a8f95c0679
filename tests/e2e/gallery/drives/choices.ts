import { expect } from "bun:test";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

export default {
    "checkboxes are ticked": async (page) => {
        const boxes = example(page, "Checkbox");
        const next = boxes.getByRole("button", { name: "Continue" });
        expect(await next.isDisabled()).toBe(true);
        await boxes.getByText("I have read the terms").click();
        await boxes.locator("button:enabled", { hasText: "Continue" }).waitFor();

        const groups = example(page, "Checkbox groups");
        const checked = () => groups.locator("[role=checkbox][data-state=checked]").count();
        expect(await checked()).toBe(1);
        await groups.getByText("Olives").click();
        const mouse = groups.locator("label", { hasText: "Mouse" });
        await mouse.click();
        expect(await checked()).toBe(3);
        await mouse.click();
        expect(await checked()).toBe(2);
        expect(await groups.getByRole("checkbox", { name: "Anchovies" }).isDisabled()).toBe(true);
    },

    "switches switch": async (page) => {
        const switches = example(page, "Switch");
        await switches.getByText("Wi-Fi is on").waitFor();
        await switches.getByRole("switch").first().click();
        await switches.getByText("Wi-Fi is off").waitFor();
    },

    "one radio of a group is chosen": async (page) => {
        const radios = example(page, "Radio");
        await radios.getByText("Large", { exact: true }).click();
        await radios.getByText("You chose Large").waitFor();
        // The key is held until the focus has moved, as a hand does.
        await radios.getByRole("radio", { name: "Large" }).focus();
        await page.keyboard.down("ArrowLeft");
        await radios.getByText("You chose Medium").waitFor();
        await page.keyboard.up("ArrowLeft");

        const cards = example(page, "Radio cards");
        await cards.getByText("Company").click();
        await cards.getByText("The plan is company").waitFor();
        expect(await cards.locator("[data-state=checked]").count()).toBe(1);
    },

    "sliders are dragged and moved by keys": async (page) => {
        const sliders = example(page, "Slider");
        const thumb = sliders.getByRole("slider").first();
        await thumb.scrollIntoViewIfNeeded();
        const track = (await sliders.locator(".rt-SliderRoot").first().boundingBox())!;
        const start = (await thumb.boundingBox())!;
        await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
        await page.mouse.down();
        await page.mouse.move(track.x + track.width * 0.75, start.y + start.height / 2, { steps: 5 });
        // Changes are throttled: one that comes right after another is not sent, so the hand rests at the end until the value is there.
        const volume = sliders.locator(".rt-SliderRoot").first().locator("xpath=following-sibling::*[1]");
        for (let step = 0; (await volume.textContent()) !== "100"; step++)
            await page.mouse.move(track.x + track.width - 1 + (step % 2), start.y + start.height / 2);
        await page.mouse.up();
        await sliders.getByText("Settled at 100").waitFor();
        await thumb.press("ArrowLeft");
        await sliders.getByText("Settled at 99").waitFor();

        const range = sliders.locator(".rt-SliderRoot").nth(1).getByRole("slider");
        expect(await range.count()).toBe(2);
        await range.first().press("Home");
        expect(await range.first().getAttribute("aria-valuenow")).toBe("0");
        expect(await range.last().getAttribute("aria-valuenow")).toBe("75");
    },

    "selects choose": async (page) => {
        const selects = example(page, "Select");
        await selects.getByRole("combobox").first().click();
        await page.getByRole("group").getByText("Fruit").waitFor();
        await page.getByRole("option", { name: "Plum" }).click();
        await selects.getByText("A plum, please.").waitFor();

        const parts = example(page, "Select, of its parts");
        await parts.getByRole("combobox").click();
        expect(await page.getByRole("option", { name: "Closed today" }).getAttribute("aria-disabled")).toBe("true");
        await page.getByRole("option", { name: "Tokyo" }).click();
        await parts.getByRole("combobox").filter({ hasText: "Tokyo" }).waitFor();
    },

    "segments switch": async (page) => {
        const segments = example(page, "Segmented control");
        await segments.getByRole("radio", { name: "Calendar" }).click();
        await segments.getByText("The view is calendar").waitFor();
    },
} satisfies Drives;
