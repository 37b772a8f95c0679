// What a fragment body finds under free names. The compiler in the runtime knows the same list (ARCHITECTURE.md, "Fragments").
export { createElement as h, Fragment } from "react";

export { Page as ShownPage } from "./app";
export { BrowserOnly } from "./browser_only";
export * as client from "./client_state";
export { mode } from "./color_mode";
export { Controlled } from "./controlled";
export { Dynamic } from "./dynamic";
export { on } from "./events";
export { frag } from "./fragments";
export { Head } from "./head";
export { Hooked } from "./hooked";
export { each, eq, truthy } from "./library";
export { memo } from "./memo";
export { Mounted } from "./mounted";
export { router } from "./navigation";
export * as py from "./python";
export { rows } from "./rows";
export { singletons } from "./singletons";
export { ToastProvider } from "./toast_settings";
export { Upload } from "./upload";
export { uploads } from "./uploads";
