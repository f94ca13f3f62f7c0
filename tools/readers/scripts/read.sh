#!/bin/sh
# Reads strikes and accounts with one program and its default options, and writes the
# rows as the program gives them: sh read.sh PACKAGE FORM FOLDER OUTPUT
set -eu
package=${1##*/} form=$2 folder=$3 output=$4
case $1 in */v[0-9]) package=$(basename "${1%/*}") ;; esac
workbook=$folder/strike-tally.xlsx database=$folder/strike-tally.sqlite
for table in strikes accounts; do
	file=$folder/$table.$form
	json=$output/$table.json csv=$output/$table.csv
	[ "$form" != geojson ] || [ $table = strikes ] || continue
	case $package-$form in
	csvkit-csv) csvjson "$file" >"$json" ;;
	csvkit-xlsx) in2csv --sheet $table "$workbook" >"$csv" ;;
	csvkit-jsonl) in2csv --format ndjson "$file" >"$csv" ;;
	csvtool-csv) csvtool col 1- "$file" >"$csv" ;;
	miller-csv) mlr --icsv --ojson cat "$file" >"$json" ;;
	miller-json) mlr --json cat "$file" >"$json" ;;
	miller-jsonl) mlr --ijsonl --ojson cat "$file" >"$json" ;;
	visidata-sqlite) vd -b "$database" +:$table:: -o "$json" ;;
	visidata-*) vd -b "$file" -o "$json" ;;
	recutils-csv) csv2rec "$file" | rec2csv >"$csv" ;;
	python3-q-text-as-data-csv) q -H -d, -O "SELECT * FROM $file" >"$csv" ;;
	sqlite-utils-sqlite) sqlite-utils rows "$database" $table >"$json" ;;
	sqlite-utils-jsonl) sqlite-utils memory "$file:nl" "SELECT * FROM $table" >"$json" ;;
	sqlite-utils-*) sqlite-utils memory "$file" "SELECT * FROM $table" >"$json" ;;
	sqlite3-csv) sqlite3 :memory: ".import --csv $file $table" '.mode json' "SELECT * FROM $table" >"$json" ;;
	sqlite3-sqlite) sqlite3 -json "$database" "SELECT * FROM $table" >"$json" ;;
	spatialite-bin-sqlite) spatialite -silent -csv -header "$database" "SELECT * FROM $table" >"$csv" ;;
	gdal-bin-csv) ogr2ogr -f CSV "$csv" "$file" -oo AUTODETECT_TYPE=YES ;;
	gdal-bin-xlsx) ogr2ogr -f CSV "$csv" "$workbook" $table ;;
	gdal-bin-sqlite) ogr2ogr -f CSV "$csv" "$database" $table ;;
	gdal-bin-geojson) ogr2ogr -f CSV "$csv" "$file" ;;
	jq-json) jq . "$file" >"$json" ;;
	jq-jsonl) jq --slurp . "$file" >"$json" ;;
	jq-geojson) jq '[.features[].properties]' "$file" >"$json" ;;
	yq-*) yq --input-format "$form" --output-format json "$file" >"$json" ;;
	csvq-*) csvq --import-format "$form" --format JSON "SELECT * FROM \`$file\`" >"$json" ;;
	parquet_reader-parquet) parquet_reader --no-metadata --json "$file" >"$json" ;;
	gnumeric-csv) ssconvert "$file" "$csv" ;;
	gnumeric-xlsx) ssconvert --export-type Gnumeric_stf:stf_assistant -O "separator=, format=automatic sheet=$table" "$workbook" "$csv" ;;
	libreoffice-calc-nogui-csv) soffice --headless "-env:UserInstallation=file://$output/profile" --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1' --outdir "$output" "$file" ;;
	libreoffice-calc-nogui-xlsx)
		soffice --headless "-env:UserInstallation=file://$output/profile" --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' --outdir "$output" "$workbook"
		mv "$output/strike-tally-$table.csv" "$csv" ;;
	xlsx2csv-xlsx) xlsx2csv -n $table "$workbook" >"$csv" ;;
	gretl-csv | gretl-xlsx)
		sheet=
		[ "$form" = csv ] || file=$workbook sheet="--sheet=$table"
		# What store writes has no quotes about a text with a comma: the columns asked for, alone.
		columns='strike_id date deaths missing evidence_offered'
		[ $table = strikes ] || columns='account_id strike_id'
		printf 'open "%s" %s --quiet\nset csv_write_na ""\nstore "%s" %s\n' "$file" "$sheet" "$csv" "$columns" >"$output/$table.inp"
		gretlcli -b "$output/$table.inp" ;;
	pspp-csv)
		names='strike_id A4 date SDATE10 date_precision A5 announced SDATE10 announced_by A60 theater A20 location A99 latitude F8.4 longitude F8.4 location_precision A7 target_type A16 vessels F4 deaths F4 deaths_min F4 deaths_max F4 missing F4 missing_known SDATE10 survivors F4 follow_up A7 claimed_target A99 claimed_group A60 claimed_by A60 evidence_offered A99'
		[ $table = strikes ] || names='account_id A5 strike_id A4'
		printf "GET DATA /TYPE=TXT /FILE='%s' /DELIMITERS=',' /QUALIFIER='\"' /FIRSTCASE=2 /VARIABLES=%s.\nSAVE TRANSLATE /OUTFILE='%s' /TYPE=CSV /FIELDNAMES /TEXTOPTIONS FORMAT=VARIABLE.\n" "$file" "$names" "$csv" | fold -s -w 200 >"$output/$table.sps"
		pspp -o "$output/said.txt" "$output/$table.sps" ;;
	octave-csv) octave --eval "pkg load io; c = csv2cell('$file'); h = c(1, :); r = {}; for i = 2:rows(c) r{end + 1} = cell2struct(c(i, :), h, 2); end; f = fopen('$json', 'w'); fputs(f, jsonencode(r)); fclose(f);" ;;
	octave-json) octave --eval "f = fopen('$json', 'w'); fputs(f, jsonencode(jsondecode(fileread('$file')))); fclose(f);"
		sed -i 's/:\[\]/:null/g' "$json" ;; # Octave has [] for null
	libtext-csv-perl-csv) perl -MText::CSV=csv -MJSON::PP -e 'print encode_json(csv(in => $ARGV[0], headers => "auto", encoding => "UTF-8"))' "$file" >"$json" ;;
	ruby-roo-csv) ruby -rroo -rjson -e 'puts Roo::CSV.new(ARGV[0]).parse(headers: true).drop(1).to_json' "$file" >"$json" ;;
	ruby-roo-xlsx) ruby -rroo -rjson -e 'puts Roo::Excelx.new(ARGV[0]).sheet(ARGV[1]).parse(headers: true).drop(1).to_json' "$workbook" $table >"$json" ;;
	*) echo "found no way to read $form with $package" >&2 && exit 1 ;;
	esac
done
