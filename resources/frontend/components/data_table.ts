import { createElement, type ReactElement, useEffect, useRef } from "react";

import { useModule } from "./support/use_module";

type Rows = unknown[][] | Record<string, unknown>[];

interface Props {
    /** Rows, or a data frame: its columns and rows. */
    data?: Rows | { columns: string[]; data: unknown[][] };
    columns?: unknown[];
    search?: boolean;
    sort?: boolean;
    resizable?: boolean;
    pagination?: boolean | Record<string, unknown>;
    [attribute: string]: unknown;
}

interface Pipeline {
    process(data?: any): Promise<any>;
}

/**
 * Grid.js may begin to work on the rows while it still does, or before its page buttons listen; on a slow machine that ends without pages or with an
 * error. Here each run waits for the one before, and for the code that asked for it to end.
 */
function inTurn(pipeline: Pipeline): void {
    const process = pipeline.process.bind(pipeline);
    let last: Promise<unknown> = Promise.resolve();
    pipeline.process = (data) => {
        const run = last.catch(() => {}).then(() => process(data));
        last = run;
        return run;
    };
}

/** `rx.data_table`: a table of Grid.js. It keeps page, order and search words until data or settings change. */
export function DataTable({ data = [], columns, search = false, sort = false, resizable = false, pagination = false, ...attributes }: Props): ReactElement {
    const place = useRef<HTMLDivElement>(null);
    const gridjs = useModule("gridjs", () => import("./support/gridjs"));
    const table = Array.isArray(data) ? { columns: columns ?? [], data } : data;
    const settings = JSON.stringify({ ...table, search, sort, resizable, pagination });
    useEffect(() => {
        const element = place.current;
        if (!gridjs || !element)
            return;
        const grid = new gridjs.Grid(JSON.parse(settings));
        inTurn(grid.config.pipeline);
        grid.render(element);
        return () => {
            grid.destroy();
            element.replaceChildren();
        };
    }, [gridjs, settings]);
    return createElement("div", { ...attributes, ref: place });
}
