package known_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/schema"
)

// What was public by a day where documents and claims bear a month or no day.
func TestDaysThatAreNotTold(t *testing.T) {
	const header = "source_id,publisher,origin,title,url,published,language,kind,access,note\n"
	d := schema.Read(schema.Texts{
		"theaters.csv": []byte("theater,label,label_es,medium,latitude,longitude\nbay,Bay,Bahía,sea,,\n"),
		"sources.csv": []byte(header +
			"D0001,A,A,,,2025-04,en,news,read,\n" + // a month alone
			"D0002,B,B,,,,en,news,read,\n" + // states a claim of May
			"D0003,C,C,,,,en,news,read,\n" + // carries a claim that one of May answers
			"D0004,D,D,,,,en,news,read,\n" + // all that S001 rests on
			"D0005,E,E,,,,en,news,read,\n" + // beside a dated account of S002
			"D0006,F,F,,,2025-06-02,en,news,read,\n"),
		"strikes.csv": []byte("strike_id,date,date_precision,announced,announced_by,theater,location,latitude,longitude,location_precision,target_type,vessels,deaths,deaths_min,deaths_max,missing,missing_known,survivors,follow_up,claimed_target,claimed_group,claimed_by,evidence_offered,confirmation,note\n" +
			"S001,2025-06-01,day,2025-06-03,A,bay,,,,theater,boat,1,2,2,2,,,,unknown,,,,,declared,\n" +
			"S002,2025-06-01,day,,A,bay,,,,theater,boat,1,3,3,3,,,,unknown,,,,,declared,\n"),
		"accounts.csv": []byte("account_id,strike_id,source_id,date,theater,deaths_min,deaths_max,missing,survivors,vessels,ordinal,evidence_offered,superseded,note\n" +
			"A0001,S001,D0004,,bay,2,2,,,1,,,,\nA0002,S002,D0005,,bay,3,3,,,1,,,,\nA0003,S002,D0006,,bay,3,3,,,1,,,,\n"),
		"claims.csv": []byte("claim_id,date,claimant,office,reported_by,topic,stance,claim,evidence_offered,strike_id,contradicts,supports,source_id,note\n" +
			"C003,,C,,,cargo,asserts,x,,,,,D0003,\nC001,2025-04,A,,,cargo,asserts,x,,,,,D0001,\nC002,2025-05,B,,,cargo,denies,x,,,C003,,D0002,\n"),
	})
	k := known.New(d, "")
	found := map[schema.ID]schema.Date{}
	for _, s := range d.Sources.Rows {
		found[s.ID] = k.Document(s.ID)
	}
	want := map[schema.ID]schema.Date{"D0001": "2025-04-30", "D0002": "2025-05-31", "D0003": "2025-05-31", "D0004": "2025-06-03", "D0005": "", "D0006": "2025-06-02"}
	if diff := cmp.Diff(want, found); diff != "" {
		t.Errorf("days of documents (-want +got)\n%s", diff)
	}
	for _, c := range []struct {
		day    schema.Date
		claims []schema.ID
		marked []schema.ID
	}{
		{"2025-04-29", nil, nil},
		{"2025-04-30", []schema.ID{"C001"}, nil},
		{"2025-05-30", []schema.ID{"C001"}, nil},
		{"2025-05-31", []schema.ID{"C003", "C001", "C002"}, nil},
		{"2025-06-01", []schema.ID{"C003", "C001", "C002"}, []schema.ID{"S002"}}, // whose first account came a day later
		{"2025-06-02", []schema.ID{"C003", "C001", "C002"}, nil},
		{"2025-06-03", []schema.ID{"C003", "C001", "C002"}, nil}, // the newest day: everything
	} {
		then, marked := known.By(d, c.day)
		var claims []schema.ID
		for _, claim := range then.Claims.Rows {
			claims = append(claims, claim.ID)
		}
		if diff := cmp.Diff(c.claims, claims); diff != "" {
			t.Errorf("%s: claims (-want +got)\n%s", c.day, diff)
		}
		if diff := cmp.Diff(c.marked, marked.Numbers(then)); diff != "" {
			t.Errorf("%s: marked (-want +got)\n%s", c.day, diff)
		}
	}
	d.Claims.Rows[2].Date = "2025-07" // so that June is not everything
	then, marked := known.By(d, "2025-06-03")
	if diff := cmp.Diff([]schema.ID{"S001"}, marked.Numbers(then)); diff != "" {
		t.Errorf("a strike of which only undated documents tell is marked (-want +got)\n%s", diff)
	}
	if got := then.Strikes.Get("S001").Deaths; got != "2" {
		t.Errorf("found %q killed in S001, want 2", got)
	}
}
