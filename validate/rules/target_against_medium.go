package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

// targetMedium is where a target of a type is, as far as the type says it.
var targetMedium = map[string]string{
	"boat": "sea", "go_fast": "sea", "semi_submersible": "sea", "fishing_boat": "sea",
	"dock": "land", "camp": "land", "building": "land",
}

var _ = add(&validate.Rule{
	Name:  "target-against-medium",
	Title: "A target is not where its theater is.",
	Doc: "A boat of any type is hit in a theater at sea; a dock, a camp or a building in one on land, where vessels stays empty, in its accounts, too, for vessels are counted at sea. " +
		"The type other says nothing of it. If all strikes of a theater that tell, three or more, stand against it, the theater's medium is told instead. Asked of strikes whose theater is known.",
	Hint:     "look up in the source what was hit, and where; if a boat lay ashore or in a river, a waiver says so",
	Severity: validate.Warning,
	Phase:    validate.PhaseOrder,
	Columns:  validate.Columns{"strikes": {"target_type", "theater", "vessels"}, "accounts": {"vessels"}, "theaters": {"medium"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		types, theaters, vessels := d.Strikes.Words("target_type"), d.Strikes.Words("theater"), d.Strikes.Counts("vessels")
		where, land := map[int32]int32{}, d.Word("land")
		for kind, medium := range targetMedium {
			where[d.Word(kind)] = d.Word(medium)
		}
		media := map[int32]int32{0: 0}
		var against []int // rows
		asked, wrong := map[int32]int{}, map[int32]int{}
		for row, theater := range theaters {
			medium, known := media[theater]
			if !known {
				medium = validMedium(d, theater)
				media[theater] = medium
			}
			kind := where[types[row]]
			if medium == 0 || !d.Valid(d.Strikes, row, "target_type", "theater", "vessels") || d.Reported(d.Strikes, row, "theater", "vessels") {
				continue
			}
			if kind != 0 {
				asked[theater]++
			}
			if kind != 0 && kind != medium {
				wrong[theater]++
			}
			if kind != 0 && kind != medium || vessels[row] > 0 && medium == land {
				against = append(against, row)
			}
		}
		told := map[int32]bool{}
		for _, row := range against {
			theater := theaters[row]
			if of := d.Theaters.Find(theater); asked[theater] >= strikesOfTheater && asked[theater] == wrong[theater] {
				if told[theater] {
					continue
				}
				told[theater] = true
				f := d.At(d.Theaters, of, "medium")
				f.Message = fmt.Sprintf("medium: found %q, against the targets of all its %d strikes that tell, want the other one", f.Value, asked[theater])
				f.Related = append(f.Related, d.Related(d.Strikes, row, "target_type", "the first of them"))
				report(f)
				continue
			}
			column, want := "target_type", "what can be hit there"
			if kind := where[types[row]]; kind == 0 || kind == media[theater] {
				column, want = "vessels", "an empty cell"
			}
			f := d.At(d.Strikes, row, column)
			f.Message = fmt.Sprintf("%s: found %s in %s, which lies %s, want %s", column, f.Value, d.Text(theater), mediumWords[d.Text(media[theater])], want)
			report(f)
		}
		ours := d.Accounts.Counts("vessels")
		for i, strike := range d.Accounts.Targets("strike_id") {
			if strike < 0 || ours[i] <= 0 || media[theaters[strike]] != land || vessels[strike] > 0 || !d.Valid(d.Accounts, i, "strike_id", "vessels") || d.Reported(d.Accounts, i, "account_id", "strike_id", "vessels", "theater") ||
				!d.Valid(d.Strikes, int(strike), "theater", "vessels") || d.Reported(d.Strikes, int(strike), "theater", "vessels") || wrong[theaters[strike]] > 0 {
				continue
			}
			f := d.At(d.Accounts, i, "vessels")
			f.Message = fmt.Sprintf("vessels: found %d of %s, which lies on land, want an empty cell", ours[i], d.Strikes.Row(int(strike)).ID())
			f.Related = append(f.Related, d.Related(d.Strikes, int(strike), "theater", "the strike's theater"))
			report(f)
		}
	},
})

// strikesOfTheater is how many strikes of a theater make its medium the likelier slip.
const strikesOfTheater = 3

var mediumWords = map[string]string{"sea": "at sea", "land": "on land"}
