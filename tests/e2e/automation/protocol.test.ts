// The protocol itself: what is answered to what, whatever comes, and how it ends.
import { afterAll, beforeAll, expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { spawn, spawnSync } from "bun";
import { openStudio, StudioClient, studioEnvironment, studioProgram, type Message } from "../../support/studio_client";
import { temporaryFolder } from "../../support/program";

let studio: Awaited<ReturnType<typeof openStudio>>;
beforeAll(async () => void (studio = await openStudio("empty")));
afterAll(() => studio[Symbol.asyncDispose]());

const call = (id: number | string, name: string, args: object = {}) => ({ jsonrpc: "2.0", id, method: "tools/call", params: { name, arguments: args } });

/** Whatever was sent before: the next request is answered as ever. */
async function goesOn(): Promise<void> {
    expect(await studio.request("ping")).toEqual({});
}

for (const version of ["2024-11-05", "2025-03-26", "2025-06-18"])
    test(`answers protocol version ${version} with itself`, async () => {
        const result = await studio.request("initialize", { protocolVersion: version, capabilities: {}, clientInfo: { name: "t", version: "1" } });
        expect(result.protocolVersion).toBe(version);
        expect(result.serverInfo.name).toBe("vitrine-studio");
        expect(result.capabilities.tools).toEqual({});
    });

test("offers the newest version to one who asks for an unknown one", async () => {
    expect((await studio.request("initialize", { protocolVersion: "1999-01-01" })).protocolVersion).toBe("2025-06-18");
});

test("lists tools with schemas", async () => {
    const { tools } = await studio.request("tools/list");
    for (const tool of tools) {
        expect(tool.description.length).toBeGreaterThan(10);
        expect(tool.inputSchema.type).toBe("object");
        expect(Object.keys(tool.inputSchema.properties)).toEqual(expect.arrayContaining(tool.inputSchema.required));
    }
    const names = tools.map((tool: any) => tool.name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of ["list_pages", "get_tree", "get_source", "list_components", "describe_component", "select", "insert_component", "set_property",
        "reset_property", "set_text", "move_node", "duplicate_node", "delete_node", "wrap_node", "unwrap_node", "extract_component", "add_state_var",
        "rename_symbol", "add_event_handler", "add_page", "undo", "redo", "save", "diagnostics", "screenshot"])
        expect(names).toContain(name);
    expect(tools.find((tool: any) => tool.name === "get_tree").annotations.readOnlyHint).toBe(true);
    expect(tools.find((tool: any) => tool.name === "set_text").annotations.readOnlyHint).toBe(false);
});

const malformed: [string, string | Uint8Array, number][] = [
    ["no JSON", "{nonsense", -32700],
    ["half a message", '{"jsonrpc":"2.0","id":1,', -32700],
    ["bytes that are no text", new Uint8Array([0x22, 0xff, 0xfe, 0x00, 0x22]), -32700],
    ["a number", "42", -32600],
    ["no version", '{"id":1,"method":"ping"}', -32600],
    ["a method that is no name", '{"jsonrpc":"2.0","id":1,"method":7}', -32600],
    ["an id that is an object", '{"jsonrpc":"2.0","id":{},"method":"ping"}', -32600],
    ["an empty batch", "[]", -32600],
    ["a message nested without end", "[".repeat(200_000), -32600],
    ["an unknown method", '{"jsonrpc":"2.0","id":"x","method":"resources/list"}', -32601],
    ["params that are a list", '{"jsonrpc":"2.0","id":"x","method":"ping","params":[1]}', -32602],
    ["initialize without a version", '{"jsonrpc":"2.0","id":"x","method":"initialize","params":{}}', -32602],
    ["a call without a tool", '{"jsonrpc":"2.0","id":"x","method":"tools/call","params":{}}', -32602],
    ["a line of more than 4 MB", `{"jsonrpc":"2.0","id":1,"method":"ping","params":{"a":"${"x".repeat(5_000_000)}"}}`, -32600],
];
for (const [what, line, code] of malformed)
    test(`refuses ${what} and goes on`, async () => {
        const { error } = await studio.answerTo(line);
        expect(error!.code).toBe(code);
        expect(error!.message.length).toBeGreaterThan(10);
        await goesOn();
    });

test("says nothing to notifications, empty lines and responses", async () => {
    const before = studio.messages.length;
    studio.send({ jsonrpc: "2.0", method: "notifications/cancelled", params: { requestId: 1 } });
    studio.send({ jsonrpc: "2.0", method: "no/such/notification" });
    studio.sendLine("");
    studio.send({ jsonrpc: "2.0", id: 99, result: {} });
    await goesOn();
    expect(studio.messages.length).toBe(before + 1);
});

test("answers a batch in one line, without its notifications", async () => {
    const from = studio.messages.length;
    studio.sendLine(JSON.stringify([call("a", "list_pages"), { jsonrpc: "2.0", method: "notifications/x" }, { jsonrpc: "2.0", id: "b", method: "nope" }, 7]));
    const answers = await studio.await<Message[]>(Array.isArray, from);
    expect(answers.length).toBe(3);
    expect(answers.find(({ id }) => id === "a")!.result.isError).toBe(false);
    expect(answers.find(({ id }) => id === "b")!.error!.code).toBe(-32601);
    expect(answers.find(({ id }) => id === null)!.error!.code).toBe(-32600);
    await goesOn();
});

const misfits: [string, object, RegExp][] = [
    ["get_treee", {}, /no tool “get_treee”.*get_tree/],
    ["select", {}, /“node” is missing/],
    ["select", { node: 5 }, /“node” must be a string, not 5/],
    ["select", { node: "a#1", nodee: 1 }, /no argument “nodee”.*“node”/],
    ["insert_component", { parent: "x", name: "rx.box", index: 1.5 }, /“index” must be a whole number/],
    ["insert_component", { parent: "x", name: "rx.box", index: -2 }, /“index” must be -1 at least/],
    ["insert_component", { parent: "x", name: "rx.box", index: 1e12 }, /“index” must be a whole number/],
    ["insert_component", { parent: "x", name: "rx.box", props: ["a"] }, /“props” must be an object/],
    ["screenshot", { what: "desktop" }, /“what” must be one of \["window","preview"\]/],
    ["add_state_handler", { state: "S", name: "f", steps: [{ do: "jump" }] }, /“steps\[0\].do” must be one of/],
    ["add_state_handler", { state: "S", name: "f", parameters: [1] }, /“parameters\[0\]” must be a string/],
    ["list_pages", { all: true }, /no argument “all”/],
];
for (const [name, args, words] of misfits)
    test(`refuses ${name} ${JSON.stringify(args)}`, async () => {
        const { error } = await studio.ask("tools/call", { name, arguments: args });
        expect(error!.code).toBe(-32602);
        expect(error!.message).toMatch(words);
        await goesOn();
    });

test("carries out what comes in one go, in order", async () => {
    const { pages } = await studio.call("list_pages");
    const heading = "Hello";
    const from = studio.messages.length;
    const tree = await studio.call("get_tree", { page: pages[0].route });
    const title = tree.trees[0].children[0].children[0].id;
    for (let i = 1; i <= 5; i++) studio.send(call(`edit ${i}`, "set_text", { node: title, text: `${heading} ${i}` }));
    for (let i = 1; i <= 5; i++) {
        const { result } = await studio.await<Message>((message) => message.id === `edit ${i}`, from);
        expect(JSON.parse(result.content[0].text).app.state).toBe("loaded");
    }
    expect(await studio.source(studio.main)).toContain('rx.heading("Hello 5"');
    for (let i = 4; i >= 1; i--) {
        await studio.call("undo");
        expect(await studio.source(studio.main)).toContain(`rx.heading("Hello ${i}"`);
    }
    await studio.call("undo");
});

test("ends when its input ends: what was asked is answered, unsaved text is there the next time", async () => {
    await using other = await openStudio("empty", "desk");
    const original = readFileSync(`${other.project}/${other.main}`, "utf8");
    other.send(call("last", "replace_text", { file: other.main, old: "all yours", new: "mine" }));
    expect(await other.end()).toBe(0);
    const last = await other.await<Message>(({ id }) => id === "last");
    expect(last.result.isError).toBe(false);
    expect(readFileSync(`${other.project}/${other.main}`, "utf8")).toBe(original);

    await using again = await StudioClient.start(other.project, other.folder.path);
    expect(await again.source(other.main)).toBe(original);
    const listed = (await again.call("list_files")).files.find(({ file }: any) => file === other.main);
    expect(listed.unsaved_before).toContain("restore_unsaved");
    const restored = await again.call("restore_unsaved", { file: other.main, text: "take" });
    expect(restored.step).toBe("Restore unsaved text");
    expect(await again.source(other.main)).toBe(original.replace("all yours", "mine"));
    expect(await again.refusal("restore_unsaved", { file: other.main, text: "drop" })).toContain(other.main);
});

test("a client that asks all before it reads has missed nothing", async () => {
    const { project, folder } = studio;
    const child = spawn([studioProgram, project, "--mcp", "--headless"], { stdin: "pipe", stdout: "pipe", stderr: "ignore", env: studioEnvironment(folder.path) });
    for (let id = 0; id < 100; id++) child.stdin.write(JSON.stringify({ jsonrpc: "2.0", id, method: "tools/list" }) + "\n");
    child.stdin.end();
    // What a pipe holds is less than a tenth of the answers; Studio ends when the rest is read too.
    const lines = (await new Response(child.stdout).text()).trim().split("\n");
    expect(lines.map((line) => JSON.parse(line).id)).toEqual([...Array(100).keys()]);
    expect(await child.exited).toBe(0);
});

test("says what is wrong with the command line", () => {
    using folder = temporaryFolder();
    const run = (...args: string[]) => {
        const { exitCode, stdout, stderr } = spawnSync([studioProgram, ...args], { env: studioEnvironment(folder.path) });
        expect(stdout.toString()).toBe("");
        expect(exitCode).toBe(1);
        return stderr.toString();
    };
    expect(run("--headless", folder.path)).toContain("--mcp");
    expect(run("--headless", "--mcp")).toContain("DIR");
    expect(run("--headless", "--mcp", folder.join("nowhere"))).toContain(folder.join("nowhere"));
});
