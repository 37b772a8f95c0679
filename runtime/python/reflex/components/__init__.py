"""`reflex.components`: apps import components from the modules in which Reflex keeps them. Here all of them have one home, and any such module
finds what it is asked for by its own name: `from reflex.components.radix.themes.base import LiteralAccentColor`.
"""

import sys
import types
import typing

import _reflex

from reflex import _places
from reflex.composites.icon import icon_names

#: Names of modules in that package, beside those that are named after components.
_PLACES = frozenset(
    "app_wrap bare base banner cartesian charts client_side_routing code component components core datadisplay dataeditor datatable debounce dynamic el elements forms general gridjs icon "
    "inline layout literals lucide media metadata moment next other plotly polar primitives props radix react_player recharts scripts sectioning shiki_code_block "
    "sonner sticky suneditor tables tag tags themes toast typography upload window_events".split()
)

#: Types of props that apps annotate with, by the component and the prop whose values they are.
_LITERALS = {
    "LiteralAccentColor": ("rx.theme", "accent_color"),
    "LiteralGrayColor": ("rx.theme", "gray_color"),
    "LiteralAppearance": ("rx.theme", "appearance"),
    "LiteralPanelBackground": ("rx.theme", "panel_background"),
    "LiteralRadius": ("rx.theme", "radius"),
    "LiteralScaling": ("rx.theme", "scaling"),
    "LiteralVariant": ("rx.button", "variant"),
    "LiteralTextSize": ("rx.text", "size"),
    "LiteralTextWeight": ("rx.text", "weight"),
    "LiteralTextAlign": ("rx.text", "align"),
    "LiteralInputType": ("rx.el.input", "type"),
    "LiteralAlign": ("rx.flex", "align"),
    "LiteralJustify": ("rx.flex", "justify"),
    "LiteralAccordionType": ("rx.accordion.root", "type"),
    "LiteralAccordionVariant": ("rx.accordion.root", "variant"),
    "LiteralButtonSize": ("rx.button", "size"),
    "LiteralCheckboxSize": ("rx.checkbox", "size"),
    "LiteralCheckboxVariant": ("rx.checkbox", "variant"),
    "LiteralContainerSize": ("rx.container", "size"),
    "LiteralFlexDirection": ("rx.flex", "direction"),
    "LiteralFlexWrap": ("rx.flex", "wrap"),
    "LiteralGridFlow": ("rx.grid", "flow"),
    "LiteralLinkUnderline": ("rx.link", "underline"),
    "LiteralSectionSize": ("rx.section", "size"),
    "LiteralSeperatorSize": ("rx.separator", "size"),
    "LiteralSpinnerSize": ("rx.spinner", "size"),
    "LiteralSwitchSize": ("rx.switch", "size"),
    "LiteralTextAreaResize": ("rx.text_area", "resize"),
    "LiteralTextAreaSize": ("rx.text_area", "size"),
    "LiteralTextFieldSize": ("rx.input", "size"),
    "LiteralTextFieldVariant": ("rx.input", "variant"),
    "LiteralTextTrim": ("rx.text", "trim"),
}


def _find(name):
    import reflex

    if name == "LUCIDE_ICON_LIST":
        return icon_names()
    if name == "LiteralSpacing":
        return typing.Literal[tuple("0123456789")]
    if name in _LITERALS:
        return typing.Literal[_reflex.prop_values(*_LITERALS[name])]
    found = _places.find(name)
    if found is not None:
        return found
    if name in ("BaseComponent", "MemoizationLeaf"):
        return reflex.Component
    if name == "Foreach":
        return types.SimpleNamespace(create=reflex.foreach)
    if name in ("Cond", "Match"):
        return types.SimpleNamespace(create=getattr(reflex, name.lower()))
    if name == "Image":
        return reflex.image
    found = _reflex.look_up_class(name) or getattr(reflex, name, None) or getattr(reflex.el, name, None) or getattr(reflex.recharts, name, None)
    return None if isinstance(found, types.ModuleType) else found


def _is_place(name):
    name = name.rpartition(".")[2]
    return name in _PLACES or _find(name) is not None


sys.meta_path.append(_places.Finder(__name__, _is_place, _find))
_places.complete(sys.modules[__name__], look_up=_find)
