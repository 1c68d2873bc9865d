#!/bin/sh
# link.sh PLACE: makes PLACE a symbolic link to this checkout, unless something else is there.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
if [ -e "$1" ] && [ ! -L "$1" ]; then
    echo "$1 is there and is no link; remove it first." >&2
    exit 1
fi
mkdir -p "$(dirname "$1")"
ln -sfn "$root" "$1"
echo "Linked $1. Start QGIS and enable Spatial Relations in the plugin manager."
