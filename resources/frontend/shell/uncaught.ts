import { connection } from "./socket";

/** A page that fails in a circle would flood the server. */
const MOST_REPORTS = 20;

function textOf(error: unknown): string {
    return error instanceof Error ? error.stack ?? error.message : String(error);
}

/** Tells the server, and with it the app's frontend_exception_handler, what nobody in the page caught. */
export function reportUncaught(): void {
    let reports = 0;
    const report = (error: unknown) => {
        if (reports++ < MOST_REPORTS)
            connection.reportProblem("script", textOf(error));
    };
    addEventListener("error", (event) => report((event as ErrorEvent).error ?? (event as ErrorEvent).message));
    addEventListener("unhandledrejection", (event) => report((event as PromiseRejectionEvent).reason));
}
