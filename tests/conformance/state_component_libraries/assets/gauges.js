import { createElement, useState } from "react";

export function Gauge({ level, onEmpty }) {
    const [pressed, setPressed] = useState(0);
    return createElement("button", { id: "gauge", onClick: () => { setPressed(pressed + 1); onEmpty(level); } }, `level ${level}, pressed ${pressed}`);
}

export const Dial = () => null;
