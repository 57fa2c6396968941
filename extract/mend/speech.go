package mend

import (
	_ "embed"
	"strings"
	"sync"

	"dossier/extract/syntax"
)

// Who says what: speakers, and the words that name them, which parsers take for
// other things.

// insertedSpeaker mends the German insertion "…, so der Minister", where "so"
// was made a part of the speaker, and he an apposition of what stands before:
// both hang on the clause.
func (r *repair) insertedSpeaker(i int) {
	noun := r.arcs[i].Head
	if i == 0 || noun <= i || r.form(i) != "so" || r.arcs[i].Rel.Base() != "advmod" || r.tags[i-1].UPOS != syntax.PUNCT {
		return
	}
	if !r.nominal(noun) || r.arcs[noun].Head == syntax.Root {
		return
	}
	for k := i + 1; k <= noun; k++ {
		if u := r.tags[k].UPOS; u == syntax.VERB || u == syntax.AUX || u == syntax.PUNCT {
			return
		}
	}
	clause := r.arcs[noun].Head
	for r.arcs[noun].Rel == "appos" && r.nominal(clause) && r.arcs[clause].Head != syntax.Root {
		noun, clause = clause, r.arcs[clause].Head
	}
	r.arcs[r.arcs[i].Head] = syntax.Arc{Head: clause, Rel: "parataxis"}
	r.arcs[i] = syntax.Arc{Head: clause, Rel: "advmod"}
}

//go:embed data/withholding.txt
var withholdingVerbs string

// withholding holds verbs of what speakers, not events, do.
var withholding = sync.OnceValue(func() map[string]bool { return wordSet(withholdingVerbs) })

// saidToo mends "confirmed that the meeting took place and added that …", where
// what somebody said next was coordinated with the content of what was said
// first: meetings say nothing, and give no details. What follows it goes with it.
func (r *repair) saidToo(i int) {
	inner := r.arcs[i].Head
	if r.arcs[i].Rel != "conj" || inner < 0 || inner > i || r.arcs[inner].Rel != "ccomp" || !r.classes.Is(Saying, r.tags[i].Lemma) && !withholding()[r.tags[i].Lemma] || r.has(i, "nsubj") {
		return
	}
	outer, subject := r.arcs[inner].Head, r.child(inner, -1, "nsubj")
	if outer > inner || subject < 0 || r.tags[subject].UPOS != syntax.NOUN || !r.classes.Is(Event, r.tags[subject].Lemma) || !r.classes.Is(Saying, r.tags[outer].Lemma) {
		return
	}
	for k := i; k < len(r.arcs); k++ {
		if r.arcs[k].Head == inner && r.arcs[k].Rel == "conj" {
			r.arcs[k].Head = outer
		}
	}
}

// demnach mends the German adverb that refers to what was said before, where it
// opens the sentence and was taken for a name.
func (r *repair) demnach(i int) {
	if r.form(i) == "demnach" && r.arcs[i].Head != syntax.Root {
		r.arcs[i].Rel = "advmod"
	}
}

// cited mends "unter Verweis auf Novak", where the one who is cited was hung on
// the verb.
func (r *repair) cited(i int) {
	if i == 0 || i+2 >= len(r.arcs) || !r.classes.Is(Citation, r.form(i)) || r.form(i-1) != "unter" || r.words[i+1].Form != "auf" {
		return
	}
	if source := r.arcs[i+1].Head; source > i && r.arcs[source].Rel == "obl" && r.arcs[source].Head == r.arcs[i].Head {
		r.arcs[source] = syntax.Arc{Head: i, Rel: "nmod"}
	}
}

// opinionBefore mends "dem Bericht nach", where "nach" was made the preposition
// of what follows or a particle.
func (r *repair) opinionBefore(i int) {
	noun := i - 1
	if i < 2 || r.form(i) != "nach" || !r.classes.Is(Statement, strings.ToLower(r.tags[noun].Lemma)) || r.arcs[i].Head == noun || r.arcs[noun].Head == syntax.Root {
		return
	}
	if r.tags[noun].Feats.Get("Case") != "Dat" || r.has(noun, "case") || r.arcs[i].Head == syntax.Root || !r.has(noun, "det") {
		return
	}
	next := r.arcs[i].Head
	r.arcs[i] = syntax.Arc{Head: noun, Rel: "case"}
	r.arcs[noun].Rel = "obl"
	if r.arcs[next].Rel.Base() == "obl" && !r.has(next, "case") {
		r.arcs[next].Rel = "obj"
	}
}

