# Makes the README's picture of Studio, by Studio. Sourced by dev.

command_screenshot() {
    command_build all vitrine_screenshot
    start_desktop
    allow_webengine_as_root
    mkdir -p "$root/docs"
    step screenshot "Writing docs/studio.png" "The picture could not be made." \
        "$build/bin/vitrine_screenshot" "$root/docs/studio.png"
}
