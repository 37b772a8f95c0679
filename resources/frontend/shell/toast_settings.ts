import { useLayoutEffect } from "react";

/** What rx.toast.provider sets: the library's own props for the place where toasts show. */
export type ToastSettings = Record<string, unknown>;

const DEFAULTS: ToastSettings = { richColors: true, expand: true, position: "bottom-right", closeButton: false };

/** How toasts show: the app's setting, and over it that of a provider in the page. */
class ToasterSettings {
    private app: ToastSettings = {};
    private page: ToastSettings = {};
    private current = DEFAULTS;
    private readonly listeners = new Set<() => void>();

    get = (): ToastSettings => this.current;

    subscribe = (listener: () => void): (() => void) => {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    };

    setApp(settings: ToastSettings): void {
        this.app = settings;
        this.update();
    }

    setPage(settings: ToastSettings): void {
        this.page = settings;
        this.update();
    }

    private update(): void {
        this.current = { ...DEFAULTS, ...this.app, ...this.page };
        this.listeners.forEach((listener) => listener());
    }
}

export const toasterSettings = new ToasterSettings();

/** `rx.toast.provider` in a page. It shows nothing itself: there is one place for toasts however many providers there are. */
export function ToastProvider(settings: ToastSettings): null {
    const { children: _, "data-v": __, ...props } = settings;
    const text = JSON.stringify(props);
    useLayoutEffect(() => {
        toasterSettings.setPage(JSON.parse(text));
        return () => toasterSettings.setPage({});
    }, [text]);
    return null;
}
