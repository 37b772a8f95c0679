/**
 * Puts a library's CSS into the page, once, before what the app says of looks. Where a page is rendered without a document it comes with
 * the scripts.
 */
export function addStyleSheet(css: string): void {
    if (typeof document === "undefined")
        return;
    const style = document.createElement("style");
    style.textContent = css;
    document.head.prepend(style);
}
