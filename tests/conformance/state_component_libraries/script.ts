import type { Script } from "../support/script";

export default {
    proves: "A component of the app's own may be made by a handler, when bundle_library() has named it; else the error says so, at the component's line",
    environments: ["dev", "prod"],
    only: "Genuine Reflex asks a server in the Internet for what is not bundled, and has no scripts of the app's own here",
    async steps(app) {
        const tab = await app.open();
        await tab.see("shown", "nothing yet");
        await tab.click("show");
        await tab.see("shown", "level 1, pressed 0");
        await tab.page.locator("#gauge").click();
        await tab.see("log", "[1]");
        await tab.click("show");
        // The same component with another value: what it keeps stays.
        await tab.see("shown", "level 4, pressed 1");
        await tab.click("unknown");
        await tab.until("the error says what to do", () => /bundle_library\(component\).*app\.py:37\b/.test(app.output), true);
        await tab.click("wrong");
        await tab.until("a wrong event is one at its line", () => /the component at .*app\.py:41\)/.test(app.output), true);
        await tab.see("shown", "level 4, pressed 1");
    },
} satisfies Script;
