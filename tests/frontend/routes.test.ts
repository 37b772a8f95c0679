import { describe, expect, test } from "bun:test";

import { findRoute, matchRoute } from "../../resources/frontend/shell/routes";

describe("a route matches", () => {
    const cases: [route: string, path: string, params: object | null][] = [
        ["/", "/", {}],
        ["/", "/about", null],
        ["/about", "/about/", {}],
        ["/post/[slug]", "/post/a%20b", { slug: "a b" }],
        ["/post/[slug]", "/post", null],
        ["/post/[slug]", "/post/a/b", null],
        ["/post/[[slug]]", "/post", {}],
        ["/post/[[slug]]", "/post/a", { slug: "a" }],
        ["/docs/[[...splat]]", "/docs", { splat: [] }],
        ["/docs/[[...splat]]", "/docs/a/b", { splat: ["a", "b"] }],
        ["/docs/[...path]", "/docs", null],
        ["/docs/[...path]", "/docs/a", { path: ["a"] }],
        ["/[user]/posts/[id]", "/ann/posts/3", { user: "ann", id: "3" }],
        ["/post/[slug]", "/post/%E0%A4%A", { slug: "%E0%A4%A" }],
    ];
    for (const [route, path, params] of cases)
        test(`${route} ${params ? "matches" : "does not match"} ${path}`, () => {
            const match = matchRoute(route, path);
            if (params)
                expect(match?.params as object).toEqual(params);
            else
                expect(match).toBeNull();
        });
});

test("the first of the sorted routes wins, and the 404 page is nobody's path", () => {
    const routes = ["/post/new", "/post/[slug]", "404"];
    expect(findRoute(routes, "/post/new")?.route).toBe("/post/new");
    expect(findRoute(routes, "/post/x")?.route).toBe("/post/[slug]");
    expect(findRoute(routes, "/404")).toBeNull();
});
