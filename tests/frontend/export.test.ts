// Exports, as the Bun service makes them, in a real browser from a plain file server.
import { afterAll, beforeAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Browser, Page } from "playwright-core";

import { rewriteHas } from "../../resources/frontend/service/lower_css";
import { parseCss, printCss } from "../../resources/frontend/service/css_tree";
import type { Import, PageDescriptor } from "../../resources/frontend/shell/wire";
import { startBrowser } from "../support/browser";

setDefaultTimeout(30_000);

const SHARE = process.env.VITRINE_SHARE ?? "";

function radix(...names: string[]): Import[] {
    return names.map((name) => ["@radix-ui/themes", name, name.replace(".", "")]);
}

const HOME: PageDescriptor = {
    route: "/", title: "Home & more", meta: [{ name: "description", content: "A \"page\"" }], root: "0",
    fragments: {
        "0": {
            body: `return h(Container,{"size":"2","p":"4"},h(Flex,{"direction":"column","gap":"3","align":"start","justify":"between"},frag("1"),
                h(Button,{"onClick":on([[0]]),"variant":"soft","color":"tomato"},"soft"),h(Button,{"disabled":true},"disabled"),h(IconButton,{"variant":"ghost"},"+"),
                h(TextFieldRoot,{"placeholder":"name","size":"3"},h(TextFieldSlot,null,"@")),h(TextFieldRoot,{"readOnly":true,"defaultValue":"read only"}),
                h(TextArea,{"placeholder":"more"}),h(Checkbox,{"defaultChecked":true}),h(Switch,{"size":"1"}),h(Badge,{"color":"green"},"badge"),
                h(Card,{"variant":"classic","mt":"-2"},h(Text,{"size":"2","weight":"bold","color":"gray"},"in a card")),h(Separator,{"size":"4"}),
                h(Grid,{"columns":{"initial":"1","md":"3"},"gap":"2"},h(Box,null,"a"),h(Box,{"width":"50%"},"b")),h(Code,null,"code"),h(Kbd,null,"K"),
                h(Link,{"href":"/post/first","id":"post"},"post"),h(CalloutRoot,{"size":"1"},h(CalloutText,null,"callout")),h(Avatar,{"fallback":"A","radius":"full"}),
                h(TableRoot,{"variant":"surface"},h(TableBody,null,h(TableRow,null,h(TableCell,null,"cell")))),h(Progress,{"value":40}),h(Spinner,{"loading":true})))`,
            imports: radix("Container", "Flex", "Button", "IconButton", "TextField.Root", "TextField.Slot", "TextArea", "Checkbox", "Switch", "Badge", "Card",
                "Text", "Separator", "Grid", "Box", "Code", "Kbd", "Link", "Callout.Root", "Callout.Text", "Avatar", "Table.Root", "Table.Body", "Table.Row",
                "Table.Cell", "Progress", "Spinner"),
        },
        // The same local name as above means something else here.
        "1": { body: 'return h(Text,{"size":"8","className":"v-big"},"Count ",s[0])', reads: [0], imports: [["@radix-ui/themes", "Heading", "Text"]],
            css: { "v-big": ".v-big{letter-spacing:3px}" } },
    },
};
const POST: PageDescriptor = { route: "/post/[slug]", title: "Post", root: "0", fragments: { "0": { body: 'return h("p",{id:"slug"},router.params.slug)' } } };
const BROKEN: PageDescriptor = { route: "/broken", title: "Broken", root: "0", fragments: { "0": { body: 'return h("p",null,window.innerWidth>0?"shown":"")' } } };
const APP = {
    build: "b1", event: "", routes: ["/", "/broken", "/post/[slug]"], vars: [7], colorMode: "light",
    theme: { appearance: "inherit", accentColor: "violet", radius: "large" },
};

class Service {
    private readonly process = Bun.spawn([join(SHARE, "bun/bun"), join(SHARE, "frontend/service/main.ts")], { stdin: "pipe", stdout: "pipe", stderr: "inherit" });
    private readonly reader = this.process.stdout.getReader();
    private buffered = "";

    async call(request: Record<string, unknown>): Promise<Record<string, any>[]> {
        this.process.stdin.write(`${JSON.stringify(request)}\n`);
        this.process.stdin.flush();
        const messages: Record<string, any>[] = [];
        while (messages.at(-1)?.ok === undefined)
            messages.push(JSON.parse(await this.line()));
        return messages;
    }

    async end(): Promise<number> {
        this.process.stdin.end();
        return this.process.exited;
    }

    private async line(): Promise<string> {
        while (!this.buffered.includes("\n")) {
            const { value, done } = await this.reader.read();
            if (done)
                throw new Error("the service ended");
            this.buffered += Buffer.from(value).toString();
        }
        const [line, ...rest] = this.buffered.split("\n");
        this.buffered = rest.join("\n");
        return line;
    }
}

let browser: Browser;
let out: string;
let messages: Record<string, any>[];
let server: ReturnType<typeof Bun.serve>;

beforeAll(async () => {
    out = mkdtempSync(join(tmpdir(), "vitrine-export-"));
    const service = new Service();
    messages = await service.call({ id: 1, op: "export", out, app: APP, pages: [HOME, POST, BROKEN], classes: [], assets: "" });
    expect(await service.end()).toBe(0);
    server = Bun.serve({
        port: 0,
        hostname: "127.0.0.1",
        fetch(request) {
            const path = join(out, new URL(request.url).pathname);
            const file = [path, join(path, "index.html")].find((one) => existsSync(one) && !one.endsWith("/") && Bun.file(one).size > 0 && /\.\w+$/.test(one));
            return file ? new Response(Bun.file(file)) : new Response(Bun.file(join(out, "404.html")), { status: 404 });
        },
    });
    browser = await startBrowser();
});
afterAll(async () => {
    await browser?.close();
    await server?.stop(true);
    rmSync(out, { recursive: true, force: true });
});

