import type { DataEditorProps, GridCell, GridSelection, Item } from "@glideapps/glide-data-grid";
import { createElement, type ReactElement, useCallback, useEffect } from "react";

import { useModule } from "./support/use_module";

type Editor = typeof import("./support/glide");

interface Column {
    id?: string;
    title: string;
    type?: string;
    editable?: boolean;
    allowedValues?: unknown[];
    overlayIcon?: string;
    [key: string]: unknown;
}

interface Props extends Omit<DataEditorProps, "columns" | "rows" | "getCellContent" | "gridSelection" | "getCellsForSelection"> {
    columns?: (Column | string)[];
    /** A list or a dict (by column id) for each row; or a data frame. */
    data?: unknown[] | { columns: string[]; data: unknown[][] };
    rows?: number;
    getCellsForSelection?: boolean;
    gridSelection?: any;
    extendedCellTypes?: boolean;
}

function columnOf(column: Column | string): Column {
    const given = typeof column === "string" ? { title: column } : column;
    return { id: given.title.toLowerCase(), type: "str", ...given };
}

function cellOf({ GridCellKind }: Editor, value: any, column: Column): GridCell {
    const isEditable = column.editable ?? true;
    const text = value === null || value === undefined ? "" : String(value);
    const common = { readonly: !isEditable, allowOverlay: isEditable };
    switch (column.type) {
    case "int":
    case "float":
        return { kind: GridCellKind.Number, data: value ?? undefined, displayData: text, ...common };
    case "bool":
        return { kind: GridCellKind.Boolean, data: value, readonly: !isEditable, allowOverlay: false };
    case "dropdown": {
        const allowedValues = (column.allowedValues ?? []).map(String);
        return { kind: GridCellKind.Custom, copyData: text, data: { kind: "dropdown-cell", allowedValues, value: text }, ...common };
    }
    default:
        return { kind: GridCellKind.Text, data: text, displayData: text, ...common };
    }
}

/** Selections come back from the server without their class. */
function selectionOf({ CompactSelection }: Editor, selection: any): GridSelection | undefined {
    if (!selection || typeof selection !== "object")
        return undefined;
    const compact = (given: { items?: [number, number][] } | undefined) =>
        (given?.items ?? []).reduce((all, range) => all.add(range), CompactSelection.empty());
    return { current: selection.current ?? undefined, columns: compact(selection.columns), rows: compact(selection.rows) };
}

/** Where the grid's editors show. */
function usePortal(): void {
    useEffect(() => {
        if (document.getElementById("portal"))
            return;
        const portal = document.body.appendChild(document.createElement("div"));
        portal.id = "portal";
        Object.assign(portal.style, { position: "fixed", left: "0", top: "0", zIndex: "9999" });
    }, []);
}

/** `rx.data_editor`: a grid that draws the cells that are seen, however many there are. */
export function DataEditor({ columns, data = [], rows, gridSelection, extendedCellTypes = false, getCellsForSelection = true, ...props }: Props): ReactElement | null {
    usePortal();
    const editor = useModule("data editor", () => import("./support/glide"));
    const cells = useModule(extendedCellTypes && "data editor cells", () => import("@glideapps/glide-data-grid-cells"));
    const isFrame = !Array.isArray(data);
    const items: any[] = isFrame ? data.data : data;
    const shown = (isFrame ? data.columns : columns ?? []).map(columnOf);
    const content = useCallback(([column, row]: Item): GridCell => {
        const { GridCellKind } = editor!;
        if (row >= items.length || column >= shown.length)
            return { kind: GridCellKind.Loading, allowOverlay: false };
        const item = items[row];
        return cellOf(editor!, Array.isArray(item) ? item[column] : item?.[shown[column].id!], shown[column]);
    }, [editor, items, JSON.stringify(shown)]);
    if (!editor || (extendedCellTypes && !cells))
        return null;
    return createElement(editor.DataEditor, {
        onPaste: false,
        ...props,
        columns: shown as unknown as DataEditorProps["columns"],
        rows: rows ?? items.length,
        getCellContent: content,
        getCellsForSelection: getCellsForSelection ? true : undefined,
        ...(gridSelection !== undefined && { gridSelection: selectionOf(editor, gridSelection) }),
        ...(cells && { customRenderers: [...(props.customRenderers ?? []), ...cells.allCells] }),
    });
}
