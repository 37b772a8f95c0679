"""What names a state from outside of its session, for `app.modify_state()`."""

import dataclasses


@dataclasses.dataclass(frozen=True, kw_only=True)
class StateToken:
    """`ident` is the token of a session, or the one that an rx.SharedState is linked to."""

    ident: str
    cls: type

    def with_cls(self, cls):
        return dataclasses.replace(self, cls=cls)

    def __str__(self):
        return self.ident


class BaseStateToken(StateToken):
    """The same; Reflex tells states from other values that it keeps."""


def _substate_key(token, state):
    """How Reflex up to 0.8 names a state of a session."""
    return f"{token}_{state if isinstance(state, str) else state.get_full_name()}"
