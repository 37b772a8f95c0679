/** A short break is nobody's concern: the notice appears after this time. */
const NOTICE_AFTER_MS = 1000;

const STYLE = "position:fixed;inset:auto 0 .75rem 0;z-index:2147483001;margin:0 auto;width:max-content;padding:.35rem .9rem;border-radius:99px;"
    + "pointer-events:none;background:#1c2024e6;color:#edeef0;font:13px/1.45 system-ui,sans-serif";

/** The calm notice while the server is away. The page behind it stays as it was. */
class ConnectionNotice {
    private element: HTMLElement | undefined;
    private timer: ReturnType<typeof setTimeout> | undefined;

    setConnected(isConnected: boolean): void {
        if (isConnected) {
            clearTimeout(this.timer);
            this.timer = undefined;
            this.element?.remove();
        } else {
            this.timer ??= setTimeout(() => this.show(), NOTICE_AFTER_MS);
        }
    }

    private show(): void {
        if (!this.element) {
            this.element = document.createElement("div");
            this.element.id = "vitrine-notice";
            this.element.role = "status";
            this.element.style.cssText = STYLE;
            this.element.textContent = "Connection lost, reconnecting…";
        }
        document.body.append(this.element);
    }
}

export const connectionNotice = new ConnectionNotice();
