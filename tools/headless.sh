#!/bin/sh
# headless.sh COMMAND ...: runs a command that uses QGIS without a screen, with a profile of its own
# under build/ and this checkout as the plugin spatial_relations.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
build=$root/build
mkdir -p "$build/plugins" "$build/profile" "$build/home" "$build/run"
chmod 700 "$build/run"
ln -sfn ../.. "$build/plugins/spatial_relations"

# The Python inside QGIS takes its home from the first python3 on the path.
PATH=$(dirname "${SYSTEM_PYTHON:-/usr/bin/python3}"):$PATH

export LC_ALL=C.UTF-8
export PYTEST_QT_API=pyqt5
export QGIS_CUSTOM_CONFIG_PATH="$build/profile"
export QGIS_PLUGINPATH="$build/plugins"
export QT_QPA_PLATFORM=offscreen
export XDG_CACHE_HOME="$build/home/cache"
export XDG_CONFIG_HOME="$build/home/config"
export XDG_DATA_HOME="$build/home/data"
export XDG_RUNTIME_DIR="$build/run"
exec "$@"
