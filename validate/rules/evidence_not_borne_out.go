package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "evidence-not-borne-out",
	Title: "The evidence of a strike is not that of its accounts.",
	Doc: "evidence_offered of a strike is every kind of evidence that one of its accounts that stand (are not superseded) says was offered; where none says so of any, the word for none, if one of them says that; " +
		"else it is empty. An account that says that none was offered does not outweigh one that tells of some: both stay listed, and reports show that they contradict each other. " +
		"Asked of strikes that have accounts, only while all accounts could be read and each names a strike that exists. Left out are strikes of which an account is told as a copy or as one of another strike.",
	Hint:     "set evidence_offered to what the accounts say together, or write the account that says more",
	Severity: validate.Error,
	Phase:    validate.PhaseSupport,
	Columns:  validate.Columns{"strikes": {"evidence_offered"}, "accounts": {"evidence_offered", "superseded"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		stands, ours, theirs := standing(d), d.Strikes.Words("evidence_offered"), d.Accounts.Words("evidence_offered")
		eachWithAccounts(d, []string{"evidence_offered"}, func(row int, accounts []int32) {
			var given []int32 // the accounts that say something
			same := true      // and all of them what the strike says
			for _, i := range accounts {
				if stands(i) && theirs[i] != 0 {
					given, same = append(given, i), same && theirs[i] == ours[row]
				}
			}
			if same && (len(given) > 0 || ours[row] == 0) {
				return
			}
			lists := make([]schema.List, len(given))
			for n, i := range given {
				lists[n] = schema.List(d.Text(theirs[i]))
			}
			want := d.Vocabulary("evidence").Offered(lists...)
			if want == schema.List(d.Text(ours[row])) || d.Reported(d.Strikes, row, "evidence_offered") {
				return
			}
			f := d.At(d.Strikes, row, "evidence_offered")
			said := "what its accounts that stand say together"
			if want == "" {
				said = "which is all that its accounts that stand say"
			}
			f.Message = fmt.Sprintf("evidence_offered: found %s, want %s, %s", saidList(schema.List(f.Value)), saidList(want), said)
			for n, i := range given {
				f.Related = append(f.Related, d.Related(d.Accounts, int(i), "evidence_offered", "says "+string(lists[n])))
			}
			report(f)
		})
	},
})

func saidList(l schema.List) string {
	if l == "" {
		return "nothing"
	}
	return string(l)
}
