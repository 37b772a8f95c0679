// Every tool, on a small app of two files: what it changes, what it says, and what it refuses.
import { afterAll, beforeAll, expect, test } from "bun:test";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nodesOf, openStudio } from "../../support/studio_client";

const app = `import reflex as rx

from shop.pages import about


class State(rx.State):
    count: int = 0
    names: list[str] = ["Ada", "Grace"]

    @rx.event
    def add(self):
        self.count += 1


def greeting(name: str) -> rx.Component:
    return rx.text(name, weight="bold")


def index() -> rx.Component:
    return rx.vstack(
        rx.heading("Shop", size="8"),
        rx.text("Count: ", State.count),
        rx.button("Add", color_scheme="teal", on_click=State.add),
        rx.foreach(State.names, lambda name: greeting(name)),
        rx.cond(State.count > 2, rx.badge("many"), rx.badge("few")),
        spacing="4",
    )


app = rx.App()
app.add_page(index, title="Shop")
app.add_page(about, route="/about")
`;
const pages = `import reflex as rx


def about() -> rx.Component:
    return rx.box(rx.text("About"))
`;

let studio: Awaited<ReturnType<typeof openStudio>>;
beforeAll(async () => void (studio = await openStudio("empty", "shop", { "shop/shop.py": app, "shop/pages.py": pages })));
afterAll(() => studio[Symbol.asyncDispose]());

const main = "shop/shop.py";

/** The nodes of the page "/", as they are now. */
async function nodes(page = "/"): Promise<any[]> {
    return (await studio.call("get_tree", { page })).trees.flatMap(nodesOf);
}

async function nodeNamed(name: string, page = "/"): Promise<any> {
    const found = (await nodes(page)).find((node) => node.name === name);
    if (!found) throw new Error(`no node ${name}`);
    return found;
}

/** Does something, then undoes all of it; the text must be what it was. */
async function undone(file: string, work: () => Promise<void>): Promise<void> {
    const before = await studio.source(file);
    await work();
    while ((await studio.source(file)) !== before) await studio.call("undo", { file });
}

/** Makes an edit, looks at the lines that it changed in the body of the root (eight columns in), and undoes it. */
async function edits(tool: string, args: object, label: string, expected: string[]): Promise<any> {
    const before = (await studio.source(main)).split("\n");
    const answer = await studio.call(tool, args);
    expect(answer.step).toBe(label);
    expect(answer.files).toEqual([main]);
    expect(answer.app).toEqual({ state: "loaded", problems: [] });
    const added = (await studio.source(main)).split("\n").filter((line) => !before.includes(line));
    expect(added).toEqual(expected.map((line) => " ".repeat(8) + line));
    const undo = await studio.call("undo");
    expect(undo.undone).toBe(label);
    expect((await studio.source(main)).split("\n")).toEqual(before);
    return answer;
}

test("list_pages, list_files, get_source, list_states say what is there", async () => {
    const { pages } = await studio.call("list_pages");
    expect(pages.map(({ route, title, function: name }: any) => [route, title, name])).toEqual([
        ["/", "Shop", "index"],
        ["/about", "", "about"],
    ]);
    expect((await studio.call("list_files")).files.map(({ file }: any) => file)).toEqual(expect.arrayContaining([main, "shop/pages.py", "rxconfig.py"]));
    expect(await studio.call("get_source", { file: main })).toEqual({ file: main, modified: false, parses: true, text: app });
    const { states, data_classes } = await studio.call("list_states");
    expect(data_classes).toEqual([]);
    expect(states).toEqual([
        {
            name: "State",
            file: main,
            line: 6,
            vars: [
                { name: "count", type: "int", default: "0" },
                { name: "names", type: "list[str]", default: '["Ada", "Grace"]' },
            ],
            computed_vars: [],
            handlers: [{ name: "add", parameters: [] }],
        },
    ]);
    expect(await studio.refusal("get_source", { file: "shop/shp.py" })).toContain("“shop/shop.py”");
    expect(await studio.refusal("get_source", { file: "../../etc/passwd" })).toContain("no file");
});

