// Typing that was shown but not sent yet. Whatever else the user does must reach the server after it.

type Flush = () => void;
const waiting = new Set<Flush>();

export function addPendingInput(flush: Flush): void {
    waiting.add(flush);
}

export function removePendingInput(flush: Flush): void {
    waiting.delete(flush);
}

/** Sends all of it, oldest first. */
export function flushPendingInput(): void {
    for (const flush of [...waiting]) {
        waiting.delete(flush);
        flush();
    }
}
