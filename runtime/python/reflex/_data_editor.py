"""Colours and fonts of rx.data_editor."""

import re

_NAMES = {
    "accent_color", "accent_fg", "accent_light", "base_font_style", "bg_bubble", "bg_bubble_selected", "bg_cell", "bg_cell_medium", "bg_header",
    "bg_header_has_focus", "bg_header_hovered", "bg_icon_header", "bg_search_result", "border_color", "cell_horizontal_padding",
    "cell_vertical_padding", "drilldown_border", "editor_font_size", "fg_icon_header", "font_family", "header_bottom_border_color",
    "header_font_style", "horizontal_border_color", "line_height", "link_color", "text_bubble", "text_dark", "text_group_header", "text_header",
    "text_header_selected", "text_light", "text_medium",
}


def data_editor_theme(**settings):
    """The theme as the grid takes it. Names may be snake_case or camelCase."""
    theme = {}
    for name, value in settings.items():
        plain = re.sub(r"(?<!^)([A-Z])", r"_\1", name).lower()
        if plain not in _NAMES:
            raise TypeError(f"rx.data_editor_theme has no {name!r}")
        if value is not None:
            theme[re.sub(r"_(\w)", lambda match: match[1].upper(), plain)] = value
    return theme
