import css from "gridjs/dist/theme/mermaid.css";

import { inDark } from "./in_dark";
import { addStyleSheet } from "./style_sheet";

// The pictures of its sort buttons are black.
addStyleSheet(`${css}\n${inDark(css)}\n.dark button.gridjs-sort{filter:invert(1)}`);

export { Grid } from "gridjs";
