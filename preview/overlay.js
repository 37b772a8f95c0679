// Runs in a world of its own beside the user's page: it sees the page's elements, and the page sees nothing of it but one empty
// host element and a style. In Play mode it takes no part in anything.
(() => {
    if (window.top !== window || location.hostname !== "127.0.0.1") return;

    let canvas = null;      // CanvasBridge, see canvas_bridge.h
    let editing = false;
    let selected = [];      // marks
    let selectedLabel = "";
    let hovered = null;     // element
    let hoverLabel = "";
    let frame = 0;
    let drop = null;        // { element, zone }: where what is dragged would come, by Studio's word
    let asked = "";         // about which place it was asked last

    const host = document.createElement("vitrine-overlay");
    host.style.cssText = "position:fixed;inset:0;pointer-events:none;z-index:2147483647;display:none";
    const root = host.attachShadow({ mode: "closed" });
    root.innerHTML = `<style>
        div { position: fixed; box-sizing: border-box; pointer-events: none; }
        .hover { border: 1px dashed #3563e9; background: rgba(53,99,233,.06); }
        .selected { border: 2px solid #3563e9; }
        .into { border: 2px solid #3563e9; background: rgba(53,99,233,.14); }
        .line { background: #3563e9; border-radius: 2px; }
        .label { font: 600 11px/18px system-ui, sans-serif; color: #fff; background: #3563e9; padding: 0 6px; border-radius: 3px;
                 white-space: nowrap; }
    </style>`;

    // Studio says itself what is wrong, beside the page and in Problems; the banner would say it twice and cover half of the app.
    const quiet = document.createElement("style");
    quiet.textContent = "#vitrine-banner { display: none !important; }";
    document.documentElement.append(quiet);

    const marked = element => element && element.closest ? element.closest("[data-v]") : null;
    const markOf = element => element.getAttribute("data-v");
    const elementsOf = mark => document.querySelectorAll(`[data-v="${CSS.escape(mark)}"]`);
    const ancestors = element => {
        const marks = [];
        for (let at = element; at; at = marked(at.parentElement)) marks.push(markOf(at));
        return marks;
    };

    const box = (element, className) => {
        const rect = element.getBoundingClientRect();
        const shape = document.createElement("div");
        shape.className = className;
        shape.style.left = rect.left + "px";
        shape.style.top = rect.top + "px";
        shape.style.width = rect.width + "px";
        shape.style.height = rect.height + "px";
        root.append(shape);
        return rect;
    };
    const tag = (rect, text) => {
        if (!text) return;
        const label = document.createElement("div");
        label.className = "label";
        label.textContent = text;
        label.style.left = Math.max(0, rect.left) + "px";
        label.style.top = (rect.top >= 20 ? rect.top - 20 : Math.min(rect.bottom + 2, innerHeight - 20)) + "px";
        root.append(label);
    };

    // Whether the element's siblings stand beside it rather than below: as they are on screen, else as its parent would place them.
    const isBeside = (rect, sibling) => {
        const other = sibling && sibling.getBoundingClientRect();
        return other && other.width > 0 && (other.left >= rect.right || other.right <= rect.left) && other.top < rect.bottom && other.bottom > rect.top;
    };
    const isInRow = element => {
        const rect = element.getBoundingClientRect();
        if (isBeside(rect, element.previousElementSibling) || isBeside(rect, element.nextElementSibling)) return true;
        const style = getComputedStyle(element.parentElement || element);
        return style.display.includes("flex") ? style.flexDirection.startsWith("row") : style.display.startsWith("inline");
    };
    const zoneAt = (element, event) => {
        const rect = element.getBoundingClientRect();
        const part = isInRow(element) ? (event.clientX - rect.left) / rect.width : (event.clientY - rect.top) / rect.height;
        return part < 0.25 ? "before" : part > 0.75 ? "after" : "into";
    };
    const drawDrop = () => {
        if (drop.zone === "into") return void box(drop.element, "into");
        const rect = drop.element.getBoundingClientRect();
        const end = drop.zone === "after";
        const line = document.createElement("div");
        line.className = "line";
        const across = isInRow(drop.element);
        line.style.left = (across ? (end ? rect.right : rect.left) - 2 : rect.left) + "px";
        line.style.top = (across ? rect.top : (end ? rect.bottom : rect.top) - 2) + "px";
        line.style.width = (across ? 4 : rect.width) + "px";
        line.style.height = (across ? rect.height : 4) + "px";
        root.append(line);
    };

    const draw = () => {
        frame = 0;
        root.querySelectorAll("div").forEach(shape => shape.remove());
        if (!editing) return;
        let first = null;
        for (const mark of selected)
            for (const element of elementsOf(mark)) {
                const rect = box(element, "selected");
                first = first || rect;
            }
        if (first) tag(first, selectedLabel);
        if (drop && drop.element.isConnected) drawDrop();
        else if (hovered && hovered.isConnected && !selected.includes(markOf(hovered))) tag(box(hovered, "hover"), hoverLabel);
    };
    const redraw = () => { if (editing && !frame) frame = requestAnimationFrame(draw); };

    const setEditing = on => {
        editing = on;
        hovered = null;
        host.style.display = on ? "block" : "none";
        if (on && !host.isConnected) document.documentElement.append(host);
        if (!on) host.remove();
        draw();
    };

    const take = event => { event.preventDefault(); event.stopImmediatePropagation(); };
    const whileEditing = handler => event => { if (editing) handler(event); };

    const listen = (type, handler) => window.addEventListener(type, whileEditing(handler), { capture: true, passive: false });
    listen("mousemove", event => {
        const element = marked(event.target);
        if (element === hovered) return;
        hovered = element;
        hoverLabel = "";
        if (element) canvas.hover(markOf(element), label => { if (hovered === element) { hoverLabel = label; redraw(); } });
        redraw();
    });
    listen("mouseout", event => { if (!event.relatedTarget) { hovered = null; redraw(); } });
    listen("click", event => {
        take(event);
        const element = marked(event.target);
        if (element) canvas.click(ancestors(element), event.ctrlKey || event.shiftKey);
    });
    listen("contextmenu", event => {
        take(event);
        const element = marked(event.target);
        if (element) canvas.menu(ancestors(element));
    });
    const setDrop = place => { drop = place; redraw(); };
    // Studio knows what is dragged, and says whether the place takes it.
    listen("dragover", event => {
        take(event);
        event.dataTransfer.dropEffect = drop ? "copy" : "none";
        // Beside all components, it goes to the end of the page.
        const over = marked(event.target);
        const element = over ?? document.querySelector("[data-v]");
        if (!element) return setDrop(null);
        const zone = over ? zoneAt(over, event) : "into";
        const question = markOf(element) + zone;
        if (question === asked) return;
        asked = question;
        canvas.offer(ancestors(element), zone, ([mark, taken]) => {
            const at = mark && (markOf(element) === mark ? element : element.closest(`[data-v="${CSS.escape(mark)}"]`));
            if (asked === question) setDrop(at ? { element: at, zone: taken } : null);
        });
    });
    const forgetDrop = () => { asked = ""; setDrop(null); };
    listen("dragleave", event => { if (!event.relatedTarget) forgetDrop(); });
    listen("drop", event => {
        take(event);
        if (drop) canvas.drop(markOf(drop.element), drop.zone);
        forgetDrop();
    });
    for (const type of ["mousedown", "mouseup", "pointerdown", "pointerup", "dblclick", "submit", "dragstart"])
        listen(type, take);
    listen("keydown", event => {
        const plain = { Escape: "parent", Delete: "delete", Backspace: "delete" };
        const withControl = { d: "duplicate", z: event.shiftKey ? "redo" : "undo", y: "redo" };
        const command = event.ctrlKey ? withControl[event.key.toLowerCase()] : plain[event.key];
        if (command || !event.ctrlKey) take(event);
        if (command) canvas.command(command);
    });
    for (const type of ["keyup", "keypress"]) listen(type, take);
    window.addEventListener("scroll", redraw, { capture: true, passive: true });
    window.addEventListener("resize", redraw);
    new MutationObserver(records => {
        if (records.some(record => record.target !== host)) redraw();
    }).observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });

    new QWebChannel(qt.webChannelTransport, channel => {
        canvas = channel.objects.canvas;
        canvas.editingChanged.connect(setEditing);
        canvas.selectionChanged.connect((marks, label, scroll) => {
            selected = marks;
            selectedLabel = label;
            const element = scroll && marks.length ? elementsOf(marks[0])[0] : null;
            if (element) element.scrollIntoView({ block: "nearest", inline: "nearest" });
            redraw();
        });
        canvas.ready();
    });
})();
