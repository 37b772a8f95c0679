import { store } from "./store";
import type { ColorMode } from "./wire";

// index.html reads the same key before anything is painted.
const KEY = "vitrine-color-mode";

/** The colour mode: chosen by the user, else the app's default, else the system's. Classes on <html> carry it. */
class Mode {
    private chosen: ColorMode | "system" = "system";
    private held: ColorMode | "system" | null = null;
    private readonly dark = typeof matchMedia === "function" ? matchMedia("(prefers-color-scheme: dark)") : null;

    start(appDefault: ColorMode | "system" = "system"): void {
        this.dark?.addEventListener("change", () => this.show());
        this.setDefault(appDefault);
    }

    /** Holds where the user has not chosen. */
    setDefault(appDefault: ColorMode | "system"): void {
        let kept: string | null = null;
        try {
            kept = localStorage.getItem(KEY);
        } catch {
            // Forbidden storage: the default holds.
        }
        this.chosen = kept === "light" || kept === "dark" || kept === "system" ? kept : appDefault;
        this.show();
    }

    /** What is shown. */
    get value(): ColorMode { return this.held === null ? this.shown : this.held === "dark" ? "dark" : "light"; }
    /** What was chosen. */
    get raw(): ColorMode | "system" { return this.held ?? this.chosen; }

    /** Until settle(), Vars have what the HTML of a prerendered page was made with, for nobody knew the browser then. */
    hold(appDefault: ColorMode | "system" = "system"): void { this.held = appDefault; }

    settle(): void {
        if (this.held === null)
            return;
        this.held = null;
        store.touchAmbient();
    }

    set(value: ColorMode | "system"): void {
        this.chosen = value;
        try {
            localStorage.setItem(KEY, value);
        } catch {
            // It holds until the page is left.
        }
        this.show();
    }

    toggle(): void { this.set(this.value === "dark" ? "light" : "dark"); }

    private get shown(): ColorMode { return this.chosen === "system" ? (this.dark?.matches ? "dark" : "light") : this.chosen; }

    private show(): void {
        const root = document.documentElement;
        root.classList.remove("light", "dark");
        root.classList.add(this.shown);
        root.style.colorScheme = this.shown;
        store.touchAmbient();
    }
}

export const mode = new Mode();
