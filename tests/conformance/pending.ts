/** Scripts that fail today, and what is missing. The runner skips them and says so. */
export const pending: Record<string, string> = {
    bad_upload: "uploads in the browser",
    event_conditional: "rx.cond and rx.match over events",
    event_mount: "on_mount",
    event_upload: "uploads in the browser",
    page_head: "metas that are dictionaries, a title that is a var",
    state_shared: "SharedState",
};
