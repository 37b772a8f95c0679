import reflex as rx
from fastapi import APIRouter

router = APIRouter()

@router.get("/api/health")
def health():
    return {"status": "ok"}

app = rx.App()
app.api.include_router(router)
