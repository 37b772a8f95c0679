// Toasts. A module of its own, loaded with the first one.
import { createElement, type ReactElement, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { type ExternalToast, toast, Toaster } from "sonner";

import { mode } from "./color_mode";
import { store } from "./store";
import { toasterSettings } from "./toast_settings";

type Level = "info" | "success" | "warning" | "error" | "loading";
type Callback = ((...args: any[]) => void) | null;

interface Button {
    label: string;
    onClick: () => void;
}

/** Toasts of an app are for its whole life: a tree of its own, which no page change and no failure of a page takes away. */
function Region(): ReactElement {
    const settings = useSyncExternalStore(toasterSettings.subscribe, toasterSettings.get);
    const theme = useSyncExternalStore((listener) => store.subscribe([], listener, true), () => mode.value);
    return createElement(Toaster, { theme, ...settings });
}

const place = document.body.appendChild(document.createElement("div"));
place.id = "vitrine-toasts";
flushSync(() => createRoot(place).render(createElement(Region)));

/** Handlers on the server can do nothing with functions. */
function plain(shown: Record<string, unknown>): Record<string, unknown> {
    return Object.fromEntries(Object.entries(shown).filter(([, value]) => ["string", "number", "boolean"].includes(typeof value)));
}

export function showToast(
    message: unknown,
    level?: Level | null,
    options: Record<string, unknown> = {},
    onDismiss?: Callback,
    onAutoClose?: Callback,
    onAction?: Callback,
    onCancel?: Callback,
): void {
    const { action, cancel, ...rest } = options as { action?: { label: string }; cancel?: { label: string } };
    const button = (given: { label: string } | undefined, onClick: Callback | undefined): Button | undefined =>
        given && { label: given.label, onClick: () => onClick?.() };
    const all: ExternalToast = {
        ...rest,
        action: button(action, onAction),
        cancel: button(cancel, onCancel),
        ...(onDismiss && { onDismiss: (shown: object) => onDismiss(plain(shown as Record<string, unknown>)) }),
        ...(onAutoClose && { onAutoClose: (shown: object) => onAutoClose(plain(shown as Record<string, unknown>)) }),
    };
    const show = level ? toast[level] : toast;
    show(typeof message === "string" ? message : JSON.stringify(message), all);
}

/** One toast by its id, or all of them. */
export function dismissToast(id?: string | null): void {
    toast.dismiss(id ?? undefined);
}
