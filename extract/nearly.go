package extract

import (
	"fmt"
	"strings"

	"dossier/extract/relate"
)

// Nearly returns, a line each, what the rules came near to in sentence i of an
// analysed article, and why it is no triple: for whoever writes a rule.
func (p *Pipeline) Nearly(d *Document, i int) []string {
	a := &assembler{Document: d, lang: p.languages[d.Article.Language]}
	var lines []string
	for _, n := range a.lang.Relater.Nearly(d.Sentences[i], d.Times[i], d.quotedAt(i)) {
		lines = append(lines, d.nearLine(i, &n))
	}
	return lines
}

func (d *Document) nearLine(i int, n *relate.Near) string {
	text := func(p relate.Phrase) string {
		if p.Absent() {
			return "—"
		}
		return d.Sentences[i].Surface(p.First, p.Last)
	}
	var b strings.Builder
	if n.Rule != "" {
		fmt.Fprintf(&b, "%s: %s | %s | %s", n.Rule, text(n.Proposition.Subject), n.Proposition.Relation.Phrase, text(n.Proposition.Object))
	} else {
		b.WriteString(n.Proposition.Relation.Phrase)
	}
	return b.String() + ": " + n.Why
}

// quotedAt reports whether sentence i begins inside a quotation that one before
// it has opened.
func (d *Document) quotedAt(i int) bool {
	open := false
	for k := range i {
		_, open = relate.Quotations(d.Sentences[k], open && k > 0 && d.goesOn(k))
	}
	return open && i > 0 && d.goesOn(i)
}
