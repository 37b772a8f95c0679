import type { Script } from "../support/script";

export default {
    proves: "A pandas DataFrame and a PIL image are vars: one feeds computed vars, the other is the source of an image",
    async steps(app) {
        const tab = await app.open();
        const size = () => tab.page.evaluate(() => {
            const { naturalWidth, naturalHeight } = document.getElementById("picture") as HTMLImageElement;
            return `${naturalWidth}x${naturalHeight}`;
        });
        await tab.see("columns", '["name","n"]');
        await tab.see("rows", "2 0"); // without a default it is empty
        await tab.see("total", "3");
        await tab.until("the picture is shown", size, "3x2");
        await tab.click("change");
        await tab.see("columns", '["name","n","more"]');
        await tab.see("total", "40");
        await tab.until("the other picture is shown", size, "5x4");
    },
} satisfies Script;
