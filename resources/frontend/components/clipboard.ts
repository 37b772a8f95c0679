import { createElement, type ReactElement, type ReactNode, useEffect, useRef } from "react";

interface Props {
    children?: ReactNode;
    /** Ids of elements; without them what is pasted into the children counts, and without these into the page. */
    targets?: string[];
    onPaste?: (items: [type: string, data: string][]) => void;
}

function dataUri(file: File): Promise<string> {
    return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(String(reader.result));
        reader.onerror = () => reject(reader.error);
        reader.readAsDataURL(file);
    });
}

/** `rx.clipboard`: pasted data as [MIME type, data] of each kind, files as data URIs. */
export function Clipboard({ children, targets, onPaste }: Props): ReactElement {
    const box = useRef<HTMLDivElement>(null);
    const handler = useRef(onPaste);
    handler.current = onPaste;
    const ids = (targets ?? []).join(" ");
    const hasChildren = children !== undefined;
    useEffect(() => {
        const paste = (event: Event) => {
            const clipboard = (event as ClipboardEvent).clipboardData;
            if (!clipboard || !handler.current)
                return;
            const texts = clipboard.types.filter((type) => type !== "Files")
                .map((type): [string, string] => [type, clipboard.getData(type)]);
            const files = [...clipboard.files];
            const hear = (items: [string, string][]) => {
                // The event's own actions (prevent_default) are asked of the first argument.
                const actions = { preventDefault: () => event.preventDefault(), stopPropagation: () => event.stopPropagation() };
                Object.entries(actions).forEach(([name, value]) => Object.defineProperty(items, name, { value }));
                handler.current?.(items);
            };
            if (files.length === 0)
                hear(texts);
            else
                void Promise.all(files.map(async (file): Promise<[string, string]> => [file.type, await dataUri(file)])).then((uris) => hear([...texts, ...uris]));
        };
        const elements: EventTarget[] = ids
            ? ids.split(" ").map((id) => document.getElementById(id)).filter((element) => element !== null)
            : [hasChildren ? box.current! : document];
        elements.forEach((element) => element.addEventListener("paste", paste));
        return () => elements.forEach((element) => element.removeEventListener("paste", paste));
    }, [ids, hasChildren]);
    return createElement("div", { ref: box, style: { display: "contents" } }, children);
}