test("get_tree tells kinds, lines, properties and children", async () => {
    const { trees } = await studio.call("get_tree", { page: "/" });
    const [root] = trees;
    expect(root).toMatchObject({ name: "rx.vstack", kind: "static", file: main, lines: [20, 27], properties: { spacing: { value: "4", expression: false } } });
    expect(root.children.map(({ name, kind }: any) => [name, kind])).toEqual([
        ["rx.heading", "static"],
        ["rx.text", "static"],
        ["rx.button", "static"],
        ["rx.foreach", "loop"],
        ["rx.cond", "condition"],
    ]);
    const [heading, text, button, loop, condition] = root.children;
    expect(heading.children[0]).toMatchObject({ kind: "text", text: "Shop" });
    expect(text.children[1]).toMatchObject({ kind: "opaque", text: "State.count" });
    expect(button.properties.on_click).toEqual({ value: "State.add", expression: true });
    expect(loop).toMatchObject({ text: "State.names" });
    expect(loop.children[0]).toMatchObject({ name: "greeting", kind: "helper call" });
    expect(condition).toMatchObject({ text: "State.count > 2" });
    expect(condition.children.map(({ slot }: any) => slot)).toEqual(["then", "else"]);

    const file = await studio.call("get_tree", { file: main });
    expect(file.functions.map((each: any) => each.function)).toEqual(["greeting", "index"]);
    // A page may be declared here, and written elsewhere.
    expect((await nodes("/about"))[0]).toMatchObject({ name: "rx.box", file: "shop/pages.py" });
    expect(await studio.refusal("get_tree", {})).toContain("either");
    expect(await studio.refusal("get_tree", { page: "/nowhere" })).toContain("“/nowhere”");
});

test("list_components and describe_component read the catalog and the project", async () => {
    const all = await studio.call("list_components");
    expect(all.project.map(({ name }: any) => name)).toEqual(expect.arrayContaining(["greeting", "about"]));
    expect(all.families.Layout).toContain("rx.vstack");
    const found = await studio.call("list_components", { search: "checkbox" });
    expect(found.families.Forms.map(({ name }: any) => name)).toContain("rx.checkbox");
    const button = await studio.call("describe_component", { name: "rx.button" });
    expect(button.properties.find(({ name }: any) => name === "variant").values).toContain("soft");
    expect(button.common_events).toContain("on_click");
    expect((await studio.call("describe_component", { name: "input" })).events.find(({ name }: any) => name === "on_change").handler_parameters).toEqual(["value: str"]);
    expect((await studio.call("describe_component", { name: "greeting" })).parameters).toEqual(["name: str"]);
    expect(await studio.refusal("describe_component", { name: "rx.buton" })).toContain("Did you mean “rx.button”?");
});

