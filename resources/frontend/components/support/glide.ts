import css from "@glideapps/glide-data-grid/dist/index.css";

import { addStyleSheet } from "./style_sheet";

addStyleSheet(css);

export * from "@glideapps/glide-data-grid";
