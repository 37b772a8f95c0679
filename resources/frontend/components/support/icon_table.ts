import type { IconTable } from "../../service/icons";
import { iconTableText } from "../../service/icons" with { type: "macro" };

/** All icons: 120 KB in transit. */
export const table = JSON.parse(iconTableText() as unknown as string) as IconTable;
