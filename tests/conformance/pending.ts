/** Scripts that fail today, and what is missing. The runner skips them and says so. */
export const pending: Record<string, string> = {
};
