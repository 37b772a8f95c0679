/** Puts CSS into the page, once. Where a page is rendered without a document it comes with the scripts. */
export function addStyleSheet(css: string): void {
    if (typeof document === "undefined")
        return;
    const style = document.createElement("style");
    style.textContent = css;
    document.head.append(style);
}
