// Whatever is wrong in a project is told with file, line and column of the user's own text, and in words that help.
import { expect, test } from "bun:test";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newProject, serve, temporaryFolder, vitrine } from "../../support/program";

const page = (body: string) => `import reflex as rx


def index():
    ${body}


app = rx.App()
app.add_page(index, route="/")
`;

interface Case {
    what: string;
    source: string;
    line: number;
    /** 1-based; left out where Python knows only the line. */
    column?: number;
    says: RegExp;
    env?: Record<string, string>;
}

const cases: Case[] = [
    {
        what: "a syntax error",
        source: page("return rx.heading('a' 'b' c)"),
        line: 5,
        column: 23,
        says: /syntax/i,
    },
    {
        what: "a bracket that is never closed",
        source: page("return rx.heading("),
        line: 5,
        column: 22,
        says: /never closed/,
    },
    {
        what: "an exception at import",
        source: `import reflex as rx\n\nRATE = 1 / 0\n\napp = rx.App()\n`,
        line: 3,
        column: 8,
        says: /division by zero/,
    },
    {
        what: "a module that is not there",
        source: `import reflex as rx\nimport no_such_module\n`,
        line: 2,
        says: /no_such_module/,
    },
    {
        what: "a page that returns None",
        source: page("rx.heading('forgotten')"),
        line: 4,
        says: /index.*None.*return/s,
    },
    {
        what: "an unknown component",
        source: page("return rx.buton('Save')"),
        line: 5,
        column: 12,
        says: /rx\.button/,
    },
    {
        what: "an unknown event trigger",
        source: page("return rx.button('Save', on_clik=rx.noop())"),
        line: 5,
        says: /on_clik.*on_click/s,
    },
    {
        what: "a mistyped keyword",
        source: page("return rx.button('Save', varient='soft')"),
        line: 5,
        column: 12,
        says: /varient.*variant/s,
    },
    {
        what: "a child of an element without content",
        source: page("return rx.image(rx.text('x'))"),
        line: 5,
        column: 12,
        says: /rx\.image cannot have a component/,
    },
    {
        what: "a child that is not shown",
        source: page("return rx.switch('Dark')"),
        line: 5,
        column: 12,
        says: /rx\.switch cannot have text as a child/,
    },
    {
        what: "an endless loop at import",
        source: `import reflex as rx\n\nwhile True:\n    pass\n`,
        line: 3,
        says: /1 s|second/,
        env: { VITRINE_IMPORT_TIMEOUT: "1" },
    },
];

for (const { what, source, line, column, says, env } of cases) {
    test(`vitrine check tells of ${what}`, async () => {
        using folder = temporaryFolder();
        const project = folder.join("shop");
        await newProject(project, "empty");
        const file = join(project, "shop/shop.py");
        writeFileSync(file, source);

        const plain = await vitrine(["check", project], env);
        expect(plain.code).toBe(1);
        const told = new RegExp(`^(${file.replaceAll(".", "\\.")}|shop/shop\\.py):(\\d+):(\\d+): error: (.+)$`, "m").exec(plain.stderr);
        if (!told) throw new Error(`no line of the form file:line:column: error: … in\n${plain.stderr}`);
        // An endless loop is stopped wherever it is just then.
        if (env) expect([line, line + 1]).toContain(Number(told[2]));
        else expect(Number(told[2])).toBe(line);
        if (column) expect(Number(told[3])).toBe(column);
        else expect(Number(told[3])).toBeGreaterThan(0);
        expect(told[4]).toMatch(says);

        const json = await vitrine(["check", project, "--json"], env);
        expect(json.code).toBe(1);
        const { problems } = JSON.parse(json.stdout);
        expect(problems).toHaveLength(1);
        expect(problems[0]).toMatchObject({ severity: "error", file });
        expect(problems[0].message).toMatch(says);
        if (!env) expect(problems[0].line).toBe(line);
    });
}

test("vitrine check says so when nothing is wrong", async () => {
    using folder = temporaryFolder();
    await newProject(folder.join("shop"), "counter");
    expect((await vitrine(["check", folder.join("shop")])).code).toBe(0);
    const json = await vitrine(["check", folder.join("shop"), "--json"]);
    expect(json.code).toBe(0);
    expect(JSON.parse(json.stdout)).toEqual({ problems: [] });
});

test("a mistyped keyword is told, and the app is served and exported as it is", async () => {
    using folder = temporaryFolder();
    const project = folder.join("shop");
    await newProject(project, "empty");
    writeFileSync(join(project, "shop/shop.py"), page("return rx.button('Save', varient='soft')"));
    const told = /shop\.py:5:12: error: rx\.button has no keyword 'varient'/;
    await using server = await serve(project);
    expect(server.output).toMatch(told);
    expect(await (await fetch(server.url)).text()).toContain("Save");
    const exported = await vitrine(["export", project, "--out", folder.join("out")]);
    expect(exported.code).toBe(0);
    expect(exported.stderr).toMatch(told);
});

test("a folder without rxconfig.py is named", async () => {
    using folder = temporaryFolder();
    await newProject(folder.join("shop"), "empty");
    rmSync(folder.join("shop", "rxconfig.py"));
    for (const command of ["check", "run"]) {
        const outcome = await vitrine([command, folder.join("shop")]);
        expect(outcome.code).toBe(1);
        expect(outcome.stderr).toContain("rxconfig.py");
        expect(outcome.stderr).toMatch(/vitrine new/);
    }
});

test("a folder that is not there is named", async () => {
    using folder = temporaryFolder();
    const outcome = await vitrine(["run", folder.join("nowhere")]);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain(folder.join("nowhere"));
});

test("a port in use is named", async () => {
    using folder = temporaryFolder();
    await newProject(folder.join("shop"), "empty");
    await using first = await serve(folder.join("shop"));
    const port = new URL(first.url).port;
    const second = await vitrine(["run", folder.join("shop"), "--port", port]);
    expect(second.code).toBe(1);
    expect(second.stderr).toContain(port);
    expect(second.stderr).toMatch(/in use/);
});

test("an export without Bun says what to do", async () => {
    using folder = temporaryFolder();
    await newProject(folder.join("shop"), "empty");
    const outcome = await vitrine(["export", folder.join("shop"), "--out", folder.join("out")], { VITRINE_BUN: folder.join("no-bun") });
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toMatch(/Bun/);
    expect(outcome.stderr).toContain("no-bun");
});