// contentSubject mends "Schuld sei die Firma, hatte Ott gesagt", where what is
// said was made a second subject: it has a copula of its own.
func (r *repair) contentSubject(i int) {
	verb := r.arcs[i].Head
	if r.arcs[i].Rel != "nsubj" || verb < i || !r.has(i, "cop") || !r.has(i, "nsubj") {
		return
	}
	for k := i + 1; k < len(r.arcs); k++ {
		if r.arcs[k].Head == verb && r.arcs[k].Rel == "nsubj" {
			r.arcs[i].Rel = "ccomp"
			return
		}
	}
}

// toldBy mends "The talks may fail, told a diplomat", where the speaker behind
// the verb was made its object: what is said stands before it.
func (r *repair) toldBy(i int) {
	said := r.arcs[i].Head
	if r.arcs[i].Rel != "obj" || said < 0 || said > i || r.arcs[said].Rel != "root" || !r.classes.Is(Saying, r.tags[said].Lemma) || r.has(said, "nsubj") {
		return
	}
	content := r.child(said, -1, "ccomp")
	if content < 0 || content > said || said == 0 || r.words[said-1].Form != "," && r.tags[said-1].UPOS != syntax.PUNCT {
		return
	}
	r.arcs[i].Rel = "nsubj"
}

// asStated mends "as stated the head of the bank", where the speaker behind the
// verb, as other languages have it, was made its object.
func (r *repair) asStated(i int) {
	said := r.arcs[i].Head
	if r.arcs[i].Rel != "obj" || said <= 0 || said > i || r.arcs[said].Rel != "advcl" || !r.classes.Is(Saying, r.tags[said].Lemma) || r.has(said, "nsubj") {
		return
	}
	if r.form(said-1) == "as" && r.arcs[said-1].Head == said {
		r.arcs[i].Rel = "nsubj"
	}
}

// accordingToPeople mends "according to two people briefed on the talks", where the
// participle was made a clause with the people as its subject: it tells which people.
func (r *repair) accordingToPeople(i int) {
	told := r.arcs[i].Head
	if r.form(i) != "according" || told < i || r.arcs[i].Rel != "mark" || r.tags[told].UPOS != syntax.VERB || r.arcs[told].Rel == "root" {
		return
	}
	people := r.child(told, i, "nsubj")
	if people < 0 || people > told || r.has(told, "aux") {
		return
	}
	r.arcs[people] = syntax.Arc{Head: r.arcs[told].Head, Rel: "obl"}
	r.arcs[i] = syntax.Arc{Head: people, Rel: "case"}
	r.arcs[told] = syntax.Arc{Head: people, Rel: "acl"}
}

// accordingBehind mends "The bridge will close if it rains, according to the mayor",
// where the source behind the last comma was hung on a clause inside: it is that of
// the whole.
func (r *repair) accordingBehind(i int) {
	if r.form(i) != "according" || i == 0 || r.words[i-1].Form != "," || r.arcs[i].Rel.Base() != "case" {
		return
	}
	source := r.arcs[i].Head
	over := r.arcs[source].Head
	if source < i || over < 0 || over > i || !r.lastPhrase(source) {
		return
	}
	for r.arcs[over].Head != syntax.Root {
		switch rel := r.arcs[over].Rel; {
		case rel == "acl:relcl" && r.commaBefore(over), rel.Base() == "ccomp", rel.Base() == "parataxis", rel.Base() == "conj" && !r.nominal(over):
			return
		}
		over = r.arcs[over].Head
		if !r.nominal(over) {
			r.arcs[source] = syntax.Arc{Head: over, Rel: "obl"}
		}
	}
}

