import { createElement, type ReactElement, useEffect, useRef } from "react";
import type SunEditor from "suneditor/src/lib/core";

import { useModule } from "./support/use_module";

interface Props {
    id?: string;
    className?: string;
    name?: string;
    /** The name of a language ("de"), or the words themselves. */
    lang?: string | Record<string, unknown>;
    defaultValue?: string;
    placeholder?: string;
    width?: string;
    height?: string;
    autoFocus?: boolean;
    setOptions?: Record<string, unknown>;
    setAllPlugins?: boolean;
    setContents?: string;
    appendContents?: string;
    setDefaultStyle?: string;
    disable?: boolean;
    hide?: boolean;
    hideToolbar?: boolean;
    disableToolbar?: boolean;
    onChange?: (contents: string) => void;
    onInput?: () => void;
    onBlur?: (contents: string) => void;
    onLoad?: (isReload: boolean) => void;
    onCopy?: () => void;
    onCut?: () => void;
    onPaste?: (data: string, limit: number) => void;
    toggleCodeView?: (isCode: boolean) => void;
    toggleFullScreen?: (isFull: boolean) => void;
    [attribute: string]: unknown;
}

/** What the editor is made with: a change of it makes a new one, which keeps the text. */
function settingsOf({ lang, placeholder, height, setOptions, setAllPlugins = true }: Props) {
    return { lang, placeholder, width: "100%", height, setAllPlugins, ...setOptions };
}

function show(editor: SunEditor, what: "toolbar" | undefined, isShown: boolean): void {
    if (what)
        isShown ? editor.toolbar.show() : editor.toolbar.hide();
    else
        isShown ? editor.show() : editor.hide();
}

/** `rx.editor`: text as HTML, written as in a word processor. What the app gives it is cleaned first. */
export function Editor(props: Props): ReactElement {
    const place = useRef<HTMLTextAreaElement>(null);
    const editor = useRef<SunEditor>(null);
    const latest = useRef(props);
    latest.current = props;
    const library = useModule("suneditor", () => import("./support/suneditor"));
    const settings = JSON.stringify(settingsOf(props));

    useEffect(() => {
        if (!library || !place.current)
            return;
        const made = library.create(place.current, JSON.parse(settings));
        const given = latest.current;
        const kept = library.clean(given.setContents ?? given.defaultValue ?? place.current.value);
        made.onChange = (contents) => {
            if (place.current)
                place.current.value = contents;
            latest.current.onChange?.(contents);
        };
        made.onInput = () => latest.current.onInput?.();
        made.onBlur = () => latest.current.onBlur?.(made.getContents(false));
        made.onload = (_, isReload) => latest.current.onLoad?.(isReload ?? false);
        made.onCopy = () => {
            latest.current.onCopy?.();
            return true;
        };
        made.onCut = () => {
            latest.current.onCut?.();
            return true;
        };
        made.onPaste = (_, data, limit) => {
            latest.current.onPaste?.(data, limit);
            return true;
        };
        made.toggleCodeView = (isCode) => latest.current.toggleCodeView?.(isCode);
        made.toggleFullScreen = (isFull) => latest.current.toggleFullScreen?.(isFull);
        if (kept)
            made.setContents(kept);
        if (given.autoFocus)
            made.core.focus();
        editor.current = made;
        return () => {
            editor.current = null;
            made.destroy();
        };
    }, [library, settings]);

    const { setContents, appendContents, setDefaultStyle, disable = false, hide = false, hideToolbar = false, disableToolbar = false } = props;
    const effect = (act: (editor: SunEditor) => void, value: unknown) => useEffect(() => {
        if (editor.current)
            act(editor.current);
    }, [library, settings, value]);
    effect((made) => {
        const contents = setContents !== undefined && library!.clean(setContents);
        // What comes back from the server while someone types is what is there already.
        if (contents !== false && contents !== made.getContents(false))
            made.setContents(contents);
    }, setContents);
    effect((made) => appendContents && made.appendContents(library!.clean(appendContents)), appendContents);
    effect((made) => setDefaultStyle !== undefined && made.setDefaultStyle(setDefaultStyle), setDefaultStyle);
    effect((made) => (disable ? made.disable() : made.enable()), disable);
    effect((made) => show(made, undefined, !hide), hide);
    effect((made) => show(made, "toolbar", !hideToolbar), hideToolbar);
    effect((made) => (disableToolbar ? made.toolbar.disable() : made.toolbar.enable()), disableToolbar);

    const { id, className, name, width = "100%" } = props;
    return createElement("div", { id, className, style: { width } }, createElement("textarea", { ref: place, name, hidden: true, readOnly: true }));
}
