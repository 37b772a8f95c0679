import { createElement, type CSSProperties, type FunctionComponent, useEffect, useRef } from "react";

import { useModule } from "./support/use_module";

type Json = Record<string, any>;
type Library = any;

interface Props {
    /** A figure. */
    data?: { data?: Json[]; layout?: Json; frames?: Json[]; config?: Json };
    layout?: Json;
    template?: Json;
    config?: Json;
    locale?: string;
    useResizeHandler?: boolean;
    style?: CSSProperties;
    [prop: string]: any;
}

const EVENTS: Record<string, string> = {
    onAfterPlot: "afterplot", onAnimated: "animated", onAnimatingFrame: "animatingframe", onAnimationInterrupted: "animationinterrupted",
    onAutosize: "autosize", onBeforeHover: "beforehover", onButtonClicked: "buttonclicked", onClick: "click", onDeselect: "deselect",
    onDoubleClick: "doubleclick", onHover: "hover", onRelayout: "relayout", onRelayouting: "relayouting", onRestyle: "restyle",
    onRedraw: "redraw", onSelected: "selected", onSelecting: "selecting", onTransitioning: "transitioning",
    onTransitionInterrupted: "transitioninterrupted", onUnhover: "unhover",
};

/** What of a point is data: the rest leads back into the plot. */
function pointOf(point: Json): Json {
    const { x, y, z, lat, lon, curveNumber, pointNumber, pointNumbers, pointIndex, bbox } = point;
    const box = bbox && { x0: bbox.x0, x1: bbox.x1, y0: bbox.y0, y1: bbox.y1, z0: bbox.z0, z1: bbox.z1 };
    return { x, y, z, lat, lon, curveNumber, pointNumber, pointNumbers, pointIndex, markerColor: point["marker.color"], markerSize: point["marker.size"], bbox: box };
}

function isJson(value: unknown): value is Json {
    return value !== null && typeof value === "object" && !Array.isArray(value);
}

function merged(under: Json, over: Json): Json {
    const result = { ...under };
    for (const [key, value] of Object.entries(over))
        result[key] = isJson(value) && isJson(under[key]) ? merged(under[key], value) : value;
    return result;
}

function withLocale(config: Json, locale: string | undefined, locales: Json | undefined): Json {
    const wanted = String(locale ?? "").trim().toLowerCase().replaceAll("_", "-");
    if (!wanted)
        return config;
    const table = locales?.[wanted] ?? locales?.[wanted.split("-")[0]];
    return { ...config, locale: table?.name ?? locale, ...(table && { locales: { ...config.locales, [table.name]: table } }) };
}

/** A component over one of Plotly's bundles, which is loaded with the first plot. */
function plot(name: string, load: () => Promise<{ default: Library }>): FunctionComponent<Props> {
    return ({ data: figure, layout, template, config, locale, useResizeHandler = true, style, ...props }) => {
        const place = useRef<HTMLDivElement & { on?: (event: string, handler: (data: any) => void) => void }>(null);
        const handlers = useRef(props);
        handlers.current = props;
        const plotly = useModule(name, load)?.default;
        const locales = useModule(Boolean(locale) && "plotly locales", () => import("plotly.js-locales" as string))?.default;
        const isReady = plotly && (!locale || locales);
        // Plotly writes into what it is given, and that is the state's: it gets a copy, when something has changed.
        const shown = JSON.stringify({
            data: figure?.data ?? [],
            layout: merged(merged(figure?.layout ?? {}, layout ?? {}), template ? { template } : {}),
            config: withLocale({ ...figure?.config, ...config }, locale, locales),
            frames: figure?.frames,
        });
        useEffect(() => {
            const element = place.current;
            if (!isReady || !element)
                return;
            let isOver = false;
            void plotly.react(element, JSON.parse(shown)).then(() => {
                if (isOver || element.dataset.plot === name)
                    return;
                element.dataset.plot = name;
                for (const [prop, event] of Object.entries(EVENTS))
                    element.on?.(`plotly_${event}`, (told) => handlers.current[prop]?.((told?.points ?? []).map(pointOf)));
                handlers.current.onAfterPlot?.(); // nobody could hear of the first one
            });
            return () => { isOver = true; };
        }, [isReady, shown]);
        useEffect(() => {
            const element = place.current;
            if (!isReady || !element)
                return;
            const resize = () => element.dataset.plot && element.offsetWidth > 0 && void plotly.Plots.resize(element);
            const observer = useResizeHandler ? new ResizeObserver(resize) : undefined;
            observer?.observe(element);
            return () => {
                observer?.disconnect();
                plotly.purge(element);
                delete element.dataset.plot;
            };
        }, [isReady, useResizeHandler]);
        const attributes = Object.fromEntries(Object.entries(props).filter(([prop]) => !(prop in EVENTS)));
        return createElement("div", { ...attributes, style: { position: "relative", display: "inline-block", ...style }, ref: place });
    };
}

export const Plotly = plot("plotly", () => import("plotly.js-dist-min" as string));
export const PlotlyBasic = plot("plotly basic", () => import("plotly.js-basic-dist-min" as string));
export const PlotlyCartesian = plot("plotly cartesian", () => import("plotly.js-cartesian-dist-min" as string));
export const PlotlyFinance = plot("plotly finance", () => import("plotly.js-finance-dist-min" as string));
export const PlotlyGeo = plot("plotly geo", () => import("plotly.js-geo-dist-min" as string));
export const PlotlyGl2d = plot("plotly gl2d", () => import("plotly.js-gl2d-dist-min" as string));
export const PlotlyGl3d = plot("plotly gl3d", () => import("plotly.js-gl3d-dist-min" as string));
export const PlotlyMapbox = plot("plotly mapbox", () => import("plotly.js-mapbox-dist-min" as string));
export const PlotlyStrict = plot("plotly strict", () => import("plotly.js-strict-dist-min" as string));
