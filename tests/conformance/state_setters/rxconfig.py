import reflex as rx

config = rx.Config(app_name="app", state_auto_setters=True)
