import { session } from "./session";
import { connection } from "./socket";
import { store } from "./store";

type Progress = (state: Record<string, unknown>) => void;

/** The files that upload components have collected, by the component's id, and the requests that carry them to the server. */
class Uploads {
    private readonly selected = new Map<string, File[]>();
    private readonly running = new Map<string, XMLHttpRequest>();

    names(id: string): string[] { return (this.selected.get(id) ?? []).map((file) => file.name); }

    select(id: string, files: File[]): void {
        this.selected.set(id, files);
        store.touchAmbient();
    }

    clear(id: string): void { this.select(id, []); }

    cancel(id: string): void { this.running.get(id)?.abort(); }

    /** Hands the files to a handler, in the place `position` of its arguments. Rejects with the server's own words when it does not take them. */
    send(handler: number, payload: unknown[], position: number, id: string, headers: Record<string, string> = {}, onProgress?: Progress | null): Promise<void> {
        const form = new FormData();
        form.append("event", JSON.stringify({ e: handler, a: payload, f: position }));
        for (const file of this.selected.get(id) ?? [])
            form.append("files", file, file.name);
        const request = new XMLHttpRequest();
        this.running.get(id)?.abort();
        this.running.set(id, request);
        return new Promise<void>((resolve, reject) => {
            if (onProgress) {
                request.upload.onprogress = ({ loaded, total, lengthComputable }) =>
                    onProgress({ loaded, total, progress: total > 0 ? loaded / total : 0, bytes: loaded, lengthComputable, upload: true });
            }
            request.onload = () => request.status < 400 ? resolve() : reject(new Error(request.responseText.trim() || `status ${request.status}`));
            request.onerror = () => reject(new Error("The server cannot be reached."));
            request.onabort = () => resolve();
            request.onloadend = () => { if (this.running.get(id) === request) this.running.delete(id); };
            request.open("POST", connection.httpAddress("_upload"));
            request.setRequestHeader("X-Vitrine-Token", session.token);
            for (const [name, value] of Object.entries(headers))
                request.setRequestHeader(name, value);
            request.send(form);
        });
    }
}

export const uploads = new Uploads();