test("insert_component as the palette does, with text and props, and functions of the file", async () => {
    const parent = (await nodeNamed("rx.vstack")).id;
    await edits("insert_component", { parent, index: 1, name: "rx.input" }, "Insert input", ['rx.input(placeholder="Text"),']);
    const { node } = await edits(
        "insert_component",
        { parent, name: "badge", text: 'It\'s "new"', props: { color_scheme: "red", high_contrast: true, class_name: null, on_click: { expression: "State.add" } } },
        "Insert badge",
        // On one line it would have 110 columns: the line is broken, as Black does it.
        [
            "rx.badge(",
            `    "It's \\"new\\"",`,
            '    color_scheme="red",',
            "    high_contrast=True,",
            "    class_name=None,",
            "    on_click=State.add,",
            "),",
        ],
    );
    expect(node).toMatchObject({ name: "rx.badge", kind: "static", properties: { high_contrast: { value: true, expression: false } } });
    await edits("insert_component", { parent, name: "greeting", text: "You" }, "Insert greeting", ['greeting("You"),']);
    await edits("insert_python", { parent, index: 0, python: "rx.hstack(rx.spacer(), State.count)" }, "Insert hstack", ["rx.hstack(rx.spacer(), State.count),"]);
    expect(await studio.refusal("insert_component", { parent, name: "rx.hedding" })).toContain("Did you mean “rx.heading”?");
    expect(await studio.refusal("insert_component", { parent, name: "rx.button", props: { colour_scheme: "red" } })).toContain("“color_scheme”");
    expect(await studio.refusal("insert_component", { parent, name: "rx.button", props: { "a=1, b": 1 } })).toContain("a=1, b");
    expect(await studio.refusal("insert_python", { parent, python: "rx.text(" })).toBeTruthy();
    expect(await studio.refusal("insert_component", { parent: `${main}#99999`, name: "rx.box" })).toContain(`no node “${main}#99999”`);
    expect(await studio.refusal("insert_component", { parent: "12", name: "rx.box" })).toContain("get_tree");
    expect(await studio.source(main)).toBe(app);
});

test("set_property, reset_property and set_text", async () => {
    const button = (await nodeNamed("rx.button")).id;
    await edits("set_property", { node: button, name: "color_scheme", value: "red" }, "Set color_scheme of button", [
        'rx.button("Add", color_scheme="red", on_click=State.add),',
    ]);
    const heading = (await nodeNamed("rx.heading")).id;
    await edits("set_property", { node: heading, name: "high_contrast", expression: "State.count > 9" }, "Set high_contrast of heading", [
        'rx.heading("Shop", size="8", high_contrast=State.count > 9),',
    ]);
    // On one line it would have 92 columns, four too many.
    await edits("set_property", { node: button, name: "disabled", expression: "State.count > 9" }, "Set disabled of button", [
        "rx.button(",
        '    "Add",',
        '    color_scheme="teal",',
        "    on_click=State.add,",
        "    disabled=State.count > 9,",
        "),",
    ]);
    await edits("reset_property", { node: button, name: "color_scheme" }, "Remove color_scheme of button", ['rx.button("Add", on_click=State.add),']);
    await edits("set_text", { node: button, text: "Add one" }, "Set text of button", ['rx.button("Add one", color_scheme="teal", on_click=State.add),']);
    const same = await studio.call("set_property", { node: button, name: "color_scheme", value: "teal" });
    expect(same).toMatchObject({ step: null, files: [], note: expect.stringContaining("already"), app: { state: "loaded" } });
    expect(await studio.refusal("set_property", { node: button, name: "on_click", value: "x" })).toBeTruthy();
    expect(await studio.refusal("set_property", { node: button, name: "colr_scheme", value: "x" })).toContain("“color_scheme”");
    expect(await studio.refusal("set_property", { node: button, name: "size" })).toContain("either");
    await undone(main, async () => {
        const forced = await studio.call("set_property", { node: button, name: "on_click", value: null, overwrite: true });
        expect(forced.step).toBe("Set on_click of button");
    });
    // What would end the string, or the line, in the source does neither.
    await undone(main, async () => {
        await studio.call("set_text", { node: button, text: 'a "b" \\ \u2029 \n c\u0000' });
        expect((await nodeNamed("rx.button")).children[0].text).toBe('a "b" \\ \u2029 \n c\u0000');
        expect(await studio.call("diagnostics")).toEqual({ app: { state: "loaded", problems: [] } });
    });
});

test("set_content", async () => {
    const heading = (await nodeNamed("rx.heading")).id;
    await edits("set_content", { node: heading, expression: "State.count" }, "Set what heading shows", ['rx.heading(State.count, size="8"),']);
    const condition = (await nodeNamed("rx.cond")).id;
    await edits("set_content", { node: condition, expression: "State.count > 5" }, "Decide by State.count > 5", [
        'rx.cond(State.count > 5, rx.badge("many"), rx.badge("few")),',
    ]);
    const loop = (await nodeNamed("rx.foreach")).id;
    await edits("set_content", { node: loop, expression: "State.names[1:]" }, "Repeat for State.names[1:]", [
        "rx.foreach(State.names[1:], lambda name: greeting(name)),",
    ]);
    expect(await studio.refusal("set_content", { node: condition, expression: "State.count >" })).toContain("Python");
});

