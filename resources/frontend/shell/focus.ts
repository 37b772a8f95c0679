// React keeps DOM elements whose type stays. When an edit replaced the focused element after all, its successor (the same mark
// or id) gets focus, caret and typed text back.

function successorOf(element: Element): HTMLElement | null {
    if (element.id)
        return document.getElementById(element.id);
    const mark = element.getAttribute("data-v");
    return mark ? document.querySelector<HTMLElement>(`[data-v="${CSS.escape(mark)}"]`) : null;
}

function isTextControl(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
    return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

/** Runs `change`, which changes the page at once, with focus, caret, typed text and scroll position kept. */
export function keepingFocus(change: () => void): void {
    const focused = document.activeElement;
    const typed = isTextControl(focused) ? focused.value : undefined;
    const caret = isTextControl(focused) ? [focused.selectionStart, focused.selectionEnd] as const : undefined;
    const [x, y] = [scrollX, scrollY];
    change();
    if (scrollX !== x || scrollY !== y)
        scrollTo(x, y);
    if (!focused || focused === document.body || focused.isConnected)
        return;
    const successor = successorOf(focused);
    if (!successor)
        return;
    successor.focus({ preventScroll: true });
    if (!isTextControl(successor) || successor.type === "file")
        return;
    if (typed !== undefined && successor.value === "")
        successor.value = typed;
    try {
        if (caret)
            successor.setSelectionRange(caret[0], caret[1]);
    } catch {
        // Number and date inputs have no caret.
    }
}
