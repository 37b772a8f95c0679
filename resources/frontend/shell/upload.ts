import { createElement, type CSSProperties, type DragEvent, type KeyboardEvent, type MouseEvent, type ReactElement, type ReactNode, useRef, useState } from "react";

import { runBrowserEvent } from "./browser_events";
import { acceptText, type FileRules, type Rejection, sortFiles } from "./file_rules";
import { uploads } from "./uploads";

interface Props extends FileRules {
    id?: string;
    disabled?: boolean;
    noClick?: boolean;
    noDrag?: boolean;
    noKeyboard?: boolean;
    dragActiveStyle?: CSSProperties;
    onDrop?: (names: string[]) => void;
    onDropRejected?: (rejected: Rejection[]) => void;
    className?: string;
    style?: CSSProperties;
    children?: ReactNode;
    [attribute: string]: unknown;
}

function tellRejected(rejected: Rejection[]): void {
    const lines = rejected.map(({ file, errors }) => `${file.name}: ${errors.map(({ message }) => message).join(", ")}`);
    runBrowserEvent(["toast", "Files not accepted", "error", { description: lines.join("\n"), closeButton: true, style: { whiteSpace: "pre-line" } }]);
}

/** `rx.upload`: a place to drop files on, or to choose them with. The files wait in `uploads` for the event that sends them. */
export function Upload(props: Props): ReactElement {
    const { id = "default", accept, maxFiles, maxSize, minSize, multiple = true, disabled, noClick, noDrag, noKeyboard, dragActiveStyle, onDrop,
        onDropRejected = tellRejected, className, style, children, ...attributes } = props;
    const input = useRef<HTMLInputElement>(null);
    // Entering a child comes before leaving its parent, so the two are counted.
    const [depth, setDepth] = useState(0);
    const isActive = depth > 0;

    const take = (list: FileList | null) => {
        if (disabled || !list || list.length === 0)
            return;
        const { taken, rejected } = sortFiles([...list], { accept, maxFiles, maxSize, minSize, multiple });
        if (rejected.length > 0)
            onDropRejected(rejected);
        if (taken.length === 0)
            return;
        uploads.select(id, taken);
        onDrop?.(taken.map((file) => file.name));
    };
    const isDrag = (event: DragEvent) => !disabled && !noDrag && [...event.dataTransfer.types].includes("Files");
    const drag = (change: (depth: number) => number) => (event: DragEvent) => {
        if (!isDrag(event))
            return;
        event.preventDefault();
        setDepth(change);
    };
    return createElement(
        "div",
        {
            role: "presentation",
            tabIndex: disabled || noKeyboard ? undefined : 0,
            ...attributes,
            id,
            className: ["rx-Upload", className].filter(Boolean).join(" "),
            style: isActive ? { ...style, ...dragActiveStyle } : style,
            "data-drag-active": isActive || undefined,
            onClick: (event: MouseEvent) => { if (!disabled && !noClick && !event.defaultPrevented) input.current?.click(); },
            onKeyDown: (event: KeyboardEvent) => {
                if (disabled || noKeyboard || event.target !== event.currentTarget || (event.key !== "Enter" && event.key !== " "))
                    return;
                event.preventDefault();
                input.current?.click();
            },
            onDragEnter: drag((now) => now + 1),
            onDragOver: drag((now) => now),
            onDragLeave: drag((now) => Math.max(0, now - 1)),
            onDrop: (event: DragEvent) => {
                if (!isDrag(event))
                    return;
                event.preventDefault();
                setDepth(0);
                take(event.dataTransfer.files);
            },
        },
        createElement("input", {
            type: "file",
            ref: input,
            multiple,
            disabled,
            accept: accept ? acceptText(accept) : undefined,
            tabIndex: -1,
            style: { display: "none" },
            // The click that opens the dialog would come back to the element around it.
            onClick: (event: MouseEvent) => event.stopPropagation(),
            onChange: ({ target }: { target: HTMLInputElement }) => {
                take(target.files);
                target.value = "";
            },
        }),
        children,
    );
}
