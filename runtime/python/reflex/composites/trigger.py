"""Triggers of overlays. A child with an on_click of its own is put into a box, else its event would take the trigger's place."""

import reflex as rx
from _reflex import has_prop

from . import element


def _trigger(name):
    part = element(name)

    def trigger(*children, **props):
        if any(isinstance(child, rx.Component) and has_prop(child, "on_click") for child in children):
            children = (rx.flex(*children),)
        return part(*children, **props)

    return trigger


alert_dialog_action = _trigger("rx.alert_dialog.action")
alert_dialog_cancel = _trigger("rx.alert_dialog.cancel")
alert_dialog_trigger = _trigger("rx.alert_dialog.trigger")
dialog_close = _trigger("rx.dialog.close")
dialog_trigger = _trigger("rx.dialog.trigger")
drawer_close = _trigger("rx.drawer.close")
drawer_trigger = _trigger("rx.drawer.trigger")
dropdown_menu_sub_trigger = _trigger("rx.dropdown_menu.sub_trigger")
dropdown_menu_trigger = _trigger("rx.dropdown_menu.trigger")
hover_card_trigger = _trigger("rx.hover_card.trigger")
popover_close = _trigger("rx.popover.close")
popover_trigger = _trigger("rx.popover.trigger")
