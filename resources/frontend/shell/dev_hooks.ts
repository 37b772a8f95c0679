/** One exchange of fragments, told after the DOM has changed and before it is painted. */
export interface Swap {
    route: string;
    ids: string[];
    /** performance.now() when the frame arrived, and when the DOM was changed. */
    received: number;
    applied: number;
}

/**
 * `window.__vitrine`, in development only: what preview tools, tests and benchmarks see of the shell.
 *
 * - `swapCount`: exchanges done; `paintCount`: how many of them are on the screen.
 * - `onSwap(callback)`: calls back with a Swap after each; returns a function that ends it.
 * - `painted(count)`: resolves with performance.now() when `paintCount` has reached `count` (default: all swaps so far).
 * - `elements(mark)`: the elements with a mark ("0.3"); a mark in a foreach has several.
 * - `markOf(element)`: the mark of an element or of its nearest marked ancestor, or "".
 */
export class DevHooks {
    swapCount = 0;
    paintCount = 0;
    private readonly callbacks = new Set<(swap: Swap) => void>();
    private waiting: { count: number; resolve: (now: number) => void }[] = [];

    onSwap(callback: (swap: Swap) => void): () => void {
        this.callbacks.add(callback);
        return () => this.callbacks.delete(callback);
    }

    painted(count = this.swapCount): Promise<number> {
        if (this.paintCount >= count)
            return Promise.resolve(performance.now());
        return new Promise((resolve) => this.waiting.push({ count, resolve }));
    }

    elements(mark: string): Element[] {
        return [...document.querySelectorAll(`[data-v="${CSS.escape(mark)}"]`)];
    }

    markOf(element: Element | null): string {
        return element?.closest("[data-v]")?.getAttribute("data-v") ?? "";
    }

    /** The shell calls this after each swap. */
    swapped(swap: Swap): void {
        const count = ++this.swapCount;
        for (const callback of this.callbacks)
            callback(swap);
        // A message posted in an animation frame comes after that frame's paint.
        requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => {
                channel.port1.close();
                this.hasPainted(count);
            };
            channel.port2.postMessage(0);
        });
    }

    private hasPainted(count: number): void {
        this.paintCount = Math.max(this.paintCount, count);
        const now = performance.now();
        this.waiting = this.waiting.filter((one) => {
            if (one.count <= this.paintCount)
                one.resolve(now);
            return one.count > this.paintCount;
        });
    }
}
