"""The exceptions of the API, by the names under which apps catch them."""


class ReflexError(Exception):
    """Base of all exceptions that the API raises on its own account."""


def _define(**bases):
    for name, base in bases.items():
        globals()[name] = type(name, (ReflexError,) if base is None else (ReflexError, base), {"__module__": __name__})


_define(
    ComputedVarShadowsBaseVarsError=NameError,
    ComputedVarShadowsStateVarError=NameError,
    ComputedVarSignatureError=TypeError,
    ConfigError=None,
    DynamicComponentInvalidSignatureError=TypeError,
    DynamicComponentMissingLibraryError=ValueError,
    DynamicRouteArgShadowsStateVarError=NameError,
    EnvironmentVarValueError=ValueError,
    EventDeserializationError=ValueError,
    EventFnArgMismatchError=TypeError,
    EventHandlerArgTypeMismatchError=TypeError,
    EventHandlerShadowsBuiltInStateMethodError=NameError,
    EventHandlerTypeError=TypeError,
    EventHandlerValueError=ValueError,
    ForeachRenderError=TypeError,
    ForeachVarError=TypeError,
    GeneratedCodeHasNoFunctionDefsError=None,
    HybridPropertyError=None,
    ImmutableStateError=None,
    InvalidLifespanTaskTypeError=TypeError,
    InvalidPropValueError=None,
    InvalidStylePropError=TypeError,
    LockExpiredError=None,
    MatchTypeError=TypeError,
    MissingAnnotationError=TypeError,
    PageValueError=ValueError,
    PrimitiveUnserializableToJSONError=ValueError,
    ReflexRuntimeError=RuntimeError,
    RouteValueError=ValueError,
    SetUndefinedStateVarError=AttributeError,
    StateMismatchError=ValueError,
    StateSchemaMismatchError=TypeError,
    StateSerializationError=None,
    StateTooLargeError=None,
    StateValueError=ValueError,
    UnretrievableVarValueError=None,
    UntypedComputedVarError=TypeError,
    UntypedVarError=TypeError,
    UploadTypeError=TypeError,
    UploadValueError=ValueError,
    VarAttributeError=AttributeError,
    VarDependencyError=ValueError,
    VarNameError=NameError,
    VarOperationTypeError=TypeError,
    VarTypeError=TypeError,
    VarValueError=ValueError,
)


class ComponentTypeError(ReflexError, TypeError):
    """Something is used as a component that is none."""


class ChildrenTypeError(ComponentTypeError):
    """Something is given as a child that cannot be one."""
