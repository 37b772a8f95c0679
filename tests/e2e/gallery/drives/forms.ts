import { expect } from "bun:test";
import { example } from "../gallery";
import type { Drives } from "../gallery.test";

export default {
    "what is typed is heard": async (page) => {
        const heard = example(page, "A field that is heard");
        await heard.getByRole("textbox").pressSequentially("Grace");
        await heard.getByText("Hello, Grace!").waitFor();
        await heard.getByRole("textbox").press("Escape");
        await heard.getByText("Type something.").waitFor();
        expect(await heard.getByRole("textbox").inputValue()).toBe("");

        const debounced = example(page, "A field that waits for a pause");
        await debounced.getByRole("textbox").pressSequentially("quickly");
        await debounced.getByText(/^Heard \d times: quickly$/).waitFor();

        const growing = page.getByPlaceholder("Grows with the text");
        const height = (await growing.boundingBox())!.height;
        await growing.fill("1\n2\n3\n4\n5\n6\n7\n8");
        expect((await growing.boundingBox())!.height).toBeGreaterThan(height);
    },

    "a form hands in everything that it has": async (page) => {
        const form = example(page, "A form");
        await form.getByPlaceholder("Name").fill("Ada");
        await form.getByRole("combobox").click();
        await page.getByRole("option", { name: "Monthly" }).click();
        await form.getByText("Send me the newsletter").click();
        await form.getByRole("button", { name: "Sign up" }).click();
        const shown = form.locator("pre");
        await shown.waitFor();
        const data = JSON.parse((await shown.textContent())!);
        expect(data).toMatchObject({ name: "Ada", plan: "Monthly", note: "" });
        expect(data.newsletter ?? false).toBe(false);
        await page.waitForFunction(() => document.querySelector<HTMLInputElement>("[name=name]")!.value === "");
    },

    "a form says what is wrong": async (page) => {
        const form = example(page, "A form with checks");
        const submit = form.getByRole("button", { name: "Log in" });
        await submit.click();
        await form.getByText("An address is needed.").waitFor();
        await form.getByText("A password is needed.").waitFor();
        await form.getByPlaceholder("ada@example.org").fill("ada");
        await submit.click();
        await form.getByText("This is no address.").waitFor();
        await form.getByPlaceholder("ada@example.org").fill("ada@example.org");
        await form.locator("[type=password]").pressSequentially("engine");
        await submit.click();
        await form.getByText("Eight letters at least.").waitFor();
        await form.locator("[type=password]").pressSequentially("ering");
        await submit.click();
        await form.getByText("That is fine.").waitFor();
    },

    "files are chosen and sent": async (page) => {
        const upload = example(page, "Upload");
        await upload.locator("input[type=file]").setInputFiles([
            { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("hello") },
            { name: "b.txt", mimeType: "text/plain", buffer: Buffer.from("hello, world") },
        ]);
        await upload.getByText("b.txt", { exact: true }).waitFor();
        await upload.getByRole("button", { name: "Upload" }).click();
        await upload.getByText("a.txt: 5 bytes").waitFor();
        await upload.getByText("b.txt: 12 bytes").waitFor();
        await upload.getByRole("button", { name: "Clear" }).click();
        await upload.getByText("b.txt", { exact: true }).waitFor({ state: "detached" });

        await example(page, "Upload in your own clothes").locator("input[type=file]").setInputFiles(
            { name: "c.png", mimeType: "image/png", buffer: Buffer.from("png") });
        await upload.getByText("c.png: 3 bytes").waitFor();
    },
} satisfies Drives;
