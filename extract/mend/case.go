package mend

import (
	"slices"
	"strings"

	"dossier/extract/syntax"
)

// german mends what the forms of German words tell better than the parser. Who
// is the subject of a relative clause is known once its noun is.
func (r *repair) german() {
	if !slices.ContainsFunc(r.tags, func(t syntax.Tag) bool { return t.UPOS == syntax.NOUN && t.Feats.Get("Case") != "" }) {
		return // no forms to go by: an English passage, or words without tags of case
	}
	for i := range r.arcs {
		r.extendedAttribute(i)
		r.passiveDative(i)
		r.recipient(i)
		r.worth(i)
		r.composed(i)
		r.ownPhrase(i)
		r.prepositionalObject(i)
		r.foundIt(i)
		r.bareObject(i)
		r.fromYear(i)
		r.penalty(i)
		r.contentPart(i)
		r.placeOnDay(i)
		r.agentBehind(i)
		r.measured(i)
		r.withoutNoun(i)
		r.clauseObject(i)
		r.pronounPhrase(i)
		r.particleFirst(i)
		r.noNoun(i)
		r.beingDone(i)
		r.withoutObject(i)
		r.genitiveCase(i)
		r.genitiveSubject(i)
		r.genitiveName(i)
		r.trailingPredicate(i)
		r.relativeArticle(i)
		r.whatClause(i)
	}
	for i := range r.arcs {
		r.relativeHead(i)
		r.officeBehind(i)
	}
	for i := range r.arcs {
		r.caseRole(i)
		r.secondSubject(i)
		r.matterFirst(i)
		r.befallen(i)
	}
}

// Bits of the cases that a German noun phrase may stand in by its form.
const (
	nominative = 1 << iota
	genitive
	dative
	accusative
)

// pronounCases are the cases of German pronouns by form. Others are nominative
// and accusative at once.
var pronounCases = map[string]int{
	"ich": nominative, "du": nominative, "er": nominative, "wir": nominative, "man": nominative, "wer": nominative,
	"mich": accusative, "dich": accusative, "ihn": accusative, "wen": accusative,
	"mir": dative, "dir": dative, "ihm": dative, "ihnen": dative, "wem": dative,
	"uns": dative | accusative, "euch": dative | accusative,
}

// caseRole mends German subjects and objects whose form is that of another case:
// "Kritik übte der Rat", where "der Rat" was made the object, "die Reederei, die
// der Hafen abwies". It looks at the subject or object i.
func (r *repair) caseRole(i int) {
	a := r.arcs[i]
	if a.Head == syntax.Root || a.Rel != "nsubj" && a.Rel != "obj" || r.tags[a.Head].Lemma == "sein" || r.tags[a.Head].UPOS != syntax.VERB || r.passiveAux(a.Head) || r.has(a.Head, "cop") {
		return
	}
	may := r.cases(i)
	switch {
	case a.Rel == "nsubj" && r.zuInfinitive(a.Head):
		r.arcs[i].Rel = "obj" // such an infinitive has no subject
	case a.Rel == "nsubj" && may&nominative == 0:
		r.notSubject(i, may)
	case a.Rel == "nsubj" && may&accusative != 0 && !r.agreesWith(i, a.Head):
		r.misfit(i)
	case a.Rel == "obj" && may == nominative:
		r.notObject(i)
	case a.Rel == "obj" && may&nominative != 0 && r.besideObject(i):
		r.arcs[i].Rel = "nsubj"
	}
}

// officeBehind mends "Eingefädelt hat das Geschäft der Unternehmer Novak", where who does
// it was made the genitive of the noun before: an office with one man's name behind is a
// nominative with "der".
func (r *repair) officeBehind(i int) {
	over := r.arcs[i].Head
	if r.arcs[i].Rel != "nmod" || over < 0 || over > i || r.form(max(i-1, 0)) != "der" || r.arcs[i-1].Head != i || !r.isOffice(i) || !r.oneMan(i) {
		return
	}
	verb := r.arcs[over].Head
	if verb < 0 || r.tags[verb].UPOS != syntax.VERB || r.passiveAux(verb) || verb > i {
		return
	}
	switch subject := r.child(verb, -1, "nsubj"); {
	case subject < 0 && r.arcs[over].Rel.Base() != "nsubj":
	case subject == over && r.cases(over)&accusative != 0 && !r.has(verb, "obj"):
		r.arcs[over].Rel = "obj"
	default:
		return
	}
	for k := i + 1; k < len(r.arcs); k++ {
		if r.arcs[k].Head == over && r.arcs[k].Rel == "appos" {
			r.arcs[k].Head = i
		}
	}
	r.arcs[i] = syntax.Arc{Head: verb, Rel: "nsubj"}
}

