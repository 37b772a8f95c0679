// Types of everything that travels: bootstrap, page descriptors and frames. The contract is ARCHITECTURE.md, "The wire".

export type Value = unknown;

/** [library, export, local name]; the export is "default", "*" or a name, which may be dotted ("TextField.Root"). */
export type Import = [library: string, name: string, local: string];

export interface FragmentSource {
    body: string;
    reads?: number[];
    imports?: Import[];
    css?: Record<string, string>;
}

export interface PageDescriptor {
    route: string;
    title?: string;
    meta?: Record<string, string>[];
    root: string;
    fragments: Record<string, FragmentSource>;
}

export type ColorMode = "light" | "dark";

/** A var that the browser keeps: its number, where, under which key, and the options of the place. */
export type StorageEntry = [number: number, place: "cookie" | "local" | "session", key: string, options?: Record<string, unknown>];

export interface Bootstrap {
    build: string;
    /** WebSocket address: a path of this server, or a whole ws:// address. Empty: the app has no state, nothing is connected. */
    event: string;
    routes: string[];
    vars: Value[];
    storage?: StorageEntry[];
    /** Development: modules and style sheets of the project's own libraries. */
    libraries?: Record<string, string>;
    sheets?: string[];
    theme?: Record<string, unknown> | null;
    /** Props of the app's own toast provider. */
    toaster?: Record<string, unknown>;
    colorMode?: ColorMode | "system";
    /** Development: which load of the app the page came from. */
    g?: number;
    /** Address of the favicon. */
    icon?: string;
}

/** How the whole document looks: what of a frame "styles" is about that. */
export type Look = Pick<ServerFrame, "styles" | "theme" | "colorMode">;

/** CSS, or the address of a style sheet. */
export type StyleElement = [kind: "style" | "link", content: string];

export interface Problem {
    severity: "error" | "warning";
    file: string;
    line: number;
    column: number;
    message: string;
    detail?: string;
}

export type PathStep = string | number;
export type Patch = [op: "=" | "+" | "i" | "-" | "x", path: PathStep[], value?: Value];

/**
 * [name, …args] of an event that runs in the browser. With [name, …positions] in the name's place, the arguments at these positions are
 * expressions, evaluated when the event runs.
 */
export type BrowserEvent = [name: string | [name: string, ...scripts: number[]], ...args: Value[]];

/** Any frame of the server; which keys are there depends on `t` (absent = delta). */
export interface ServerFrame {
    t?: string;
    n?: number;
    i?: number;
    token?: string;
    v?: Record<string, Value>;
    d?: Record<string, Value>;
    p?: Record<string, Patch[]>;
    x?: BrowserEvent[];
    /** The values come from what the browser keeps: there is nothing to keep. */
    u?: 1;
    page?: PageDescriptor;
    route?: string;
    fragments?: Record<string, FragmentSource>;
    problems?: Problem[];
    libraries?: Record<string, string>;
    sheets?: string[];
    storage?: StorageEntry[];
    /** Development: the style sheets of the document, in order; the theme, and the colour mode to begin with. */
    styles?: StyleElement[];
    theme?: Record<string, unknown> | null;
    colorMode?: ColorMode | "system";
    /** Development: the load of the app that a page or swap belongs to. */
    g?: number;
}