// lastPhrase reports whether nothing but what hangs on noun i follows it.
func (r *repair) lastPhrase(i int) bool {
	for k := i + 1; k < len(r.arcs); k++ {
		if r.tags[k].UPOS != syntax.PUNCT && !r.below(k, i) {
			return false
		}
	}
	return true
}

// commaBefore reports whether a comma that hangs on token i stands before it.
func (r *repair) commaBefore(i int) bool {
	for k := range i {
		if r.words[k].Form == "," && r.arcs[k].Head == i {
			return true
		}
	}
	return false
}

// itSaid mends "It warned that prices would rise", where "it" was made an expletive:
// somebody speaks.
func (r *repair) itSaid(i int) {
	verb := r.arcs[i].Head
	if r.arcs[i].Rel != "expl" || verb < i || r.tags[verb].UPOS != syntax.VERB || r.has(verb, "nsubj") || r.passiveAux(verb) || expletives()[r.wholeLemma(verb)] {
		return
	}
	if lemma := r.tags[verb].Lemma; !r.classes.Is(Saying, lemma) && !r.classes.Is(Thinking, lemma) && !r.classes.Is(Inquiring, lemma) {
		return
	}
	if r.child(verb, verb, "ccomp") >= 0 || r.child(verb, verb, "xcomp") >= 0 {
		r.arcs[i].Rel = "nsubj"
	}
}

// emerging are the English verbs of which the clause behind them is the subject.
var emerging = map[string]bool{"emerge": true, "transpire": true}

// itEmerged mends "It emerged that he had lied", where "it" was made the subject: it
// stands for the clause.
func (r *repair) itEmerged(i int) {
	verb := r.arcs[i].Head
	if r.arcs[i].Rel != "nsubj" || r.form(i) != "it" || verb < i || !emerging[r.tags[verb].Lemma] {
		return
	}
	clause := r.child(verb, verb, "ccomp")
	if clause < 0 {
		return
	}
	r.arcs[i].Rel, r.arcs[clause].Rel = "expl", "csubj"
}

// informed mends "A case was opened, the committee informed", where the verb
// without an auxiliary was made a passive.
func (r *repair) informed(i int) {
	verb := r.arcs[i].Head
	if r.arcs[i].Rel == "nsubj:pass" && verb == i+1 && r.arcs[verb].Rel == "parataxis" && r.classes.Is(Saying, r.tags[verb].Lemma) && !r.passiveAux(verb) {
		r.arcs[i].Rel = "nsubj"
	}
}

// saidBetween mends "The union, the president said, must wait", where the subject
// before the inserted act of speech was made its second: it is that of the clause.
func (r *repair) saidBetween(i int) {
	clause := r.arcs[i].Head
	if r.arcs[i].Rel != "parataxis" || clause < i || !r.classes.Is(Saying, r.tags[i].Lemma) || r.has(clause, "nsubj") {
		return
	}
	first := r.child(i, -1, "nsubj")
	if first < 0 || first > i {
		return
	}
	if second := r.child(i, first, "nsubj"); second > 0 && second < i && r.commaBetween(first, second) {
		r.arcs[first].Head = clause
	}
}

// saidOnDay mends "said on Sunday he would resign", where the day right behind the
// act of speech was hung on what is said: without "that" it tells when it was said.
func (r *repair) saidOnDay(i int) {
	content := r.arcs[i].Head
	if b := r.arcs[i].Rel.Base(); b != "obl" || content < i || r.arcs[content].Rel != "ccomp" {
		return
	}
	said := r.arcs[content].Head
	subject := r.child(content, i, "nsubj")
	if said < 0 || said > i || subject < 0 || !r.classes.Is(Saying, r.tags[said].Lemma) || !definite()[r.form(i)] && r.arcs[i].Rel != "obl:unmarked" {
		return
	}
	for k := said + 1; k < i; k++ { // nothing else stands between
		if r.tags[k].UPOS == syntax.PUNCT || r.tags[k].UPOS == syntax.SCONJ || !r.below(k, i) && r.arcs[k].Head != said {
			return
		}
	}
	r.arcs[i].Head = said
}

