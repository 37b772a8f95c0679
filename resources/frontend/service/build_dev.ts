// `bun service/build_dev.ts OUT`: writes the browser files for development (run by CMake when Vitrine is built).
process.env.NODE_ENV = "production";

import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { buildComponentLibraries } from "./component_libraries";
import { htmlDocument } from "./document";
import { iconTableText } from "./icons";
import { lowerCss, rewriteHas } from "./lower_css";
import { COMPONENTS, RADIX, SHELL } from "./paths";
import { resetCss } from "./reset_css";
import { buildVendor, PRODUCTION } from "./vendor";

/** Where the runtime serves these files. */
const BASE = "/_vitrine/dev/";

async function buildShell(out: string, external: string[]): Promise<void> {
    const built = await Bun.build({
        entrypoints: [join(SHELL, "dev.ts")],
        outdir: out,
        target: "browser",
        format: "esm",
        minify: true,
        define: PRODUCTION,
        external,
        // What is loaded on demand (toasts) lies beside it.
        splitting: true,
        naming: { entry: "shell.js", chunk: "shell-[name]-[hash].js" },
    });
    if (!built.success)
        throw new AggregateError(built.logs, "the shell failed to build");
}

async function buildStyles(out: string): Promise<void> {
    const { css, rules } = rewriteHas(await Bun.file(join(RADIX, "styles.css")).text());
    await Bun.write(join(out, "radix.css"), lowerCss(css, "radix.css"));
    await Bun.write(join(out, "has_rules.json"), JSON.stringify(rules));
    await Bun.write(join(out, "reset.css"), lowerCss(await resetCss(), "reset.css"));
}

/** What an app may import from `$/utils/…` and react-router, so that anything else is an error of its load. */
async function buildFrontendNames(out: string): Promise<void> {
    const source = await Bun.file(join(COMPONENTS, "frontend.ts")).text();
    await Bun.write(join(out, "frontend_names.json"), JSON.stringify(new Bun.Transpiler({ loader: "ts" }).scan(source).exports));
}

/** Pages need `vendor` at once; `libraries` are loaded by those that use them. */
async function buildDocument(out: string, vendor: Record<string, string>, libraries: Record<string, string>): Promise<void> {
    const imports = Object.fromEntries(Object.entries({ ...vendor, ...libraries }).map(([library, file]) => [library, BASE + file]));
    const chunks = readdirSync(join(out, "vendor")).filter((name) => name.startsWith("chunk-"));
    const preloads = [...chunks.map((name) => `${BASE}vendor/${name}`), ...Object.values(vendor).map((file) => BASE + file)];
    await Bun.write(join(out, "index.html"), htmlDocument({
        head: "<!--vitrine:styles-->\n<!--vitrine:head-->",
        boot: "<!--vitrine:boot-->",
        scripts: [
            `<script type="importmap">${JSON.stringify({ imports })}</script>`,
            ...preloads.map((href) => `<link rel="modulepreload" href="${href}">`),
            `<script type="module" src="${BASE}shell.js"></script>`,
        ].join("\n"),
    }));
    await Bun.write(join(out, "vendor.json"), JSON.stringify(vendor, null, 1));
}

const out = process.argv[2];
if (!out) {
    console.error("usage: bun build_dev.ts OUT");
    process.exit(2);
}
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const [vendor, libraries] = await Promise.all([buildVendor(out), buildComponentLibraries(out)]);
const icons = iconTableText().then((text) => Bun.write(join(out, "icons.json"), text));
await Promise.all([buildShell(out, Object.keys(vendor)), buildStyles(out), buildFrontendNames(out), icons]);
await buildDocument(out, vendor, libraries);
