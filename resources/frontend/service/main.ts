// The Bun service: JSON lines on stdin and stdout, see ARCHITECTURE.md. The end of stdin ends it.
import { createInterface } from "node:readline";

import type { ExportRequest } from "./export_app";
import type { StyleRequest } from "./style_sheets";
import type { LibrariesRequest } from "./project_libraries";

// Before anything imports React, which takes its development build otherwise.
process.env.NODE_ENV = "production";

interface Request {
    id: number;
    op: string;
}

type Answer = Record<string, unknown>;

const OPERATIONS: Record<string, (request: any, progress: (text: string) => void) => Promise<Answer>> = {
    ping: async () => ({}),
    export: async (request: ExportRequest, progress) => {
        const { exportApp } = await import("./export_app");
        return { files: await exportApp(request, progress) };
    },
    styles: async (request: StyleRequest) => {
        const { styleSheets } = await import("./style_sheets");
        return { ...await styleSheets(request) };
    },
    libraries: async (request: LibrariesRequest, progress) => {
        const { buildProjectLibraries } = await import("./project_libraries");
        return { ...await buildProjectLibraries(request, progress) };
    },
};

function say(message: object): void {
    process.stdout.write(`${JSON.stringify(message)}\n`);
}

/** Build errors come in bundles; the first says what to do. */
function sentence(error: unknown): string {
    const first = error instanceof AggregateError && error.errors.length ? error.errors[0] : error;
    const text = first instanceof Error ? first.message : String((first as { message?: unknown })?.message ?? first);
    return text.split("\n")[0];
}

async function answer(line: string): Promise<void> {
    let id = 0;
    try {
        const request = JSON.parse(line) as Request;
        id = request.id;
        const operation = Object.hasOwn(OPERATIONS, request.op) ? OPERATIONS[request.op] : undefined;
        if (!operation)
            throw new Error(`The Bun service knows no "${request.op}".`);
        const result = await operation(request, (progress) => say({ id, progress }));
        say({ id, ok: true, ...result });
    } catch (error) {
        say({ id, ok: false, error: sentence(error) });
    }
}

// The protocol owns stdout; what libraries print goes beside it.
console.log = console.info = console.error;

// One after another: two exports into one folder would mix.
let last: Promise<void> = Promise.resolve();
const lines = createInterface({ input: process.stdin });
lines.on("line", (line) => {
    if (line.trim() !== "")
        last = last.then(() => answer(line));
});
lines.on("close", () => void last.then(() => process.exit(0)));
