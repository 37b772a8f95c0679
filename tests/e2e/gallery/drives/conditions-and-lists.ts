import { expect } from "bun:test";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

export default {
    "what is shown follows the state": async (page) => {
        const door = example(page, "Either, or");
        await door.getByText("The door is closed.").waitFor();
        await door.getByRole("button", { name: "Open" }).click();
        await door.getByText("The door is open.").waitFor();
        await door.getByRole("button", { name: "Close" }).waitFor();

        const weather = example(page, "One of many");
        await weather.getByText("Go out.").waitFor();
        await weather.getByRole("radio", { name: "Snow" }).click();
        await weather.getByText("Take a sledge.").waitFor();
        await weather.locator("svg.lucide-umbrella").waitFor();
        await weather.getByRole("radio", { name: "Fog" }).click();
        await weather.getByText("Who knows?").waitFor();
    },

    "lists grow and shrink": async (page) => {
        const list = example(page, "One for each");
        await list.getByPlaceholder("One more").fill("Dates");
        await list.getByRole("button", { name: "Add" }).click();
        await list.getByText("Dates", { exact: true }).waitFor();
        await list.getByRole("button", { name: "Remove Apples" }).click();
        await list.getByText("Apples", { exact: true }).waitFor({ state: "detached" });
        expect(await list.getByRole("button", { name: /^Remove/ }).count()).toBe(3);
        await example(page, "Dictionaries, and lists in lists").getByText("Team 2:").waitFor();
    },

    "each card counts for itself": async (page) => {
        const cards = example(page, "Components with a state of their own");
        await cards.getByRole("button", { name: "One dog more" }).click();
        await cards.getByRole("button", { name: "One dog more" }).click();
        await cards.getByRole("button", { name: "One fish less" }).click();
        await cards.getByText("-1", { exact: true }).waitFor();
        expect(await cards.getByRole("heading").allTextContents()).toEqual(["0", "2", "-1"]);
    },
} satisfies Drives;
