// From what React hands a callback to the arguments that the trigger has in Python. See `on()` in ARCHITECTURE.md.

type Extract = (raw: any[]) => unknown[];

/** Widgets of component libraries hand over the value itself, HTML elements an event. */
function target(raw: any): any {
    return raw !== null && typeof raw === "object" && "target" in raw && raw.target !== null ? raw.target : undefined;
}

function modifiers(event: any) {
    return {
        alt_key: Boolean(event?.altKey),
        ctrl_key: Boolean(event?.ctrlKey),
        meta_key: Boolean(event?.metaKey),
        shift_key: Boolean(event?.shiftKey),
    };
}

/** The value of a control that a form finds by its id, because it has no name. Undefined: it is not a control with a value. */
function controlValue(element: Element): unknown {
    if (element instanceof HTMLInputElement) {
        if (element.type === "checkbox")
            return element.checked;
        if (element.type === "radio")
            return element.checked ? element.value : undefined;
        return ["file", "submit", "button", "reset", "image"].includes(element.type) ? undefined : element.value;
    }
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement)
        return element.value;
    switch (element.getAttribute("role")) {
    case "checkbox":
    case "switch":
        return element.getAttribute("aria-checked") === "true";
    case "radiogroup":
        return element.querySelector("[role=radio][aria-checked=true]")?.getAttribute("value") ?? null;
    case "combobox":
        return element.querySelector("[data-radix-select-viewport]")?.textContent ?? element.textContent;
    default:
        return undefined;
    }
}

/** All named controls of a form, and the unnamed ones by id. Checkboxes and switches of the component library are booleans. */
export function formData(form: HTMLFormElement): Record<string, unknown> {
    const data: Record<string, unknown> = {};
    new FormData(form).forEach((value, name) => {
        data[name] = typeof value === "string" ? value : value.name;
    });
    for (const element of form.querySelectorAll("[id]")) {
        if (element.getAttribute("name") || element.id in data)
            continue;
        const value = controlValue(element);
        if (value !== undefined)
            data[element.id] = value;
    }
    return data;
}

export const SPECS: Record<string, Extract> = {
    none: () => [],
    raw: (raw) => raw,
    pointer: ([event]) => [{
        button: event?.button ?? 0,
        buttons: event?.buttons ?? 0,
        client_x: event?.clientX ?? 0,
        client_y: event?.clientY ?? 0,
        ...modifiers(event),
    }],
    value: ([raw]) => [target(raw) ? target(raw).value : raw],
    number: ([raw]) => {
        const value = target(raw) ? target(raw).value : raw;
        if (Array.isArray(value))
            return [value.map(Number)];
        return [value === "" || value === null || Number.isNaN(Number(value)) ? null : Number(value)];
    },
    checked: ([raw]) => [target(raw) ? Boolean(target(raw).checked) : raw === true],
    key: ([event]) => [event?.key ?? "", modifiers(event)],
    form: ([event]) => {
        const form = event?.currentTarget ?? event?.target;
        return [form instanceof HTMLFormElement ? formData(form) : {}];
    },
};
