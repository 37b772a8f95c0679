import css from "gridjs/dist/theme/mermaid.css";

import { addStyleSheet } from "./style_sheet";

addStyleSheet(css);

export { Grid } from "gridjs";
