import { defaultExtractor } from "tailwindcss3/lib/lib/defaultExtractor";

/**
 * Words of scripts as people write them that may be CSS classes: what Tailwind 3 looks for, and all that stands between quotes and blanks,
 * for version 4 knows more. Of fragments, runtime/compile/class_candidates.h finds the string literals.
 */
export function classCandidates(scripts: Iterable<string>): string[] {
    const extract = defaultExtractor({ tailwindConfig: { separator: ":" } });
    const found = new Set<string>();
    for (const text of scripts) {
        for (const word of [...extract(text), ...text.split(/[\s"'`]+/)])
            found.add(word);
    }
    found.delete("");
    return [...found];
}
