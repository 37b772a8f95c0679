// The real shell in a real browser, against a server that the test plays.
import { afterAll, afterEach, beforeAll, expect, setDefaultTimeout, test } from "bun:test";

import type { Browser, Page } from "playwright-core";
import type { PageDescriptor } from "../../resources/frontend/shell/wire";
import { startBrowser } from "../support/browser";
import { FakeServer } from "./fake_server";

setDefaultTimeout(20_000);

const RADIX = "@radix-ui/themes";
// Vars of the page: 0 a count, 1 a text, 2 a list.
const PAGE: PageDescriptor = {
    route: "/",
    title: "Test",
    root: "0",
    fragments: {
        "0": {
            body: `return h(Flex,{direction:"column","data-v":"0.0"},frag("1"),frag("2"),frag("3"),
                h("a",{href:"/other",id:"link"},"other"),h("input",{id:"free",defaultValue:"","data-v":"0.1"}))`,
            imports: [[RADIX, "Flex", "Flex"]],
        },
        "1": {
            body: `return h(Heading,{id:"count","data-v":"1.0"},"Count ",s[0])`,
            reads: [0],
            imports: [[RADIX, "Heading", "Heading"]],
            css: { "v-red": ".v-red{color:rgb(255, 0, 0)}" },
        },
        "2": {
            body: `return h(Fragment,null,
                h(Button,{id:"add",onClick:on([[0,()=>[1]]],"pointer")},"add"),
                h(Controlled,{as:TextField.Root,id:"typed",value:s[1],onChange:on([[1,(v)=>[v]]],"value")}))`,
            reads: [1],
            imports: [[RADIX, "Button", "Button"], [RADIX, "TextField", "TextField"]],
        },
        "3": {
            body: `return h("ul",{id:"list"},each(s[2],(item,i)=>h("li",{"data-v":"3.1"},item)))`,
            reads: [2],
        },
    },
};

let browser: Browser;
let page: Page;
let server: FakeServer;
const consoleErrors: string[] = [];

beforeAll(async () => {
    browser = await startBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
    await page.context().close();
    await server.stop();
});

async function open(descriptor = PAGE, values: unknown[] = [0, "", ["a"]], boot = {}): Promise<void> {
    consoleErrors.length = 0;
    server = new FakeServer(boot, structuredClone(descriptor), values);
    page = await (await browser.newContext()).newPage();
    page.on("console", (message) => { if (message.type() === "error") consoleErrors.push(message.text()); });
    page.on("pageerror", (error) => consoleErrors.push(error.message));
    await page.goto(server.url);
    await server.frame((frame) => frame.t === "hello");
}

async function textOf(selector: string, text: string): Promise<void> {
    await page.waitForFunction(([css, wanted]) => document.querySelector(css)?.textContent === wanted, [selector, text] as const);
}

function banner(): Promise<string> {
    return page.evaluate(() => {
        const errors = document.getElementById("vitrine-banner")?.shadowRoot?.querySelector<HTMLElement>(".errors");
        return errors && !errors.hidden ? errors.textContent ?? "" : "";
    });
}

async function bannerHas(text: string): Promise<void> {
    await page.waitForFunction((wanted) => {
        const errors = document.getElementById("vitrine-banner")?.shadowRoot?.querySelector<HTMLElement>(".errors");
        return errors && !errors.hidden && errors.textContent?.includes(wanted);
    }, text);
}

test("a click travels, the delta shows, nothing is logged as an error", async () => {
    await open();
    server.onEvent = (handler, payload) => (handler === 0 ? { d: { "0": payload[0] } } : null);
    await textOf("#count", "Count 0");
    await page.click("#add");
    await textOf("#count", "Count 1");
    server.send({ p: { "2": [["+", [], "b"]] } });
    await textOf("#list", "ab");
    expect(consoleErrors).toEqual([]);
    expect(await page.title()).toBe("Test");
});

test("a swap keeps typed text, focus and caret, and tells the dev hooks", async () => {
    await open();
    await page.fill("#free", "hello");
    await page.evaluate(() => {
        const free = document.getElementById("free") as HTMLInputElement;
        free.focus();
        free.setSelectionRange(2, 2);
    });
    server.send({ t: "swap", route: "/", fragments: { "1": { ...PAGE.fragments["1"], body: 'return h("h2",{id:"count"},"New ",s[0])' } } });
    await textOf("#count", "New 0");
    await page.evaluate(() => (window as any).__vitrine.painted(1));
    // The root fragment, too: its input stays the same element.
    const root = { ...PAGE.fragments["0"], body: PAGE.fragments["0"].body.replace('"other")', '"another")') };
    server.send({ t: "swap", route: "/", fragments: { "0": root } });
    await textOf("#link", "another");
    const state = await page.evaluate(() => {
        const free = document.activeElement as HTMLInputElement;
        return [free.id, free.value, free.selectionStart, (window as any).__vitrine.swapCount];
    });
    expect(state).toEqual(["free", "hello", 2, 2]);
});

