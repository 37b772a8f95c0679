/** [class, property, computed value with version 3, with version 4 (where it differs)]; read from an element that has only this class. */
export const UTILITY_CLASSES: [name: string, property: string, three: string, four?: string][] = [
    // spacing
    ["p-4", "padding-top", "16px"], ["p-0.5", "padding-left", "2px"], ["px-6", "padding-right", "24px"], ["py-3", "padding-bottom", "12px"],
    ["pt-2", "padding-top", "8px"], ["pl-[7px]", "padding-left", "7px"], ["m-2", "margin-top", "8px"], ["-mt-4", "margin-top", "-16px"],
    ["mb-8", "margin-bottom", "32px"], ["ml-px", "margin-left", "1px"], ["gap-4", "row-gap", "16px"], ["gap-x-2", "column-gap", "8px"],
    ["ps-4", "padding-inline-start", "16px"], ["me-3", "margin-inline-end", "12px"], ["scroll-mt-4", "scroll-margin-top", "16px"],
    // size
    ["w-32", "width", "128px"], ["h-10", "height", "40px"], ["min-h-12", "min-height", "48px"], ["max-w-sm", "max-width", "384px"],
    ["max-w-screen-md", "max-width", "768px"], ["max-h-40", "max-height", "160px"], ["size-8", "width", "32px"], ["w-[123px]", "width", "123px"],
    ["w-screen", "width", "800px"], ["h-screen", "height", "600px"], ["min-w-0", "min-width", "0px"], ["min-h-screen", "min-height", "600px"],
    // display, flex, grid
    ["flex", "display", "flex"], ["inline-flex", "display", "inline-flex"], ["grid", "display", "grid"], ["hidden", "display", "none"],
    ["inline-block", "display", "inline-block"], ["contents", "display", "contents"], ["table-cell", "display", "table-cell"],
    ["flex-col", "flex-direction", "column"], ["flex-row-reverse", "flex-direction", "row-reverse"], ["flex-wrap", "flex-wrap", "wrap"],
    ["flex-1", "flex-basis", "0%"], ["flex-auto", "flex-grow", "1"], ["grow", "flex-grow", "1"], ["flex-grow", "flex-grow", "1"],
    ["shrink-0", "flex-shrink", "0"], ["flex-shrink-0", "flex-shrink", "0"], ["order-2", "order", "2"], ["items-center", "align-items", "center"],
    ["justify-between", "justify-content", "space-between"], ["self-end", "align-self", "flex-end"], ["content-center", "align-content", "center"],
    ["place-items-center", "justify-items", "center"], ["justify-self-end", "justify-self", "end", "flex-end"], ["basis-20", "flex-basis", "80px"],
    ["grid-cols-[50px_70px]", "grid-template-columns", "50px 70px"], ["col-span-2", "grid-column-start", "span 2"],
    ["row-start-3", "grid-row-start", "3"], ["grid-flow-col", "grid-auto-flow", "column"], ["auto-rows-min", "grid-auto-rows", "min-content"],
    // position
    ["absolute", "position", "absolute"], ["relative", "position", "relative"], ["fixed", "position", "fixed"], ["sticky", "position", "sticky"],
    ["top-4", "top", "16px"], ["-left-2", "left", "-8px"], ["inset-0", "bottom", "0px"], ["z-50", "z-index", "50"], ["z-[1000]", "z-index", "1000"],
    ["float-right", "float", "right"], ["clear-both", "clear", "both"], ["isolate", "isolation", "isolate"],
    // text
    ["text-xs", "font-size", "12px"], ["text-sm", "line-height", "20px"], ["text-2xl", "font-size", "24px"], ["text-[13px]", "font-size", "13px"],
    ["font-bold", "font-weight", "700"], ["font-semibold", "font-weight", "600"], ["italic", "font-style", "italic"], ["uppercase", "text-transform", "uppercase"],
    ["capitalize", "text-transform", "capitalize"], ["underline", "text-decoration-line", "underline"], ["line-through", "text-decoration-line", "line-through"],
    ["tracking-wide", "letter-spacing", "0.4px"], ["leading-6", "line-height", "24px"], ["leading-none", "line-height", "16px"],
    ["text-center", "text-align", "center"], ["text-right", "text-align", "right"], ["whitespace-nowrap", "white-space-collapse", "collapse"],
    ["truncate", "text-overflow", "ellipsis"], ["break-words", "overflow-wrap", "break-word"], ["indent-4", "text-indent", "16px"],
    ["align-middle", "vertical-align", "middle"], ["list-disc", "list-style-type", "disc"], ["tabular-nums", "font-variant-numeric", "tabular-nums"],
    ["antialiased", "-webkit-font-smoothing", "antialiased"], ["underline-offset-4", "text-underline-offset", "4px"], ["line-clamp-2", "-webkit-line-clamp", "2"],
    // colours
    ["text-white", "color", "rgb(255, 255, 255)"], ["bg-black", "background-color", "rgb(0, 0, 0)"], ["bg-transparent", "background-color", "rgba(0, 0, 0, 0)"],
    ["bg-red-500", "background-color", "rgb(239, 68, 68)", "rgb(251, 44, 54)"], ["text-blue-600", "color", "rgb(37, 99, 235)", "rgb(21, 93, 252)"],
    ["bg-gray-100", "background-color", "rgb(243, 244, 246)", "rgb(243, 244, 246)"], ["border-green-400", "border-top-color", "rgb(74, 222, 128)", "rgb(5, 223, 114)"],
    ["bg-[#1da1f2]", "background-color", "rgb(29, 161, 242)"], ["text-brand", "color", "rgb(18, 52, 86)"], ["bg-brand", "background-color", "rgb(18, 52, 86)"],
    ["bg-black/50", "background-color", "rgba(0, 0, 0, 0.5)"], ["text-brand/50", "color", "rgba(18, 52, 86, 0.5)"], ["fill-none", "fill", "none"],
    ["stroke-2", "stroke-width", "2px"], ["accent-pink-500", "accent-color", "rgb(236, 72, 153)", "rgb(246, 51, 154)"], ["caret-white", "caret-color", "rgb(255, 255, 255)"],
    ["decoration-white", "text-decoration-color", "rgb(255, 255, 255)"],
    // borders
    ["border", "border-top-width", "1px"], ["border-2", "border-left-width", "2px"], ["border-b", "border-bottom-width", "1px"],
    ["border-dashed", "border-top-style", "dashed"], ["rounded", "border-top-left-radius", "4px"], ["rounded-lg", "border-top-left-radius", "8px"],
    ["rounded-full", "border-top-left-radius", "9999px", "3.35544e+07px"], ["rounded-sm", "border-top-left-radius", "2px", "4px"], ["rounded-t-xl", "border-top-right-radius", "12px"],
    ["outline-none", "outline-style", "solid", "none"], ["outline-2", "outline-width", "2px"], ["ring", "box-shadow", "rgba(59, 130, 246, 0.5) 0px 0px 0px 3px", "0px 0px 0px 1px"],
    // effects
    ["opacity-50", "opacity", "0.5"], ["shadow", "box-shadow", "rgba(0, 0, 0, 0.1) 0px 1px 3px 0px"], ["shadow-lg", "box-shadow", "rgba(0, 0, 0, 0.1) 0px 10px 15px -3px"],
    ["shadow-none", "box-shadow", "rgba(0, 0, 0, 0) 0px 0px 0px 0px"], ["blur-sm", "filter", "blur(4px)", "blur(8px)"], ["grayscale", "filter", "grayscale(1)"],
    ["mix-blend-multiply", "mix-blend-mode", "multiply"], ["backdrop-blur-md", "backdrop-filter", "blur(12px)"],
    // behaviour
    ["overflow-hidden", "overflow-x", "hidden"], ["overflow-y-auto", "overflow-y", "auto"], ["cursor-pointer", "cursor", "pointer"], ["select-none", "user-select", "none"],
    ["pointer-events-none", "pointer-events", "none"], ["resize-none", "resize", "none"], ["appearance-none", "appearance", "none"], ["object-cover", "object-fit", "cover"],
    ["aspect-square", "aspect-ratio", "1 / 1"], ["invisible", "visibility", "hidden"], ["sr-only", "clip-path", "none", "inset(50%)"], ["box-content", "box-sizing", "content-box"],
    ["snap-x", "scroll-snap-type", "x"], ["touch-none", "touch-action", "none"], ["will-change-transform", "will-change", "transform"],
    // transitions and transforms
    ["transition", "transition-duration", "0.15s"], ["duration-300", "transition-duration", "0.3s"], ["ease-in", "transition-timing-function", "cubic-bezier(0.4, 0, 1, 1)"],
    ["delay-150", "transition-delay", "0.15s"], ["animate-spin", "animation-name", "spin"], ["origin-top-left", "transform-origin", "0px 0px"],
    ["translate-x-4", "transform", "matrix(1, 0, 0, 1, 16, 0)", "none"], ["rotate-90", "rotate", "none", "90deg"], ["scale-50", "scale", "none", "0.5"],
    // variants
    ["sm:p-2", "padding-top", "8px"], ["lg:p-2", "padding-top", "0px"], ["first:mt-2", "margin-top", "8px"], ["!mt-3", "margin-top", "12px"], ["[color:rgb(1,2,3)]", "color", "rgb(1, 2, 3)"],
    ["data-[x=y]:pt-1", "padding-top", "0px"], ["dark:pt-2", "padding-top", "0px"], ["hover:pt-2", "padding-top", "0px"], ["max-md:pt-2", "padding-top", "0px"],
    ["bg-gradient-to-r", "background-image", "none"],
];
