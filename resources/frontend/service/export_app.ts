import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

import type { Bootstrap, PageDescriptor } from "../shell/wire";
import { bootElement, escapeHtml, htmlDocument } from "./document";
import { lowerCss } from "./lower_css";
import { minifyScript } from "./minify_script";
import { appModules, ENTRY, isDynamic } from "./modules";
import { FRONTEND } from "./paths";
import { prerender } from "./prerender";
import { installPackages, ownCandidates, projectResolver, type ProjectLibraries } from "./project_libraries";
import { purgeRadixCss } from "./purge_css";
import { isAddress, serverModules } from "./server_modules";
import { styleSheets } from "./style_sheets";
import type { TailwindSettings } from "./tailwind";
import { PRODUCTION } from "./vendor";

const RADIX = "@radix-ui/themes";
/** Folder of the generated files in the export; everything else there is a page or the user's own. */
const FILES = "_vitrine";

export interface ExportRequest {
    out: string;
    app: Bootstrap;
    pages: PageDescriptor[];
    /** Of the document: the html element's attributes, and markup for the head. */
    htmlAttributes?: string;
    head?: string;
    classes?: string[];
    assets?: string;
    /** The project: npm packages that rxconfig.py names are looked for there first. */
    folder?: string;
    styles?: AppStyles;
    /** What the app's own components import. */
    own?: ProjectLibraries | null;
}

/** What rxconfig.py and rx.App say of style sheets, as runtime/compile/app_styles.h has it. */
interface AppStyles {
    reset: boolean;
    tailwind: TailwindSettings | null;
    urls: string[];
    files: string[];
    global: string;
    candidates: string[];
}

const NO_STYLES: AppStyles = { reset: true, tailwind: null, urls: [], files: [], global: "", candidates: [] };

export interface ExportedFile {
    path: string;
    bytes: number;
    gzip: number;
}

type Progress = (text: string) => void;

interface Scripts {
    /** Path of the script that starts the app. */
    entry: string;
    /** Paths of the pages' scripts, in the order of the pages. */
    pages: string[];
    /** Addresses of style sheets that come with them. */
    styles: string[];
    /** Words of the project's own scripts that may be CSS classes. */
    candidates: string[];
}

class Export {
    private readonly files: ExportedFile[] = [];

    constructor(private readonly request: ExportRequest, private readonly progress: Progress) {}

