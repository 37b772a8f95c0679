"""Text areas that grow with their text, and that submit their form with the enter key."""

import reflex as rx

from . import element

_GROW = 'const t=e.target;t.style.height="auto";t.style.height=t.scrollHeight+"px"'
_SUBMIT = (
    'if(e.key==="Enter"&&!e.shiftKey&&!e.nativeEvent.isComposing){e.preventDefault();const t=e.target,f=t.form;f?.requestSubmit();'
    'if(f&&t.style.height)f.addEventListener("reset",()=>{t.style.height="auto"},{once:true})}'
)


def _area(name):
    part = element(name)

    def area(*children, auto_height=None, enter_key_submit=None, **props):
        attributes = dict(props.pop("custom_attrs", None) or {})
        if auto_height is not None and auto_height is not False:
            attributes["onInput"] = _when(auto_height, _GROW)
        if enter_key_submit is not None and enter_key_submit is not False:
            if "on_key_down" in props:
                raise ValueError(f"{name} cannot have enter_key_submit and on_key_down: both are for keys")
            attributes["onKeyDown"] = _when(enter_key_submit, _SUBMIT)
        if attributes:
            props["custom_attrs"] = attributes
        return part(*children, **props)

    return area


def _when(condition, script):
    function = rx.Var(f"(e)=>{{{script}}}")
    return rx.cond(condition, function, None) if isinstance(condition, rx.Var) else function


text_area = _area("rx.text_area")
textarea = _area("rx.el.textarea")
