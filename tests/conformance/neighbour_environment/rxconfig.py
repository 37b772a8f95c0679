import reflex as rx

config = rx.Config(app_name="app", env_file="settings.env")
