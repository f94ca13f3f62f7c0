# Reads strikes and accounts with one package and its default options, and writes the
# rows as the package gives them: python3 read.py PACKAGE FORM FOLDER OUTPUT
import json
import sqlite3
import sys

name, form, folder, output = sys.argv[1:]


def rows(table):
    file = f"{folder}/{table}.{form}"
    if name == "python3-openpyxl":
        import openpyxl

        header, *cells = openpyxl.load_workbook(f"{folder}/strike-tally.xlsx")[table].iter_rows(values_only=True)
        return [dict(zip(header, row)) for row in cells]
    import pandas

    if form == "sqlite":
        frame = pandas.read_sql(f"SELECT * FROM {table}", sqlite3.connect(f"{folder}/strike-tally.sqlite"))
    else:
        frame = {"csv": pandas.read_csv, "json": pandas.read_json, "jsonl": lambda f: pandas.read_json(f, lines=True)}[form](file)
    return frame.to_dict("records")


def plain(value):
    if isinstance(value, float) and value != value:
        return None
    return value.isoformat()[:10] if hasattr(value, "isoformat") else value


for table in ["strikes", "accounts"]:
    with open(f"{output}/{table}.json", "w") as f:
        json.dump([{key: plain(value) for key, value in row.items()} for row in rows(table)], f)
