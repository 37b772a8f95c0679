// Small messages in a corner. Plain DOM in a shadow root: neither React nor the app's styles can break them.

interface ToastOptions {
    id?: string;
    description?: string;
    duration?: number;
}

const STYLE = `
:host{position:fixed;inset:auto 1rem 1rem auto;z-index:2147483000;display:flex;flex-direction:column;gap:.5rem;max-width:22rem}
[role]{all:initial;display:block;font:14px/1.4 system-ui,sans-serif;color:#1c2024;background:#fff;border-radius:8px;
padding:.75rem 1rem;box-shadow:0 4px 16px #0003,0 0 0 1px #0001;border-left:4px solid #8b8d98;cursor:pointer}
small{display:block;opacity:.75}
.success{border-color:#30a46c}.error{border-color:#e5484d}.warning{border-color:#ffc53d}.info{border-color:#0090ff}`;

let region: ShadowRoot | undefined;

function toastRegion(): ShadowRoot {
    if (!region) {
        const host = document.body.appendChild(document.createElement("div"));
        region = host.attachShadow({ mode: "open" });
        region.appendChild(document.createElement("style")).textContent = STYLE;
    }
    return region;
}

export function showToast(message: string, level = "default", options: ToastOptions = {}): void {
    const id = options.id ?? `toast-${Math.random().toString(36).slice(2)}`;
    dismissToast(options.id ?? id);
    const toast = document.createElement("div");
    toast.id = id;
    toast.className = level;
    // Errors interrupt a screen reader, the rest waits its turn.
    toast.setAttribute("role", level === "error" ? "alert" : "status");
    toast.textContent = String(message);
    if (options.description)
        toast.appendChild(document.createElement("small")).textContent = options.description;
    toast.onclick = () => toast.remove();
    toastRegion().append(toast);
    if (level !== "loading")
        setTimeout(() => toast.remove(), options.duration ?? 4000);
}

/** One toast by its id, or all of them. */
export function dismissToast(id?: string): void {
    for (const toast of region?.querySelectorAll("[role]") ?? []) {
        if (id === undefined || toast.id === id)
            toast.remove();
    }
}