test("move_node, duplicate_node, delete_node", async () => {
    const [root] = await nodes();
    const [heading, text, button] = root.children;
    await undone(main, async () => {
        const moved = await studio.call("move_node", { node: button.id, parent: root.id, index: 0 });
        expect(moved.step).toBe("Move button");
        expect(moved.node.id).toBe(button.id);
        expect((await nodes())[0].children.map(({ id }: any) => id).slice(0, 3)).toEqual([button.id, heading.id, text.id]);
    });
    const copy = await edits("duplicate_node", { node: heading.id }, "Duplicate heading", []);
    expect(copy.node.id).not.toBe(heading.id);
    await undone(main, async () => {
        const deleted = await studio.call("delete_node", { node: heading.id });
        expect(deleted.step).toBe("Delete heading");
        expect(deleted.node.id).toBe(root.id);
        expect(await studio.refusal("set_text", { node: heading.id, text: "x" })).toContain("not any more");
    });
    // Undone, it is the same node again.
    expect((await nodes())[0].children[0].id).toBe(heading.id);
    expect(await studio.refusal("move_node", { node: root.id, parent: root.id })).toBeTruthy();
});

test("move_node and copy_node between files", async () => {
    const box = (await nodeNamed("rx.box", "/about")).id;
    const heading = (await nodeNamed("rx.heading")).id;
    const copied = await studio.call("copy_node", { node: heading, parent: box, index: 0 });
    expect(copied).toMatchObject({ step: "Paste heading", files: ["shop/pages.py"], node: { name: "rx.heading" }, app: { state: "loaded" } });
    expect(await studio.source("shop/pages.py")).toContain('rx.box(rx.heading("Shop", size="8"), rx.text("About"))');
    expect((await studio.call("undo")).files).toEqual(["shop/pages.py"]);
    expect(await studio.source("shop/pages.py")).toBe(pages);

    const root = (await nodeNamed("rx.vstack")).id;
    const text = (await nodes("/about")).find(({ name }) => name === "rx.text").id;
    const moved = await studio.call("move_node", { node: text, parent: root, index: 1 });
    expect(moved.files.sort()).toEqual(["shop/pages.py", main]);
    expect(await studio.source("shop/pages.py")).toContain("return rx.box()");
    expect((await nodes())[0].children[1]).toMatchObject({ name: "rx.text", children: [{ text: "About" }] });
    expect((await studio.call("undo")).files.sort()).toEqual(["shop/pages.py", main]);
    expect([await studio.source(main), await studio.source("shop/pages.py")]).toEqual([app, pages]);

    // It needs State, which is of the file that imports that one.
    const button = (await nodeNamed("rx.button")).id;
    expect(await studio.refusal("copy_node", { node: button, parent: box })).toContain("State");
    expect(await studio.refusal("move_node", { node: button, parent: box })).toContain("State");
});

