# A display, and a session bus, for machines that have none. Sourced by dev.

has_display() {
    [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]
}

# Starts Xvfb on a free number and points DISPLAY at it; it ends with this script.
start_display() {
    local number
    mkdir -p "$log_dir"
    exec {display_fd}< <(exec Xvfb -displayfd 1 -screen 0 1600x1000x24 -nolisten tcp 2>"$log_dir/display.log")
    display_pid=$!
    trap 'kill "$display_pid" 2>/dev/null && wait "$display_pid" || true' EXIT
    read -r -t 30 -u "$display_fd" number || fail "The virtual display did not start (output: build/log/display.log)"
    export DISPLAY=:$number
    unset WAYLAND_DISPLAY
    export QT_QPA_PLATFORM=xcb
}

# with_bus COMMAND…: on a private session bus, so that nothing is looked for on the user's.
with_bus() {
    dbus-run-session -- "$@"
}

# Chromium refuses its sandbox to root; that is said, and happens only for what this script starts.
allow_webengine_as_root() {
    if [ "$(id -u)" -eq 0 ] && [ -z "${QTWEBENGINE_DISABLE_SANDBOX:-}" ]; then
        say "Running as root: WebEngine's sandbox is off for this run (QTWEBENGINE_DISABLE_SANDBOX=1)"
        export QTWEBENGINE_DISABLE_SANDBOX=1
    fi
}
