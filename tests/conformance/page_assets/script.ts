import type { Script } from "../support/script";

export default {
    proves: "Files in assets/ are served from the root with their types",
    async steps(app) {
        const tab = await app.open();
        const image = () => tab.page.evaluate(() => (document.getElementById("image") as HTMLImageElement).naturalWidth);
        await tab.until("the image is loaded", image, 7);
        const answer = await fetch(`${app.url}/data/words.txt`);
        await tab.until("the text is served", () => answer.status, 200);
        await tab.until("its type is right", () => answer.headers.get("content-type")?.split(";")[0], "text/plain");
        const outside = await fetch(`${app.url}/..%2frxconfig.py`);
        await tab.until("nothing else of the project is served", async () => (await outside.text()).includes("rx.Config"), false);
    },
} satisfies Script;