test("styles, for states and screen widths", async () => {
    const heading = (await nodeNamed("rx.heading")).id;
    await edits("set_style", { node: heading, name: "padding_x", value: "4px" }, "Set padding_x of heading", [
        'rx.heading("Shop", size="8", padding_x="4px"),',
    ]);
    await edits("set_style", { node: heading, name: "color", value: "red", state: "hover" }, "Set color of heading on hover", [
        'rx.heading("Shop", size="8", _hover={"color": "red"}),',
    ]);
    await undone(main, async () => {
        await studio.call("set_style", { node: heading, name: "font_size", value: "1em" });
        await studio.call("set_style", { node: heading, name: "font_size", value: "2em", width: "md" });
        expect(await studio.source(main)).toContain('font_size=rx.breakpoints(initial="1em", md="2em")');
        expect((await studio.call("reset_style", { node: heading, name: "font_size", width: "md" })).step).toContain("font_size");
        expect(await studio.source(main)).toContain('rx.heading("Shop", size="8", font_size="1em"),');
        await studio.call("reset_style", { node: heading, name: "font_size" });
        expect(await studio.source(main)).toBe(app);
    });
    expect(await studio.refusal("set_style", { node: heading, name: "paddin_x", value: "1px" })).toContain("“padding_x”");
    expect(await studio.refusal("set_style", { node: heading, name: "padding_x" })).toContain("either");
});

test("wrap_node, unwrap_node, change_type, make_loop, make_condition", async () => {
    const button = (await nodeNamed("rx.button")).id;
    await undone(main, async () => {
        const wrapped = await studio.call("wrap_node", { node: button, name: "rx.card" });
        expect(wrapped).toMatchObject({ step: "Wrap button in card", node: { name: "rx.card" } });
        const unwrapped = await studio.call("unwrap_node", { node: wrapped.node.id });
        expect(unwrapped.step).toBe("Unwrap card");
        expect(await studio.source(main)).toBe(app);
    });
    await edits("change_type", { node: button, name: "badge" }, "Change button to badge", [
        'rx.badge("Add", color_scheme="teal", on_click=State.add),',
    ]);
    await undone(main, async () => {
        const badge = (await nodeNamed("rx.badge")).id;
        expect((await studio.call("make_loop", { node: badge, iterable: "State.names" })).app.state).toBe("loaded");
        expect((await nodes()).filter(({ kind }) => kind === "loop").length).toBe(2);
    });
    await undone(main, async () => {
        const heading = (await nodeNamed("rx.heading")).id;
        expect((await studio.call("make_condition", { node: heading, condition: "State.count" })).step).toBe("Show heading if State.count");
        expect(await studio.source(main)).toContain('rx.cond(State.count, rx.heading("Shop", size="8"))');
    });
    expect(await studio.refusal("wrap_node", { node: button, name: "rx.crad" })).toContain("“rx.card”");
});

test("extract_component and inline_component", async () => {
    const button = (await nodeNamed("rx.button")).id;
    await undone(main, async () => {
        const extracted = await studio.call("extract_component", { node: button, name: "add_button" });
        expect(extracted.step).toBe("Extract button to add_button()");
        expect(extracted.app.state).toBe("loaded");
        expect(await studio.source(main)).toContain("def add_button() -> rx.Component:\n    return rx.button(");
        const calls = (await nodes()).filter(({ name }) => name === "add_button");
        expect(calls.length).toBe(1);
        expect((await studio.call("inline_component", { node: calls[0].id })).step).toBe("Inline add_button()");
        expect(await studio.source(main)).toBe(app);
    });
    expect(await studio.refusal("extract_component", { node: button, name: "class" })).toContain("class");
});

test("event handlers of nodes", async () => {
    const button = (await nodeNamed("rx.button")).id;
    await undone(main, async () => {
        await studio.call("add_event_handler", { node: button, trigger: "on_click", handler: 'rx.toast("Added")' });
        expect((await nodeNamed("rx.button")).properties.on_click.value).toBe('[State.add, rx.toast("Added")]');
        await studio.call("move_event_handler", { node: button, trigger: "on_click", from: 1, to: 0 });
        expect((await nodeNamed("rx.button")).properties.on_click.value).toBe('[rx.toast("Added"), State.add]');
        const removed = await studio.call("remove_event_handler", { node: button, trigger: "on_click", index: 0 });
        expect(removed.step).toBe("Remove handler of on_click of button");
        expect(await studio.source(main)).toBe(app);
    });
    expect(await studio.refusal("add_event_handler", { node: button, trigger: "on_clik", handler: "State.add" })).toContain("“on_click”");
    expect(await studio.refusal("remove_event_handler", { node: button, trigger: "on_click", index: 5 })).toContain("6");
});

