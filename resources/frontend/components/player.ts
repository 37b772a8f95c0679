import { createElement, type ReactElement } from "react";

import { useModule } from "./support/use_module";

type Props = Record<string, any>;

/** What players of other sites tell of themselves, where they are no media elements. */
interface PlayerInfo {
    currentTime?: number;
    duration?: number;
    playbackRate?: number;
    progressState?: { current: number; loaded: number; duration: number };
}

function numberOf(event: any, name: "currentTime" | "duration" | "playbackRate"): number {
    const player = event?.target;
    const value = player?.[name] ?? (player?.api?.playerInfo as PlayerInfo | undefined)?.[name] ?? 0;
    return Number.isFinite(value) ? value : 0;
}

function progressOf(event: any) {
    const state = (event?.target?.api?.playerInfo as PlayerInfo | undefined)?.progressState;
    const buffered: TimeRanges | undefined = event?.target?.buffered;
    const duration = state?.duration ?? numberOf(event, "duration");
    const playedSeconds = state?.current ?? numberOf(event, "currentTime");
    const loadedSeconds = state?.loaded ?? (buffered?.length ? buffered.end(buffered.length - 1) : 0);
    const share = (seconds: number) => (duration > 0 ? seconds / duration : 0);
    return { played: share(playedSeconds), playedSeconds, loaded: share(loadedSeconds), loadedSeconds, duration };
}

const ARGUMENTS: Record<string, (event: any) => unknown> = {
    onProgress: progressOf,
    onTimeUpdate: (event) => numberOf(event, "currentTime"),
    onSeeked: (event) => numberOf(event, "currentTime"),
    onDurationChange: (event) => numberOf(event, "duration"),
    onRateChange: (event) => numberOf(event, "playbackRate"),
};

/** `rx.video` and `rx.audio`: the player that fits the address. Its size is CSS. */
export function Player(props: Props): ReactElement | null {
    const player = useModule("player", () => import("react-player"));
    if (!player)
        return null;
    const given: Props = { controls: true, ...props, width: null, height: null };
    for (const [name, argument] of Object.entries(ARGUMENTS)) {
        if (props[name])
            given[name] = (event: unknown) => props[name](argument(event));
    }
    return createElement(player.default, given);
}
