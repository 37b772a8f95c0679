// The registry of tst_npm_packages: says where it is, and repeats each line that it is told. From "hold" to "go" it answers nobody; the end of
// its input ends it.
import { serveRegistry } from "../../support/npm_registry";

const DIAL = `import { createElement } from "react";
export const Dial = ({ value, onTurn }) => createElement("button", { id: "dial", onClick: () => onTurn(3) }, "turned " + value);
`;
const BROKEN = `import { nothing } from "vitrine-nowhere"; export const Dial = nothing;`;

const registry = serveRegistry(process.argv[2], [
    { name: "vitrine-dial", version: "1.2.0", files: { "dial.js": DIAL } },
    { name: "vitrine-broken", version: "1.0.0", files: { "broken.js": BROKEN } },
    { name: "vitrine-late", version: "1.0.0", files: { "late.js": DIAL } },
]);
let gate = Promise.withResolvers<void>();
gate.resolve();
const gated = Bun.serve({
    port: 0,
    hostname: "127.0.0.1",
    idleTimeout: 0,
    async fetch({ url }) {
        await gate.promise;
        return fetch(new URL(new URL(url).pathname, registry.url));
    },
});
console.log(gated.url.href);
for await (const line of console) {
    if (line === "hold") gate = Promise.withResolvers();
    else gate.resolve();
    console.log(line);
}
process.exit();
