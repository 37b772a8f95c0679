# A display, and a session bus, for machines that have none. Sourced by dev.

helpers=()
trap 'stop_helpers' EXIT

stop_helpers() {
    [ ${#helpers[@]} -gt 0 ] || return 0
    kill "${helpers[@]}" 2>/dev/null || true
    wait "${helpers[@]}" 2>/dev/null || true
}

# start_helper NAME COMMAND…: starts a program that ends with this script; `answer` becomes the first line that it prints.
start_helper() {
    local name=$1 fd
    shift
    mkdir -p "$log_dir"
    exec {fd}< <(exec "$@" 2>"$log_dir/$name.log")
    helpers+=("$!")
    read -r -t 30 -u "$fd" answer || fail "$1 did not start (its output: build/log/$name.log)"
}

has_display() {
    [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]
}

# A virtual display on a free number, and a bus of its own, so that nothing reaches for the user's session.
start_desktop() {
    need display
    start_helper display Xvfb -displayfd 1 -screen 0 1600x1000x24 -nolisten tcp
    export DISPLAY=:$answer QT_QPA_PLATFORM=xcb
    unset WAYLAND_DISPLAY
    start_helper bus dbus-daemon --session --nofork --print-address
    export DBUS_SESSION_BUS_ADDRESS=$answer
}

# Chromium refuses its sandbox to root; that is said, and happens only for what this script starts.
allow_webengine_as_root() {
    if [ "$(id -u)" -eq 0 ] && [ -z "${QTWEBENGINE_DISABLE_SANDBOX:-}" ]; then
        say "Running as root: WebEngine's sandbox is off for this run (QTWEBENGINE_DISABLE_SANDBOX=1)"
        export QTWEBENGINE_DISABLE_SANDBOX=1
    fi
}
