import { clientStorage, type CookieOptions, writeCookie } from "./client_storage";
import { mode } from "./color_mode";
import { router } from "./navigation";
import { evaluate } from "./evaluate";
import { problems } from "./problems";
import type { showToast } from "./toaster";
import type { uploads } from "./uploads";
import type { BrowserEvent } from "./wire";

type Run = (...args: any[]) => unknown;
type Callback = ((value: unknown) => void) | null;

function element(id: string): HTMLElement | null {
    return document.getElementById(id);
}

/** Sets what a control shows. Nobody is told: it is not the user's doing. */
function setValue(id: string, value: unknown): void {
    const control = element(id);
    if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")) {
        control.checked = Boolean(value);
        return;
    }
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement)
        control.value = String(value ?? "");
}

async function copyText(text: string): Promise<void> {
    if (navigator.clipboard && window.isSecureContext) {
        try {
            return await navigator.clipboard.writeText(text);
        } catch {
            // Not permitted without a user's gesture; the old way below may be.
        }
    }
    const area = document.createElement("textarea");
    area.value = text;
    area.style.cssText = "position:fixed;opacity:0";
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
}

function download(url: string, filename?: string): void {
    const link = document.createElement("a");
    link.href = url;
    link.download = filename ?? "";
    link.style.display = "none";
    document.body.append(link);
    link.click();
    link.remove();
}

function downloadValue(value: unknown, filename?: string, mimeType?: string): void {
    const isUrl = typeof value === "string" && value.startsWith("data:");
    download(isUrl ? value : `data:${mimeType ?? "text/plain"},${encodeURIComponent(JSON.stringify(value))}`, filename);
}

function removeStored(place: "local" | "session", key: string | null): void {
    const storage = place === "local" ? localStorage : sessionStorage;
    if (key === null)
        storage.clear();
    else
        storage.removeItem(key);
    clientStorage.removed(place, key);
}

/** A handler failed. The developer reads how, the users of a published app only that something did. */
function failure(how?: string): unknown {
    if (how && problems.areShown) {
        problems.failed(how);
        return;
    }
    return EVENTS.toast("Something went wrong. Please try again.", "error", { id: "vitrine-handler-failed", closeButton: true });
}

/** Gives the callback a result, and a promise's when it is there. */
async function settle(result: unknown, callback?: Callback): Promise<void> {
    const value = await result;
    callback?.(value);
}

/** The browser-side events by name; arguments in the order of Reflex's own functions. README.md lists them. */
const EVENTS: Record<string, Run> = {
    noop: () => {},
    redirect: (path: string, isExternal?: boolean, popup?: boolean, replace?: boolean) => {
        if (path === undefined || path === null)
            return;
        if (isExternal)
            window.open(path, "_blank", popup ? "noopener,popup" : "noopener");
        else
            router.navigate(path, { replace: Boolean(replace) });
    },
    back: () => history.back(),
    window_alert: (message: unknown) => window.alert(message),
    console_log: (message: unknown) => console.log(message),
    set_focus: (id: string) => element(id)?.focus(),
    blur_focus: (id: string) => element(id)?.blur(),
    set_value: setValue,
    scroll_to: (id: string, alignToTop: boolean | null = true) => element(id)?.scrollIntoView(alignToTop ?? true),
    set_clipboard: (text: unknown) => void copyText(String(text)),
    download,
    download_value: downloadValue,
    // Most apps never show one: the library is loaded with the first.
    toast: async (...args: Parameters<typeof showToast>) => (await import("./toaster")).showToast(...args),
    toast_dismiss: async (id?: string | null) => (await import("./toaster")).dismissToast(id),
    remove_cookie: (name: string, options?: CookieOptions) => {
        writeCookie(name, "", { ...options, max_age: 0 });
        clientStorage.removed("cookie", name);
    },
    remove_local_storage: (key: string) => removeStored("local", key),
    clear_local_storage: () => removeStored("local", null),
    remove_session_storage: (key: string) => removeStored("session", key),
    clear_session_storage: () => removeStored("session", null),
    // Indirect, so that the script sees the page's globals and nothing of the shell.
    call_script: (script: string, callback?: Callback) => settle((0, eval)(script), callback),
    call_function: (run: () => unknown, callback?: Callback) => settle(run(), callback),
    run_script: (value: unknown, callback?: Callback) => settle(value, callback),
    upload: async (...args: Parameters<typeof uploads.send>) => {
        try {
            await (await import("./uploads")).uploads.send(...args);
        } catch (error) {
            failure(error instanceof Error ? error.message : String(error));
        }
    },
    cancel_upload: async (id: string) => (await import("./uploads")).uploads.cancel(id),
    clear_selected_files: async (id: string) => (await import("./uploads")).uploads.clear(id),
    handler_failed: failure,
    set_color_mode: (value: "light" | "dark" | "system") => mode.set(value),
    toggle_color_mode: () => mode.toggle(),
};

function failed(name: string, error: unknown): void {
    console.error(`Vitrine: the event "${name}" failed`, error);
}

/** Runs an event; what goes wrong in it is told in the console and ends nothing else. */
export function runBrowserEvent([head, ...args]: BrowserEvent): void {
    const [name, ...scripts] = typeof head === "string" ? [head] : head;
    const run = EVENTS[name];
    if (!run) {
        console.warn(`Vitrine: unknown browser event "${name}"`);
        return;
    }
    try {
        for (const position of scripts)
            args[position] = evaluate(args[position] as string);
        const result = run(...args);
        if (result instanceof Promise)
            result.catch((error: unknown) => failed(name, error));
    } catch (error) {
        failed(name, error);
    }
}
