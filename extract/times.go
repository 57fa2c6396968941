package extract

import (
	"strings"

	"dossier/extract/syntax"
	"dossier/extract/when"
)

// findTimes finds the time expressions. "In the morning" or "the day before"
// counts from the day that was last told of in the paragraph, at first from the
// day of publication; "the same day" from the day last told of anywhere.
func (d *Document) findTimes() {
	d.Times = make([][]when.Expression, len(d.Sentences))
	anchor, told := d.Article.Published, d.Article.Published
	for i, s := range d.Sentences {
		switch {
		case takesUpDay(s):
			anchor = told
		case i > 0 && d.parted(i):
			anchor = d.Article.Published
		}
		d.Times[i] = when.Find(d.Article.Language, s, d.Article.Published, anchor)
		for _, e := range d.Times[i] {
			if e.Kind == when.Point && e.Granularity == when.Day && !e.From.IsZero() && e.From.Equal(e.To) {
				anchor, told = e.From, e.From
			}
		}
	}
}

// Day is the date that opens a paragraph of a chronology, "14 May 2021: …", by its
// sentence; it dates all that the paragraph tells. The zero Day has no date.
type Day struct {
	Sentence int
	Date     *when.Expression
}

// findDays finds the dates that open paragraphs.
func (d *Document) findDays() {
	d.Days = make([]Day, len(d.Sentences))
	for i := range d.Sentences {
		switch {
		case i == 0 || d.parted(i):
			if e := d.opening(i); e != nil {
				d.Days[i] = Day{i, e}
			}
		default:
			d.Days[i] = d.Days[i-1]
		}
	}
}

// opening returns the date that sentence i begins with, where a colon or dash parts
// it from what it dates, or nil.
func (d *Document) opening(i int) *when.Expression {
	s := d.Sentences[i]
	for k := range d.Times[i] {
		e := &d.Times[i][k]
		if e.First == 0 && e.Last < s.Len() && e.Kind == when.Point && !e.From.IsZero() {
			switch s.Token(e.Last).Form {
			case ":", "–", "—", "-":
				return e
			}
		}
	}
	return nil
}

// takesUpDay reports whether a sentence has a word that takes up a day told of
// before it: "that same night", "noch am selben Tag".
func takesUpDay(s *syntax.Sentence) bool {
	for k := range s.Len() {
		switch strings.ToLower(s.Token(k).Form) {
		case "same", "selben", "derselben", "demselben", "dasselbe", "darauffolgenden":
			return true
		}
	}
	return false
}
