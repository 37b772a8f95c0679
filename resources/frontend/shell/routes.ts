// Route patterns: `[slug]` one segment, `[[slug]]` one or none, `[[...splat]]` any number at the end. The older forms
// `[...name]` (one or more) and any name in a catch-all are understood as well.

export interface RouteMatch {
    route: string;
    params: Record<string, string | string[]>;
}

interface Segment {
    kind: "static" | "one" | "optional" | "some" | "any";
    name: string;
}

function parse(segment: string): Segment {
    const found = /^(\[\[\.\.\.(.+)\]\]|\[\.\.\.(.+)\]|\[\[(.+)\]\]|\[(.+)\])$/.exec(segment);
    if (!found)
        return { kind: "static", name: segment };
    const [, , any, some, optional, one] = found;
    if (any)
        return { kind: "any", name: any };
    if (some)
        return { kind: "some", name: some };
    return optional ? { kind: "optional", name: optional } : { kind: "one", name: one };
}

function segmentsOf(path: string): string[] {
    return path.split("/").filter((segment) => segment !== "");
}

function decodeSegment(segment: string): string {
    try {
        return decodeURIComponent(segment);
    } catch {
        return segment;
    }
}

export function matchRoute(route: string, path: string): RouteMatch | null {
    const params: RouteMatch["params"] = {};
    const given = segmentsOf(path).map(decodeSegment);
    let at = 0;
    for (const segment of segmentsOf(route).map(parse)) {
        const rest = given.slice(at);
        switch (segment.kind) {
        case "static":
            if (given[at++] !== segment.name)
                return null;
            break;
        case "one":
            if (rest.length === 0)
                return null;
            params[segment.name] = given[at++];
            break;
        case "optional":
            if (rest.length > 0)
                params[segment.name] = given[at++];
            break;
        case "some":
            if (rest.length === 0)
                return null;
            params[segment.name] = rest;
            return { route, params };
        case "any":
            params[segment.name] = rest;
            return { route, params };
        }
    }
    return at >= given.length ? { route, params } : null;
}

/** The first route that fits; routes come most specific first. Null: no page has that path. */
export function findRoute(routes: string[], path: string): RouteMatch | null {
    for (const route of routes) {
        if (route === "404" || route === "/404")
            continue;
        const match = matchRoute(route, path);
        if (match)
            return match;
    }
    return null;
}
