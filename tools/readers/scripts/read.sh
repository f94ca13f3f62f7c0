#!/bin/sh
# Reads strikes and accounts with one program and its default options, and writes the
# rows as the program gives them: sh read.sh PROGRAM FORM FOLDER OUTPUT
set -eu
name=$1 form=$2 folder=$3 output=$4
workbook=$folder/strike-tally.xlsx database=$folder/strike-tally.sqlite
for table in strikes accounts; do
	[ "$form $table" != 'geojson accounts' ] || continue
	file=$folder/$table.$form
	case $name-$form in
	csvkit-csv) csvjson "$file" >"$output/$table.json" ;;
	csvkit-xlsx) in2csv --sheet $table "$workbook" >"$output/$table.csv" ;;
	csvkit-jsonl) in2csv --format ndjson "$file" >"$output/$table.csv" ;;
	miller-csv) mlr --icsv --ojson cat "$file" >"$output/$table.json" ;;
	miller-json) mlr --json cat "$file" >"$output/$table.json" ;;
	miller-jsonl) mlr --ijsonl --ojson cat "$file" >"$output/$table.json" ;;
	visidata-sqlite) vd -b "$database" +:$table:: -o "$output/$table.json" ;;
	visidata-*) vd -b "$file" -o "$output/$table.json" ;;
	recutils-csv) csv2rec "$file" | rec2csv >"$output/$table.csv" ;;
	python3-q-text-as-data-csv) q -H -d, -O "SELECT * FROM $file" >"$output/$table.csv" ;;
	sqlite3-csv) sqlite3 :memory: ".import --csv $file $table" '.mode json' "SELECT * FROM $table" >"$output/$table.json" ;;
	sqlite3-sqlite) sqlite3 -json "$database" "SELECT * FROM $table" >"$output/$table.json" ;;
	spatialite-bin-sqlite) spatialite -silent -csv -header "$database" "SELECT * FROM $table" >"$output/$table.csv" ;;
	gdal-bin-csv) ogr2ogr -f CSV "$output/$table.csv" "$file" -oo AUTODETECT_TYPE=YES ;;
	gdal-bin-xlsx) ogr2ogr -f CSV "$output/$table.csv" "$workbook" $table ;;
	gdal-bin-sqlite) ogr2ogr -f CSV "$output/$table.csv" "$database" $table ;;
	gdal-bin-geojson) ogr2ogr -f CSV "$output/$table.csv" "$file" ;;
	jq-json) jq . "$file" >"$output/$table.json" ;;
	jq-jsonl) jq --slurp . "$file" >"$output/$table.json" ;;
	jq-geojson) jq '[.features[].properties]' "$file" >"$output/$table.json" ;;
	gnumeric-csv) ssconvert "$file" "$output/$table.csv" ;;
	gnumeric-xlsx) ssconvert --export-type Gnumeric_stf:stf_assistant -O "separator=, format=automatic sheet=$table" "$workbook" "$output/$table.csv" ;;
	libreoffice-calc-nogui-csv) soffice --headless "-env:UserInstallation=file://$output/profile" --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1' --outdir "$output" "$file" ;;
	libreoffice-calc-nogui-xlsx)
		soffice --headless "-env:UserInstallation=file://$output/profile" --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' --outdir "$output" "$workbook"
		mv "$output/strike-tally-$table.csv" "$output/$table.csv" ;;
	xlsx2csv-xlsx) xlsx2csv -n $table "$workbook" >"$output/$table.csv" ;;
	gretl-csv)
		printf 'open %s --quiet\nstore %s --decimal-dot\n' "$file" "$output/$table.csv" >"$output/$table.inp"
		gretlcli -b "$output/$table.inp" ;;
	github.com/mithrandie/csvq-csv) csvq --format JSON "SELECT * FROM \`$file\`" >"$output/$table.json" ;;
	github.com/mithrandie/csvq-json) csvq --import-format JSON --format JSON "SELECT * FROM \`$file\`" >"$output/$table.json" ;;
	github.com/mithrandie/csvq-jsonl) csvq --import-format JSONL --format JSON "SELECT * FROM \`$file\`" >"$output/$table.json" ;;
	*) echo "found no way to read $form with $name" >&2 && exit 1 ;;
	esac
done
