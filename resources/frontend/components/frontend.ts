// What Reflex's generated frontend has and components of an app's own import from there: `$/utils/state`, `$/utils/context`, `$/utils/theme`,
// `$/utils/react-theme` and `react-router`.
import { createContext, createElement, createRef, type ReactElement, type ReactNode, type RefObject, useSyncExternalStore } from "react";

type ColorMode = "light" | "dark" | "system";

/** What of the shell they need; a fragment that shows such a component hands it over, for these modules are built without the shell. */
interface Shell {
    mode: { value: ColorMode; raw: ColorMode; set(value: ColorMode): void; toggle(): void };
    router: { navigate(path: string, how?: { replace?: boolean }): void };
    on(calls: [string | number, ((...args: any[]) => unknown[])?][], spec: string): (...raw: any[]) => void;
}

let shell: Shell | undefined;

export function connectShell(mode: Shell["mode"], router: Shell["router"], on: Shell["on"]): void {
    shell = { mode, router, on };
}

/** Elements by the names of their ids, and whatever hooks put there; scripts find it by the same name. */
export const refs: Record<string, any> = ((globalThis as { refs?: Record<string, any> }).refs ??= {});

/** The ref of the element with an id of that name. */
export function refOf(name: string): RefObject<any> {
    return refs[name] ??= createRef();
}

export { truthy as isTrue } from "../shell/library";

export const isNotNullOrUndefined = (value: unknown): boolean => value !== null && value !== undefined;

interface Control extends HTMLElement {
    type?: string;
    checked?: boolean;
    value?: string;
}

/** What the control behind a ref has been set to; of a group, what is chosen in it. */
export function getRefValue(ref: RefObject<Control | null> | undefined): unknown {
    const control = ref?.current;
    if (!control)
        return undefined;
    if (control.type === "checkbox")
        return control.checked;
    if (control.matches(".rt-CheckboxRoot, .rt-SwitchRoot"))
        return control.ariaChecked === "true";
    if (control.matches(".rt-SliderRoot"))
        return control.querySelector(".rt-SliderThumb")?.ariaValueNow;
    return control.value || control.querySelector<Control>(":checked")?.value;
}

/** The same of several, where sliders have a ref for each of their thumbs. */
export const getRefValues = (several: RefObject<Control | null>[] | undefined): unknown =>
    several?.map(({ current }) => (current ? current.value || current.getAttribute("aria-valuenow") : null));

/** The token of the tab's session; empty before the server has given one. */
export const getToken = (): string => (globalThis as any)[Symbol.for("vitrine.session")]?.token ?? "";

/** Hosts in addresses of the backend that mean the one that the page is from. */
const SAME_HOST = ["localhost", "0.0.0.0", "[::]"];

/** An address of the backend as this browser reaches it; without one, the server's ping. */
export function getBackendURL(address?: string): URL {
    const url = new URL(address ?? new URL("/ping", location.href));
    if (typeof window === "undefined" || !SAME_HOST.includes(url.hostname))
        return url;
    url.hostname = location.hostname;
    if (location.protocol === "https:") { // what ends TLS stands before the backend, too
        url.protocol = { "ws:": "wss:", "http:": "https:" }[url.protocol] ?? url.protocol;
        url.port = "";
    }
    return url;
}

/** The document's own classes say the mode, so this needs nobody to tell it. */
function watchMode(changed: () => void): () => void {
    const observer = new MutationObserver(changed);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ["class"] });
    return () => observer.disconnect();
}

const rawMode = (): ColorMode => shell?.mode.raw ?? "system";
const resolvedMode = (): ColorMode => shell?.mode.value ?? "light";

export function useTheme() {
    const theme = useSyncExternalStore(watchMode, rawMode, rawMode);
    const resolvedTheme = useSyncExternalStore(watchMode, resolvedMode, resolvedMode);
    return { theme, resolvedTheme, setTheme: (value: ColorMode) => shell?.mode.set(value) };
}

export const defaultColorMode: ColorMode = "system";

export const ColorModeContext = createContext({
    get rawColorMode() { return rawMode(); },
    get resolvedColorMode() { return resolvedMode(); },
    toggleColorMode: () => shell?.mode.toggle(),
    setColorMode: (value: ColorMode) => shell?.mode.set(value),
});

/** An event of a handler by its full name, for addEvents(). */
export const ReflexEvent = (name: string, payload: Record<string, unknown> = {}, actions: object = {}) => ({ name, payload, actions });

interface LinkProps {
    to?: string;
    href?: string;
    replace?: boolean;
    reloadDocument?: boolean;
    preventScrollReset?: boolean;
    viewTransition?: boolean;
    children?: ReactNode;
    [prop: string]: unknown;
}

/** react-router's: the shell takes clicks on links of the app itself, and reads there how. */
export function Link({ to, href, replace, reloadDocument, preventScrollReset, viewTransition, ...rest }: LinkProps): ReactElement {
    const manner = {
        "data-replace": replace,
        "data-reload-document": reloadDocument,
        "data-prevent-scroll-reset": preventScrollReset,
        "data-view-transition": viewTransition,
    };
    return createElement("a", { href: to ?? href, ...manner, ...rest });
}

export function useNavigate(): (path: string, how?: { replace?: boolean }) => void {
    return (path, how) => shell?.router.navigate(path, how);
}

/** The theme that the app says; what it does not say is the component library's own. */
export const theme = { styles: { global: {} } };
export default theme;
