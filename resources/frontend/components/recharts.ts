import { type ComponentProps, createElement, type ElementType, type ReactElement } from "react";
import * as recharts from "recharts";

export * from "recharts";

interface Container {
    width?: number | string;
    height?: number | string;
    minWidth?: number | string;
    minHeight?: number | string;
}

type Contained<C extends ElementType> = (props: Omit<ComponentProps<C>, keyof Container> & Container) => ReactElement;

/**
 * A chart that takes the size of what it is in. With a height of 100% in a box without one it would not be seen at all: the least size makes it
 * small instead.
 */
function contained<C extends ElementType>(chart: C): Contained<C> {
    return ({ width = "100%", height = "100%", minWidth = 10, minHeight = 10, ...props }) => {
        const size = { width, height, minWidth, minHeight, initialDimension: { width: 1, height: 1 } };
        return createElement(recharts.ResponsiveContainer, size as ComponentProps<typeof recharts.ResponsiveContainer>, createElement(chart, props as any));
    };
}

export const AreaChart = contained(recharts.AreaChart);
export const BarChart = contained(recharts.BarChart);
export const ComposedChart = contained(recharts.ComposedChart);
export const FunnelChart = contained(recharts.FunnelChart);
export const LineChart = contained(recharts.LineChart);
export const PieChart = contained(recharts.PieChart);
export const RadarChart = contained(recharts.RadarChart);
export const RadialBarChart = contained(recharts.RadialBarChart);
export const ScatterChart = contained(recharts.ScatterChart);
export const Treemap = contained(recharts.Treemap);
