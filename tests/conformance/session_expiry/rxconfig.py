import reflex as rx

config = rx.Config(app_name="app", redis_token_expiration=1, state_manager_mode="memory")
