"""What rx.editor is set with."""

import dataclasses
import enum


class EditorButtonList(list, enum.Enum):
    """Buttons that belong together: rows of groups, with "/" between rows."""

    BASIC = [
        ["font", "fontSize"],
        ["fontColor"],
        ["horizontalRule"],
        ["link", "image"],
    ]
    FORMATTING = [
        ["undo", "redo"],
        ["bold", "underline", "italic", "strike", "subscript", "superscript"],
        ["removeFormat"],
        ["outdent", "indent"],
        ["fullScreen", "showBlocks", "codeView"],
        ["preview", "print"],
    ]
    COMPLEX = [
        ["undo", "redo"],
        ["font", "fontSize", "formatBlock"],
        ["fontColor", "hiliteColor"],
        ["bold", "underline", "italic", "strike", "subscript", "superscript"],
        ["removeFormat"],
        "/",
        ["outdent", "indent"],
        ["align", "horizontalRule", "list", "table"],
        ["link"],
        ["fullScreen", "showBlocks", "codeView"],
        ["preview", "print"],
    ]


@dataclasses.dataclass(kw_only=True)
class EditorOptions:
    """What an editor is made with; None is the library's own choice."""

    default_tag: str | None = None
    text_tags: dict | None = None
    mode: str | None = None
    rtl: bool | None = None
    toolbar_width: str | None = None
    toolbar_container: str | None = None
    button_list: list | None = None
