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
