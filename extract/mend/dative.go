package mend

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"dossier/extract/syntax"
)

//go:embed data/dative.txt
var dativeVerbs string

// withDative holds the German verbs that have a person in the dative beside
// their object.
var withDative = sync.OnceValue(func() map[string]bool { return wordSet(dativeVerbs) })

// bareDative mends "soll Novak Unterlagen verschafft haben" and "übergaben sie
// Bürgermeisterin Keller eine Liste", where the person without an article was
// made a second object or subject: who gets something stands in the dative.
func (r *repair) bareDative(m syntax.Mention) {
	i := r.headOf(m)
	if i < 0 {
		return
	}
	if a := r.arcs[i]; a.Rel == "appos" && a.Head == m.First-1 && r.isOffice(a.Head) {
		i = a.Head
	}
	verb := r.arcs[i].Head
	if verb == syntax.Root || r.tags[verb].UPOS != syntax.VERB || r.has(i, "det", "case") || r.passiveAux(verb) || !withDative()[r.wholeLemma(verb)] {
		return
	}
	what := r.only(verb, i, "obj")
	if what < 0 || what < i || r.somebody(what) {
		return
	}
	switch r.arcs[i].Rel {
	case "obj":
		if !r.has(verb, "nsubj") {
			return
		}
	case "nsubj":
		if s := r.only(verb, i, "nsubj"); s < 0 || s > i || !r.agreesWith(s, verb) {
			return
		}
	default:
		return
	}
	r.arcs[i].Rel = "obl:arg"
}

// toldTo mends "sagte Novak der Zeitung" and "ein Sprecher der Stadt dem Sender",
// where whom something is told or given to was hung on the noun before it: names
// have no genitive behind them, and "dem" is none.
func (r *repair) toldTo(i int) {
	noun := r.arcs[i].Head
	if r.arcs[i].Rel != "nmod" || noun == syntax.Root || noun > i || r.has(i, "case") {
		return
	}
	det := r.child(i, -1, "det")
	if det < noun || det > i {
		return
	}
	top := noun
	for b := r.arcs[top].Rel.Base(); top != syntax.Root && (b == "nmod" || b == "appos" || b == "flat"); b = r.arcs[top].Rel.Base() {
		top = r.arcs[top].Head
	}
	verb := r.arcs[top].Head
	if r.arcs[top].Rel != "nsubj" || verb == syntax.Root || r.tags[verb].UPOS != syntax.VERB || !withDative()[r.wholeLemma(verb)] || r.child(verb, -1, "iobj") >= 0 {
		return
	}
	article := r.form(det)
	if dative := strings.HasSuffix(article, "em"); dative || strings.HasSuffix(article, "er") && (r.inName(noun, syntax.Person) || noun != top && r.inName(i, syntax.Organization) && !r.inName(noun, syntax.Organization)) {
		r.arcs[i] = syntax.Arc{Head: verb, Rel: "obl:arg"}
	}
}

// inName reports whether token i stands in a name of a kind.
func (r *repair) inName(i int, kind syntax.NameKind) bool {
	return slices.ContainsFunc(r.names, func(m syntax.Mention) bool { return m.Kind == kind && i >= m.First && i < m.Last })
}

// afterPlace mends "bestritt im Ausschuss, gelogen zu haben", where what is said was
// hung on where or when it is said.
func (r *repair) afterPlace(i int) {
	noun := r.arcs[i].Head
	if r.arcs[i].Rel != "acl" || noun < 1 || noun > i || r.arcs[noun].Rel != "obl" || r.tags[noun].UPOS == syntax.PRON {
		return
	}
	verb := r.arcs[noun].Head
	if verb < 0 || r.tags[verb].UPOS != syntax.VERB || !r.mayTell(r.wholeLemma(verb)) || r.has(verb, "obj", "ccomp", "xcomp") {
		return
	}
	mark := r.child(i, noun, "mark")
	if mark < 0 || r.form(mark) != "zu" || r.comma(noun) < 0 || r.comma(noun) > i || r.classes.Is(Matter, strings.ToLower(r.tags[noun].Lemma)) {
		return
	}
	r.arcs[i] = syntax.Arc{Head: verb, Rel: "xcomp"}
}

