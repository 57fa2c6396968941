package train

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"

	"dossier/extract/syntax"
)

// gumKinds says which kinds of GUM's entities are names, if their head is a
// proper noun.
var gumKinds = map[string]syntax.NameKind{
	"person": syntax.Person, "organization": syntax.Organization, "place": syntax.Place,
	"event": syntax.Misc, "object": syntax.Misc, "abstract": syntax.Misc,
}

// readGUM reads the names of GUM, a CoNLL-U treebank with all entities, named
// or not, in MISC (Zeldes, 2017). A name is an entity with a proper noun as
// head, cut down to it; things other than persons, organizations and places
// must have an article in Wikipedia. Of nested names the outer one counts.
func readGUM(file string, lists nameLists) ([]namedSentence, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("read names: %w", err)
	}
	defer f.Close()
	var out []namedSentence
	for record, err := range syntax.ReadCoNLLU(file, f) {
		if err != nil {
			return nil, fmt.Errorf("read names: %w", err)
		}
		s := namedSentence{words: record.Words}
		for _, e := range gumEntities(record) {
			m, ok := gumName(record, e)
			if ok && m.Kind == syntax.Person {
				m, ok = lists.untitled(record.Words, m)
			}
			if ok && !slices.ContainsFunc(s.mentions, func(n syntax.Mention) bool { return m.First < n.Last && n.First < m.Last }) {
				s.mentions = append(s.mentions, m)
			}
		}
		slices.SortFunc(s.mentions, func(a, b syntax.Mention) int { return a.First - b.First })
		out = append(out, s)
	}
	return out, nil
}

// gumEntity is an annotated span; fields are group, kind, information status,
// salience, centering, minimal span, link and article in Wikipedia.
type gumEntity struct {
	first, last int
	fields      []string
}

var gumBracket = regexp.MustCompile(`\(([^()]+)(\)?)|([^()]+)\)`)

// gumEntities returns the entities of a sentence, the longest first.
func gumEntities(r *syntax.Record) []gumEntity {
	var open, out []gumEntity
	for i := range r.Words {
		for _, b := range gumBracket.FindAllStringSubmatch(r.MiscValue(i, "Entity"), -1) {
			group := b[3]
			if b[1] != "" {
				e := gumEntity{first: i, fields: strings.SplitN(b[1], "-", 8)}
				open = append(open, e)
				if b[2] == "" {
					continue
				}
				group = e.fields[0]
			}
			for k := len(open) - 1; k >= 0; k-- {
				if open[k].fields[0] == group {
					open[k].last = i + 1
					out = append(out, open[k])
					open = slices.Delete(open, k, k+1)
					break
				}
			}
		}
	}
	slices.SortStableFunc(out, func(a, b gumEntity) int { return (b.last - b.first) - (a.last - a.first) })
	return out
}

// gumName cuts an entity down to its name.
func gumName(r *syntax.Record, e gumEntity) (syntax.Mention, bool) {
	kind := ""
	if len(e.fields) > 1 {
		kind = e.fields[1]
	}
	m := syntax.Mention{First: e.first, Last: e.last, Kind: gumKinds[kind]}
	if m.Kind == "" || m.Kind == syntax.Misc && len(e.fields) < 8 {
		return m, false
	}
	head := e.first
	for head < e.last-1 && r.Arcs[head].Head >= e.first && r.Arcs[head].Head < e.last {
		head++
	}
	if r.Tags[head].UPOS != syntax.PROPN {
		return m, false
	}
	for m.First < head && (!capital(r.Words[m.First].Form) || r.Tags[m.First].UPOS == syntax.DET) {
		m.First++
	}
	for i := head + 1; i < m.Last; i++ {
		if tag := r.Tags[i].UPOS; tag == syntax.VERB || tag == syntax.PRON || tag == syntax.PUNCT && !joinsName(r.Words[i].Form) {
			m.Last = i
		}
	}
	for m.Last > head+1 && !capital(r.Words[m.Last-1].Form) && r.Tags[m.Last-1].UPOS != syntax.NUM {
		m.Last--
	}
	return m, m.Last-m.First <= 8
}

// joinsName reports whether a mark of punctuation can stand inside a name.
func joinsName(form string) bool { return form == "-" || form == "." || form == "/" || form == "–" }
