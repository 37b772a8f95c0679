"""rx.Config, the content of rxconfig.py."""


class Config:
    """Settings of an app. `app_name` is the package that holds the app; every keyword becomes an attribute."""

    def __init__(self, app_name, **settings):
        self.app_name = app_name
        self.app_module_import = None
        for name, value in settings.items():
            setattr(self, name, value)
