import postcss from "postcss";
import { generateRules } from "tailwindcss3/lib/lib/generateRules";
import { createContext } from "tailwindcss3/lib/lib/setupContextUtils";
import processTailwindFeatures from "tailwindcss3/lib/processTailwindFeatures";
import type { Config } from "tailwindcss3";
import resolveConfig from "tailwindcss3/resolveConfig";

import type { Sheet, TailwindCompiler, TailwindCss } from "./tailwind";
import { resolvedConfig, type TailwindConfig } from "./tailwind_config";

/** Where Radix' style sheet goes. */
const RADIX = "/*! radix */";

/**
 * Version 3 as it is. Used as its documentation says it starts anew each time, which takes 200 ms; here its context stays, which
 * remembers every rule that it has made, and it is given the candidates instead of files to look for them.
 */
export function loadTailwind3(config: TailwindConfig, folder: string, sheets: Sheet[]): TailwindCompiler {
    const text = ["@tailwind base;", RADIX, "@tailwind components;", "@tailwind utilities;", ...sheets.map((sheet) => sheet.text)].join("\n");
    const context = createContext(resolveConfig(resolvedConfig(config, folder) as unknown as Config), [], postcss.parse(text));
    const expand = processTailwindFeatures(() => () => context);
    const processor = postcss([{ postcssPlugin: "vitrine-tailwind", Once: (root, { result }) => expand(root, result) }]);
    let built: TailwindCss | undefined;
    return {
        build: async (candidates) => {
            const size = context.ruleCache.size;
            generateRules(new Set([...candidates].sort()), context);
            if (!built || context.ruleCache.size !== size) {
                context.stylesheetCache = null; // it was made from the rules that there were
                const [before, after] = (await processor.process(text, { from: undefined })).css.split(RADIX);
                built = { before, after };
            }
            return built;
        },
    };
}
