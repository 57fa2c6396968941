package extract

import (
	"slices"
	"strings"

	"dossier/extract/coref"
	"dossier/extract/syntax"
	"dossier/extract/triple"
)

// entityID names an entity inside its article, the same in every run.
func (d *Document) entityID(e *coref.Entity) string {
	return hash(d.Article.ID, string(e.Kind), e.Name)
}

// Names returns the entities that the article names, whether or not a triple
// tells of them, in the order of their first mention.
func (d *Document) Names() []triple.Name {
	var names []triple.Name
	at := make(map[string]int)
	for _, e := range d.Chains.Entities() {
		id := d.entityID(e)
		i, ok := at[id]
		if !ok {
			i = len(names)
			at[id] = i
			names = append(names, triple.Name{ID: id, Name: e.Name, Kind: string(e.Kind)})
		}
		for _, f := range e.Forms {
			if !slices.Contains(names[i].Forms, f) {
				names[i].Forms = append(names[i].Forms, f)
			}
		}
	}
	return names
}

// Locate returns the ids of the entities that printed names stand for. Longer
// names are looked for first, so that a name inside another is not taken for
// it; where a name's places differ the most frequent entity wins, then the
// first. Names that the article does not have, or that were not found to be
// names, are left out.
func (d *Document) Locate(printed []string) map[string]string {
	order := slices.Clone(printed)
	slices.SortStableFunc(order, func(a, b string) int { return len(b) - len(a) })
	taken := make([][]bool, len(d.Sentences))
	for i, s := range d.Sentences {
		taken[i] = make([]bool, s.Len())
	}
	ids := make(map[string]string)
	for _, name := range order {
		votes := make(map[string]int)
		for i := range d.Sentences {
			for _, id := range d.locate(i, name, taken[i]) {
				votes[id]++
				if votes[id] > votes[ids[name]] {
					ids[name] = id
				}
			}
		}
	}
	return ids
}

// locate returns the entities of the places of a name in sentence i and marks
// the tokens as taken.
func (d *Document) locate(i int, name string, taken []bool) []string {
	s := d.Sentences[i]
	var ids []string
	for first := range s.Len() {
		last := d.match(i, first, name)
		if last < 0 || slices.Contains(taken[first:last], true) {
			continue
		}
		for k := first; k < last; k++ {
			taken[k] = true
		}
		if id := d.covering(i, first, last); id != "" {
			ids = append(ids, id)
		}
	}
	return ids
}

// match returns the token after the last one of a name that begins at a token,
// -1 if there is none.
func (d *Document) match(i, first int, name string) int {
	s := d.Sentences[i]
	begin := s.Token(first).Begin
	if !strings.HasPrefix(d.Article.Text[begin:], name) {
		return -1
	}
	for k := first; k < s.Len(); k++ {
		switch end := s.Token(k).End; {
		case end == begin+len(name):
			return k + 1
		case end > begin+len(name):
			return -1
		}
	}
	return -1
}

// covering returns the entity that more than half of the tokens stand for, or
// the person that the last one stands for, "" if there is none.
func (d *Document) covering(i, first, last int) string {
	votes := make(map[string]int)
	if e := d.Chains.At(i, last-1); e != nil && e.Kind == syntax.Person {
		return d.entityID(e)
	}
	for k := first; k < last; k++ {
		if e := d.Chains.At(i, k); e != nil {
			id := d.entityID(e)
			if votes[id]++; 2*votes[id] > last-first {
				return id
			}
		}
	}
	return ""
}
