import { problems } from "./problems";
import type { Problem } from "./wire";

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
button:focus-visible{outline:2px solid #ff9592;border-radius:4px}`;

/** Development: what is wrong is shown in the page. The page behind it stays as it was. */
export class Banner {
    private errors: HTMLElement | undefined;

    constructor() {
        problems.onChange(() => this.showProblems());
        this.showProblems();
    }

    private build(): HTMLElement {
        const host = document.body.appendChild(document.createElement("div"));
        host.id = "vitrine-banner";
        const root = host.attachShadow({ mode: "open" });
        root.appendChild(document.createElement("style")).textContent = STYLE;
        const errors = root.appendChild(document.createElement("div"));
        errors.className = "errors";
        errors.setAttribute("role", "alert");
        return errors;
    }

    private showProblems(): void {
        const shown = [
            ...problems.server.map((problem) => this.entry(problem.message, place(problem), problem.detail)),
            ...problems.failures.map((how) => this.failure(how)),
            ...[...problems.local].map(([where, message]) => this.entry(message, `in the browser, ${where}`)),
        ];
        if (shown.length === 0 && !this.errors)
            return;
        this.errors ??= this.build();
        this.errors.replaceChildren(...shown);
        this.errors.hidden = shown.length === 0;
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
