# Opens Studio. Sourced by dev.

command_run() {
    command_build
    local project=${1:-}
    if [ -z "$project" ]; then
        project=$root/build/run/counter
        if [ ! -d "$project" ]; then
            mkdir -p "$root/build/run"
            step new "Copying the counter template to build/run/counter" "The counter template could not be copied." \
                "$build/bin/vitrine" new --template counter "$project"
        fi
    elif [ ! -d "$project" ]; then
        fail "There is no folder $project; make an app there with: build/bin/vitrine new $project"
    fi
    allow_webengine_as_root
    if has_display; then
        say "Opening Studio on $project"
        "$build/bin/vitrine-studio" "$project"
    else
        start_desktop
        say "There is no display: opening Studio on $project on the virtual display $DISPLAY; it says below where the app is served"
        "$build/bin/vitrine-studio" "$project"
    fi
}