test("state classes and their members", async () => {
    await undone(main, async () => {
        expect((await studio.call("add_state", { name: "Cart" })).step).toBe("Add state Cart");
        await studio.call("add_state_var", { state: "Cart", name: "items", type: "list[str]", default: "[]" });
        await studio.call("add_state_var", { state: "Cart", name: "is_open", type: "bool", default: "False" });
        await studio.call("set_state_var", { state: "Cart", name: "is_open", default: "True" });
        await studio.call("add_computed_var", { state: "Cart", name: "total", type: "int", expression: "len(self.items)" });
        const added = await studio.call("add_state_handler", {
            state: "Cart",
            name: "put",
            parameters: ["item: str"],
            steps: [
                { do: "append", var: "items", value: "item" },
                { do: "set", var: "is_open", value: "True" },
                { do: "call", value: 'rx.toast("In the cart")' },
            ],
        });
        expect(added).toMatchObject({ step: "Add put to Cart", app: { state: "loaded", problems: [] } });
        expect(await studio.source(main)).toContain(`class Cart(rx.State):
    items: list[str] = []
    is_open: bool = True

    @rx.var
    def total(self) -> int:
        return len(self.items)

    @rx.event
    def put(self, item: str):
        self.items.append(item)
        self.is_open = True
        return rx.toast("In the cart")
`);
        expect((await studio.call("remove_state_member", { state: "Cart", name: "put" })).step).toBe("Remove put from Cart");
    });
    expect(await studio.refusal("add_state_var", { state: "Nothing", name: "x", type: "int" })).toContain("“Nothing”");
    expect(await studio.refusal("add_state_var", { state: "State", name: "count", type: "int" })).toContain("count");
    expect(await studio.refusal("add_state_handler", { state: "State", name: "f", steps: [{ do: "toggle", var: "nope" }] })).toContain("“nope”");
});

test("classes of data", async () => {
    await undone(main, async () => {
        const fields = [
            { name: "name", type: "str" },
            { name: "amount", type: "int", default: "1" },
        ];
        expect(await studio.call("add_data_class", { name: "Item", fields })).toMatchObject({ step: "Add class Item", app: { state: "loaded" } });
        await studio.call("add_state_var", { state: "Item", name: "note", type: "str", default: '""' });
        await studio.call("set_state_var", { state: "Item", name: "amount", default: "2" });
        expect((await studio.call("list_states")).data_classes).toMatchObject([{ name: "Item", file: main, fields: [{ name: "name" }, { default: "2" }, { name: "note" }] }]);
        await studio.call("remove_state_member", { state: "Item", name: "note" });
        await studio.call("rename_symbol", { symbol: "Item", name: "Article" });
        expect(await studio.source(main)).toContain("@dataclass\nclass Article:\n    name: str\n    amount: int = 2\n");
        await studio.call("remove_state", { state: "Article" });
        expect((await studio.call("list_states")).data_classes).toEqual([]);
    });
    expect(await studio.refusal("add_data_class", { name: "State", fields: [] })).toContain("State");
    expect(await studio.refusal("remove_state", { state: "Nothing" })).toContain("“Nothing”");
});

