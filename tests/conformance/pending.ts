/** Scripts that fail today, and what is missing. The runner skips them and says so. */
export const pending: Record<string, string> = {
    bad_upload: "uploads in the browser",
    bad_values: "the error of a value that cannot be sent names neither var nor line",
    concurrency_blocking: "a blocking handler stops the other sessions",
    event_background: "background tasks",
    event_chaining: "events returned by a handler run before those that came with it",
    event_conditional: "rx.cond and rx.match over events",
    event_exceptions: "backend_exception_handler",
    event_middleware: "middleware",
    event_modify_state: "modify_state",
    event_mount: "on_mount",
    event_upload: "uploads in the browser",
    page_head: "metas that are dictionaries",
    session_reconnect: "background tasks",
    state_shared: "SharedState",
};
