// Modules that come without type declarations.
declare module "react-syntax-highlighter/dist/esm/prism-async-light";
declare module "react-syntax-highlighter/dist/esm/styles/prism";
