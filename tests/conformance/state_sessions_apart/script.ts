import type { Script } from "../support/script";

export default {
    proves: "Mutable defaults, backend vars among them, belong to one session: what one tab changes no other sees",
    async steps(app) {
        const first = await app.open();
        await first.see("basket", '[{"apple":1}]');
        await first.click("add");
        await first.see("basket", '[{"apple":2},{"pear":0}]');
        await first.click("add");
        await first.see("basket", '[{"apple":3},{"pear":0},{"pear":1}]');
        const second = await app.open();
        await second.see("basket", '[{"apple":1}]');
        const beside = await app.open("/", first);
        await beside.see("basket", '[{"apple":1}]');
        await beside.click("add");
        await beside.see("basket", '[{"apple":2},{"pear":0}]');
        await first.see("basket", '[{"apple":3},{"pear":0},{"pear":1}]');
    },
} satisfies Script;
