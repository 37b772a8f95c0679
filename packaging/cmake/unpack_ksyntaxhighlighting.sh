#!/bin/sh
# Lays out the Qt 6 build of KSyntaxHighlighting that Debian ships inside qtcreator, for FindKSyntaxHighlighting.cmake.
#   unpack_ksyntaxhighlighting.sh FOLDER_WITH_DEBS OUT
# FOLDER_WITH_DEBS holds qtcreator_*.deb, qtcreator-data_*.deb and libkf5syntaxhighlighting-dev_*.deb (from `apt-get download`).
# The headers are those of KDE Frameworks 5.103, whose classes have the same layout as the copy in qtcreator 9.
set -eu
debs=$1
out=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for package in qtcreator qtcreator-data libkf5syntaxhighlighting-dev; do
    set -- "$debs/$package"_*.deb
    [ -e "$1" ] || { echo "$package is missing in $debs; run: apt-get download $package" >&2; exit 1; }
    dpkg -x "$1" "$work"
done
rm -rf "$out"
mkdir -p "$out/lib" "$out/include/KSyntaxHighlighting" "$out/data/syntax"
cp -P "$work"/usr/lib/*/qtcreator/libKSyntaxHighlighting.so.* "$out/lib/"
cp "$work"/usr/include/KF5/KSyntaxHighlighting/KSyntaxHighlighting/*.h "$out/include/KSyntaxHighlighting/"
cp "$work"/usr/share/qtcreator/generic-highlighter/syntax/*.xml "$out/data/syntax/"
cp "$work/usr/share/doc/libkf5syntaxhighlighting-dev/copyright" "$out/copyright"
