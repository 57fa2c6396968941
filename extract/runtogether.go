package extract

import (
	"slices"
	"strings"
	"unicode"

	"dossier/extract/coref"
	"dossier/extract/mend"
	"dossier/extract/syntax"
)

// partFromPeople takes out of the names of people what runs together with them in
// translated text: a country or an organization before the name ("the envoy of Oman
// Salim al Harthy"), a ship or paper in quotation marks ("the captain of the "Zoria"
// Ivan Melnyk"). A country or its capital alone is no person, unless it is somebody's
// surname or a given name too. The person becomes an apposition of the noun that the
// rest hangs on.
func (l *Language) partFromPeople(sentences [][]syntax.Word, all []syntax.Analysis) {
	surnames, people := surnamesOf(sentences, all, 2), surnamesOf(sentences, all, 1)
	for i, words := range sentences {
		a := &all[i]
		for k := 0; k < len(a.Names); k++ {
			m := a.Names[k]
			if m.Kind == syntax.Place && surnames[words[m.Last-1].Form] {
				partFromPlace(words, a, k)
				continue
			}
			if m.Kind != syntax.Person && (m.Kind != syntax.Organization || !l.endsInPerson(words, m, people)) {
				continue
			}
			if m.Last-m.First == 1 && coref.Country(l.Code, words[m.First].Form) && !surnames[words[m.First].Form] {
				a.Names[k].Kind = syntax.Place
				continue
			}
			first, second, ok := l.runTogether(words, m)
			if !ok {
				continue
			}
			a.Names[k] = first
			a.Names = slices.Insert(a.Names, k+1, second)
			a.Arcs = l.besideOffice(a, first, second)
		}
	}
}

// endsInPerson reports whether an organisation's name ends in somebody's: a surname
// of the article, or a given name and another word.
func (l *Language) endsInPerson(words []syntax.Word, m syntax.Mention, people map[string]bool) bool {
	return people[words[m.Last-1].Form] || m.Last-m.First == 3 && acronym(words[m.First].Form) && coref.GivenName(l.Code, words[m.First+1].Form)
}

// partFromPlace takes the surname out of name k, "in Muscat Harthy met": it is the
// subject of the verb that follows.
func partFromPlace(words []syntax.Word, a *syntax.Analysis, k int) {
	m := a.Names[k]
	surname, verb := m.Last-1, m.Last
	if m.First == 0 || surname == m.First || !locative[strings.ToLower(words[m.First-1].Form)] || verb == len(words) ||
		a.Tags[verb].UPOS != syntax.VERB || a.Tags[verb].Feats.Get("VerbForm") != "Fin" {
		return
	}
	a.Names[k].Last = surname
	a.Names = slices.Insert(a.Names, k+1, syntax.Mention{First: surname, Last: m.Last, Kind: syntax.Person})
	if h := a.Arcs[surname].Head; h >= m.First && h < surname {
		a.Arcs = slices.Clone(a.Arcs)
		a.Arcs[surname] = syntax.Arc{Head: verb, Rel: "nsubj"}
	}
}

// runTogether parts a person's name of three words or more from what stands
// before it.
func (l *Language) runTogether(words []syntax.Word, m syntax.Mention) (first, second syntax.Mention, ok bool) {
	part := func(last, next int, kind syntax.NameKind) (first, second syntax.Mention, ok bool) {
		first = syntax.Mention{First: m.First, Last: last, Kind: kind}
		second = syntax.Mention{First: next, Last: m.Last, Kind: syntax.Person}
		return first, second, m.Last-next > 1
	}
	for k := m.First + 1; k < m.Last; k++ {
		if closing(words[k].Form) && m.First > 0 && opening(words[m.First-1].Form) {
			return part(k, k+1, syntax.Misc)
		}
	}
	for k := m.Last - 2; k > m.First; k-- {
		name := strings.TrimSpace(textOf(words, syntax.Mention{First: m.First, Last: k}))
		if coref.Country(l.Code, name) {
			return part(k, k, syntax.Place)
		}
		if form := words[k-1].Form; len(form) > 2 && acronym(form) && !acronym(words[k].Form) && !l.Relater.Is(mend.Office, strings.ToLower(form)) {
			return part(k, k, syntax.Organization)
		}
	}
	return first, second, false
}

// acronym reports whether a word is of capitals alone.
func acronym(form string) bool {
	return !strings.ContainsFunc(form, func(r rune) bool { return !unicode.IsUpper(r) })
}

// opening and closing report whether a word is a mark that opens or closes a quotation
// in some style.
func opening(form string) bool { return strings.ContainsAny(form, `"“„«»`) }
func closing(form string) bool { return strings.ContainsAny(form, `"”“»«`) }

// besideOffice makes a person, whose name hung on the one before it, an
// apposition of the last office that this hangs on, else of the noun. A quoted
// name hangs on the noun before it.
func (l *Language) besideOffice(a *syntax.Analysis, first, second syntax.Mention) []syntax.Arc {
	in := func(k int, m syntax.Mention) bool { return k >= m.First && k < m.Last }
	if !in(a.Arcs[second.First].Head, first) {
		return a.Arcs
	}
	office := l.officeAbove(a, first.First)
	if in(office, first) || in(office, second) {
		return a.Arcs
	}
	parted := slices.Clone(a.Arcs)
	for k := second.First; k < second.Last; k++ {
		if in(parted[k].Head, first) {
			parted[k] = syntax.Arc{Head: second.First, Rel: "flat"}
		}
	}
	parted[second.First] = syntax.Arc{Head: office, Rel: "appos"}
	if noun := first.First - 2; noun > office && parted[first.First].Head == office && a.Tags[noun].UPOS == syntax.NOUN {
		parted[first.First].Head = noun // the ship "Zoria"
	}
	return parted
}

// officeAbove returns the last office of the nouns that a name hangs on ("the
// plane of the envoy of the president of Oman"), the last noun if none is an
// office.
func (l *Language) officeAbove(a *syntax.Analysis, name int) int {
	top, office := name, -1
	for a.Arcs[top].Head != syntax.Root && slices.Contains([]syntax.Rel{"nmod", "appos", "compound", "flat"}, a.Arcs[top].Rel.Base()) {
		if top = a.Arcs[top].Head; l.Relater.Is(mend.Office, a.Tags[top].Lemma) {
			office = top
		}
	}
	if office >= 0 {
		return office
	}
	return top
}

// surnamesOf lists the last words of the names of people that have so many words
// or more.
func surnamesOf(sentences [][]syntax.Word, all []syntax.Analysis, least int) map[string]bool {
	bearers := map[string]bool{}
	for i, words := range sentences {
		for _, m := range all[i].Names {
			if m.Kind == syntax.Person && m.Last-m.First >= least {
				bearers[words[m.Last-1].Form] = true
			}
		}
	}
	return bearers
}
