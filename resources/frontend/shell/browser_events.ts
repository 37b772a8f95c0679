import { type CookieOptions, writeCookie } from "./client_storage";
import { mode } from "./color_mode";
import { router } from "./navigation";
import { connection } from "./socket";
import { dismissToast, showToast } from "./toast";
import type { BrowserEvent } from "./wire";

type Run = (...args: any[]) => void;

function element(id: string): HTMLElement | null {
    return document.getElementById(id);
}

/** Sets a control's value as typing would, so that React and its handlers notice. */
function setValue(id: string, value: unknown): void {
    const control = element(id);
    if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement))
        return;
    if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")) {
        if (control.checked !== Boolean(value))
            control.click();
        return;
    }
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set?.call(control, value ?? "");
    control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
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

function callScript(script: string, callback?: number): void {
    // Indirect, so that the script sees the page's globals and nothing of the shell.
    const result = (0, eval)(script);
    if (typeof callback === "number")
        void Promise.resolve(result).then((value) => connection.emit(callback, [value]));
}

/** The browser-side events by name; arguments in the order of Reflex's own functions. README.md lists them. */
const EVENTS: Record<string, Run> = {
    noop: () => {},
    redirect: (path: string, isExternal?: boolean, popup?: boolean, replace?: boolean) => {
        if (popup || isExternal)
            window.open(path, "_blank", popup ? "popup" : "noopener");
        else
            router.navigate(path, { replace: Boolean(replace) });
    },
    back: () => history.back(),
    window_alert: (message: unknown) => window.alert(message),
    console_log: (message: unknown) => console.log(message),
    set_focus: (id: string) => element(id)?.focus(),
    blur_focus: (id: string) => element(id)?.blur(),
    set_value: setValue,
    scroll_to: (id: string, alignToTop: boolean | null = true) =>
        element(id)?.scrollIntoView({ behavior: "smooth", block: alignToTop ? "start" : "end" }),
    set_clipboard: (text: unknown) => void copyText(String(text)),
    download,
    toast: (message: string, level?: string, options?: object) => showToast(message, level, options),
    toast_dismiss: (id?: string) => dismissToast(id),
    set_cookie: (name: string, value: string, options?: CookieOptions) => writeCookie(name, value, options),
    remove_cookie: (name: string, options?: CookieOptions) => writeCookie(name, "", { ...options, max_age: 0 }),
    set_local_storage: (key: string, value: string) => localStorage.setItem(key, value),
    remove_local_storage: (key: string) => localStorage.removeItem(key),
    clear_local_storage: () => localStorage.clear(),
    set_session_storage: (key: string, value: string) => sessionStorage.setItem(key, value),
    remove_session_storage: (key: string) => sessionStorage.removeItem(key),
    clear_session_storage: () => sessionStorage.clear(),
    call_script: callScript,
    set_color_mode: (value: "light" | "dark" | "system") => mode.set(value),
    toggle_color_mode: () => mode.toggle(),
};

export function runBrowserEvent([name, ...args]: BrowserEvent): void {
    const run = EVENTS[name];
    if (!run) {
        console.warn(`Vitrine: unknown browser event "${name}"`);
        return;
    }
    try {
        run(...args);
    } catch (error) {
        console.error(`Vitrine: the event "${name}" failed`, error);
    }
}