// mayTell reports whether a verb may say what somebody does or has done.
func (r *repair) mayTell(verb string) bool {
	return r.classes.Is(Saying, verb) || r.classes.Is(Deciding, verb) || r.classes.Is(Undertaking, verb)
}

// wholeLemma is the lemma of a German verb with its separated particle.
func (r *repair) wholeLemma(verb int) string {
	lemma := r.tags[verb].Lemma
	if k := r.child(verb, -1, "compound"); k >= 0 && r.arcs[k].Rel == "compound:prt" && !strings.HasPrefix(lemma, r.form(k)) {
		return r.form(k) + lemma
	}
	return lemma
}

//go:embed data/expletive.txt
var expletiveVerbs string

// expletives are German verbs whose "es" stands for nothing.
var expletives = sync.OnceValue(func() map[string]bool { return wordSet(expletiveVerbs) })

//go:embed data/unpersonal.txt
var unpersonalVerbs string

// unpersonals are German verbs whose passive has "es" for a subject that it has not:
// "es wird ermittelt".
var unpersonals = sync.OnceValue(func() map[string]bool { return wordSet(unpersonalVerbs) })

//go:embed data/appearing.txt
var appearingVerbs string

// appearings are German verbs that say of their subject behind "es" that it is there.
var appearings = sync.OnceValue(func() map[string]bool { return wordSet(appearingVerbs) })

// thereIs mends "Es brach ein Feuer aus", "Es folgten zwei Stunden", where "es" was made
// an argument beside the subject behind it.
func (r *repair) thereIs(i int) {
	verb := r.arcs[i].Head
	if verb < i || r.form(i) != "es" || !appearings()[r.wholeLemma(verb)] || r.tags[verb].UPOS != syntax.VERB {
		return
	}
	k := r.child(verb, verb, "nsubj")
	if k < 0 {
		k = r.child(verb, verb, "obj")
	}
	if k < 0 || r.tags[k].UPOS != syntax.NOUN && r.tags[k].UPOS != syntax.PROPN {
		return
	}
	if c := r.tags[k].Feats.Get("Case"); c != "Dat" && c != "Gen" {
		r.arcs[i].Rel, r.arcs[k].Rel = "expl", "nsubj"
	}
}

// itDid mends "Es begründete den Schritt mit Kosten", "Es wird in Jena gebaut", where "es"
// was made an expletive: a clause without another subject has it as its own.
func (r *repair) itDid(i int) {
	verb := r.arcs[i].Head
	if r.arcs[i].Rel != "expl" || verb < i || r.form(i) != "es" || r.tags[verb].UPOS != syntax.VERB || r.has(verb, "nsubj", "csubj", "ccomp", "xcomp", "advcl", "parataxis") {
		return
	}
	lemma := r.wholeLemma(verb)
	switch k := r.child(verb, -1, "obj"); {
	case r.passiveAux(verb) && k < 0 && !unpersonals()[lemma] && !r.classes.Is(Saying, lemma):
		r.arcs[i].Rel = "nsubj:pass"
	case r.passiveAux(verb) || expletives()[lemma] || appearings()[lemma] || k >= 0 && (r.tags[k].UPOS == syntax.PRON || r.tags[k].Feats.Get("Case") != "Acc"):
	default:
		r.arcs[i].Rel = "nsubj"
	}
}

// foundIt mends "Zöllner fanden es", where a pronoun that is acted on was made
// an expletive.
func (r *repair) foundIt(i int) {
	a := r.arcs[i]
	if a.Rel != "expl" || a.Head == syntax.Root || a.Head > i || r.form(i) != "es" || r.tags[a.Head].UPOS != syntax.VERB || expletives()[r.wholeLemma(a.Head)] {
		return
	}
	subject := r.child(a.Head, -1, "nsubj")
	if subject < 0 || subject > a.Head || r.passiveAux(a.Head) {
		return
	}
	if !r.has(a.Head, "obj", "ccomp", "xcomp", "csubj", "advcl") {
		r.arcs[i].Rel = "obj"
	}
}