// oneMan reports whether an office has the name of one man behind it, by the form of
// the office.
func (r *repair) oneMan(i int) bool {
	form := r.form(i)
	if slices.ContainsFunc([]string{"in", "en", "frau", "witwe", "tochter", "mutter", "schwester"}, func(end string) bool { return strings.HasSuffix(form, end) }) {
		return false
	}
	k := r.child(i, i, "appos")
	return k == i+1 && r.tags[k].UPOS == syntax.PROPN && !r.has(i, "conj") && !r.has(k, "conj")
}

// besideObject reports whether a noun is the second object of a finite verb that has no
// subject and is of its number: "lobte ihn Keller".
func (r *repair) besideObject(i int) bool {
	verb := r.arcs[i].Head
	k := r.only(verb, i, "obj")
	if k < 0 || k > i || r.cases(k) != accusative && r.form(k) != "sich" || r.tags[i].UPOS == syntax.PRON || r.has(verb, "nsubj", "csubj", "expl") {
		return false
	}
	if base := r.arcs[verb].Rel.Base(); base == "conj" || base == "xcomp" {
		return false // it may share its subject
	}
	return r.tags[r.finite(verb)].Feats.Get("VerbForm") == "Fin" && r.agreesWith(i, verb)
}

// passiveDative mends "sei ihr nicht vorgelegt worden", where the pronoun was made
// a second subject of the passive: by its form or beside a verb in the third person
// it is a dative.
func (r *repair) passiveDative(i int) {
	a := r.arcs[i]
	if a.Rel != "nsubj:pass" || r.tags[i].UPOS != syntax.PRON || r.only(a.Head, i, "nsubj:pass") < 0 {
		return
	}
	if r.cases(i) == dative || r.form(i) == "ihr" {
		r.arcs[i].Rel = "obl:arg"
	}
}

// misfit makes a subject that has not the number of its verb the object, if the
// object has it and may be the subject.
func (r *repair) misfit(i int) {
	verb := r.arcs[i].Head
	other := r.only(verb, i, "obj")
	if other < 0 || r.only(verb, i, "nsubj") >= 0 || r.cases(other)&nominative == 0 || !r.agreesWith(other, verb) {
		return
	}
	if name := r.tags[other].UPOS == syntax.PROPN && r.number(i, verb) == "Plur"; !name && r.number(other, verb) == "" {
		return
	}
	r.arcs[i].Rel, r.arcs[other].Rel = "obj", "nsubj"
}

// notSubject makes a subject that is no nominative an object, and the object that
// may be one the subject.
func (r *repair) notSubject(i, may int) {
	verb := r.arcs[i].Head
	if r.finite(verb) == verb && r.tags[verb].Feats.Get("VerbForm") != "Fin" {
		return
	}
	if r.only(verb, i, "nsubj") < 0 {
		other := r.only(verb, i, "obj")
		whom := r.tags[i].UPOS == syntax.PRON && pronounCases[r.form(i)] == dative // "Ihnen liegen Akten vor"
		if other < 0 || !r.acts(other) && !r.feminine(i) && !whom || !r.agreesWith(other, verb) {
			return // nobody else could be the subject: the article is wrong
		}
		r.arcs[other].Rel = "nsubj"
	}
	r.arcs[i].Rel = "obj"
	if may&accusative == 0 {
		r.arcs[i].Rel = "obl:arg"
	}
}

// acts reports whether a noun phrase is a nominative by its form, or a name that
// may be one.
func (r *repair) acts(i int) bool {
	may := r.cases(i)
	return may == nominative || may&nominative != 0 && r.tags[i].UPOS == syntax.PROPN
}

// notObject makes an object that can only be a nominative the subject, and the
// subject that may be an accusative the object.
func (r *repair) notObject(i int) {
	verb := r.arcs[i].Head
	if r.zuInfinitive(verb) || !r.agreesWith(i, verb) {
		return
	}
	subject := r.only(verb, i, "nsubj")
	if subject >= 0 {
		if r.cases(subject)&accusative == 0 || r.tags[subject].UPOS == syntax.PROPN || r.has(subject, "det") && !r.somebody(i) {
			return // translated German has wrong articles
		}
		r.arcs[subject].Rel = "obj"
		if r.form(subject) == "es" {
			r.arcs[subject].Rel = "expl"
		}
	}
	r.arcs[i].Rel = "nsubj"
}

// somebody reports whether a noun is an office or has a name beside it.
func (r *repair) somebody(i int) bool {
	if r.isOffice(i) || r.tags[i].UPOS == syntax.PROPN || r.tags[i].UPOS == syntax.PRON {
		return true
	}
	for _, rel := range []syntax.Rel{"appos", "flat"} {
		if k := r.child(i, i, rel); k == i+1 && r.tags[k].UPOS == syntax.PROPN {
			return true
		}
	}
	return false
}

