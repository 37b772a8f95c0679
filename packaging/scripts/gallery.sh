# Pictures of every page of the gallery, to be looked at. Sourced by dev.

command_gallery_sheets() {
    [ $# -gt 0 ] || fail "Name the folder for the pictures: ./dev gallery-sheets DIR."
    local folder
    folder=$(realpath -m "$1")
    command_build vitrine tst_gallery_in_pane
    need test
    start_desktop
    allow_webengine_as_root
    step sheets "Photographing the gallery in Chromium" "The pictures could not be made." \
        env NODE_PATH="$root/resources/frontend/node_modules" VITRINE_BUILD="$build" \
        "$build/share/vitrine/bun/bun" tests/e2e/gallery/sheets.ts "$folder"
    step pane "Photographing the gallery in Studio's pane" "The pictures could not be made." \
        env VITRINE_SHARE="$build/share/vitrine" VITRINE_GALLERY_PICTURES="$folder" QTEST_FUNCTION_TIMEOUT=2000000000 \
        "$build/bin/tst_gallery_in_pane" # QtTest would end it after five minutes
}
