# Writes the .deb files. Sourced by dev.

command_package() {
    local check=
    [ "${1:-}" = --check ] && check=1
    command_build
    need package
    rm -rf "$build/packages"
    step package "Writing packages" "The packages could not be written." cpack --config "$build/CPackConfig.cmake" -B "$build/packages"
    rm -rf "$build/packages/_CPack_Packages"
    ls -sh1 "$build"/packages/*.deb
    if [ -n "$check" ]; then
        [ "$(id -u)" -eq 0 ] || fail "The packages are tried in a bare root, which only root can make: sudo ./dev package --check"
        need check
        start_desktop
        VITRINE_BUILD=$build tests/package/check "$build/packages"
    fi
}