test("handlers and computed vars are changed", async () => {
    await undone(main, async () => {
        await studio.call("replace_text", { file: main, old: "        self.count += 1\n", new: "        # one more\n        self.count += 1\n        print(self.count)\n" });
        const add = await studio.call("describe_state_handler", { state: "State", name: "add" });
        expect(add).toEqual({
            file: main,
            parameters: [],
            steps: [
                { do: "increase", var: "count", value: "1" },
                { do: "code", value: "print(self.count)" },
            ],
        });
        const steps = [{ do: "stop_if", value: "self.count > 9" }, ...add.steps, { do: "remove_where", var: "names", item: "name", where: "name == who" }];
        expect((await studio.call("set_state_handler", { state: "State", name: "add", parameters: ["who: str = \"\""], steps })).app.problems).toEqual([]);
        expect(await studio.source(main)).toContain(`    def add(self, who: str = ""):
        if self.count > 9:
            return
        # one more
        self.count += 1
        print(self.count)
        self.names = [name for name in self.names if name != who]
`);
        await studio.call("add_computed_var", { state: "State", name: "total", type: "int", expression: "len(self.names)" });
        await studio.call("set_computed_var", { state: "State", name: "total", expression: "len(self.names) + self.count" });
        expect((await studio.call("list_states")).states[0].computed_vars).toEqual([{ name: "total", type: "int", expression: "len(self.names) + self.count" }]);
    });
    expect(await studio.refusal("describe_state_handler", { state: "State", name: "ad" })).toContain("ad");
});

test("rename_symbol changes all files, and undo and redo take them together", async () => {
    const renamed = await studio.call("rename_symbol", { symbol: "about", name: "imprint", file: "shop/pages.py" });
    expect(renamed.step).toBe("Rename about to imprint");
    expect(renamed.files.sort()).toEqual(["shop/pages.py", main]);
    expect(renamed.app.state).toBe("loaded");
    const [mainText, pagesText] = [await studio.source(main), await studio.source("shop/pages.py")];
    const undo = await studio.call("undo");
    expect(undo).toMatchObject({ undone: "Rename about to imprint", app: { state: "loaded" } });
    expect(undo.files.sort()).toEqual(["shop/pages.py", main]);
    expect(await studio.source(main)).toBe(app);
    expect(await studio.source("shop/pages.py")).toBe(pages);
    const redo = await studio.call("redo", { file: main });
    expect(redo.redone).toBe("Rename about to imprint");
    expect([await studio.source(main), await studio.source("shop/pages.py")]).toEqual([mainText, pagesText]);
    // With a newer step in one of them, that one goes alone.
    await studio.call("replace_text", { file: "shop/pages.py", old: '"About"', new: '"Who we are"' });
    expect((await studio.call("undo", { file: "shop/pages.py" })).undone).toBe("Replace text in pages.py");
    expect((await studio.call("undo", { file: main })).files.sort()).toEqual(["shop/pages.py", main]);
    expect(await studio.source("shop/pages.py")).toBe(pages);
    expect(await studio.refusal("rename_symbol", { symbol: "abuot", name: "x" })).toContain("“abuot”");
});

test("pages", async () => {
    await undone(main, async () => {
        const added = await studio.call("add_page", { route: "/contact", name: "contact" });
        expect(added).toMatchObject({ step: "Add page /contact", app: { state: "loaded" } });
        expect((await nodes("/contact"))[0].file).toBe(main);
        await studio.call("set_page_title", { page: "/contact", title: "Contact us" });
        await studio.call("set_page_route", { page: "/contact", route: "/contact-us" });
        const { pages } = await studio.call("list_pages");
        expect(pages.find(({ route }: any) => route === "/contact-us")).toMatchObject({ title: "Contact us", function: "contact" });
        expect((await studio.call("remove_page", { page: "/contact-us" })).step).toBe("Delete page /contact-us");
        expect(await studio.source(main)).toBe(app);
    });
    expect(await studio.refusal("add_page", { route: "/about", name: "another" })).toContain("/about");
    expect(await studio.refusal("remove_page", { page: "/nowhere" })).toContain("“/nowhere”");
});

test("select, and what becomes of it", async () => {
    const heading = (await nodeNamed("rx.heading")).id;
    expect((await studio.call("select", { node: heading })).node.id).toBe(heading);
    expect(await studio.refusal("select", { node: "shop/none.py#1" })).toContain("shop/none.py");
});

