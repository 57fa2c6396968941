package coref

import (
	"cmp"
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/spelling"
	"dossier/extract/syntax"
)

// collectMissed adds the names that a name finder saw in one place and
// overlooked in another: surnames, names of one word, the first words of
// companies, and abbreviations that stand in brackets behind a name; and those of
// papers and agencies that are called so, "the Acme news agency".
func (r *resolver) collectMissed() {
	known := make(map[string]syntax.NameKind)
	r.inBrackets = make(map[string]string)
	for first, names := range r.longOrganizations() {
		if len(names) == 1 && first != strings.ToUpper(first) {
			known[first] = syntax.Organization
		}
	}
	r.outlets(known)
	for i := range r.names {
		n := &r.names[i]
		switch last := n.words[len(n.words)-1]; {
		case len(n.words) == 1:
			known[n.name] = n.kind
		case n.kind == syntax.Person && len(last) > 2:
			known[last] = n.kind
		}
		if n.kind == syntax.Person && r.familyFirst(n.words) {
			known[n.words[0]] = n.kind
		}
		if k, ok := r.abbreviation(n); ok {
			form := r.sentences[n.sentence].Token(k).Form
			known[form] = n.kind
			r.inBrackets[form] = n.name
		}
	}
	found := len(r.names)
	for i, s := range r.sentences {
		for k := range s.Len() {
			t := s.Token(k)
			kind, ok := known[t.Form]
			if !ok || t.UPOS != syntax.PROPN && !(kind == syntax.Person && r.bareSurname(s, k)) || r.nameAt(s, k) || t.Rel.Base() == "flat" {
				continue
			}
			m := syntax.Mention{First: k, Last: k + 1, Kind: kind}
			r.names = append(r.names, name{
				sentence: i, first: k, last: k + 1, name: t.Form, words: []string{t.Form},
				kind: kind, gender: r.genderOf(s, m),
			})
		}
	}
	if found == len(r.names) {
		return
	}
	slices.SortStableFunc(r.names, func(a, b name) int {
		return cmp.Or(cmp.Compare(a.sentence, b.sentence), cmp.Compare(a.first, b.first))
	})
}

// outlets adds the names that stand before papers and the like, where no other
// name stands behind these: "the US broadcaster NBC".
func (r *resolver) outlets(known map[string]syntax.NameKind) {
	for _, s := range r.sentences {
		for head := range s.Len() {
			k, noun := behindName(s, head)
			if k == head || !r.tables.outlets[noun] || r.nameAt(s, k) || r.nameAt(s, min(head+1, s.Len()-1)) {
				continue
			}
			if _, nation := r.nationOf(s.Token(k)); !nation {
				known[s.Token(k).Form] = syntax.Organization
			}
		}
	}
}

// bareSurname reports whether a German word that was taken for a common noun may be
// the surname that it is elsewhere: it stands without article or adjective, and is
// no noun that is known.
func (r *resolver) bareSurname(s *syntax.Sentence, k int) bool {
	t := s.Token(k)
	if r.lang != article.German || t.UPOS != syntax.NOUN || r.tables.nouns[lower(t.Form)] != 0 || r.tables.genders[lower(t.Form)] != 0 {
		return false
	}
	for _, j := range s.Children(k) {
		switch s.Token(j).Rel.Base() {
		case "det", "amod", "nummod", "compound":
			return false
		}
	}
	return true
}

// abbreviation returns the word in capitals that stands alone in brackets
// behind a name.
func (r *resolver) abbreviation(n *name) (int, bool) {
	s := r.sentences[n.sentence]
	k := n.last + 1
	if n.kind == syntax.Person || k+1 >= s.Len() || s.Token(n.last).Form != "(" || s.Token(k+1).Form != ")" {
		return 0, false
	}
	form := s.Token(k).Form
	return k, len(form) > 1 && form == strings.ToUpper(form) && form != strings.ToLower(form)
}

// familyFirst reports whether a name has the surname before the given name: Xi
// Jinping, Orbán Viktor.
func (r *resolver) familyFirst(words []string) bool {
	if spelling.FamilyFirst(strings.Fields(spelling.Fold(strings.Join(words, " ")))) {
		return true
	}
	given := func(i int) bool { return r.tables.given[lower(words[i])] != 0 }
	return len(words) == 2 && len(words[0]) > 2 && given(1) && !given(0)
}
