import {
    createElement, type ElementType, type FocusEvent, type KeyboardEvent, type ReactElement, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore,
} from "react";

import { addPendingInput, removePendingInput } from "./pending_input";
import { connection } from "./socket";

/** Typing goes on while an event is under way; it is sent together when the answer is there, or after this time. */
const LONGEST_WAIT_MS = 250;

type TextControl = HTMLInputElement | HTMLTextAreaElement;

interface Props {
    as: ElementType;
    /** Without one the control has its own, and is here only for the debouncing. */
    value?: unknown;
    onChange?: (raw: unknown) => void;
    /** Milliseconds without typing after which it is sent; below zero: only by Enter and blur. Without: at once, as fast as the server answers. */
    debounceTimeout?: number;
    /** Of rx.debounce_input: a shorter text is not sent, and one that has become shorter is sent as empty. */
    notifyMinLength?: number;
    notifyByEnter?: boolean;
    notifyOnBlur?: boolean;
    [prop: string]: unknown;
}

function valueOf(raw: any): unknown {
    return raw?.target ? raw.target.value : raw;
}

/** Sends changes by and by; knows until when the server's value is older than what the user typed. */
class Typing {
    send: (raw: unknown) => void = () => {};
    debounce: number | undefined;
    isComposing = false;
    private unsent: { raw: unknown } | null = null;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private awaited = 0;

    change(raw: any): void {
        // The event is over when it is sent later; what specs read of it is kept.
        const target = raw?.target && { value: raw.target.value, checked: raw.target.checked, name: raw.target.name, id: raw.target.id };
        this.unsent = { raw: target ? { target } : raw };
        addPendingInput(this.flush);
        clearTimeout(this.timer);
        if (this.debounce !== undefined && this.debounce >= 0)
            this.timer = setTimeout(this.flush, this.debounce);
        else if (this.debounce !== undefined)
            return;
        else if (this.isConfirmed())
            this.flush();
        else
            this.timer = setTimeout(this.flush, LONGEST_WAIT_MS);
    }

    readonly flush = (): void => {
        clearTimeout(this.timer);
        removePendingInput(this.flush);
        const waiting = this.unsent;
        this.unsent = null;
        if (!waiting)
            return;
        this.send(waiting.raw);
        this.awaited = connection.lastEvent;
    };

    /** After each frame that confirms events. */
    confirmed(): void {
        if (this.unsent && this.debounce === undefined && this.isConfirmed())
            this.flush();
    }

    /** The server knows all that was typed, so its value holds. */
    isSettled(): boolean { return !this.unsent && !this.isComposing && this.isConfirmed(); }

    private isConfirmed(): boolean { return connection.lastConfirmed >= this.awaited; }
}

/**
 * An input whose value the server holds. What the user types shows at once and is never overwritten by a value that the server
 * sent before it knew of it; when it caught up, its value is taken, with the caret where it was.
 */
export function Controlled(
    { as, value, onChange, debounceTimeout, notifyMinLength = 0, notifyByEnter = true, notifyOnBlur = true, ...rest }: Props,
): ReactElement {
    const [shown, setShown] = useState(value);
    const typing = useRef<Typing>(null as unknown as Typing);
    typing.current ??= new Typing();
    typing.current.send = (raw) => onChange?.(raw);
    typing.current.debounce = debounceTimeout;
    const control = useRef<TextControl | null>(null);
    const caret = useRef<[number | null, number | null] | null>(null);

    const settled = useSyncExternalStore(
        (listener) => connection.onConfirm(() => {
            typing.current.confirmed();
            listener();
        }),
        () => typing.current.isSettled(),
        () => true,
    );

    useLayoutEffect(() => {
        const element = control.current;
        if (caret.current && element && document.activeElement === element) {
            try {
                element.setSelectionRange(...caret.current);
            } catch {
                // Number and date inputs have no caret.
            }
        }
        caret.current = null;
    }, [shown]);

    useLayoutEffect(() => {
        if (value === undefined || !settled || !typing.current.isSettled() || Object.is(shown, value))
            return;
        const element = control.current;
        if (element && document.activeElement === element)
            caret.current = [element.selectionStart, element.selectionEnd];
        setShown(value);
    }, [settled, value]);

    useEffect(() => () => typing.current.flush(), []);

    const hurry = debounceTimeout !== undefined && {
        onKeyDown: (event: KeyboardEvent) => {
            if (notifyByEnter && event.key === "Enter")
                typing.current.flush();
            (rest.onKeyDown as undefined | ((event: KeyboardEvent) => void))?.(event);
        },
        onBlur: (event: FocusEvent) => {
            if (notifyOnBlur)
                typing.current.flush();
            (rest.onBlur as undefined | ((event: FocusEvent) => void))?.(event);
        },
    };
    const lengthOf = (text: unknown) => String(text ?? "").length;

    return createElement(as, {
        ...rest,
        ...hurry,
        value: shown ?? "",
        onChange: (raw: any) => {
            if (raw?.target instanceof HTMLElement)
                control.current = raw.target as TextControl;
            const now = valueOf(raw);
            setShown(now);
            if (lengthOf(now) >= notifyMinLength)
                typing.current.change(raw);
            else if (lengthOf(now) < lengthOf(shown))
                typing.current.change(raw?.target ? { target: { value: "" } } : "");
        },
        onCompositionStart: () => { typing.current.isComposing = true; },
        onCompositionEnd: () => { typing.current.isComposing = false; },
    });
}