test("replace_text, diagnostics and what a broken app says", async () => {
    await undone(main, async () => {
        const broken = await studio.call("replace_text", { file: main, old: "self.count += 1", new: "self.count +=" });
        expect(broken.app.state).toBe("failed");
        expect(broken.app.problems[0]).toMatchObject({ severity: "error", file: main, line: 12 });
        expect(await studio.call("diagnostics")).toEqual({ app: broken.app });
        expect((await studio.call("get_tree", { page: "/" })).broken).toContain("does not parse");
    });
    expect(await studio.call("diagnostics")).toEqual({ app: { state: "loaded", problems: [] } });
    expect(await studio.refusal("replace_text", { file: main, old: "rx.", new: "" })).toContain("more than once");
    expect(await studio.refusal("replace_text", { file: main, old: "nowhere", new: "" })).toContain("does not have");
    expect(await studio.refusal("replace_text", { file: main, old: "", new: "x" })).toContain("empty");
    expect(await studio.refusal("replace_text", { file: main, old: '"Shop", size', new: "\u0000" })).toContain("control character");
    expect(await studio.source(main)).toBe(app);
});

test("an app that ends itself is told about, and comes back", async () => {
    await undone(main, async () => {
        const { app } = await studio.call("replace_text", { file: main, old: "app = rx.App()", new: "import os\nos._exit(3)\napp = rx.App()" });
        expect(app).toMatchObject({ state: "loading", message: expect.stringContaining("ended with code 3") });
    });
    expect(await studio.call("diagnostics")).toEqual({ app: { state: "loaded", problems: [] } });
});

test("save writes, and only then", async () => {
    const button = (await nodeNamed("rx.button")).id;
    const onDisk = () => readFileSync(join(studio.project, main), "utf8");
    await studio.call("set_text", { node: button, text: "More" });
    expect(onDisk()).toBe(app);
    expect(await studio.call("save")).toMatchObject({ saved: [main], app: { state: "loaded" } });
    expect(onDisk()).toBe(app.replace('"Add"', '"More"'));
    expect((await studio.call("save", { file: main })).saved).toEqual([]);
    await studio.call("undo");
    await studio.call("save", { file: main });
    expect(onDisk()).toBe(app);
    expect(await studio.refusal("undo", { file: "rxconfig.py" })).toContain("nothing to undo");
});

test("a file that another program changes is followed, and its nodes keep their names", async () => {
    const heading = (await nodeNamed("rx.heading")).id;
    writeFileSync(join(studio.project, main), app.replace('rx.heading("Shop"', 'rx.heading("Our shop"'));
    for (const end = Date.now() + 20_000; !(await studio.source(main)).includes("Our shop"); await Bun.sleep(20)) expect(Date.now()).toBeLessThan(end);
    expect((await nodeNamed("rx.heading")).id).toBe(heading);
    writeFileSync(join(studio.project, main), app);
    for (const end = Date.now() + 20_000; (await studio.source(main)) !== app; await Bun.sleep(20)) expect(Date.now()).toBeLessThan(end);
});

test("screenshots are pictures of the window and of the app, as it is after the newest edit", async () => {
    const size = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect((await studio.call("show_page", { page: "/" })).page).toBe("/");
    const window = await studio.picture("window");
    expect(window.subarray(1, 4).toString()).toBe("PNG");
    expect(size(window)[0]).toBeGreaterThan(1000);
    const before = await studio.picture("preview");
    expect(size(before)[0]).toBeLessThan(size(window)[0]!);
    expect(size(before)[0]).toBeGreaterThan(200);
    const root = (await nodes())[0].id;
    await undone(main, async () => {
        await studio.call("set_property", { node: root, name: "background", value: "rgb(255, 0, 0)" });
        await studio.call("set_property", { node: root, name: "height", value: "100vh" });
        expect((await studio.picture("preview")).equals(before)).toBe(false);
    });
    expect((await studio.picture("preview")).equals(before)).toBe(true);
});
