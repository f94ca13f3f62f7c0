package main

import (
	"fmt"

	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// day is the one whose running total every reader is asked for.
const day schema.Date = "2025-10-14"

// truth is what package report says of the tables that the readers read.
type truth struct {
	strikes  map[string]*schema.Strike // by id
	accounts map[string]string         // the strike of each account
	killed   int                       // in the strikes up to the day
	missing  int                       // presumed dead, in all strikes
}

func truthOf(data *schema.Dataset) (truth, error) {
	books := ledger.New(data)
	upTo, known := books.Ask(ledger.Question{Scope: schema.ScopeAll, AsOf: day})
	all, _ := books.Ask(ledger.Question{Scope: schema.ScopeAll})
	if !known || !upTo.Known() || upTo.OpenDeaths > 0 {
		return truth{}, fmt.Errorf("found no single number of killed up to %s, want one to compare with", day)
	}
	t := truth{map[string]*schema.Strike{}, map[string]string{}, upTo.Deaths.Best, all.MissingEver}
	for i := range data.Strikes.Rows {
		s := &data.Strikes.Rows[i]
		t.strikes[string(s.ID)] = s
	}
	for _, a := range data.Accounts.Rows {
		t.accounts[string(a.ID)] = string(a.StrikeID)
	}
	return t, nil
}