    async run(): Promise<ExportedFile[]> {
        const { out, assets, folder } = this.request;
        const generated = join(folder ?? "", ".web/public"); // what plugins made; the app's own assets go over it
        rmSync(join(out, FILES), { recursive: true, force: true });
        mkdirSync(out, { recursive: true });
        if (folder && existsSync(generated))
            cpSync(generated, out, { recursive: true });
        if (assets && existsSync(assets))
            cpSync(assets, out, { recursive: true });
        this.progress("Bundling");
        const scripts = await this.bundle();
        const styles = [...scripts.styles, ...await this.styles(scripts.candidates)];
        this.progress("Writing pages");
        const own = folder ? await serverModules({ folder, packages: [], modules: {}, ...this.request.own, libraries: this.ownLibraries() }) : {};
        for (const [index, page] of this.request.pages.entries())
            await this.page(page, [scripts.entry, scripts.pages[index]], styles, own);
        // Any file server answers an address that has no file with this one: dynamic routes find their page from here.
        const notFound = this.request.pages.find((page) => page.route.replace(/^\//, "") === "404");
        await this.write("404.html", this.document(notFound, [scripts.entry], styles));
        return this.files;
    }

    /** The exports that pages want of the project's libraries, and of those that browsers load from other servers. */
    private ownLibraries(): Record<string, string[]> {
        const libraries: Record<string, string[]> = { ...this.request.own?.libraries };
        for (const [library, name] of this.request.pages.flatMap((page) => Object.values(page.fragments)).flatMap(({ imports }) => imports ?? [])) {
            if (isAddress(library))
                libraries[library] = [...libraries[library] ?? [], name];
        }
        return libraries;
    }

    private async bundle(): Promise<Scripts> {
        const { folder, own } = this.request;
        const files = appModules(this.request.pages, Boolean(this.request.app.theme), Object.keys(own?.libraries ?? {}));
        if (folder && own)
            await installPackages(folder, own.packages, this.progress);
        const built = await Bun.build({
            entrypoints: [ENTRY],
            files,
            target: "browser",
            format: "esm",
            splitting: true,
            minify: true,
            metafile: true,
            define: PRODUCTION,
            plugins: folder && own ? [projectResolver({ folder, modules: own.modules }, "bundled")] : [],
            naming: { entry: "[name]-[hash].[ext]", chunk: "[name]-[hash].[ext]" },
        });
        if (!built.success)
            throw new Error(built.logs.map(String).join("; "));
        const scripts: Scripts = { entry: "", pages: [], styles: [], candidates: own ? ownCandidates(own, built) : [] };
        for (const output of built.outputs) {
            const path = `${FILES}/${output.path.split("/").pop()}`;
            const page = /\/page-(\d+)-[^/]*$/.exec(path)?.[1];
            if (path.endsWith(".css")) { // of packages of the app's own components
                scripts.styles.push(await this.sheet("packages", await output.text()));
                continue;
            }
            if (output.kind === "entry-point")
                scripts.entry = path;
            else if (page !== undefined)
                scripts.pages[Number(page)] = path;
            await this.write(path, minifyScript(path, await output.text()));
        }
        return scripts;
    }

    /** Writes the style sheets; returns the addresses of all, in order. @param candidates beside those of the pages */
    private async styles(candidates: string[]): Promise<string[]> {
        const { folder = "", styles = NO_STYLES } = this.request;
        const { before, after, compiled } = await styleSheets({ ...styles, folder, candidates: [...styles.candidates, ...candidates] });
        const reset = styles.reset ? await Bun.file(join(FRONTEND, "dev/reset.css")).text() : "";
        const isLayered = styles.tailwind?.version === 4;
        const rules = `${styles.global}\n${this.componentRules()}`;
        const ownTexts = styles.files.map((file) => compiled[file] ?? readFileSync(join(folder, "assets", file), "utf8"));
        const radix = await this.radix([rules, after, ...ownTexts].join("\n"));
        const base = isLayered
            ? `${reset}\n${after}\n@layer components{${radix}}`
            : `${reset}\n${before}\n${radix}\n${after}`;
        const addresses = styles.urls.slice();
        // The app's own rules come after its style sheets; where there are none of those, one file holds everything.
        const own = styles.files.filter((file) => compiled[file] !== "");
        addresses.push(await this.sheet("style", base, own.length ? "" : rules));
        for (const file of own)
            addresses.push(compiled[file] === undefined ? `/${file}` : await this.sheet("sheet", compiled[file]));
        if (own.length)
            addresses.push(await this.sheet("app", "", rules));
        return addresses.filter((address) => address !== "");
    }

    private componentRules(): string {
        const fragments = this.request.pages.flatMap((page) => Object.values(page.fragments));
        return Object.values(Object.assign({}, ...fragments.map((fragment) => fragment.css ?? {}))).join("");
    }

    /** The part of Radix' style sheet that the pages can need; `appCss` is all other CSS. */
    private async radix(appCss: string): Promise<string> {
        const { app, pages, classes } = this.request;
        if (!app.theme)
            return "";
        const sheet = await Bun.file(join(FRONTEND, "dev/radix.css")).text();
        if (pages.some(isDynamic)) // the server may make any component
            return sheet;
        const fragments = pages.flatMap((page) => Object.values(page.fragments));
        const components = new Set(classes);
        for (const [library, name] of fragments.flatMap((fragment) => fragment.imports ?? [])) {
            if (library === RADIX)
                components.add(name);
        }
        return purgeRadixCss(sheet, {
            components: [...components, "Theme"],
            bodies: fragments.map((fragment) => fragment.body),
            appCss,
            theme: app.theme,
        });
    }

    /**
     * Writes a style sheet; returns its address, or "" when there is nothing in it.
     * @param rules the app's own, at its end: as they are in development. What browsers do not take (`width: 100`) lightningcss would mend.
     */
    private async sheet(name: string, text: string, rules = ""): Promise<string> {
        const css = lowerCss(text, `${name}.css`) + rules.trim();
        if (!css)
            return "";
        const path = `${FILES}/${name}-${Bun.hash(css).toString(36)}.css`;
        await this.write(path, css);
        return `/${path}`;
    }

    private async page(page: PageDescriptor, scripts: string[], styles: string[], own: Record<string, string>): Promise<void> {
        const segments = page.route.split("/").filter((segment) => segment !== "");
        if (segments.join("/") === "404" || segments.some((segment) => segment.startsWith("[")))
            return;
        let content: string | undefined;
        try {
            content = await prerender(this.request.app, page, own);
        } catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            this.progress(`The page ${page.route} is not prerendered, it shows when its script runs: ${reason}`);
        }
        await this.write([...segments, "index.html"].join("/"), this.document(page, scripts, styles, content));
    }

    /** `entry` starts the app, it will ask for the others. */
    private document(page: PageDescriptor | undefined, [entry, ...others]: string[], styles: string[], content?: string): string {
        const metas = (page?.meta ?? []).map((meta) =>
            `<meta ${Object.entries(meta).map(([name, value]) => `${name}="${escapeHtml(value)}"`).join(" ")}>`);
        const head = [
            page?.title === undefined ? "" : `<title>${escapeHtml(page.title)}</title>`,
            `<link rel="icon" href="${escapeHtml(this.request.app.icon ?? "data:,")}">`,
            ...metas,
            this.request.head ?? "",
            ...styles.map((href) => `<link rel="stylesheet" href="${escapeHtml(href)}">`),
        ].filter((line) => line !== "").join("\n");
        return htmlDocument({
            attributes: this.request.htmlAttributes,
            head,
            boot: bootElement({ ...this.request.app, prerendered: content !== undefined }),
            content,
            scripts: [
                ...others.map((path) => `<link rel="modulepreload" href="/${path}">`),
                `<script type="module" src="/${entry}"></script>`,
            ].join("\n"),
        });
    }

    private async write(path: string, text: string): Promise<void> {
        const bytes = Buffer.from(text);
        mkdirSync(dirname(join(this.request.out, path)), { recursive: true });
        await Bun.write(join(this.request.out, path), bytes);
        this.files.push({ path, bytes: bytes.length, gzip: Bun.gzipSync(bytes).length });
    }
}

/** Writes the static frontend of an app; returns the generated files (the user's assets are copied and not listed). */
export function exportApp(request: ExportRequest, progress: Progress): Promise<ExportedFile[]> {
    return new Export(request, progress).run();
}
