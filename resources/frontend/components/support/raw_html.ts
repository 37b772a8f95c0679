import rehypeRaw from "rehype-raw";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";

/** What users may write: all that shows text and pictures, with classes and styles, and nothing that runs or sends. */
const SCHEMA = {
    ...defaultSchema,
    attributes: { ...defaultSchema.attributes, "*": [...defaultSchema.attributes?.["*"] ?? [], "className", "style"] },
    // Ids stay what they are, for links within the text.
    clobber: [],
};

export const raw = rehypeRaw;
export const sanitize: [typeof rehypeSanitize, typeof SCHEMA] = [rehypeSanitize, SCHEMA];
