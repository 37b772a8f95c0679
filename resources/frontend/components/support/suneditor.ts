import purify from "dompurify";
import suneditor from "suneditor";
import css from "suneditor/dist/css/suneditor.min.css";
import * as languages from "suneditor/src/lang";
import type SunEditor from "suneditor/src/lib/core";
import plugins from "suneditor/src/plugins";

import { inDark } from "./in_dark";
import { addStyleSheet } from "./style_sheet";

addStyleSheet(`${css}\n${inDark(css)}`);

type Settings = Record<string, unknown> & { lang?: string | Record<string, unknown>; setAllPlugins: boolean };

export function create(place: HTMLTextAreaElement, { lang, setAllPlugins, ...options }: Settings): SunEditor {
    const words = typeof lang === "string" ? (languages as Record<string, any>)[lang] : lang;
    return suneditor.create(place, { ...options, ...(words && { lang: words }), ...(setAllPlugins && { plugins }) });
}

export const clean = (html: string): string => purify.sanitize(html, { ADD_TAGS: ["iframe"], ADD_ATTR: ["allowfullscreen", "target"], FORBID_ATTR: ["srcdoc"] });
