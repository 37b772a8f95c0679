# Fetches what the build needs and skips what is there already. Sourced by dev.

highlighting=$root/build-deps/ksyntaxhighlighting

# The packages of the named groups in packaging/debian-packages.txt, one line each; "a | b" offers alternatives.
packages_of() {
    awk -v groups=" $* " '
        /^\[/ { wanted = index(groups, " " substr($0, 2, length($0) - 2) " ") }
        wanted && !/^(\[|#|[ \t]*$)/' packaging/debian-packages.txt
}

is_available() {
    [ -n "$(apt-cache show "$1" 2>/dev/null)" ]
}

# The lines of stdin of which no alternative is installed. One dpkg-query for all: an up-to-date build must not wait for it.
missing_packages() {
    local installed line name
    installed=" $(dpkg-query -W -f '${binary:Package} ${db:Status-Status} ${Provides}\n' |
        awk '$2 == "installed" { sub(/:.*/, "", $1); printf "%s ", $1; for (i = 3; i <= NF; i++) { sub(/,$/, "", $i); printf "%s ", $i } }')"
    while read -r line; do
        for name in ${line//|/ }; do
            [[ $installed == *" $name "* ]] && continue 2
        done
        printf '%s\n' "$line"
    done
}

install_packages() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -y install --no-install-recommends "$@"
}

# need GROUP…: installs the missing packages of these groups.
need() {
    command -v dpkg-query >/dev/null ||
        fail "This is not Debian: install what packaging/debian-packages.txt lists, and build with cmake --preset dev."
    local missing=() line name chosen=()
    mapfile -t missing < <(packages_of "$@" | missing_packages)
    # npm may well come from elsewhere (nodesource, nvm); only without any we take the distribution's.
    if [[ " $* " == *" build "* ]] && ! command -v npm >/dev/null; then
        missing+=(nodejs npm)
    fi
    [ ${#missing[@]} -gt 0 ] || return 0

    step apt-update "Refreshing the package lists" "The package lists could not be refreshed: is the network there?" as_root apt-get update
    for line in "${missing[@]}"; do
        for name in ${line//|/ }; do
            if is_available "$name"; then
                chosen+=("$name")
                continue 2
            fi
        done
        fail "The distribution has no package \"$line\"; Vitrine needs Debian 12 or newer."
    done
    step apt-install "Installing ${#chosen[@]} distribution packages: ${chosen[*]}" "The distribution packages could not be installed." \
        install_packages "${chosen[@]}"
}

# setup_npm DIR "what": npm packages from DIR's lockfile. The stamp holds the hash of the lockfile that they came from.
setup_npm() {
    local dir=$1 what=$2 stamp hash
    stamp=$dir/node_modules/.vitrine-lock
    hash=$(sha256sum <"$dir/package-lock.json")
    if [ -f "$stamp" ] && [ "$(<"$stamp")" = "$hash" ]; then
        return 0
    fi
    # Node trusts only the authorities built into it; behind a company's proxy the system's store is the one that works.
    export NODE_EXTRA_CA_CERTS=${NODE_EXTRA_CA_CERTS:-/etc/ssl/certs/ca-certificates.crt}
    step npm "Fetching $what from the lockfile" "The npm packages could not be fetched: is the network there?" \
        npm ci --ignore-scripts --no-audit --no-fund --prefix "$dir"
    # Older npm (Debian 12's too) ignores which libc a package is for and fetches those for musl as well. They do not load here.
    rm -rf "$dir"/node_modules/*-linux-*-musl* "$dir"/node_modules/@*/*-linux-*-musl*
    printf '%s\n' "$hash" >"$stamp"
}

has_kf6_highlighting() {
    compgen -G '/usr/lib/*/cmake/KF6SyntaxHighlighting/KF6SyntaxHighlightingConfig.cmake' >/dev/null
}

# Debian 12 has KSyntaxHighlighting for Qt 5 only; its qtcreator brings the same library built with Qt 6. Only those bits are unpacked,
# nothing gets installed.
unpack_highlighting() {
    local debs
    debs=$(mktemp -d) || return
    (cd "$debs" && apt-get -o APT::Sandbox::User=root download qtcreator qtcreator-data libkf5syntaxhighlighting-dev) &&
        sh packaging/cmake/unpack_ksyntaxhighlighting.sh "$debs" "$highlighting"
    local status=$?
    rm -rf "$debs"
    return $status
}

setup_highlighting() {
    # The copyright file is what the unpacking writes last.
    if [ -f "$highlighting/copyright" ] || has_kf6_highlighting; then
        return 0
    fi
    if is_available libkf6syntaxhighlighting-dev; then
        step highlighting "Installing KSyntaxHighlighting" "KSyntaxHighlighting could not be installed." \
            install_packages libkf6syntaxhighlighting-dev
        return
    fi
    if ! is_available qtcreator; then
        step apt-update "Refreshing the package lists" "The package lists could not be refreshed: is the network there?" as_root apt-get update
    fi
    step highlighting "Unpacking KSyntaxHighlighting for Qt 6 from the distribution's qtcreator" \
        "KSyntaxHighlighting could not be fetched: is the network there?" unpack_highlighting
}

command_setup() {
    need build
    setup_npm resources/frontend "npm packages"
    setup_highlighting
}
