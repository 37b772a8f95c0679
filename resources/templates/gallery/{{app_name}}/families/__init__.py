"""The families, in the order of the navigation."""

from . import browser, buttons, choices, data_display, dialogs, feedback, forms, layout, logic, menus, navigation, theming, typography

GROUPS = {
    "Components": [
        layout.family,
        typography.family,
        buttons.family,
        forms.family,
        choices.family,
        data_display.family,
        feedback.family,
        navigation.family,
        dialogs.family,
        menus.family,
    ],
    "The page": [
        theming.family,
        logic.family,
        browser.family,
    ],
}

FAMILIES = [family for members in GROUPS.values() for family in members]
