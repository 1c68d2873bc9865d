#!/bin/bash
# Analyses the sample region with qgis_process into demo/, and says where the results are.
set -euo pipefail

cd "$(dirname "$0")/.."
log=build/demo.log
mkdir -p build demo
rm -f demo/yangtze_river_delta.* demo/report.html demo/map.png

qgis_process() {
    local program=qgis_process
    # Debian 12's qgis_process is a wrapper that passes an option which the program refuses.
    if command -v qgis_process.bin >/dev/null; then program=qgis_process.bin; fi
    tools/headless.sh "$program" "$@"
}

fail() {
    cat "$log" >&2
    echo "The demo failed: $1" >&2
    exit 1
}

if ! grep -qs '^spatial_relations=true' build/profile/profiles/default/QGIS/QGIS3.ini; then
    qgis_process plugins enable spatial_relations >"$log" 2>&1 || fail "the plugin cannot be enabled."
fi

echo "Analysing the sample region ..."
qgis_process run spatialrelations:analyseregion -- \
    CITIES=resources/sample/cities.geojson \
    CITY_ID=city_id CITY_NAME=name ROLE=role CITY_PERIOD=period POPULATION=population TITLE="Yangtze River Delta" \
    FLOWS=resources/sample/trains.csv \
    ORIGIN=origin DESTINATION=destination FLOW=flow \
    INDICATORS=share_65_plus,demography,+,1,share_0_14,demography,-,1,urban_share,economy,-,1 \
    OUTPUT="$PWD/demo/yangtze_river_delta.gpkg" \
    REPORT="$PWD/demo/report.html" \
    MAP="$PWD/demo/map.png" \
    PROJECT="$PWD/demo/yangtze_river_delta.qgz" \
    >"$log" 2>&1 || fail "the algorithm ended with exit status $?."

for file in map.png report.html yangtze_river_delta.gpkg yangtze_river_delta.qgz; do
    [ -s "demo/$file" ] || fail "demo/$file was not written."
done
# The program's progress, figures and dots, may stand before the first.
mapfile -t findings < <(sed -n 's/^[0-9.]*Finding: //p' "$log")
[ "${#findings[@]}" -ge 3 ] || fail "it has ${#findings[@]} findings, not three."

cat <<EOF
The map      demo/map.png
The report   demo/report.html
The layers   demo/yangtze_river_delta.gpkg
The project  demo/yangtze_river_delta.qgz (open it in QGIS)

Three findings
1. ${findings[0]}
2. ${findings[1]}
3. ${findings[2]}
EOF
