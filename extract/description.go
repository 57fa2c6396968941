package extract

import (
	"strings"

	"dossier/extract/article"
	"dossier/extract/coref"
	"dossier/extract/relate"
	"dossier/extract/syntax"
)

// descriptions finds what phrases call people whom the article names elsewhere:
// where "die Senatorin" takes up Anna Keller, she is a senator. What is told of
// them beside their names, or was told so before, is left out. They are given by
// sentence.
func (a *assembler) descriptions(found [][]relate.Proposition) map[int][]relate.Proposition {
	roles := a.roles(found)
	list := make(map[int][]relate.Proposition)
	for _, m := range a.Chains.Mentions() {
		if m.Entity == nil || m.Entity.Name == "" || m.Entity.Kind != syntax.Person || !a.describes(m) {
			continue
		}
		noun := roleNoun(a.Sentences[m.Sentence].Token(m.Head))
		if !roles.add(m.Entity, noun) {
			continue
		}
		whole := relate.Phrase{Head: m.Head, First: m.First, Last: m.Head + 1}
		role := whole
		role.First++ // its article
		list[m.Sentence] = append(list[m.Sentence], a.lang.Relater.Described(whole, role))
	}
	return list
}

// describes reports whether a mention is a German phrase with the definite
// article and an office, the subject of a clause, and no name beside it.
func (a *assembler) describes(m coref.Mention) bool {
	s := a.Sentences[m.Sentence]
	t, first := s.Token(m.Head), s.Token(m.First)
	if a.lang.Code != article.German || t.UPOS != syntax.NOUN || first.UPOS != syntax.DET || first.Lemma != "der" || first.Head != m.Head || t.Feats.Get("Number") == "Plur" {
		return false
	}
	if t.Rel.Base() != "nsubj" {
		return false // what somebody else acts on is taken for a wrong person more often
	}
	for _, k := range s.Children(m.Head) {
		switch s.Token(k).Rel.Base() {
		case "appos", "flat", "conj", "cop", "acl":
			return false
		}
	}
	return a.lang.Relater.Office(t.Lemma) && !a.lang.Relater.Relative(t.Lemma)
}

// roles are the nouns that people were called by.
type roles map[*coref.Entity][]string

// roles collects what propositions say that people are.
func (a *assembler) roles(found [][]relate.Proposition) roles {
	r := make(roles)
	for i := range found {
		for k := range found[i] {
			p := &found[i][k]
			if e := a.Chains.At(i, a.nameHead(i, p.Subject)); p.Predicative && !p.Object.Absent() && e != nil {
				r.add(e, roleNoun(a.Sentences[i].Token(p.Object.Head)))
			}
		}
	}
	return r
}

// add notes a noun and reports whether it is new: no part or compound of another.
func (r roles) add(e *coref.Entity, noun string) bool {
	for _, known := range r[e] {
		if strings.HasSuffix(known, noun) || strings.HasSuffix(noun, known) {
			return false
		}
	}
	r[e] = append(r[e], noun)
	return true
}

// roleNoun is the noun of a role without what tells the office's from another:
// "präsident" of "US-Präsident".
func roleNoun(t *syntax.Token) string {
	noun := strings.ToLower(t.Lemma)
	return noun[strings.LastIndexByte(noun, '-')+1:]
}
