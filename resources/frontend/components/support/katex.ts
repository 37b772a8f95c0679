import rehypeKatex from "rehype-katex";

import { katexCss } from "./katex_css" with { type: "macro" };
import { addStyleSheet } from "./style_sheet";

addStyleSheet(katexCss());

export default rehypeKatex;
