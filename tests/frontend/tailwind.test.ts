// What Tailwind 4 writes, brought down to Chromium 102: each of these was seen to fail there.
import { expect, test } from "bun:test";

import { lowerCss } from "../../resources/frontend/service/lower_css";
import { lowerTailwind } from "../../resources/frontend/service/lower_tailwind";
import { tailwindCss } from "../../resources/frontend/service/tailwind";

const lowered = (css: string) => lowerTailwind(lowerCss(css, "test.css"));
const PARTS = "transform:var(--vitrine-translate, ) var(--vitrine-rotate, ) var(--vitrine-scale, ) var(--vitrine-transform, )";

test("an empty fallback of a variable keeps its space", () => {
    expect(lowerCss("a{filter:var(--b,) grayscale(1)}", "test.css")).toBe("a{filter:var(--b, ) grayscale(1)}");
});

test("translate, rotate and scale are a transform for those who do not know them", () => {
    expect(lowered(".a{rotate:45deg}")).toEndWith(`.a{rotate:45deg}@supports not (translate:0){.a{--vitrine-rotate:rotate(45deg);${PARTS}}}`);
    expect(lowered(".a{translate:var(--x) var(--y)}")).toContain("--vitrine-translate:translate(var(--x),var(--y))");
    expect(lowered(".a{--tw-scale-x:95%}")).toBe(".a{--tw-scale-x:0.95}");
    expect(lowered(".a{transform:none}")).toBe(".a{transform:none}");
});

test("gradients and viewport units have what went before", () => {
    expect(lowered(".a{--tw-gradient-position:to right in oklab}")).toBe(
        ".a{--tw-gradient-position:to right}@supports (background-image:linear-gradient(in lab,red,red)){.a{--tw-gradient-position:to right in oklab}}");
    expect(lowered(".a{height:100dvh}")).toBe(".a{height:100vh;height:100dvh}");
});

test("placeholders are grey for those who do not mix colours", async () => {
    const { before, after } = await tailwindCss({ version: 4, config: {} }, "/", [], ["p-1"]);
    expect(before + after).toMatch(/::placeholder\{color:gray\}@supports \(color:color-mix/);
});

test("so have version 3's, which needs nothing else", async () => {
    expect((await tailwindCss({ version: 3, config: {} }, "/", [], ["h-dvh"])).after).toMatch(/height: 100vh;height: 100dvh/);
});

for (const version of [3, 4] as const) {
    test(`classes that come later find their place, words that are none cost nothing (version ${version})`, async () => {
        const settings = { version, config: {} };
        const first = await tailwindCss(settings, "/", [], ["p-4", "sm:p-8"]);
        expect(await tailwindCss(settings, "/", [], ["p-4", "sm:p-8", "Hello", "world"])).toBe(first);
        const { after } = await tailwindCss(settings, "/", [], ["p-4", "sm:p-8", "pt-2"]);
        // A side comes after all sides and before what a screen's width asks for.
        const places = [".p-4", ".pt-2", ".sm\\:p-8"].map((name) => after.indexOf(name));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(places[0]).toBeGreaterThan(-1);
    });
}
