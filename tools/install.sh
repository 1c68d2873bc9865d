#!/bin/sh
# install.sh qgis|test|strings: installs the system packages that are missing, and does nothing else.
# "qgis" is what the plugin runs on, "test" adds what its tests run on, "strings" is what compiles
# translations.
set -eu

packages="qgis python3-qgis python3-pandas python3-networkx fonts-dejavu-core fonts-wqy-microhei"
needs="QGIS 3.22 or later with qgis_process, and pandas and networkx for its Python"
commands="qgis_process"
if [ "$1" = test ]; then
    packages="$packages git make python3-venv xvfb xauth xdotool imagemagick unzip"
    needs="$needs; Python's venv, git, Xvfb, xdotool and ImageMagick"
    commands="$commands git Xvfb xdotool import"
elif [ "$1" = strings ]; then
    packages="python3 qttools5-dev-tools"
    needs="Python, and lrelease of Qt's Linguist tools"
    commands="lrelease"
fi

works() {
    [ "$1" = strings ] ||
        "${SYSTEM_PYTHON:-/usr/bin/python3}" -c "import qgis.core, pandas, networkx" || return 1
    for command in $commands; do command -v "$command" || return 1; done
}

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    works "$1" >/dev/null 2>&1 && exit 0
    echo "Only Debian and its relatives are set up automatically. Please install $needs," \
        "and the fonts DejaVu and WenQuanYi Micro Hei; then try again." >&2
    exit 1
fi

missing=
for package in $packages; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) || status=
    [ "$status" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "These packages are missing; please install them as root:" >&2
        echo "apt-get install --no-install-recommends$missing" >&2
        exit 1
    fi
    as_root=sudo
fi

cd "$(dirname "$0")/.."
mkdir -p build
echo "Installing$missing (once; this can take ten minutes) ..."
apt="$as_root env DEBIAN_FRONTEND=noninteractive apt-get -q
    -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3"
$apt update >build/install.log 2>&1 || true # what matters is whether the next command succeeds
# shellcheck disable=SC2086 # the words of $missing are packages
if ! $apt install -y --no-install-recommends $missing >>build/install.log 2>&1; then
    tail -n 30 build/install.log >&2
    echo "The packages could not be installed; the whole log is build/install.log." >&2
    exit 1
fi
