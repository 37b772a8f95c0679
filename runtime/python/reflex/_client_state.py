"""`rx._x.client_state`: values that only the browser has."""

from _reflex import FunctionVar, Var

from ._events import run_script
from .vars.base import VarData, get_unique_variable_name

_missing = object()


class ClientStateVar(Var):
    """A value of the browser's own. Placed in a page it shows nothing, but is there from then on."""

    @classmethod
    def create(cls, var_name=None, default=_missing, global_ref=True):
        name = get_unique_variable_name() if var_name is None else var_name
        if not isinstance(name, str) or not name.isidentifier():
            raise ValueError(f"The name of a client state is a JavaScript name, not {name!r}: rx._x.client_state(\"count\", default=0)")
        initial = Var.create(None if default is _missing else default)
        setter = f"set{name[0].upper()}{name[1:]}"
        if global_ref:
            hook = f"const client_{name}=client.use({Var.create(name)._js_expr},{initial._js_expr});"
            set_js = f"client.setter({Var.create(name)._js_expr})"
        else:
            hook = f"const [client_{name},client_{setter}]=client.useOwn({initial._js_expr});"
            set_js = f"client_{setter}"
        data = VarData.merge(VarData(hooks=[hook]), initial._get_all_var_data())
        result = cls("null", _var_data=data)
        result._name, result._setter_name, result._is_global = name, setter, global_ref
        result._value = Var(f"client_{name}", _var_type=None if default is None or default is _missing else initial._var_type, _var_data=data)
        result._set = Var(set_js, _var_data=data).to(FunctionVar)
        return result

    @property
    def value(self):
        """The value, for pages."""
        return self._value

    @property
    def set(self):
        """A function that sets it: `on_change=name.set` takes what the trigger gives."""
        return self._set

    def set_value(self, value):
        """For triggers: sets it to a value."""
        return Var(f"(()=>{self._set.call(value)})").to(FunctionVar)

    def push(self, value):
        """For handlers: sets it in the browser."""
        self._refuse_local("push a value to it")
        return run_script(Var(f"refs._client_state_{self._setter_name}({Var.create(value)})"))

    def retrieve(self, callback=None):
        """For handlers: has the browser send it to another handler."""
        self._refuse_local("retrieve its value")
        return run_script(Var(f"refs._client_state_{self._name}"), callback)

    def _refuse_local(self, what):
        if not self._is_global:
            raise ValueError(f"The client state {self._name} belongs to one component. To {what}, make it with global_ref=True")


client_state = ClientStateVar.create
