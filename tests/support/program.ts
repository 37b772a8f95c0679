// Programs that tests start, and the temporary projects that they work on.
import { spawn, type Subprocess } from "bun";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const build = process.env.VITRINE_BUILD;
if (!build) throw new Error("VITRINE_BUILD does not name the build folder; run these tests through ctest or ./dev test");

export const vitrineProgram = join(build, "bin/vitrine");

/** A folder that is gone when the `using` block ends. */
export function temporaryFolder(): Disposable & { path: string; join(...parts: string[]): string } {
    const path = mkdtempSync(join(tmpdir(), "vitrine-test-"));
    return {
        path,
        join: (...parts) => join(path, ...parts),
        [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
    };
}

export interface Outcome {
    code: number;
    stdout: string;
    stderr: string;
}

/** Runs `vitrine` with these arguments to its end. */
export async function vitrine(args: string[], env: Record<string, string> = {}): Promise<Outcome> {
    const child = spawn([vitrineProgram, ...args], {
        stdin: "ignore",
        stdout: "pipe",
        stderr: "pipe",
        env: { ...process.env, ...env },
    });
    const [stdout, stderr, code] = await Promise.all([
        new Response(child.stdout).text(),
        new Response(child.stderr).text(),
        child.exited,
    ]);
    return { code, stdout, stderr };
}

/** `vitrine new`, which must succeed. */
export async function newProject(folder: string, template: string): Promise<void> {
    const outcome = await vitrine(["new", folder, "--template", template]);
    if (outcome.code !== 0) throw new Error(`vitrine new failed: ${outcome.stderr}`);
}

/** A program that serves until it is disposed of. `await using` it. */
export class Server implements AsyncDisposable {
    /** Everything that the program wrote, both streams, as it came. */
    output = "";
    private heard?: () => void;

    private constructor(
        private readonly child: Subprocess<"ignore", "pipe", "pipe">,
        readonly command: string[],
    ) {}

    /** Starts a program and waits for the line that says where it serves; `ready`'s first group is the address. */
    static async start(command: string[], ready: RegExp, cwd?: string, env?: NodeJS.ProcessEnv): Promise<Server & { url: string }> {
        const child = spawn(command, { stdin: "ignore", stdout: "pipe", stderr: "pipe", cwd, env });
        const server = new Server(child, command);
        const url = await new Promise<string>((resolve, reject) => {
            const read = async (stream: ReadableStream<Uint8Array>) => {
                const decoder = new TextDecoder();
                const reader = stream.getReader();
                for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
                    server.output += decoder.decode(chunk.value, { stream: true });
                    const match = ready.exec(server.output);
                    if (match) resolve(match[1]!);
                    server.heard?.();
                }
            };
            Promise.all([read(child.stdout), read(child.stderr)]).then(() =>
                reject(new Error(`${command.join(" ")} ended before it served:\n${server.output}`)),
            );
        });
        return Object.assign(server, { url });
    }

    /** Waits until the program has written something. */
    async says(what: RegExp): Promise<void> {
        while (!what.test(this.output)) await new Promise<void>((resolve) => (this.heard = resolve));
    }

    /** Ends the program at once, as kill -9 does. */
    async kill(): Promise<void> {
        this.child.kill("SIGKILL");
        await this.child.exited;
    }

    get pid(): number {
        return this.child.pid;
    }

    /** The exit code, when the program has ended. */
    get ended(): Promise<number> {
        return this.child.exited;
    }

    /** Ends the program as a supervisor would; the exit code. */
    async stop(): Promise<number> {
        this.child.kill("SIGTERM");
        return await this.child.exited;
    }

    async [Symbol.asyncDispose](): Promise<void> {
        await this.stop();
    }
}

/** `vitrine run` on any free port. */
export function serve(folder: string, ...args: string[]): Promise<Server & { url: string }> {
    return Server.start([vitrineProgram, "run", folder, "--port", "0", ...args], /^ready (http:\/\/\S+)$/m);
}

/** A file server that knows nothing of Vitrine. */
export function serveFiles(folder: string): Promise<Server & { url: string }> {
    const command = ["/usr/bin/python3", "-u", "-m", "http.server", "0", "--bind", "127.0.0.1"];
    return Server.start(command, /\((http:\/\/[^)]+?)\/?\)/, folder);
}
