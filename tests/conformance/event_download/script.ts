import { readFileSync } from "node:fs";
import type { Script } from "../support/script";

export default {
    proves: "download() saves text, bytes, values as JSON and the app's own files under the name that it is given",
    async steps(app) {
        const tab = await app.open();
        const save = async (label: string) => {
            const [file] = await Promise.all([tab.page.waitForEvent("download"), tab.click(label)]);
            return `${file.suggestedFilename()}: ${readFileSync(await file.path()).toString("latin1")}`;
        };
        const utf8 = Buffer.from("von ünten 🌍").toString("latin1");
        await tab.until("the var is saved", () => save("var"), 'var.txt: "plain text"');
        await tab.until("the text is saved", () => save("text"), `text.txt: ${utf8}`);
        const all = String.fromCharCode(...Array.from({ length: 256 }, (_, i) => i));
        await tab.until("the bytes are saved", () => save("bytes"), `all.bin: ${all}`);
        await tab.until("the asset is saved", () => save("asset"), "renamed.csv: name,n\nada,36\n");
        await tab.until("the asset is saved", () => save("trigger"), "report.csv: name,n\nada,36\n");
    },
} satisfies Script;
