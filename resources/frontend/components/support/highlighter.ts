import PrismAsyncLight from "react-syntax-highlighter/dist/esm/prism-async-light";
import * as styles from "react-syntax-highlighter/dist/esm/styles/prism";

export default PrismAsyncLight;
export const themes: Record<string, Record<string, React.CSSProperties>> = { ...styles };
