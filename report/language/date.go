package language

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
)

var months = [2][12]string{
	{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
	{"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"},
}

// short months, as CLDR has them.
var short = [2][12]string{
	{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
	{"ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"},
}

func (l *Language) index() int {
	if l.spanish {
		return 1
	}
	return 0
}

// Date writes a day in full: 14 October 2025, 14 de octubre de 2025; an invalid
// one as it stands. A month alone is written as such.
func (l *Language) Date(d schema.Date) string {
	if d.IsMonth() {
		return l.Month(string(d))
	}
	if !d.Valid() {
		return string(d)
	}
	t := d.Time()
	month := months[l.index()][t.Month()-1]
	if l.spanish {
		return fmt.Sprintf("%d de %s de %d", t.Day(), month, t.Year())
	}
	return fmt.Sprintf("%d %s %d", t.Day(), month, t.Year())
}

// ShortDate writes a day for a table: 14 Oct 2025, 14 oct 2025. The parts hang
// together, so that no line breaks between them.
func (l *Language) ShortDate(d schema.Date) string {
	if d.IsMonth() {
		return l.ShortMonth(string(d)) + "\u00a0" + string(d[:4])
	}
	if !d.Valid() {
		return string(d)
	}
	t := d.Time()
	return fmt.Sprintf("%d\u00a0%s\u00a0%d", t.Day(), short[l.index()][t.Month()-1], t.Year())
}

// Month writes a month that stands as 2025-10: October 2025, octubre de 2025.
func (l *Language) Month(month string) string {
	d := schema.Date(month + "-01")
	if !d.Valid() {
		return month
	}
	t := d.Time()
	name := months[l.index()][t.Month()-1]
	if l.spanish {
		return fmt.Sprintf("%s de %d", name, t.Year())
	}
	return fmt.Sprintf("%s %d", name, t.Year())
}

// ShortMonth writes a month for an axis, without its year: Oct, oct.
func (l *Language) ShortMonth(month string) string {
	d := schema.Date(month + "-01")
	if !d.Valid() {
		return month
	}
	return short[l.index()][d.Time().Month()-1]
}
