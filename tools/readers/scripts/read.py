# Reads strikes and accounts with one package and its default options, and writes the
# rows as the package gives them: python3 read.py PACKAGE FORM FOLDER OUTPUT
import json
import sqlite3
import sys

package, form, folder, output = sys.argv[1:]


def openpyxl(table, file):
    import openpyxl

    header, *cells = openpyxl.load_workbook(f"{folder}/strike-tally.xlsx")[table].iter_rows(values_only=True)
    return [dict(zip(header, row)) for row in cells]


def tablib(table, file):
    import tablib

    if form == "xlsx":
        with open(f"{folder}/strike-tally.xlsx", "rb") as f:
            book = tablib.Databook().load(f, format="xlsx")
        return next(sheet for sheet in book.sheets() if sheet.title == table).dict
    with open(file, encoding="utf-8") as f:
        return tablib.Dataset().load(f, format=form).dict


def pandas(table, file):
    import pandas

    if form == "sqlite":
        frame = pandas.read_sql(f"SELECT * FROM {table}", sqlite3.connect(f"{folder}/strike-tally.sqlite"))
    else:
        frame = {"csv": pandas.read_csv, "json": pandas.read_json, "jsonl": lambda f: pandas.read_json(f, lines=True)}[form](file)
    return frame.to_dict("records")


def geopandas(table, file):
    import geopandas

    return geopandas.read_file(file).drop(columns="geometry").to_dict("records")


def plain(value):
    if value is None or value != value:  # NaN and NaT are no value
        return None
    return value.isoformat() if hasattr(value, "isoformat") else value


read = {"python3-openpyxl": openpyxl, "python3-tablib": tablib, "python3-pandas": pandas, "python3-geopandas": geopandas}[package]
for table in ["strikes"] if form == "geojson" else ["strikes", "accounts"]:
    rows = [{key: plain(value) for key, value in row.items()} for row in read(table, f"{folder}/{table}.{form}")]
    with open(f"{output}/{table}.json", "w", encoding="utf-8") as f:
        json.dump(rows, f)