test("an input that an edit replaced gets its text and caret back", async () => {
    await open();
    await page.focus("#free");
    await page.keyboard.type("hello");
    const root = { ...PAGE.fragments["0"], body: PAGE.fragments["0"].body.replace('h("input",{', 'h("textarea",{className:"new",') };
    server.send({ t: "swap", route: "/", fragments: { "0": root } });
    await page.waitForSelector("textarea.new");
    expect(await page.evaluate(() => [document.activeElement?.id, (document.activeElement as HTMLInputElement).value])).toEqual(["free", "hello"]);
});

test("a controlled input keeps what is typed while the server is slow, then takes its answer", async () => {
    await open();
    const waiting: string[] = [];
    server.onEvent = (_handler, [text]) => {
        waiting.push(text);
        return null;
    };
    await page.focus("#typed");
    await page.keyboard.type("abc");
    // A value from before the typing must not win.
    server.send({ d: { "0": 5, "1": "old" } });
    await textOf("#count", "Count 5");
    expect(await page.inputValue("#typed")).toBe("abc");
    const last = await server.frame((frame) => frame.e === 1 && frame.a[0] === "abc");
    await page.evaluate(() => (document.getElementById("typed") as HTMLInputElement).setSelectionRange(1, 1));
    server.send({ d: { "1": "ABC" }, i: last.i });
    await page.waitForFunction(() => (document.getElementById("typed") as HTMLInputElement).value === "ABC");
    expect(await page.evaluate(() => (document.getElementById("typed") as HTMLInputElement).selectionStart)).toBe(1);
});

test("a click right after typing reaches the server after the text", async () => {
    await open();
    await page.focus("#typed");
    await page.keyboard.type("xyz");
    await page.click("#add");
    await server.frame((frame) => frame.e === 0);
    const events = server.received.filter((frame) => "e" in frame);
    expect(events.at(-2)).toMatchObject({ e: 1, a: ["xyz"] });
    expect(events.at(-1)).toMatchObject({ e: 0 });
});

test("after a break the session resumes; events made meanwhile and unconfirmed ones are sent, none twice", async () => {
    await open();
    await page.click("#add");
    const first = await server.frame((frame) => frame.e === 0);
    server.onHello = (hello) => [{ t: "resumed", n: 9, i: first.i }, { n: Math.max(2, hello.n + 1), d: { "0": 41 } }];
    server.drop();
    await page.click("#add");
    const hello = await server.frame((frame) => frame.t === "hello" && frame.token === "token-1");
    expect(hello.n).toBeGreaterThan(0);
    await textOf("#count", "Count 41");
    await server.frame((frame) => frame.e === 0 && frame.i === first.i + 1);
    expect(server.received.filter((frame) => frame.i === first.i).length).toBe(1);
});

test("a frame that cannot be applied makes the browser ask for everything", async () => {
    await open();
    await page.click("#add");
    await server.frame((frame) => frame.e === 0);
    server.values = [12, "", []];
    server.send({ p: { "2": [["=", [7, "gone"], 1]] } });
    await textOf("#count", "Count 12");
    expect(server.received.filter((frame) => frame.t === "hello").at(-1)).toMatchObject({ token: "token-1", n: 0 });
});

test("a reload of the tab keeps the session, a copy of the tab gets its own", async () => {
    await open();
    await page.click("#add");
    const first = await server.frame((frame) => frame.e === 0);
    await page.reload();
    await server.frame((frame) => frame.t === "hello" && frame.token === "token-1");
    await page.click("#add");
    // The server would drop a number that it knows.
    await server.frame((frame) => frame.e === 0 && frame.i > first.i);
    // A page opened by another one gets a copy of its sessionStorage, as a duplicated tab does.
    const [copy] = await Promise.all([page.waitForEvent("popup"), page.evaluate(() => void open(location.href))]);
    await copy.waitForSelector("#count");
    await server.frame((frame) => frame.t === "hello" && frame !== server.received[0] && frame.token === "");
    expect(server.received.filter((frame) => frame.t === "hello").map((frame) => frame.token)).toEqual(["", "token-1", ""]);
});

