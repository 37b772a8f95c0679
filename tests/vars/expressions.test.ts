// expressions.py in a real browser, dev and prod: every expression gives what Python gives for the same values, or what is written down.
import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { openPage, startBrowser, waitForText } from "../support/browser";
import { newProject, serve, temporaryFolder } from "../support/program";

interface Report {
    cases: { expression: string; expected: unknown }[];
    refused: { source: string; hint: string; message: string }[];
}

/** What the page shows: the texts of the expressions, and the elements beside them. */
interface Shown {
    texts: string[];
    lists: Record<string, (string | null)[]>;
    place: Record<string, string | null>;
    matched: string;
    conditional: string;
}

let browser: Browser;
const folder = temporaryFolder();
const project = folder.join("vars");
const shown: Record<string, Shown> = {};
let report: Report;

beforeAll(async () => {
    browser = await startBrowser();
    await newProject(project, "empty");
    copyFileSync(join(import.meta.dir, "expressions.py"), join(project, "vars/vars.py"));
    for (const mode of ["dev", "prod"]) shown[mode] = await show(mode);
    report = JSON.parse(readFileSync(join(project, "report.json"), "utf8"));
});
afterAll(async () => {
    await browser.close();
    folder[Symbol.dispose]();
});

async function show(mode: string): Promise<Shown> {
    await using server = await serve(project, "--env", mode);
    const { page, complaints } = await openPage(browser, server.url);
    await waitForText(page, "a", "places");
    const result = await page.evaluate(() => {
        const children = (id: string) => [...document.getElementById(id)!.childNodes].filter((node) => node.nodeType !== Node.COMMENT_NODE).map((node) => node.textContent);
        const place = document.getElementById("places")!;
        const attribute = (name: string) => [name, place.getAttribute(name)] as const;
        return {
            texts: [...document.querySelectorAll("pre")].map((element) => element.textContent ?? ""),
            lists: Object.fromEntries([...document.querySelectorAll("ul")].map((list) => [list.id, children(list.id)])),
            place: {
                ...Object.fromEntries(["href", "class", "title", "data-a", "aria-label"].map(attribute)),
                width: getComputedStyle(place).width,
                gap: getComputedStyle(place).getPropertyValue("--gap").trim(),
            },
            matched: document.getElementById("matched")!.textContent ?? "",
            conditional: document.getElementById("conditional")!.textContent ?? "",
        };
    });
    expect(complaints).toEqual({ errors: [], outside: [] });
    return result;
}

for (const mode of ["dev", "prod"]) {
    describe(mode, () => {
        test("every expression", () => {
            const { texts } = shown[mode]!;
            expect(report.cases.length).toBeGreaterThan(300);
            expect(texts.length).toBe(report.cases.length);
            const wrong = report.cases.flatMap(({ expression, expected }, i) => {
                const value = JSON.parse(texts[i]!);
                return Bun.deepEquals(value, [expected]) ? [] : [{ expression, expected, value }];
            });
            expect(wrong).toEqual([]);
        });

        test("f-strings in props, classes, styles and attributes", () => {
            const { class: names, ...rest } = shown[mode]!.place;
            expect(rest).toEqual({
                href: "/user/7?q=hello wörld",
                title: "Ann (2)",
                "data-a": "7",
                "aria-label": "Hello wörld",
                width: "70px",
                gap: "2.8rem",
            });
            expect(names!.split(" ")).toContain("w-7");
            expect(names!.split(" ")).toContain("h--3");
        });

        test("loops, conditions and matches", () => {
            const { lists, matched, conditional } = shown[mode]!;
            expect(lists).toEqual({
                nested: ["0.0=1 0.1=2 ", "", "2.0=5 "],
                groups: ["even:2 24", "odd:3 135"],
                range: ["7", "14", "21"],
                letters: ["d0", "a1", "r2", "k3"],
                literals: ["2", "3"],
                users: ["Ann", "B"],
                mapped: ["B", "A", "C"],
                bare: ["3", "1", "2"],
                object: ["x", "label"],
            });
            expect(matched).toBe("dark seven");
            expect(conditional).toBe("none, large");
        });
    });
}

test("what a Var cannot do is refused, and the message says what to do", () => {
    expect(report.refused.length).toBeGreaterThan(60);
    expect(report.refused.filter(({ message, hint }) => message === "not refused" || !message.includes(hint))).toEqual([]);
});
