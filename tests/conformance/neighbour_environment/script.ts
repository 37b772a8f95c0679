import type { Script } from "../support/script";

export default {
    proves: "Variables of the env_file are in the app's environment, and the app can read its own configuration",
    async steps(app) {
        const tab = await app.open();
        await tab.see("env", "hello from a file app");
    },
} satisfies Script;