test("problems of the app show with file and line, the page stays, an empty list clears them", async () => {
    await open();
    await textOf("#count", "Count 0");
    server.send({ t: "error", problems: [{ severity: "error", file: "/x/app.py", line: 12, column: 3, message: "No component 'rx.buton'; did you mean 'rx.button'?" }] });
    await bannerHas("rx.buton");
    expect(await banner()).toContain("app.py:12");
    await textOf("#count", "Count 0");
    server.send({ t: "error", problems: [] });
    await page.waitForFunction(() => document.getElementById("vitrine-banner")?.shadowRoot?.querySelector<HTMLElement>(".errors")?.hidden);
});

for (const [what, fragment, message] of [
    ["an unknown library", { body: "return h(X)", imports: [["no-such-lib", "X", "X"]] }, "no-such-lib"],
    ["an unknown export", { body: "return h(X)", imports: [[RADIX, "Nope", "X"]] }, "Nope"],
    ["a syntax error", { body: "return h(" }, "Unexpected"],
    ["a body that throws", { body: "return s[99].foo" }, "undefined"],
    ["a component that throws", { body: 'return h(()=>{throw new Error("component broke")})' }, "component broke"],
] as const) {
    test(`${what} in a swap keeps the last good output, says so here and to the server, and the next good edit recovers`, async () => {
        await open();
        await textOf("#count", "Count 0");
        server.send({ t: "swap", route: "/", fragments: { "1": fragment } });
        await bannerHas(message);
        await textOf("#count", "Count 0");
        expect((await server.frame((frame) => frame.t === "problem")).f).toBe("1");
        server.send({ t: "swap", route: "/", fragments: { "1": { ...PAGE.fragments["1"], body: 'return h("p",{id:"count"},"again")' } } });
        await textOf("#count", "again");
        expect(await banner()).toBe("");
    });
}

test("a component that throws whenever it shows takes nothing with it, and the next good edit recovers", async () => {
    await open();
    await textOf("#count", "Count 0");
    const body = `return h(window.Boom ??= () => {
        const [isBad, setBad] = client.useOwn(Boolean(window.isBad));
        if (isBad) throw new Error("broke inside");
        return h("button", { id: "boom", onClick: () => setBad(window.isBad = true) }, "boom");
    })`;
    server.send({ t: "swap", route: "/", fragments: { "1": { body } } });
    await page.click("#boom");
    await bannerHas("broke inside");
    expect(await page.$("#boom")).toBeNull();
    server.send({ d: { "2": ["a", "b"] } });
    await textOf("#list", "ab");
    server.send({ t: "swap", route: "/", fragments: { "1": { ...PAGE.fragments["1"], body: 'return h("p",{id:"count"},"again")' } } });
    await textOf("#count", "again");
});

test("a link to another page of the app does not load the document anew, and back goes back", async () => {
    const other: PageDescriptor = { route: "/other", title: "Other", root: "0", fragments: { "0": { body: 'return h("p",{id:"other"},router.path)' } } };
    await open(PAGE, undefined, { routes: ["/", "/other"] });
    server.onNavigate = (path, have) => (path === "/other" && !have ? { t: "page", page: other } : null);
    await page.evaluate(() => { (window as any).sameDocument = true; });
    await page.click("#link");
    await textOf("#other", "/other");
    expect(await page.title()).toBe("Other");
    await page.goBack();
    await textOf("#count", "Count 0");
    expect(server.received.filter((frame) => frame.t === "nav")).toEqual([
        { t: "nav", r: { p: "/other", q: "" }, have: 0 },
        { t: "nav", r: { p: "/", q: "" }, have: 1 },
    ]);
    expect(await page.evaluate(() => (window as any).sameDocument)).toBe(true);
});

test("events of the browser run after the values are in place", async () => {
    await open();
    server.send({ d: { "0": 1 }, x: [["set_value", "free", "set"], ["set_focus", "free"], ["toast", "Saved", "success"], ["no_such_event"]] });
    await textOf("#count", "Count 1");
    expect(await page.inputValue("#free")).toBe("set");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("free");
    await page.locator("[data-sonner-toast][data-type=success]", { hasText: "Saved" }).waitFor();
});

