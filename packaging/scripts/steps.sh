# How `dev` speaks: one line when a step begins, one sentence when it fails. Sourced by dev.

log_dir=$root/build/log

say() {
    printf '%s\n' "-- $*"
}

fail() {
    printf '%s\n' "dev: $*" >&2
    exit 1
}

# step LOG-NAME "What it does" "What went wrong" COMMAND…: runs COMMAND with its output in a log.
step() {
    local log=$log_dir/$1.log what=$2 wrong=$3
    shift 3
    say "$what"
    mkdir -p "$log_dir"
    if ! "$@" >"$log" 2>&1 </dev/null; then
        tail -n 15 "$log" >&2
        fail "$wrong (whole output: ${log#"$root"/})"
    fi
}

# as_root COMMAND…: through sudo where the user is not root.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        printf 'This needs root, and there is no sudo: %s\n' "$*"
        return 1
    fi
}
