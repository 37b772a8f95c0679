import type { Script } from "../support/script";

export default {
    proves: "With auto setters, each var has set_<name>, which converts numbers and leaves the var alone when it cannot",
    async steps(app) {
        const tab = await app.open();
        await tab.see("all", "|0|0.5|off");
        await tab.fill("text", "abc");
        await tab.see("all", "abc|0|0.5|off");
        await tab.click("twelve");
        await tab.see("all", "abc|12|0.5|off");
        await tab.click("no number");
        await tab.click("quarter");
        await tab.see("all", "abc|12|0.25|off");
        await tab.page.locator("#on").click();
        await tab.see("all", "abc|12|0.25|on");
        await tab.click("reset");
        await tab.see("all", "empty|7|0.25|on");
        await tab.until("the input shows it", () => tab.value("text"), "empty");
    },
} satisfies Script;
