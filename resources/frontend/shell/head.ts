/** Title and metas of the page that is shown now; the server wrote those of the first one. */
export function showHead(title: string | undefined, meta: [string, string][] = []): void {
    if (title !== undefined)
        document.title = title;
    for (const [name, content] of meta) {
        const attribute = name.startsWith("og:") ? "property" : "name";
        let element = [...document.head.querySelectorAll("meta")].find((one) => one.getAttribute(attribute) === name);
        if (!element) {
            element = document.head.appendChild(document.createElement("meta"));
            element.setAttribute(attribute, name);
        }
        element.content = content;
    }
}
