package mend

import (
	"strings"

	"dossier/extract/syntax"
)

// agreement is what a German relative pronoun may stand for: genders in the
// singular, and whether a plural.
type agreement struct {
	masc, fem, neut, plural bool
}

// relatives are the German relative pronouns by form. "der" is a masculine
// subject or a feminine dative or genitive.
var relatives = map[string]agreement{
	"der":    {masc: true, fem: true},
	"die":    {fem: true, plural: true},
	"das":    {neut: true},
	"den":    {masc: true},
	"dem":    {masc: true, neut: true},
	"dessen": {masc: true, neut: true},
	"deren":  {fem: true, plural: true},
	"denen":  {plural: true},
}

// relativeHead mends the head of a German relative clause that its pronoun does
// not agree with: "ein Mann mit kurzen Haaren, der eine Jacke trug". The nearest
// noun before the clause that it agrees with takes it.
func (r *repair) relativeHead(i int) {
	a := r.arcs[i]
	if a.Rel != "acl:relcl" || a.Head == syntax.Root || a.Head > i {
		return
	}
	q := r.relativePronoun(i, a.Head)
	if q < 0 {
		return
	}
	want := r.wanted(i, q)
	if r.maybe(a.Head, want) {
		return
	}
	for k := q - 1; k >= 0 && k > q-20; k-- {
		if (r.tags[k].UPOS == syntax.NOUN || r.tags[k].UPOS == syntax.PROPN) && r.arcs[k].Rel != "flat" && r.surely(k, want) && !r.below(k, i) {
			if k == a.Head-1 && r.arcs[a.Head].Head == k {
				return // "zwei Tonnen Kokain, die"
			}
			r.arcs[i].Head = k
			return
		}
		if r.tags[k].UPOS == syntax.VERB && r.tags[k].Feats.Get("VerbForm") == "Fin" && k < a.Head {
			return
		}
	}
}

// relativePronoun returns the pronoun that opens relative clause i behind its
// head, or -1.
func (r *repair) relativePronoun(i, head int) int {
	for k := head + 1; k < i; k++ {
		if r.words[k].Form != "," {
			continue
		}
		for q := k + 1; q < i && q <= k+2; q++ {
			_, ok := relatives[r.form(q)]
			if ok && r.tags[q].UPOS != syntax.ADP && r.tags[q].Feats.Get("Case") != "" && r.below(q, i) {
				return q
			}
			if r.tags[q].UPOS != syntax.ADP {
				break
			}
		}
	}
	return -1
}

// wanted is what pronoun q of relative clause i may stand for. A subject has the
// number of its verb.
func (r *repair) wanted(i, q int) agreement {
	want := relatives[r.form(q)]
	subject := r.arcs[q].Rel.Base() == "nsubj" && r.arcs[q].Head == i
	if r.form(q) == "der" {
		want.fem = !subject
		want.masc = subject
	}
	if !subject {
		return want
	}
	switch r.tags[r.finite(i)].Feats.Get("Number") {
	case "Sing":
		want.plural = false
	case "Plur":
		want = agreement{plural: want.plural}
	}
	return want
}

// finite returns the finite verb of the clause with predicate i, else i.
func (r *repair) finite(i int) int {
	for k := range r.arcs {
		b := r.arcs[k].Rel.Base()
		if r.arcs[k].Head == i && (b == "aux" || b == "cop") && r.tags[k].Feats.Get("VerbForm") == "Fin" {
			return k
		}
	}
	return i
}

// maybe reports whether nothing told of a noun speaks against an agreement.
func (r *repair) maybe(noun int, want agreement) bool {
	if want.plural && (r.child(noun, noun, "conj") >= 0 || r.tags[noun].UPOS != syntax.NOUN) {
		return true
	}
	f := r.tags[noun].Feats
	number, gender := f.Get("Number"), f.Get("Gender")
	if number == "" || number == "Plur" {
		return want.plural || number == ""
	}
	return gender == "" || r.genderOf(gender, want)
}

// surely reports whether a noun has what an agreement wants.
func (r *repair) surely(noun int, want agreement) bool {
	f := r.tags[noun].Feats
	number, gender := f.Get("Number"), f.Get("Gender")
	return number == "Plur" && want.plural || number == "Sing" && gender != "" && r.genderOf(gender, want)
}

func (r *repair) genderOf(gender string, want agreement) bool {
	return want.masc && strings.Contains(gender, "Masc") || want.fem && strings.Contains(gender, "Fem") || want.neut && strings.Contains(gender, "Neut")
}
