module github.com/strike-tally/strike-tally

go 1.26.0
