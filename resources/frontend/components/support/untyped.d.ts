// Modules that come without type declarations.
declare module "react-syntax-highlighter/dist/esm/prism-async-light";
declare module "react-syntax-highlighter/dist/esm/styles/prism";

// Style sheets are text: see service/component_libraries.ts.
declare module "*.css" {
    const css: string;
    export default css;
}