// speakerBehind mends "In May, said Keller, the bank will close", where the speaker
// was made a second subject of what is said.
func (r *repair) speakerBehind(i int) {
	if r.tags[i].UPOS != syntax.VERB || !r.classes.Is(Saying, r.tags[i].Lemma) || i == 0 || r.tags[i-1].UPOS != syntax.PUNCT || r.has(i, "nsubj") {
		return
	}
	comma := r.comma(i)
	for k := i + 1; k < comma; k++ {
		if h := r.arcs[k].Head; r.arcs[k].Rel.Base() == "nsubj" && h > comma && r.child(h, comma, "nsubj") >= 0 && r.nominal(k) {
			r.arcs[k] = syntax.Arc{Head: i, Rel: "nsubj"}
			return
		}
	}
}

// saidAfterOpening mends "On Monday, he said, the plant would reopen", where what
// opens the content was hung on the act of speech that is inserted behind it.
// "Asked about it, he said, …" stays: the participle is the speaker's.
func (r *repair) saidAfterOpening(i int) {
	if r.tags[i].UPOS != syntax.VERB || !r.tells(i) {
		return
	}
	first := i
	if subject := r.child(i, i, "nsubj"); subject > i && r.tags[i-1].UPOS == syntax.PUNCT {
		if comma := r.comma(i); comma < subject { // "On Monday, said Keller, …"
			return
		}
	} else {
		var speaker int
		if first, speaker = r.speakerBefore(i); r.form(i+1) != "," || speaker < 0 || r.arcs[speaker] != (syntax.Arc{Head: i, Rel: "nsubj"}) {
			return
		}
	}
	content := r.lastComplement(i)
	if content < 0 {
		return
	}
	for k := range max(first-1, 0) {
		if r.arcs[k].Head != i {
			continue
		}
		switch r.arcs[k].Rel.Base() {
		case "obl", "advmod":
		case "advcl":
			if !r.has(k, "mark", "nsubj") {
				continue
			}
		case "ccomp": // "If they want it, said Keller, they can have it"
			if mark := r.child(k, -1, "mark"); mark < 0 || mark > k || !subordinating()[r.form(mark)] {
				continue
			}
			r.arcs[k].Rel = "advcl"
		default:
			continue
		}
		r.arcs[k].Head = content
	}
}

//go:embed data/subordinating.txt
var subordinatingWords string

// subordinating are the English conjunctions of clauses that are no content.
var subordinating = sync.OnceValue(func() map[string]bool { return wordSet(subordinatingWords) })

// lastComplement returns what is said behind a comma after verb i, or -1.
func (r *repair) lastComplement(i int) int {
	k := r.child(i, i, "ccomp")
	if k < 0 || !r.commaBetween(i, k) {
		return -1
	}
	return k
}

// speakerTaken mends "Asked whether prices would rise, the minister said …",
// where the speaker was made a second subject of the verb before.
func (r *repair) speakerTaken(i int) {
	if r.tags[i].UPOS != syntax.VERB || !r.classes.Is(Saying, r.tags[i].Lemma) || r.has(i, "nsubj") {
		return
	}
	first, subject := r.speakerBefore(i)
	if subject < 0 || r.arcs[subject].Rel.Base() != "nsubj" {
		return
	}
	verb := r.arcs[subject].Head
	own := r.child(verb, -1, "nsubj")
	if verb < first && own >= 0 && own < verb {
		r.arcs[subject] = syntax.Arc{Head: i, Rel: "nsubj"}
	}
}

// speaker mends "Keller met Novak, the ministry said", where the subject of what
// is said was made a second one of the verb of saying.
func (r *repair) speaker(i int) {
	if r.arcs[i].Rel != "nsubj" || r.arcs[i].Head == syntax.Root {
		return
	}
	said := r.arcs[i].Head
	content := r.child(said, i, "ccomp")
	second := r.child(said, i, "nsubj")
	if content < 0 || second < content || content > said || r.has(content, "nsubj") {
		return
	}
	r.arcs[i].Head = content
}
