/** Scripts that fail today, and what is missing. The runner skips them and says so. */
export const pending: Record<string, string> = {
    bad_upload: "uploads in the browser",
    bad_values: "the error of a value that cannot be sent names neither var nor line",
    event_chaining: "events returned by a handler run before those that came with it",
    event_conditional: "rx.cond and rx.match over events",
    event_mount: "on_mount",
    event_upload: "uploads in the browser",
    page_head: "metas that are dictionaries",
    state_shared: "SharedState",
};
