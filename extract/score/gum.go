package score

import (
	"fmt"
	"slices"
	"strings"

	"dossier/extract/syntax"
)

// CorefDocument is a document of a treebank with its gold chains.
type CorefDocument struct {
	ID      string
	Records []*syntax.Record
	Gold    Chains // singletons too
}

// CorefDocuments reads the entities of a treebank in the notation of GUM and
// CorefUD: MISC has Entity=, in it "(ID-type-…" where a mention begins and
// "ID)" where it ends. A document begins at a "# newdoc" comment; chains come
// in the order of their first mention. It fails with file and line where a
// bracket has no partner.
func CorefDocuments(file string, records []*syntax.Record) ([]CorefDocument, error) {
	var docs []CorefDocument
	for first := 0; first < len(records); {
		last := first + 1
		for last < len(records) && !records[last].NewDoc {
			last++
		}
		d := CorefDocument{ID: fmt.Sprint(first), Records: records[first:last]}
		if ids := records[first].Comment("newdoc id"); len(ids) > 0 {
			d.ID = ids[0]
		}
		if err := d.readGold(); err != nil {
			return nil, fmt.Errorf("%s:%w", file, err)
		}
		docs = append(docs, d)
		first = last
	}
	return docs, nil
}

// opened is a bracket that waits for its end.
type opened struct {
	id   string
	span Span
}

func (d *CorefDocument) readGold() error {
	chains := make(map[string]int)
	var open []opened
	for i, r := range d.Records {
		open = open[:0]
		for k := range r.Words {
			for _, sign := range brackets(r.MiscValue(k, "Entity")) {
				if id, ok := strings.CutPrefix(sign, "("); ok {
					open = append(open, opened{entityID(strings.TrimSuffix(id, ")")), Span{i, k, k + 1}})
				}
				if !strings.HasSuffix(sign, ")") {
					continue
				}
				at := len(open) - 1
				if sign[0] != '(' {
					id := entityID(strings.TrimSuffix(sign, ")"))
					for at >= 0 && open[at].id != id {
						at--
					}
				}
				if at < 0 {
					return fmt.Errorf("%d: word %d: no mention begins for %q", r.Line, k+1, sign)
				}
				o := open[at]
				open = slices.Delete(open, at, at+1)
				o.span.Last = k + 1
				n, ok := chains[o.id]
				if !ok {
					n = len(d.Gold)
					chains[o.id] = n
					d.Gold = append(d.Gold, nil)
				}
				if !slices.Contains(d.Gold[n], o.span) {
					d.Gold[n] = append(d.Gold[n], o.span)
				}
			}
		}
		if len(open) > 0 {
			return fmt.Errorf("%d: mention %s has no end", r.Line, open[0].id)
		}
	}
	return nil
}

// brackets parts an Entity value: "(1-person(2-place)1)" is "(1-person",
// "(2-place)", "1)".
func brackets(value string) []string {
	var signs []string
	for value != "" {
		n := 1
		for n < len(value) && value[n] != '(' && value[n-1] != ')' {
			n++
		}
		signs = append(signs, value[:n])
		value = value[n:]
	}
	return signs
}

// entityID is the entity of "12-person-new-…", also where the mention is in
// parts ("12[1/2]").
func entityID(sign string) string {
	id, _, _ := strings.Cut(sign, "-")
	return id
}
