package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// bareFolder is the variable of the environment by which the program runs itself
// as the yardstick.
const bareFolder = "STRIKE_TALLY_BENCH_BARE"

// asBare does the yardstick's work, if this process is to be it: one thread reads
// every table of the folder with encoding/csv and looks at nothing. Rows that
// encoding/csv refuses are counted, and it goes on behind them.
func asBare() bool {
	folder := os.Getenv(bareFolder)
	if folder == "" {
		return false
	}
	rows, refused, err := bareRead(folder)
	if err != nil {
		fmt.Fprintf(os.Stderr, "bench: %v\n", err)
		os.Exit(2)
	}
	fmt.Printf("%d rows, %d refused\n", rows, refused)
	return true
}

func bareRead(folder string) (rows, refused int, err error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.csv"))
	if err != nil {
		return 0, 0, err
	}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			return rows, refused, err
		}
		in := csv.NewReader(bufio.NewReaderSize(f, 1<<16))
		in.ReuseRecord, in.FieldsPerRecord = true, -1
		for {
			_, err = in.Read()
			if parse := (*csv.ParseError)(nil); errors.As(err, &parse) {
				refused++
			} else if err != nil {
				break
			}
			rows++
		}
		f.Close()
		if err != io.EOF {
			return rows, refused, err
		}
		rows-- // the header
	}
	return rows, refused, nil
}