test("toasts have their options, and what they call is a handler", async () => {
    await open(PAGE, undefined, { toaster: { position: "top-left" } });
    server.send({ x: [[["toast", 3, 5], "Deleted", null, { id: "t", description: "One file", duration: 60_000, action: { label: "Undo" } }, "on([[6]],\"raw\")",
        null, "on([[7,()=>[\"x\"]]],\"none\")"]] });
    const toast = page.locator("[data-sonner-toast]", { hasText: "One file" });
    await toast.waitFor();
    expect(await toast.getAttribute("data-x-position")).toBe("left");
    await toast.getByRole("button", { name: "Undo" }).click();
    expect((await server.frame((frame) => frame.e === 7)).a).toEqual(["x"]);
    await toast.waitFor({ state: "detached" });

    server.send({ x: [["toast", "One", "loading", { id: "a" }], ["toast", "Two", "error", { id: "b", duration: 60_000 }]] });
    await page.locator("[data-sonner-toast]", { hasText: "Two" }).waitFor();
    server.send({ x: [["toast_dismiss", "b"]] });
    await page.locator("[data-sonner-toast]", { hasText: "Two" }).waitFor({ state: "detached" });
    expect(await page.locator("[data-sonner-toast]", { hasText: "One" }).count()).toBe(1);
    expect(consoleErrors).toEqual([]);
});

test("scripts, functions and values of the browser hand their result to a callback", async () => {
    await open();
    server.send({ x: [[["call_script", 1], "Promise.resolve(6 * 7)", "on([[5,(a0)=>[a0]]],\"raw\")"],
        [["call_function", 0, 1], "() => document.title", "on([[5,(a0)=>[a0,1]]],\"raw\")"], [["run_script", 0, 1], "s[1] + \"!\"", "on([[5,(a0)=>[a0,2]]],\"raw\")"],
        [["console_log", 0], "nothing.here"], ["set_focus", "free"]] });
    expect((await server.frame((frame) => frame.e === 5 && frame.a.length === 1)).a).toEqual([42]);
    expect((await server.frame((frame) => frame.e === 5 && frame.a[1] === 1)).a).toEqual(["Test", 1]);
    expect((await server.frame((frame) => frame.e === 5 && frame.a[1] === 2)).a).toEqual(["!", 2]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("free");
    expect(consoleErrors.join()).toContain("console_log");
});

test("a form gives its named controls, and those that have only an id", async () => {
    const form: PageDescriptor = {
        route: "/", root: "0", fragments: {
            "0": {
                body: `return h("form",{onSubmit:on([[5,(d)=>[d]]],"form")},h("input",{name:"a",defaultValue:"1"}),h("input",{id:"b",defaultValue:"2"}),
                    h(Checkbox,{id:"c",defaultChecked:true}),h(Switch,{name:"d",defaultChecked:true}),h("button",{id:"go"},"go"))`,
                imports: [[RADIX, "Checkbox", "Checkbox"], [RADIX, "Switch", "Switch"]],
            },
        },
    };
    await open(form);
    await page.click("#go");
    expect((await server.frame((frame) => frame.e === 5)).a).toEqual([{ a: "1", b: "2", c: true, d: "on" }]);
    expect(new URL(page.url()).search).toBe("");
});

test("a handler that failed is told: to the developer how, until it is put away, to users only that it did", async () => {
    await open();
    server.send({ x: [["handler_failed", "/home/me/app/app.py:12:5: error: KeyError: 'no such key'"]] });
    await bannerHas("KeyError: 'no such key'");
    expect(await banner()).toContain("app.py:12:5");
    await page.getByRole("button", { name: "Put away" }).click();
    await page.waitForFunction(() => document.getElementById("vitrine-banner")?.shadowRoot?.querySelector<HTMLElement>(".errors")?.hidden);
    await page.context().close();
    await server.stop();

    await open();
    server.send({ x: [["handler_failed"], ["handler_failed"]] });
    const toast = page.locator("[data-sonner-toast][data-type=error]");
    await toast.waitFor();
    expect(await toast.count()).toBe(1);
    expect(await toast.textContent()).toContain("Something went wrong");
});

test("what nobody caught in the page is told to the server", async () => {
    await open();
    await page.evaluate(() => { setTimeout(() => { throw new Error("from a timer"); }); void Promise.reject(new Error("from a promise")); });
    expect((await server.frame((frame) => frame.t === "problem" && frame.m.includes("from a timer"))).f).toBe("script");
    await server.frame((frame) => frame.t === "problem" && frame.m.includes("from a promise"));
});

test("a long break is told and takes itself away; what is done meanwhile is sent when it is over", async () => {
    await open();
    const notice = page.getByRole("status").filter({ hasText: "reconnecting" });
    server.refuse = true;
    server.drop();
    await notice.waitFor();
    await page.click("#add");
    server.refuse = false;
    expect((await server.frame((frame) => frame.e === 0)).a).toEqual([1]);
    await notice.waitFor({ state: "hidden" });
});

test("a build that differs reloads the page once, not in a circle", async () => {
    await open();
    server.onHello = () => [{ t: "reload" }];
    const reloaded = page.waitForNavigation();
    server.send({ t: "reload" });
    await reloaded;
    await bannerHas("another version");
});
