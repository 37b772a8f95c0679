// Which files an upload component takes.

export interface FileRules {
    /** MIME types ("image/*"), each with file endings (".png"). */
    accept?: Record<string, string[]> | null;
    maxFiles?: number;
    maxSize?: number;
    minSize?: number;
    multiple?: boolean;
}

/** A file that is not taken, as on_drop_rejected gets it. */
export interface Rejection {
    file: { path: string; name: string; size: number; type: string };
    errors: { code: string; message: string }[];
}

type Reason = Rejection["errors"][number];

function isOfType(file: File, accept: Record<string, string[]>): boolean {
    const endings = Object.values(accept).flat();
    const hasType = Object.keys(accept).some((type) => type === file.type || (type.endsWith("/*") && file.type.startsWith(type.slice(0, -1))));
    return hasType || endings.some((ending) => file.name.toLowerCase().endsWith(ending.toLowerCase()));
}

function reasonsAgainst(file: File, { accept, maxSize, minSize }: FileRules): Reason[] {
    const reasons: Reason[] = [];
    if (accept && Object.keys(accept).length > 0 && !isOfType(file, accept))
        reasons.push({ code: "file-invalid-type", message: `The type must be ${acceptText(accept)}` });
    if (maxSize !== undefined && file.size > maxSize)
        reasons.push({ code: "file-too-large", message: `The file is larger than ${maxSize} bytes` });
    if (minSize !== undefined && file.size < minSize)
        reasons.push({ code: "file-too-small", message: `The file is smaller than ${minSize} bytes` });
    return reasons;
}

function rejection(file: File, errors: Reason[]): Rejection {
    return { file: { path: file.name, name: file.name, size: file.size, type: file.type }, errors };
}

/** Parts files in those that are taken and the others, with the reasons. */
export function sortFiles(files: File[], rules: FileRules): { taken: File[]; rejected: Rejection[] } {
    const most = rules.multiple === false ? 1 : rules.maxFiles || Infinity;
    const judged = files.map((file) => ({ file, reasons: reasonsAgainst(file, rules) }));
    const taken = judged.filter(({ reasons }) => reasons.length === 0).map(({ file }) => file);
    const rejected = judged.filter(({ reasons }) => reasons.length > 0).map(({ file, reasons }) => rejection(file, reasons));
    if (taken.length <= most)
        return { taken, rejected };
    const tooMany = [{ code: "too-many-files", message: most === 1 ? "Only one file is taken" : `Only ${most} files are taken` }];
    return { taken: [], rejected: [...rejected, ...taken.map((file) => rejection(file, tooMany))] };
}

/** The value of an input's `accept`. */
export function acceptText(accept: Record<string, string[]>): string {
    return [...Object.keys(accept), ...Object.values(accept).flat()].join(", ");
}
