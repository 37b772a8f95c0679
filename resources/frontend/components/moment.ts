import { type ComponentProps, createElement, type ReactElement } from "react";
import type MomentComponent from "react-moment";

import { useModule } from "./support/use_module";

/** `rx.moment`. Locales, time zones and formats of durations are large tables, and loaded by those that need them. */
export function Moment(props: ComponentProps<typeof MomentComponent>): ReactElement | null {
    const hasLocale = Boolean(props.locale) && props.locale !== "en";
    const hasZone = props.tz !== undefined;
    const hasDuration = props.duration !== undefined || Boolean(props.durationFromNow);
    const Shown = useModule(`moment ${hasLocale} ${hasZone} ${hasDuration}`, async () => {
        const { default: component } = await import("react-moment");
        await Promise.all([
            hasLocale && import("moment/min/locales" as string),
            hasZone && import("moment-timezone"),
            hasDuration && import("moment-duration-format" as string),
        ]);
        return component;
    });
    return Shown ? createElement(Shown, { locale: "en", ...props }) : null;
}
