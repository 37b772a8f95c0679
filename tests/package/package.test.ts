// What the packages hold, started in the bare root that VITRINE_BARE names. Run by tests/package/check.
import { expect, test } from "bun:test";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Server } from "../support/program";

const root = process.env.VITRINE_BARE!;
const inside = (...command: string[]) => ["chroot", root, "/usr/bin/env", "HOME=/root", "QTWEBENGINE_DISABLE_SANDBOX=1", ...command];

function newProject(name: string): string {
    const project = `/root/${name}`;
    rmSync(join(root, project), { recursive: true, force: true });
    const made = Bun.spawnSync(inside("vitrine", "new", project, "--template", "counter"));
    expect(made.stderr.toString()).toBe("");
    expect(made.exitCode).toBe(0);
    return project;
}

test("the headless program serves and exports the counter", async () => {
    const project = newProject("served");
    await using server = await Server.start(inside("vitrine", "run", project, "--port", "0"), /^ready (http:\/\/\S+)$/m);
    const page = await fetch(server.url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('id="vitrine-boot"');
    expect(await server.stop()).toBe(0);

    const exported = Bun.spawnSync(inside("vitrine", "export", project, "--out", `${project}/out`));
    expect({ code: exported.exitCode, told: exported.stderr.toString() }).toEqual({ code: 0, told: "Bundling\nWriting pages\n" });
    expect(existsSync(join(root, project, "out/frontend/index.html"))).toBe(true);
});

test("Studio previews the counter, and a click in the pane counts", async () => {
    const project = newProject("previewed");
    const debugging = "127.0.0.1:9333";
    const command = inside(`DISPLAY=${process.env.DISPLAY}`, `QTWEBENGINE_REMOTE_DEBUGGING=${debugging}`, "vitrine-studio", project);
    await using studio = await Server.start(command, /^serving (http:\/\/\S+)$/m);

    const pane = await Pane.find(debugging, studio.url);
    await pane.until('document.querySelector("#count")?.textContent === "0"');
    await pane.evaluate('document.querySelector("button[aria-label=\'Add one\']").click() === undefined');
    await pane.until('document.querySelector("#count").textContent === "1"');
    pane.close();
});

/** The page in Studio's live pane, over the debugging protocol. */
class Pane {
    private constructor(private readonly socket: WebSocket) {}

    static async find(debugging: string, url: string): Promise<Pane> {
        for (;;) {
            const targets = (await (await fetch(`http://${debugging}/json`)).json()) as { url: string; webSocketDebuggerUrl: string }[];
            const target = targets.find((target) => target.url.startsWith(url));
            if (!target) {
                await Bun.sleep(50);
                continue;
            }
            const socket = new WebSocket(target.webSocketDebuggerUrl);
            await new Promise((resolve, reject) => {
                socket.onopen = resolve;
                socket.onerror = reject;
            });
            return new Pane(socket);
        }
    }

    /** Looks with each of the page's frames until the expression is true; a page that is loaded meanwhile is looked at anew. */
    async until(expression: string): Promise<void> {
        const looking = `new Promise((resolve) => {
            const look = () => ((${expression}) ? resolve(true) : requestAnimationFrame(look));
            look();
        })`;
        for (;;) {
            try {
                return await this.evaluate(looking);
            } catch (error) {
                if (!String(error).includes("context was destroyed"))
                    throw error;
            }
        }
    }

    /** Evaluates an expression that must come to true. */
    evaluate(expression: string): Promise<void> {
        const answer = new Promise<void>((resolve, reject) => {
            this.socket.onmessage = (message) => {
                const { result } = JSON.parse(message.data as string);
                if (result?.result?.value === true) resolve();
                else reject(new Error(message.data as string));
            };
        });
        const params = { expression, awaitPromise: true, returnByValue: true };
        this.socket.send(JSON.stringify({ id: 1, method: "Runtime.evaluate", params }));
        return answer;
    }

    close(): void {
        this.socket.close();
    }
}
