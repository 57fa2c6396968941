package extract

import (
	"slices"
	"time"

	"dossier/extract/syntax"
	"dossier/extract/when"
)

// findTimes finds the time expressions. "In the morning" or "the day before"
// counts from the day that was last told of in the paragraph, at first from the
// day of publication; "the same day" and "a year later" from the time last named
// anywhere. What is told in the pluperfect stands beside the story: only the
// sentence right behind it counts from that.
func (d *Document) findTimes() {
	d.Times = make([][]when.Expression, len(d.Sentences))
	story, aside := datum{sentence: -1}, datum{sentence: -1}
	anchor := time.Time{}
	const near = 2 // sentences behind which a day still holds in a new paragraph
	for i, s := range d.Sentences {
		if i > 0 && d.parted(i) && story.sentence < i-near {
			anchor = time.Time{}
		}
		told, day := story, anchor
		if i > 0 && aside.sentence == i-1 && story.sentence < i-1 {
			told = aside
			if aside.unit == when.Day {
				day = aside.first
			}
		}
		d.Times[i] = when.Find(d.Article.Language, s, when.Scene{Published: d.Article.Published, Anchor: day, Told: told.first, Unit: told.unit})
		for k := range d.Times[i] {
			e := &d.Times[i][k]
			first := names(e)
			switch {
			case first.IsZero(), d.ofSaying(i, k):
			case pluperfect(s, e):
				aside = datum{i, first, e.Granularity}
			default:
				story, anchor = datum{i, first, e.Granularity}, time.Time{}
				if e.Granularity == when.Day {
					anchor = first
				}
			}
		}
	}
}

// datum is a time that a sentence names, by its first day.
type datum struct {
	sentence int
	first    time.Time
	unit     when.Granularity
}

// names returns the first day of a time that others may count from, one day, month
// or year, and the morrow of a night; the zero time for another expression.
func names(e *when.Expression) time.Time {
	switch {
	case e.Kind != when.Point || e.Direction != when.In || e.From.IsZero():
		return time.Time{}
	case e.Granularity != when.Day || e.From.Equal(e.To):
		return e.From
	case e.From.AddDate(0, 0, 1).Equal(e.To):
		return e.To
	}
	return time.Time{}
}

// ofSaying reports whether time k of sentence i only says when something was told,
// beside a time of what happened: "was arrested on Monday, police said on Tuesday".
func (d *Document) ofSaying(i, k int) bool {
	s := d.Sentences[i]
	verb := dated(s, &d.Times[i][k])
	if verb == syntax.Root || s.Token(verb).Rel != "parataxis" && !slices.ContainsFunc(s.Children(verb), func(j int) bool { return s.Token(j).Rel == "ccomp" }) {
		return false
	}
	for j := range d.Times[i] {
		if e := &d.Times[i][j]; j != k && !names(e).IsZero() && dated(s, e) != verb {
			return true
		}
	}
	return false
}

// dated returns the verb that an expression hangs on, or syntax.Root.
func dated(s *syntax.Sentence, e *when.Expression) int {
	k := e.First
	for k != syntax.Root && (k >= e.First && k < e.Last || s.Token(k).UPOS != syntax.VERB) {
		k = s.Token(k).Head
	}
	return k
}

// pluperfect reports whether an expression dates what had happened before.
func pluperfect(s *syntax.Sentence, e *when.Expression) bool {
	for k := dated(s, e); k != syntax.Root; k = s.Token(k).Head {
		for _, j := range s.Children(k) {
			if t := s.Token(j); t.Rel == "aux" && t.Feats.Get("Tense") == "Past" {
				return t.Lemma == "have" || t.Lemma == "haben" || t.Lemma == "sein"
			}
		}
		if s.Token(k).Rel != "conj" || s.Token(k).Feats.Get("VerbForm") == "Fin" {
			return false // "had been arrested in May and convicted in June" has one auxiliary
		}
	}
	return false
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
