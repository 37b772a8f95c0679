// A to-do app, built from the empty template through the protocol alone: the file reads as if typed, and the app does what it should.
import { afterAll, beforeAll, expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { openPage, startBrowser } from "../../support/browser";
import { serve, vitrine } from "../../support/program";
import { nodesOf, openStudio } from "../../support/studio_client";

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(() => browser.close());

const python = (expression: string) => ({ expression });

type Studio = Awaited<ReturnType<typeof openStudio>>;

/** Makes an edit that the running app must take; the node that it is about. */
async function edit(studio: Studio, tool: string, args: object): Promise<string> {
    const { node, app } = await studio.call(tool, args);
    expect([tool, app]).toEqual([tool, { state: "loaded", problems: [] }]);
    return node?.id;
}

async function writeState(studio: Studio): Promise<void> {
    const state = "TodoState";
    const member = (tool: string, args: object) => edit(studio, tool, { state, ...args });
    const replace = (old: string, text: string) => edit(studio, "replace_text", { file: studio.main, old, new: text });
    await replace("import reflex as rx\n", "from typing import Any\n\nimport reflex as rx\n");
    await edit(studio, "add_state", { name: state });
    await member("add_state_var", { name: "todos", type: "list[dict[str, Any]]", default: "[]" });
    await member("add_state_var", { name: "next_id", type: "int", default: "1" });
    await member("add_state_var", { name: "shown", type: "str", default: '"all"' });

    await member("add_computed_var", {
        name: "visible_todos",
        type: "list[dict[str, Any]]",
        expression: '[todo for todo in self.todos if todo["done"] == (self.shown == "done")]',
    });
    await replace("        return [todo for", '        if self.shown == "all":\n            return self.todos\n        return [todo for');
    await member("add_computed_var", { name: "left", type: "int", expression: 'sum(not todo["done"] for todo in self.todos)' });

    await member("add_state_handler", {
        name: "add",
        parameters: ["form_data: dict[str, Any]"],
        steps: [
            { do: "append", var: "todos", value: '{"id": self.next_id, "text": text, "done": False}' },
            { do: "increase", var: "next_id", value: "1" },
        ],
    });
    await replace(
        "        self.todos.append(",
        '        text = form_data["text"].strip()\n        if not text:\n            return\n        self.todos.append(',
    );
    await member("add_state_handler", { name: "set_done", parameters: ["todo_id: int", "done: bool"] });
    await replace(
        "        pass\n",
        '        for todo in self.todos:\n            if todo["id"] == todo_id:\n                todo["done"] = done\n',
    );
    await member("add_state_handler", {
        name: "delete",
        parameters: ["todo_id: int"],
        steps: [{ do: "set", var: "todos", value: '[todo for todo in self.todos if todo["id"] != todo_id]' }],
    });
    await member("add_state_handler", { name: "show", parameters: ["shown: str"], steps: [{ do: "set", var: "shown", value: "shown" }] });
}

async function drawPage(studio: Studio): Promise<void> {
    const insert = (parent: string, name: string, more: object = {}) => edit(studio, "insert_component", { parent, name, ...more });
    const write = (parent: string, lines: string[]) => edit(studio, "insert_python", { parent, python: lines.join("\n") });
    const call = (node: string, trigger: string, handler: string) => edit(studio, "add_event_handler", { node, trigger, handler });

    const { trees } = await studio.call("get_tree", { page: "/" });
    const [container, stack, heading, , text] = trees.flatMap(nodesOf).map(({ id }: any) => id);
    await edit(studio, "set_page_title", { page: "/", title: "To do" });
    await edit(studio, "set_text", { node: heading, text: "To do" });
    await edit(studio, "delete_node", { node: text });
    await edit(studio, "set_property", { node: container, name: "size", value: "2" });
    await edit(studio, "set_property", { node: stack, name: "spacing", value: "4" });

    const row = await write(stack, [
        "rx.hstack(", //
        '    rx.input(name="text", placeholder="What is to be done?", flex="1"),',
        '    width="100%",',
        ")",
    ]);
    await insert(row, "rx.button", { text: "Add", props: { type: "submit" } });
    const form = await edit(studio, "wrap_node", { node: row, name: "rx.form" });
    await edit(studio, "set_property", { node: form, name: "reset_on_submit", value: true });
    await call(form, "on_submit", "TodoState.add");

    const filter = await write(stack, [
        "rx.segmented_control.root(", //
        '    rx.segmented_control.item("All", value="all"),',
        "    value=TodoState.shown,",
        ")",
    ]);
    await insert(filter, "rx.segmented_control.item", { text: "Active", props: { value: "active" } });
    await insert(filter, "rx.segmented_control.item", { text: "Done", props: { value: "done" } });
    await call(filter, "on_change", "TodoState.show");

    const loop = await write(stack, [
        "rx.foreach(", //
        "    TodoState.visible_todos,",
        "    lambda todo: rx.hstack(",
        '        rx.text(todo["text"], flex="1"),',
        '        align="center",',
        '        width="100%",',
        "    ),",
        ")",
    ]);
    const drawn = (await studio.call("get_tree", { page: "/" })).trees.flatMap(nodesOf);
    await edit(studio, "extract_component", { node: drawn.find(({ id }: any) => id === loop).children[0].id, name: "todo_item" });
    await edit(studio, "replace_text", {
        file: studio.main,
        old: "rx.foreach(\n                TodoState.visible_todos,\n                lambda todo: todo_item(todo),\n            )",
        new: "rx.foreach(TodoState.visible_todos, todo_item)",
    });
    const functions = (await studio.call("get_tree", { file: studio.main })).functions;
    const item = functions.find(({ function: name }: any) => name === "todo_item").trees[0].id;
    const done = await insert(item, "rx.checkbox", { index: 0, props: { checked: python('todo["done"]') } });
    await call(done, "on_change", 'TodoState.set_done(todo["id"])');
    const remove = await insert(item, "rx.button", { text: "Delete", props: { variant: "ghost" } });
    await call(remove, "on_click", 'TodoState.delete(todo["id"])');

    await write(stack, ['rx.text(TodoState.left, " left")']);
}

test("a to-do app is built from the empty template, and works", async () => {
    await using studio = await openStudio("empty", "todo");
    await writeState(studio);
    await drawPage(studio);
    const written = await studio.source(studio.main);
    expect(written).toBe(readFileSync(join(import.meta.dir, "todo/expected.py"), "utf8"));
    await studio.call("save");
    expect(readFileSync(join(studio.project, studio.main), "utf8")).toBe(written);
    await studio.end();

    expect(await vitrine(["check", studio.project])).toEqual({ code: 0, stdout: expect.anything(), stderr: "" });
    await using server = await serve(studio.project);
    const { page, complaints } = await openPage(browser, server.url);
    const shown = (...texts: string[]) =>
        page.waitForFunction(
            (expected) => [...document.querySelectorAll("p:has(+ button)")].map((item) => item.textContent).join() === expected,
            texts.join(),
        );
    const left = (count: number) => page.getByText(`${count} left`, { exact: true }).waitFor();
    const add = async (text: string) => {
        await page.getByPlaceholder("What is to be done?").fill(text);
        await page.getByRole("button", { name: "Add" }).click();
    };
    await left(0);
    await add("Water the plants");
    await shown("Water the plants");
    await add("   ");
    await add("Call the dentist");
    await add("Book the train");
    await shown("Water the plants", "Call the dentist", "Book the train");
    expect(await page.getByPlaceholder("What is to be done?").inputValue()).toBe("");
    await left(3);

    await page.getByRole("checkbox").nth(1).click();
    await left(2);
    await page.getByRole("radio", { name: "Active" }).click();
    await shown("Water the plants", "Book the train");
    await page.getByRole("radio", { name: "Done" }).click();
    await shown("Call the dentist");
    await page.getByRole("checkbox").click();
    await shown();
    await left(3);
    await page.getByRole("radio", { name: "All" }).click();
    await page.getByRole("button", { name: "Delete" }).first().click();
    await shown("Call the dentist", "Book the train");
    await left(2);
    expect(complaints).toEqual({ errors: [], outside: [] });
});
