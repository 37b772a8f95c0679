// The catalog against Reflex' own signatures: every component that is reachable there, with every prop and trigger, is in the catalog too.
import { expect, test } from "bun:test";
import { catalogKeywords, components, readCatalog } from "./usage";

/** What the catalog leaves out, and why. */
const leftOut: Record<string, string> = {
    "rx.cond": "a function of Python here, like rx.foreach and rx.match",
    "rx.foreach": "a function of Python here",
    "rx.match": "a function of Python here",
    "rx.color_mode.icon.cond": "Reflex' own wiring: the colour mode",
    "rx.color_mode.switch.on_change": "the switch sets it itself; Reflex raises for a second one",
    "rx.clipboard.on_paste_event_actions": "Reflex' own wiring: what on_paste=State.paste.prevent_default says",
    "rx.context_menu.radio_group.as_child": "without effect in Radix Themes",
    ...Object.fromEntries(["default_value", "high_contrast", "items", "name", "required", "spacing", "variant"].map((prop) => [`rx.context_menu.radio.${prop}`, "of another radio; Radix' menu item has none of these"])),
    "rx.html.dangerouslySetInnerHTML": "Reflex' own wiring: the text",
    "rx.markdown.root.component_map_hash": "Reflex' own wiring",
    "rx.script.crossorigin": "Reflex takes it and says that it is not supported",
    "rx.script.href": "the same",
    "rx.window_event_listener.hooks": "Reflex' own wiring",
};

test("every component, prop and trigger of Reflex is in the catalog", () => {
    const css = readCatalog("css.json").properties.map(({ name }: { name: string }) => name);
    const missing: string[] = [];
    for (const [name, { props, events }] of Object.entries(components)) {
        const known = catalogKeywords(name);
        if (!known) missing.push(name);
        else missing.push(...[...props, ...events].filter((keyword) => !known.has(keyword) && !css.includes(keyword) && !/^(aria|data)_/.test(keyword)).map((keyword) => `${name}.${keyword}`));
    }
    expect(missing.filter((one) => !(one in leftOut)).sort()).toEqual([]);
    expect(Object.keys(leftOut).filter((one) => !missing.includes(one))).toEqual([]);
});
