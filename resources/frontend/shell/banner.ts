import { problems } from "./problems";
import type { Problem } from "./wire";

/** A short break is nobody's concern: the notice appears after this time. */
const NOTICE_AFTER_MS = 1000;

const STYLE = `
:host{all:initial;position:fixed;inset:auto 0 0 0;z-index:2147483001;pointer-events:none;font:13px/1.45 system-ui,sans-serif}
[hidden]{display:none!important}
.errors{pointer-events:auto;max-height:45vh;overflow:auto;background:#1b1315;color:#ffd1d9;border-top:3px solid #e5484d;
padding:.75rem 1rem;box-shadow:0 -4px 20px #0006}
.errors div+div{margin-top:.6rem}
b{color:#fff;font-weight:600}
code{font:12px/1.4 ui-monospace,monospace;color:#ff9592}
pre{font:12px/1.4 ui-monospace,monospace;margin:.4rem 0 0;white-space:pre-wrap;color:#e6b5bd}
button{all:unset;float:right;cursor:pointer;padding:0 .5rem;font-size:1.2em;color:#fff}
button:focus-visible{outline:2px solid #ff9592;border-radius:4px}
.notice{margin:0 auto .75rem;width:max-content;padding:.35rem .9rem;border-radius:99px;background:#1c2024e6;color:#edeef0}`;

/** The dev banner with the app's problems, and the notice while the server is away. The page behind it stays as it was. */
class Banner {
    private errors: HTMLElement | undefined;
    private notice: HTMLElement | undefined;
    private timer: ReturnType<typeof setTimeout> | undefined;

    /** Development: what is wrong is shown in the page. */
    showsProblems = false;

    start(showsProblems: boolean): void {
        this.showsProblems = showsProblems;
        if (showsProblems) {
            problems.onChange(() => this.showProblems());
            this.showProblems();
        }
    }

    setConnected(isConnected: boolean): void {
        if (isConnected) {
            clearTimeout(this.timer);
            this.timer = undefined;
            if (this.notice)
                this.notice.hidden = true;
        } else {
            this.timer ??= setTimeout(() => {
                this.build();
                this.notice!.hidden = false;
            }, NOTICE_AFTER_MS);
        }
    }

    private build(): void {
        if (this.errors)
            return;
        const host = document.body.appendChild(document.createElement("div"));
        host.id = "vitrine-banner";
        const root = host.attachShadow({ mode: "open" });
        root.appendChild(document.createElement("style")).textContent = STYLE;
        this.notice = root.appendChild(document.createElement("div"));
        this.notice.className = "notice";
        this.notice.setAttribute("role", "status");
        this.notice.textContent = "Connection lost, reconnecting…";
        this.notice.hidden = true;
        this.errors = root.appendChild(document.createElement("div"));
        this.errors.className = "errors";
        this.errors.setAttribute("role", "alert");
        this.errors.hidden = true;
    }

    private showProblems(): void {
        const shown = [
            ...problems.server.map((problem) => this.entry(problem.message, place(problem), problem.detail)),
            ...problems.failures.map((how) => this.failure(how)),
            ...[...problems.local].map(([where, message]) => this.entry(message, `in the browser, ${where}`)),
        ];
        if (shown.length === 0 && !this.errors)
            return;
        this.build();
        this.errors!.replaceChildren(...shown);
        this.errors!.hidden = shown.length === 0;
    }

    /** "file:line:column: error: what" of a handler; it stays until it is put away, for the page itself is well. */
    private failure(how: string): HTMLElement {
        const [, where = "", what = how] = /^(.*?:\d+(?::\d+)?): (?:error: )?(.*)$/s.exec(how) ?? [];
        const entry = this.entry(what, where.split("/").pop() ?? "");
        const close = document.createElement("button");
        close.textContent = "×";
        close.setAttribute("aria-label", "Put away");
        close.onclick = () => problems.putAway(how);
        entry.prepend(close);
        return entry;
    }

    private entry(message: string, where: string, detail = ""): HTMLElement {
        const entry = document.createElement("div");
        entry.appendChild(document.createElement("b")).textContent = message;
        if (where) {
            entry.append(" ");
            entry.appendChild(document.createElement("code")).textContent = where;
        }
        if (detail)
            entry.appendChild(document.createElement("pre")).textContent = detail;
        return entry;
    }
}

function place(problem: Problem): string {
    if (!problem.file)
        return "";
    const name = problem.file.split("/").pop();
    return problem.line > 0 ? `${name}:${problem.line}` : `${name}`;
}

export const banner = new Banner();
