# Configure, compile, test, measure, format. Sourced by dev.

build=$root/build

configure() {
    # Once there is a build.ninja, Ninja itself configures anew when a CMake file changed.
    if [ ! -f "$build/build.ninja" ]; then
        step configure "Configuring (preset dev)" "CMake could not configure the build." cmake --preset dev
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
    need display test
    start_display
    allow_webengine_as_root
    say "Running the tests"
    local report=$build/log/tests.xml status=0
    rm -f "$report"
    with_bus ctest --test-dir "$build" --output-on-failure --no-tests=error -j"$(nproc)" --output-junit "$report" "$@" </dev/null || status=$?
    [ -f "$report" ] || fail "No test ran."
    summarize_tests "$report" "$status"
}

# The closing line is for people and for programs: N passed, N failed. A skipped test is neither and is named.
summarize_tests() {
    local report=$1 status=$2 failed skipped passed
    count() { grep -c "<testcase .*status=\"$1\"" "$report" || true; }
    passed=$(count run)
    failed=$(count fail)
    skipped=$(($(count notrun) + $(count disabled)))
    [ "$skipped" -eq 0 ] || say "$skipped skipped"
    printf '%s passed, %s failed\n' "$passed" "$failed"
    [ "$status" -eq 0 ] && [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}

command_bench() {
    command_build
    need display
    start_display
    allow_webengine_as_root
    with_bus "$build/bin/vitrine-bench" "$@"
}

command_catalog() {
    command_setup
    setup_npm resources/frontend/catalog "npm packages of the catalog"
    step catalog "Writing resources/catalog" "The catalog could not be written." \
        resources/frontend/node_modules/.bin/bun resources/frontend/catalog/extract.ts
}

command_format() {
    need format
    if [ $# -eq 0 ]; then
        mapfile -t files < <(git ls-files '*.h' '*.cpp')
        set -- "${files[@]}"
    fi
    [ $# -eq 0 ] || clang-format -i "$@"
}