async function openPage(path: string): Promise<{ page: Page; errors: string[] }> {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => { if (message.type() === "error" && !message.text().includes("404")) errors.push(message.text()); });
    await page.goto(`http://127.0.0.1:${server.port}${path}`);
    return { page, errors };
}

describe("an export", () => {
    test("lists what it wrote and says which page is not prerendered, and why", () => {
        const answer = messages.at(-1) as Record<string, any>;
        expect(answer.ok).toBe(true);
        expect(answer.files.map((file: any) => file.path)).toContain("index.html");
        for (const file of answer.files)
            expect(Bun.file(join(out, file.path)).size).toBe(file.bytes);
        const progress = messages.map((message) => message.progress ?? "").join("\n");
        expect(progress).toMatch(/\/broken is not prerendered.*window/);
        expect(progress).not.toContain("page / is not");
    });

    test("is there before any script runs, with title and metas", async () => {
        const html = await Bun.file(join(out, "index.html")).text();
        expect(html).toContain("Count <!-- -->7");
        expect(html).toContain("<title>Home &amp; more</title>");
        expect(html).toContain('content="A &quot;page&quot;"');
    });

    test("hydrates without a difference and goes to a dynamic page and back", async () => {
        const { page, errors } = await openPage("/");
        await page.waitForFunction(() => Object.keys(document.getElementById("post") ?? {}).some((key) => key.startsWith("__react")));
        await page.click("#post");
        await page.waitForFunction(() => document.getElementById("slug")?.textContent === "first");
        await page.goBack();
        await page.waitForSelector("#post");
        expect(errors).toEqual([]);
        await page.close();
    });

    test("shows a dynamic page that was asked for directly, and one that could not be prerendered", async () => {
        const direct = await openPage("/post/second%20one");
        await direct.page.waitForFunction(() => document.getElementById("slug")?.textContent === "second one");
        expect(direct.errors).toEqual([]);
        const broken = await openPage("/broken");
        await broken.page.waitForFunction(() => document.querySelector("p")?.textContent === "shown");
        expect(broken.errors).toEqual([]);
        await Promise.all([direct.page.close(), broken.page.close()]);
    });

    test("looks as with the whole style sheet", async () => {
        const { page } = await openPage("/");
        const whole = await Bun.file(join(SHARE, "frontend/dev/radix.css")).text();
        const differences = await page.evaluate(async (css) => {
            const looks = () => [...document.querySelectorAll("body *")].flatMap((element) => [null, "::before", "::after"].map((pseudo) => {
                const style = getComputedStyle(element, pseudo);
                // Custom properties are left out: unused ones may be missing.
                return Object.fromEntries([...style].filter((name) => !name.startsWith("--")).map((name) => [name, style.getPropertyValue(name)]));
            }));
            const freeze = document.head.appendChild(document.createElement("style"));
            freeze.textContent = "*,*::before,*::after{animation:none!important;transition:none!important}";
            const purged = looks();
            const link = document.querySelector("link[rel=stylesheet]") as Element;
            const full = document.createElement("style");
            full.textContent = css;
            link.before(full);
            const wholeLooks = looks();
            return purged.flatMap((look, index) => Object.keys(look).filter((name) => look[name] !== wholeLooks[index][name])
                .map((name) => `${index} ${name}: ${look[name]} / ${wholeLooks[index][name]}`));
        }, whole);
        expect(differences).toEqual([]);
        await page.close();
    });
});

test("the service answers what it does not know or cannot build with a sentence, and lives on", async () => {
    const service = new Service();
    const unknown = await service.call({ id: 1, op: "fly" });
    expect(unknown.at(-1)).toMatchObject({ id: 1, ok: false });
    const bad = { ...HOME, fragments: { "0": { body: "return h(" } } };
    const failed = (await service.call({ id: 2, op: "export", out: join(out, "bad"), app: APP, pages: [bad] })).at(-1) as Record<string, any>;
    expect(failed.ok).toBe(false);
    expect(failed.error).not.toContain("\n");
    expect((await service.call({ id: 3, op: "ping" })).at(-1)).toEqual({ id: 3, ok: true });
    expect(await service.end()).toBe(0);
});

test("every :has of the library gets a way out for engines without it", async () => {
    const source = '.rt-Card:where(:has(.rt-Inset > a)) { color: red; }\n@supports selector(:has(*)) { .x { color: blue } }';
    expect(rewriteHas(source)).toEqual({
        css: '.rt-Card:where(:is(:has(.rt-Inset > a), [data-has~="1"])) { color: red; }\n@supports selector(:has(*)) { .x { color: blue } }',
        rules: [{ key: "1", host: ".rt-Card", inner: ".rt-Inset > a" }],
    });
});

test("reading and printing a style sheet changes nothing", async () => {
    const css = '@media (min-width:1px){.a\\:b:is(.c,.d)>p,.e[x="},{"]{content:"};";color:red}@supports (x:y){.f{top:0}}}@font-face{src:url(a;b)}@import "x";.g{top:1px}';
    expect(printCss(parseCss(css))).toBe(css);
    const radixCss = await Bun.file(join(SHARE, "frontend/dev/radix.css")).text();
    expect(printCss(parseCss(radixCss))).toBe(radixCss);
});
