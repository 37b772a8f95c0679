// Studio without a window, driven over the Model Context Protocol as another program would.
import { spawn, type Subprocess } from "bun";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { newProject, temporaryFolder } from "./program";

export const studioProgram = join(process.env.VITRINE_BUILD!, "bin/vitrine-studio");

/** The environment of a Studio that leaves the settings and the unsaved texts of whoever runs the tests alone. */
export function studioEnvironment(folder: string): Record<string, string> {
    const { DISPLAY, WAYLAND_DISPLAY, QT_QPA_PLATFORM, ...inherited } = process.env as Record<string, string>;
    return {
        ...inherited,
        XDG_DATA_HOME: join(folder, "data"),
        XDG_CONFIG_HOME: join(folder, "config"),
        XDG_CACHE_HOME: join(folder, "cache"),
        // Chromium refuses its sandbox to root, as whom continuous integration runs.
        ...(process.getuid!() === 0 ? { QTWEBENGINE_DISABLE_SANDBOX: "1" } : {}),
    };
}

export interface Message {
    jsonrpc: string;
    id?: number | string | null;
    result?: any;
    error?: { code: number; message: string };
}

/** What a tool refused to do, in its own words. */
export class Refusal extends Error {}

export class StudioClient implements AsyncDisposable {
    /** Everything that came over standard output, line by line, parsed. */
    readonly messages: (Message | Message[])[] = [];
    private nextId = 1;
    private heard = () => {};
    private errors = "";

    private constructor(private readonly child: Subprocess<"pipe", "pipe", "pipe">) {
        void this.listen();
        void this.listenToErrors();
    }

    /** Starts Studio and shakes hands; `folder` takes its settings. */
    static async start(project: string, folder: string, protocolVersion = "2025-06-18"): Promise<StudioClient> {
        const child = spawn([studioProgram, project, "--mcp", "--headless"], { stdin: "pipe", stdout: "pipe", stderr: "pipe", env: studioEnvironment(folder) });
        const client = new StudioClient(child);
        await client.request("initialize", { protocolVersion, capabilities: {}, clientInfo: { name: "test", version: "1" } });
        client.send({ jsonrpc: "2.0", method: "notifications/initialized" });
        return client;
    }

    private async listen(): Promise<void> {
        const decoder = new TextDecoder();
        let partial = "";
        for await (const chunk of this.child.stdout) {
            const lines = (partial + decoder.decode(chunk, { stream: true })).split("\n");
            partial = lines.pop()!;
            // Anything but the protocol in between is an error here.
            for (const line of lines) this.messages.push(JSON.parse(line));
            this.heard();
        }
        this.heard();
    }

    private async listenToErrors(): Promise<void> {
        const decoder = new TextDecoder();
        for await (const chunk of this.child.stderr) this.errors += decoder.decode(chunk, { stream: true });
    }

    sendLine(line: string | Uint8Array): void {
        this.child.stdin.write(line);
        this.child.stdin.write("\n");
        this.child.stdin.flush();
    }

    send(message: object): void {
        this.sendLine(JSON.stringify(message));
    }

    /** The first message at or after `from` that fulfils the condition; waits for it. */
    async await<M extends Message | Message[]>(condition: (message: any) => boolean, from = 0): Promise<M> {
        for (let next = from; ; ) {
            for (; next < this.messages.length; next++) if (condition(this.messages[next])) return this.messages[next] as M;
            if (this.child.exitCode !== null) throw new Error(`Studio ended with ${this.child.exitCode}:\n${this.errors}`);
            await new Promise<void>((resolve) => (this.heard = resolve));
        }
    }

    /** The answer to a line that is sent as it is. */
    async answerTo(line: string | Uint8Array): Promise<Message> {
        const from = this.messages.length;
        this.sendLine(line);
        return await this.await<Message>(() => true, from);
    }

    async ask(method: string, params?: object): Promise<Message> {
        const id = this.nextId++;
        this.send({ jsonrpc: "2.0", id, method, params });
        return await this.await<Message>((message) => message.id === id);
    }

    async request(method: string, params?: object): Promise<any> {
        const { result, error } = await this.ask(method, params);
        if (error) throw new Error(`${method}: ${error.code} ${error.message}`);
        return result;
    }

    /** The contents of a tool's answer; throws a Refusal if it did nothing. */
    async contents(tool: string, args: object = {}): Promise<any[]> {
        const { content, isError } = await this.request("tools/call", { name: tool, arguments: args });
        if (isError) throw new Refusal(content[0].text);
        return content;
    }

    async call(tool: string, args: object = {}): Promise<any> {
        const [content] = await this.contents(tool, args);
        return JSON.parse(content.text);
    }

    /** Why a tool refused. */
    async refusal(tool: string, args: object = {}): Promise<string> {
        try {
            await this.call(tool, args);
        } catch (error) {
            if (error instanceof Refusal) return error.message;
            throw error;
        }
        throw new Error(`${tool} was not refused`);
    }

    async source(file: string): Promise<string> {
        return (await this.call("get_source", { file })).text;
    }

    async picture(what: "window" | "preview"): Promise<Buffer> {
        const [content] = await this.contents("screenshot", { what });
        if (content.type !== "image" || content.mimeType !== "image/png") throw new Error(`no picture: ${JSON.stringify(content)}`);
        return Buffer.from(content.data, "base64");
    }

    /** Ends the input, as a client that goes does; the exit code. */
    async end(): Promise<number> {
        this.child.stdin.end();
        return await this.child.exited;
    }

    async [Symbol.asyncDispose](): Promise<void> {
        await this.end();
    }
}

/** A fresh project, with these files in it, and a Studio on it; `main` is the path of its main file. */
export async function openStudio(template: string, name = "shop", files: Record<string, string> = {}) {
    const folder = temporaryFolder();
    const project = folder.join(name);
    await newProject(project, template);
    for (const [file, text] of Object.entries(files)) writeFileSync(join(project, file), text);
    const studio = await StudioClient.start(project, folder.path);
    return Object.assign(studio, {
        project,
        folder,
        main: `${name}/${name}.py`,
        [Symbol.asyncDispose]: async () => {
            await studio.end();
            folder[Symbol.dispose]();
        },
    });
}

/** Every node of what get_tree gave, parents first. */
export function nodesOf(tree: any): any[] {
    return [tree, ...tree.children.flatMap(nodesOf)];
}
