"""`reflex.components`: apps import components from the modules in which Reflex keeps them. Here all of them have one home, and any such
module finds what it is asked for by its own name: `from reflex.components.radix.themes.base import LiteralAccentColor`. Of components with
the same name it finds that of the library that it is about: `Text` of `reflex.components.el` is an SVG element.
"""

import functools
import sys
import types
import typing

import _reflex

from reflex import _places
from reflex.composites.icon import icon_names

#: Names of modules in that package, beside those that are named after components.
_PLACES = frozenset(
    "app_wrap banner bare base cartesian charts client_side_routing code colors component components core datadisplay dataeditor "
    "datatable debounce dynamic el elements forms general gridjs icon inline layout literals lucide media memo metadata moment next other "
    "plotly plugin polar primitives props radix react_player recharts responsive scripts sectioning shiki_code_block sonner sticky "
    "suneditor tables tag tags themes toast typography upload window_events".split()
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


#: Names of Reflex for what has another one here.
_NAMES = {
    "BaseComponent": "Component",
    "BaseHTML": "Div",
    "BaseInput": "Input",
    "CheckboxInput": "Input",
    "DataEditorTheme": "data_editor_theme",
    "Element": "Div",
    "Image": "image",
    "MemoizationLeaf": "Component",
    "ValueNumberInput": "Input",
}


def _libraries_of(place):
    """The libraries whose components a module has, by its name below this one; and those whose it finds if nothing else has the name."""
    library, _, rest = place.partition(".")
    if library == "el":
        return ("rx.el.svg", "rx.el") if rest.endswith("media") else ("rx.el", "rx.el.svg"), ()
    if library == "recharts":
        return ("rx.recharts",), ()
    return ("rx",), ("rx.el", "rx.el.svg", "rx.recharts")


def _component_of(libraries, name):
    """A component's class or function, of the first of the libraries that has it."""
    import reflex

    found = _reflex.look_up_class(name, libraries)
    for library in libraries:
        found = found or getattr(functools.reduce(getattr, library.split(".")[1:], reflex), name, None)
    return found


@functools.cache
def _themes_component():
    """What packages derive their own components of Radix Themes from."""
    import reflex

    class RadixThemesComponent(reflex.Component):
        library = "@radix-ui/themes"

    return RadixThemesComponent


@functools.cache
def _menu():
    """The class of the element menu, which has no function in rx.el."""
    import reflex

    class Menu(reflex.el.Ul):
        tag = "menu"
        type: reflex.Var[str]

    return Menu


def _find(place, name):
    import reflex

    if name == "LUCIDE_ICON_LIST":
        return icon_names()
    if name == "LiteralSpacing":
        return typing.Literal[tuple("0123456789")]
    if name in _LITERALS:
        return typing.Literal[_reflex.prop_values(*_LITERALS[name])]
    if name == "EMPTY_VAR_COMPONENT":
        return reflex.vars.LiteralVar.create(reflex.fragment())
    if name == "Foreach":
        return types.SimpleNamespace(create=reflex.foreach)
    if name in ("Cond", "Match"):
        return types.SimpleNamespace(create=getattr(reflex, name.lower()))
    if name == "Menu":
        return _menu()
    if name in ("RadixThemesComponent", "RadixThemesTriggerComponent"):
        return _themes_component()
    name = _NAMES.get(name, name)
    own, others = _libraries_of(place)
    for look_up in (functools.partial(_component_of, own), _places.find, functools.partial(_component_of, others)):
        found = look_up(name)
        if found is not None and not isinstance(found, types.ModuleType):
            return found
    return None


def _is_place(place):
    name = place.rpartition(".")[2]
    return name in _PLACES or _find(place, name) is not None


sys.meta_path.append(_places.Finder(__name__, _is_place, lambda place: functools.partial(_find, place)))
_places.complete(sys.modules[__name__], look_up=functools.partial(_find, ""))
