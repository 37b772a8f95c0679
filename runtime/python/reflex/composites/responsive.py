"""Boxes that only some screens show."""

import reflex as rx


def _shown(phone, small, medium, wide):
    display = ["block" if shown else "none" for shown in (phone, small, medium, wide)]

    def box(*children, **props):
        return rx.el.div(*children, **{**props, "display": display})

    return box


mobile_only = _shown(True, False, False, False)
tablet_only = _shown(False, True, True, False)
desktop_only = _shown(False, False, False, True)
mobile_and_tablet = _shown(True, True, True, False)
tablet_and_desktop = _shown(False, True, True, True)
