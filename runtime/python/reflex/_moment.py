"""What rx.moment adds and subtracts."""

from dataclasses import dataclass


@dataclass(frozen=True)
class MomentDelta:
    """A span of time, for `add` and `subtract` of rx.moment."""

    years: int | None = None
    quarters: int | None = None
    months: int | None = None
    weeks: int | None = None
    days: int | None = None
    hours: int | None = None
    minutes: int | None = None
    seconds: int | None = None
    milliseconds: int | None = None