// only returns the one other child of verb with a relation, or -1.
func (r *repair) only(verb, but int, rel syntax.Rel) int {
	found := -1
	for k := range r.arcs {
		if k == but || r.arcs[k].Head != verb || r.arcs[k].Rel != rel {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = k
	}
	return found
}

// zuInfinitive reports whether a German verb is an infinitive with "zu".
func (r *repair) zuInfinitive(verb int) bool {
	if r.tags[verb].Feats.Get("VerbForm") != "Inf" {
		return false
	}
	for k := range r.arcs {
		switch {
		case r.arcs[k].Head != verb:
		case r.tags[k].UPOS == syntax.AUX:
			return false
		case r.arcs[k].Rel == "mark" && r.tags[k].UPOS == syntax.PART && r.form(k) == "zu":
			return true
		}
	}
	form, lemma := r.form(verb), r.tags[verb].Lemma
	if strings.HasPrefix(lemma, "zu") {
		return form == "zuzu"+lemma[len("zu"):] // zuzuschlagen
	}
	return len(form) > 1 && strings.Contains(form[1:], "zu") && lemma != form
}

// agreesWith reports whether nothing told speaks against i being the subject of
// a verb.
func (r *repair) agreesWith(i, verb int) bool {
	finite := r.finite(verb)
	number, own := r.tags[finite].Feats.Get("Number"), r.number(i, verb)
	if strings.HasSuffix(r.words[finite].Form, "en") && r.tags[finite].Feats.Get("VerbForm") == "Fin" {
		number = "Plur" // "beschlossen" is never singular, unless it is a participle
	}
	return number == "" || own == "" || number == own
}

// number is the number of a noun phrase below a verb: that of what it stands for
// if it is a relative pronoun, and plural if it is coordinated or counted.
func (r *repair) number(i, verb int) string {
	if _, ok := relatives[r.form(i)]; ok && r.arcs[verb].Rel == "acl:relcl" {
		i = r.arcs[verb].Head
	}
	switch {
	case r.child(i, i, "conj") >= 0, r.tags[i].UPOS == syntax.PRON && r.form(i) == "sie":
		return ""
	case r.tags[i].UPOS != syntax.NOUN && r.tags[i].UPOS != syntax.PRON:
		return ""
	case r.form(max(i-1, 0)) == "der" && r.isOffice(i) && r.oneMan(i):
		return "Sing" // "der Unternehmer Novak"
	}
	return r.tags[i].Feats.Get("Number")
}

// cases returns the cases that a noun phrase with head i may stand in, by its
// article or the pronoun that it is; 0 if it is no German phrase.
func (r *repair) cases(i int) int {
	f := r.tags[i].Feats
	if f.Get("Case") == "" {
		return nominative | genitive | dative | accusative
	}
	if c, ok := pronounCases[r.form(i)]; ok && r.tags[i].UPOS == syntax.PRON {
		return c
	}
	if r.feminine(i) {
		return dative | genitive
	}
	plural := f.Get("Number") == "Plur"
	for k := range i {
		if r.arcs[k].Head == i && r.arcs[k].Rel.Base() == "det" && r.tags[k].UPOS == syntax.DET {
			return articleCases(r.form(k), f.Get("Gender"), plural)
		}
	}
	return nominative | genitive | dative | accusative
}

// einWords are the articles without an ending: nominative of masculines.
var einWords = map[string]bool{
	"ein": true, "kein": true, "mein": true, "dein": true, "sein": true, "ihr": true, "unser": true, "euer": true,
}

// articleCases returns the cases of a phrase by the ending of its article.
func articleCases(article, gender string, plural bool) int {
	all := nominative | genitive | dative | accusative
	switch {
	case article == "dem" || !plural && strings.HasSuffix(article, "em"):
		return dative
	case plural && (article == "den" || article == "die" || strings.HasSuffix(article, "e")):
		if article == "den" {
			return dative
		}
		return nominative | accusative
	case plural:
		return all
	case article == "der":
		switch gender {
		case "Masc":
			return nominative
		case "Fem":
			return dative | genitive
		}
	case einWords[article]:
		switch gender {
		case "Masc":
			return nominative
		case "Neut":
			return nominative | accusative
		}
	case gender == "Masc" && (article == "den" || strings.HasSuffix(article, "inen") || article == "ihren" || article == "unseren" || article == "diesen" || article == "jenen" || article == "jeden"):
		return accusative
	case article == "die" || article == "das" || article == "eine" || article == "keine":
		return nominative | accusative
	}
	return all
}

// feminine reports whether i is a relative pronoun "der" that stands for a
// feminine: it is no subject.
func (r *repair) feminine(i int) bool {
	clause := r.arcs[i].Head
	if r.form(i) != "der" || r.tags[i].UPOS != syntax.PRON || clause == syntax.Root || r.arcs[clause].Rel != "acl:relcl" {
		return false
	}
	f := r.tags[r.arcs[clause].Head].Feats
	return f.Get("Gender") == "Fem" && f.Get("Number") == "Sing"
}
