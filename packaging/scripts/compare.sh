# Runs the conformance scripts against genuine Reflex too. Sourced by dev.

reflex_version=0.9.8

install_reflex() {
    /usr/bin/python3 -m venv "$1" &&
        "$1/bin/pip" install --quiet "reflex[db]==$reflex_version" aiosqlite fastapi greenlet pandas pillow plotly python-dotenv
}

command_compare() {
    command_build vitrine
    need test venv
    local work=$build/compare
    mkdir -p "$work"
    if [ "$(cat "$work/version" 2>/dev/null)" != "$reflex_version" ]; then
        rm -rf "$work/venv"
        step compare "Installing Reflex $reflex_version to build/compare" "Reflex could not be installed: is the network there?" \
            install_reflex "$work/venv"
        printf '%s\n' "$reflex_version" >"$work/version"
    fi
    say "Running the conformance scripts on both; Reflex builds its pages for each"
    # Reflex asks this variable, not npm's own files, which registry to use.
    NPM_CONFIG_REGISTRY=$(npm config get registry 2>/dev/null) NODE_PATH=$root/resources/frontend/node_modules VITRINE_BUILD=$build \
        "$build/share/vitrine/bun/bun" tests/conformance/compare.ts "$work" "$@"
}
