export interface DocumentParts {
    /** Attributes of the html element, each after a space. */
    attributes?: string;
    /** Markup in the head: title, metas, style sheets. */
    head: string;
    /** The bootstrap's script element. */
    boot: string;
    /** What is in the root element before the shell starts. */
    content?: string;
    scripts: string;
}

// Before anything is painted: the colour mode that the user chose, else the app's, else the system's. color_mode.ts goes on from here.
const EARLY_COLOR_MODE = `(function(){try{
var b=JSON.parse(document.getElementById("vitrine-boot").textContent||"{}"),m=b.colorMode||"system";
try{m=localStorage.getItem("vitrine-color-mode")||m}catch(e){}
if(m!=="light"&&m!=="dark")m=matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light";
document.documentElement.classList.add(m);document.documentElement.style.colorScheme=m}catch(e){}})()`.replaceAll("\n", "");

/** The HTML document of every page, in development (as a template) and in an export. */
export function htmlDocument({ attributes = ' lang="en"', head, boot, content = "", scripts }: DocumentParts): string {
    return `<!doctype html>
<html${attributes}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{margin:0}</style>
${head}
${boot}
<script>${EARLY_COLOR_MODE}</script>
${scripts}
</head>
<body>
<div id="vitrine-root">${content}</div>
</body>
</html>
`;
}

export function escapeHtml(text: string): string {
    return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

export function bootElement(boot: unknown): string {
    const json = JSON.stringify(boot).replaceAll("<", "\\u003c");
    return `<script type="application/json" id="vitrine-boot">${json}</script>`;
}
