import reflex as rx

config = rx.Config(app_name="{{app_name}}", plugins=[rx.plugins.TailwindV4Plugin()])
