package score

import (
	"fmt"
	"io"
	"strings"

	"dossier/extract/triple"
)

// String gives a fact in one line, for work lists.
func (f *Fact) String() string {
	var b strings.Builder
	b.WriteString(line(f.Subject, f.Relation, f.Object))
	mark(&b, f.Polarity, f.Modality)
	if len(f.Source) > 0 {
		fmt.Fprintf(&b, " source=%s", f.Source[0])
	}
	if len(f.Time) == 2 {
		fmt.Fprintf(&b, " time=%s..%s", f.Time[0], f.Time[1])
	} else if len(f.timeText) > 0 {
		fmt.Fprintf(&b, " time=%s", f.timeText[0])
	}
	if len(f.Place) > 0 {
		fmt.Fprintf(&b, " place=%s", f.Place[0])
	}
	for _, a := range f.Args {
		fmt.Fprintf(&b, " %s=%s", a.Role, a.Text[0])
	}
	fmt.Fprintf(&b, "  (%s)", f.Sentence)
	return b.String()
}

func line(s, r, o []string) string {
	object := "_"
	if len(o) > 0 {
		object = o[0]
	}
	return s[0] + " | " + r[0] + " | " + object
}

func mark(b *strings.Builder, p triple.Polarity, m triple.Modality) {
	if p == triple.Negative {
		b.WriteString(" not")
	}
	if m != triple.Asserted {
		b.WriteString(" " + string(m))
	}
}

// describe gives a triple in one line, for work lists.
func describe(t *triple.Triple) string {
	var b strings.Builder
	b.WriteString(name(&t.Subject) + " | " + t.Relation.Lemma)
	if t.Relation.Passive {
		b.WriteString(" (passive)")
	}
	b.WriteString(" | " + name(t.Object))
	mark(&b, t.Polarity, t.Modality)
	if t.Attribution != nil {
		fmt.Fprintf(&b, " source=%s", name(&t.Attribution.Slot))
	}
	if t.Time != nil {
		fmt.Fprintf(&b, " time=%s..%s", t.Time.From, t.Time.To)
	}
	if t.Place != nil {
		fmt.Fprintf(&b, " place=%s", name(t.Place))
	}
	for i := range t.Arguments {
		fmt.Fprintf(&b, " %s=%s", t.Arguments[i].Role, name(&t.Arguments[i].Slot))
	}
	fmt.Fprintf(&b, "  [%s]", t.Rule)
	return b.String()
}

// name gives a slot, with what it was resolved to where that differs.
func name(s *triple.Slot) string {
	switch {
	case s == nil:
		return "_"
	case s.Name != "" && s.Name != s.Text:
		return s.Text + " = " + s.Name
	}
	return s.Text
}

// WriteText writes the figures; with lists the work lists of each article too.
func (a *ArticleScores) WriteText(w io.Writer, lists bool) error {
	p := &printer{w: w}
	for i := range a.Languages {
		l := &a.Languages[i]
		p.printf("%s, %d articles\n", l.Language, l.Articles)
		p.scores(&l.Scores)
	}
	if len(a.Languages) != 1 {
		p.printf("all, %d articles\n", len(a.Articles))
		p.scores(&a.Total)
	}
	p.reliability(a.Reliability)
	p.table(a.Articles)
	for i := range a.Articles {
		if r := &a.Articles[i]; lists {
			p.report(r)
		} else if len(r.Violations) > 0 {
			p.printf("\n%s\n", r.ID)
			p.violations(r)
		}
	}
	return p.err
}

// printer writes until the first error.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) printf(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format, args...)
	}
}

func (p *printer) scores(s *Scores) {
	for _, row := range []struct {
		name string
		*PRF
	}{
		{"triples with qualifiers", &s.Triples},
		{"triples in words", &s.Words},
		{"negative", &s.Negative},
		{"non-asserted", &s.NonAsserted},
		{"attributed", &s.Attributed},
		{"time of right triples", &s.Time},
		{"place of right triples", &s.Place},
	} {
		p.printf("  %-24s P %.3f  R %.3f  F1 %.3f  (%d right, %d found, %d gold)\n", row.name, row.Precision, row.Recall, row.F1, row.Right, row.Found, row.Gold)
	}
	for _, row := range []struct {
		name string
		*Share
	}{
		{"recall without be/sein", &s.WithoutBe},
		{"recall and source", &s.WithSource},
		{"recall and time", &s.WithTime},
		{"recall and place", &s.WithPlace},
		{"recall and arguments", &s.WithArgs},
		{"recall and all of them", &s.WithAll},
		{"arguments", &s.Arguments},
		{"arguments with role", &s.Roles},
	} {
		p.printf("  %-24s %.3f  (%d of %d)\n", row.name, row.Share.Share, row.Right, row.Of)
	}
	p.printf("  %-24s %.2f; optional triples %d; violations %d\n\n", "triples a fact", s.PerFact, s.Optional, s.Violations)
}

func (p *printer) table(reports []Report) {
	p.printf("%-28s %6s %6s %6s %6s %6s %6s %6s\n", "", "P", "R", "F1", "right", "found", "gold", "never")
	for i := range reports {
		s := &reports[i].Scores
		p.printf("%-28s %6.3f %6.3f %6.3f %6d %6d %6d %6d\n", reports[i].ID, s.Triples.Precision, s.Triples.Recall, s.Triples.F1,
			s.Triples.Right, s.Triples.Found, s.Triples.Gold, s.Violations)
	}
}

func (p *printer) report(r *Report) {
	if len(r.Missed)+len(r.Extra)+len(r.Wrong)+len(r.Violations) == 0 {
		return
	}
	p.printf("\n%s\n", r.ID)
	p.violations(r)
	for _, w := range r.Wrong {
		sign := "~"
		if w.Counted {
			sign = "≠"
		}
		p.printf("  %s %s: %s\n      is %s\n", sign, strings.Join(w.What, ", "), w.Triple, w.Fact)
	}
	for _, f := range r.Missed {
		p.printf("  - %s\n", f)
	}
	for _, t := range r.Extra {
		p.printf("  + %s\n", t)
	}
}

func (p *printer) violations(r *Report) {
	for _, v := range r.Violations {
		p.printf("  ! %s\n      never %s: %s\n", v.Triple, v.Never, v.Why)
	}
}
