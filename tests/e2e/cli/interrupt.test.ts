// Ctrl+C in the terminal of `vitrine run`: it ends a handler that does not end by itself, and only then the server.
import { expect, test } from "bun:test";
import { writeFileSync } from "node:fs";
import { newProject, serve, temporaryFolder } from "../../support/program";
import { fetchBoot, handlerOf, RawClient } from "../../support/raw_client";

const APP = `
import time

import reflex as rx


class State(rx.State):
    count: int = 0

    def spin(self):
        began = time.monotonic()
        while time.monotonic() - began < 1.2:
            pass
        print("spinning for more than a second", flush=True)
        while True:
            pass

    def add(self):
        self.count += 1


def index():
    return rx.box(rx.button("spin", on_click=State.spin), rx.button("add", on_click=State.add), rx.text(State.count))


app = rx.App()
app.add_page(index)
`;

test("the first Ctrl+C interrupts a handler, the second ends the server", async () => {
    using folder = temporaryFolder();
    const project = folder.join("endless");
    await newProject(project, "empty");
    writeFileSync(folder.join("endless/endless/endless.py"), APP);
    await using server = await serve(project);
    const boot = await fetchBoot(server.url);
    const client = await RawClient.connect(server.url);
    await client.hello(boot);
    const spun = client.call(handlerOf(boot, "spin"), [], 1);
    await server.says(/spinning for more than a second/);
    process.kill(server.pid, "SIGINT");
    await spun;
    expect(server.output).toContain("KeyboardInterrupt");
    expect(server.output).toContain("endless.py:");
    await client.call(handlerOf(boot, "add"), [], 2);
    expect(client.values[boot.vars.indexOf(0)]).toBe(1);
    process.kill(server.pid, "SIGINT");
    expect(await server.ended).toBe(0);
});
