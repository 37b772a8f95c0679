import { delimiter, dirname, join } from "node:path";
import { Server } from "../../support/program";
import type { Target } from "./app";

/** What stays in the project from one app to the next, so that npm packages are installed once. */
export const kept = [".web", "reflex.lock"];

function freePort(): string {
    const server = Bun.listen({ hostname: "127.0.0.1", port: 0, socket: { data() {} } });
    server.stop(true);
    return String(server.port);
}

/** It serves from a process below its own. */
async function kill(server: Server): Promise<void> {
    Bun.spawnSync(["pkill", "-KILL", "-P", String(server.pid)]);
    await server.kill();
}

/** Told to end, it sometimes waits for ever. */
async function end(server: Server): Promise<void> {
    const late = setTimeout(() => void kill(server), 10_000);
    await server.stop();
    clearTimeout(late);
}

function answers(url: string): Promise<boolean> {
    return fetch(url, { signal: AbortSignal.timeout(1_000) }).then(
        () => true,
        () => false,
    );
}

/** Genuine Reflex from a virtual environment, as it runs in production: one port, pages built beforehand. */
export function reflex(environment: string): Target {
    return {
        name: "Reflex",
        async serve(project, port = freePort()) {
            const ports = ["--single-port", "--frontend-port", port, "--backend-port", port];
            const command = [join(environment, "bin/reflex"), "run", "--env", "prod", ...ports];
            const server = await Server.start(command, /App running at:?\s+(http:\/\/\S+?)\/?\s/, project, {
                ...process.env,
                PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
                REFLEX_BUN_PATH: process.execPath,
                REFLEX_CHECK_LATEST_VERSION: "false",
                REFLEX_TELEMETRY_ENABLED: "false",
                COLUMNS: "500",
            });
            // It says so a little before it is true.
            const url = `http://localhost:${port}`;
            for (let tries = 0; tries < 500 && !(await answers(url)); tries++) await Bun.sleep(20);
            return {
                url,
                get output() {
                    return server.output;
                },
                kill: () => kill(server),
                [Symbol.asyncDispose]: () => end(server),
            };
        },
        async ready(page) {
            // An app without state has no connection.
            await page.waitForFunction(() => {
                const { sockets } = globalThis as unknown as { sockets: { open: Set<WebSocket>; hydrated: boolean } };
                return sockets.hydrated;
            });
        },
    };
}
