#!/bin/sh
# parquet-go v0.32.0: a field of type time.Time with the tag "date" is written without an
# error, but with another day: the column's type is DATE (days since 1970), and what is
# stored is not the number of days.
# Seen: 2025-09-02 is read back, by the same library, as a day in the year 2925088.
# An int32 of days with the same tag comes back right.
set -eu
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"
cat >main.go <<'END'
package main

import (
	"bytes"
	"fmt"
	"os"
	"time"

	"github.com/parquet-go/parquet-go"
)

type withTime struct {
	Day time.Time `parquet:"day,date"`
}

type withDays struct {
	Day int32 `parquet:"day,date"`
}

func again[T any](row T) T {
	var file bytes.Buffer
	if err := parquet.Write(&file, []T{row}); err != nil {
		panic(err)
	}
	rows, err := parquet.Read[T](bytes.NewReader(file.Bytes()), int64(file.Len()))
	if err != nil {
		panic(err)
	}
	return rows[0]
}

func main() {
	day := time.Date(2025, 9, 2, 0, 0, 0, 0, time.UTC)
	days := int32(day.Unix() / 86400)
	byTime, byDays := again(withTime{day}).Day, again(withDays{days}).Day
	fmt.Println(byTime.Format(time.DateOnly), byDays == days)
	if byTime.Year() == 2025 || byDays != days {
		os.Exit(1)
	}
}
END
go mod init example.test/finding 2>/dev/null
go get github.com/parquet-go/parquet-go@v0.32.0 2>/dev/null
go run .
