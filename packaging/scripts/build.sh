# Configure, compile, test, measure, format. Sourced by dev.

build=$root/build
preset=dev

configure() {
    # Once there is a build.ninja, Ninja itself configures anew when a CMake file changed.
    if [ ! -f "$build/build.ninja" ]; then
        step configure "Configuring (preset $preset)" "CMake could not configure the build." cmake --preset "$preset"
    fi
}

# Ninja's output goes to the log; on the screen a counter, and whatever is not a progress line (that is, messages).
show_progress() {
    awk -v tty="$([ -t 1 ] && echo 1 || echo 0)" '
        match($0, /^\[[0-9]+\/[0-9]+\]/) {
            split(substr($0, 2, RLENGTH - 2), count, "/")
            if (tty) { printf "\r%s\033[K", substr($0, 1, 118); open = 1 }
            else if (count[1] % 25 == 0 || count[1] == count[2]) print
            fflush(); next
        }
        /^ninja: (no work to do|Entering directory)/ { next }
        { if (open) { print ""; open = 0 } print; fflush() }
        END { if (open) print "" }'
}

compile() {
    mkdir -p "$log_dir"
    if ! flock -n "$build" true; then
        say "Waiting for another ./dev that is building here"
    fi
    # The lock is held on the folder by flock itself, so that nothing started later inherits it.
    if ! flock -o "$build" ninja -C "$build" "$@" </dev/null 2>&1 | tee "$log_dir/build.log" | show_progress; then
        fail "The build failed; the messages are above (whole output: build/log/build.log)"
    fi
}

command_build() {
    command_setup
    configure
    say "Building"
    compile "$@"
}

command_test() {
    command_build
    need test
    start_desktop
    allow_webengine_as_root
    say "Running the tests"
    local log=$log_dir/tests.log status=0
    ctest --test-dir "$build" --output-on-failure --no-tests=error -j"$(nproc)" "$@" </dev/null | tee "$log" || status=$?
    summarize_tests "$log" "$status"
}

command_edit_randomly() {
    command_build
    say "Editing ${1:-500} random apps"
    VITRINE_EDITED_APPS=${1:-500} VITRINE_EDIT_SEED=${2:-1} QT_QPA_PLATFORM=offscreen "$build/bin/tst_random_edits"
}

command_fuzz() {
    command_build tst_fuzz_model
    say "Fuzzing the designer with ${1:-3000} rounds"
    # QtTest would end it after five minutes.
    VITRINE_FUZZ_ROUNDS=${1:-3000} VITRINE_FUZZ_SEED=${2:-1} QTEST_FUNCTION_TIMEOUT=2000000000 QT_QPA_PLATFORM=offscreen \
        "$build/bin/tst_fuzz_model"
}

# Leaks are not looked for: CPython keeps what it has until the process ends.
command_sanitize() {
    local kind=${1:-}
    case $kind in
        address) preset=asan ;;
        thread) preset=tsan ;;
        *) fail "Say which sanitizer: ./dev sanitize address, or ./dev sanitize thread." ;;
    esac
    shift
    build=$root/build-$preset
    command_build
    say "Running the runtime's unit tests with the $kind sanitizer"
    local log=$log_dir/sanitize-$kind.log status=0
    ctest --preset "$preset" -L unit --no-tests=error -j"$(nproc)" "$@" </dev/null | tee "$log" || status=$?
    summarize_tests "$log" "$status"
}

# The closing line is for people and for programs: N passed, N failed. A skipped or disabled test is neither, and is counted apart.
summarize_tests() {
    local log=$1 status=$2 failed total skipped disabled
    # ctest's own summary counts skipped tests among the passed ones and leaves disabled ones out.
    read -r failed total < <(sed -nE 's/^[0-9]+% tests passed, ([0-9]+) tests? failed out of ([0-9]+)$/\1 \2/p' "$log") ||
        fail "No test ran."
    skipped=$(grep -cE '^[[:space:]]+[0-9]+ - .* \(Skipped\)$' "$log" || true)
    disabled=$(grep -cE '^[[:space:]]+[0-9]+ - .* \(Disabled\)$' "$log" || true)
    [ $((skipped + disabled)) -eq 0 ] || say "$((skipped + disabled)) skipped"
    printf '%s passed, %s failed\n' $((total - failed - skipped)) "$failed"
    [ "$status" -eq 0 ] && [ "$failed" -eq 0 ] && [ "$total" -gt "$skipped" ]
}

command_bench() {
    command_build vitrine-bench
    need bench
    start_desktop
    allow_webengine_as_root
    "$build/bin/vitrine-bench" "$@"
}

extract_catalog() {
    # The npm package's own `bin` needs an install script, which set-up does not run; the program itself lies in the package for
    # this machine.
    local programs=(resources/frontend/node_modules/@oven/bun-*/bin/bun)
    "${programs[0]}" resources/frontend/catalog/extract.ts
}

command_catalog() {
    command_setup
    setup_npm resources/frontend/catalog "npm packages of the catalog"
    step catalog "Writing resources/catalog" "The catalog could not be written." \
        extract_catalog
}

command_format() {
    need format
    if [ $# -eq 0 ]; then
        mapfile -t files < <(git ls-files '*.h' '*.cpp')
        set -- "${files[@]}"
    fi
    [ $# -eq 0 ] || clang-format -i "$@"
}
