import { createElement, type ReactElement, type ReactNode, type SVGProps } from "react";

import { useModule } from "./support/use_module";

type Shape = [element: string, attributes: Record<string, string>];

interface Props extends SVGProps<SVGSVGElement> {
    name: string;
    /** Without them the name is not known before the page is shown: the icon comes from the table of all. */
    shapes?: Shape[];
    size?: number | string;
    children?: ReactNode;
}

/** `rx.icon`: what the compiler knows by name it hands over with its shapes, so that a page has its own icons and no others. */
export function Icon({ shapes, ...props }: Props): ReactElement {
    return shapes ? draw(shapes, props) : createElement(NamedIcon, props);
}

function NamedIcon(props: Props): ReactElement {
    const module = useModule("icon_table", () => import("./support/icon_table"));
    const plain = String(props.name ?? "").toLowerCase().replace(/[-_ ]/g, "");
    const name = module && module.table.names[plain];
    if (module && plain && !name)
        console.error(`rx.icon: there is no icon "${props.name}"`);
    return draw(name ? JSON.parse(module.table.shapes[name]) : [], { ...props, name: name ?? "" });
}

function draw(shapes: Shape[], { name, size = 24, className, children, ...rest }: Omit<Props, "shapes">): ReactElement {
    const isNamed = Boolean(children) || "role" in rest || "title" in rest || Object.keys(rest).some((prop) => prop.startsWith("aria-"));
    return createElement("svg", {
        xmlns: "http://www.w3.org/2000/svg",
        width: size,
        height: size,
        viewBox: "0 0 24 24",
        fill: "none",
        stroke: "currentColor",
        strokeWidth: 2,
        strokeLinecap: "round",
        strokeLinejoin: "round",
        className: ["lucide", name && `lucide-${name}`, className].filter(Boolean).join(" "),
        ...(isNamed ? {} : { "aria-hidden": true }),
        ...rest,
    }, ...shapes.map(([element, attributes]) => createElement(element, attributes)), children);
}
