import { dirname, join } from "node:path";

/** The folder that holds service/, shell/ and node_modules/; the same in the source tree and in the share folder. */
export const FRONTEND = dirname(import.meta.dir);
/** Browser modules of ours around component libraries; only where Vitrine is built. */
export const COMPONENTS = join(FRONTEND, "components");
export const SHELL = join(FRONTEND, "shell");
export const NODE_MODULES = join(FRONTEND, "node_modules");
export const RADIX = join(NODE_MODULES, "@radix-ui/themes");
