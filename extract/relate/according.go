package relate

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/schema"
)

// accordingTo reads "according to X", "laut X", "X zufolge", "nach Angaben von
// X" and "in X's words" on a frame or on one of its noun phrases.
func (c *Context) accordingTo(f *Frame) Source {
	for _, o := range f.Obliques {
		switch {
		case !c.isSource(o):
		case c.rumoured(o):
			return Source{Reported: true, Hedge: c.text(o.Head, o.Head+1)}
		case c.again(o.Head):
			return Source{Speaker: c.phrase(o.Head), Again: mentioned}
		case !c.words.Citation[c.lemma(o.Head)]:
			return c.statementBy(f, o.Head)
		case c.speechKind(f) == "":
			if k := c.authority(f); k >= 0 {
				return Source{Speaker: c.phrase(k)}
			}
		}
	}
	if slices.ContainsFunc(c.Sentence.Children(f.Pred), c.accordingly) {
		return Source{Reported: true, Again: mentioned}
	}
	at := c.frameAt[f.Pred]
	for k := range c.Sentence.Len() {
		if b := c.token(k).Rel.Base(); b != "nmod" && b != "obl" && b != "appos" || c.governor(k) != at {
			continue
		}
		if o := c.oblique(k); c.isSource(o) && !c.words.Citation[c.lemma(k)] {
			return c.statementBy(f, k)
		}
	}
	return Source{}
}

// mentioned is for how many sentences "the statements" are those of who spoke.
const mentioned = 5

// again reports whether a noun names statements without saying whose, so that
// they are those told of before: "den Angaben zufolge", "laut dem Bericht".
func (c *Context) again(noun int) bool {
	if c.lang != article.German || !c.namesStatement(noun) {
		return false
	}
	det := c.childWith(noun, "det")
	if det < 0 || c.childWith(noun, "nmod", "nmod:poss", "det:poss", "appos", "acl", "acl:relcl") >= 0 {
		return false
	}
	f := c.token(det).Feats
	return f.Get("Definite") == "Def" || f.Get("PronType") == "Dem"
}

// accordingly reports whether a word refers to what was said before: "demnach".
func (c *Context) accordingly(k int) bool {
	return c.token(k).Rel.Base() == "advmod" && strings.ToLower(c.token(k).Form) == "demnach"
}

// rumoured reports whether an oblique says that something is told, and not by whom:
// "dem Vernehmen nach".
func (c *Context) rumoured(o Oblique) bool {
	return o.Prep == "nach" && c.words.Hedge[c.lemma(o.Head)] == "reported"
}

// isSource reports whether an oblique names the source, not a participant.
func (c *Context) isSource(o Oblique) bool {
	if c.rumoured(o) || c.words.Source[o.Prep] || c.standpoint(o) || c.words.Citation[c.lemma(o.Head)] && c.cites(o.Head) {
		return true
	}
	if c.lang != article.German || o.Prep != "nach" || c.temporal(o.Head) {
		return false
	}
	return c.words.SpeechNoun[c.lemma(o.Head)] || c.statementCompound(c.lemma(o.Head)) || c.statementOf(o.Head)
}

// statementOf reports whether a noun names somebody's statement with no article, as
// behind "nach" only the ones that are cited do: "nach Mitteilung der Polizei", but
// "nach der Mitteilung".
func (c *Context) statementOf(noun int) bool {
	return c.words.StatementNoun[c.lemma(noun)] && c.childWith(noun, "det", "det:poss", "amod") < 0 && c.childWith(noun, "nmod") > noun
}

// standpoint reports whether an oblique says in whose eyes something is so: "in the
// view of the court", "aus Sicht der Partei".
func (c *Context) standpoint(o Oblique) bool {
	return c.words.Standpoint[c.lemma(o.Head)] && (o.Prep == "aus" || o.Prep == "in") && c.childWith(o.Head, "nmod", "nmod:poss", "det:poss") >= 0
}

// statementCompound reports whether a German noun names statements and whose
// they are: Polizeiangaben, Medienberichten.
func (c *Context) statementCompound(lemma string) bool {
	for _, ending := range []string{"", "n", "en"} {
		for tail := range c.words.SpeechNoun {
			if whose, ok := strings.CutSuffix(lemma, tail+ending); ok && len(whose) > 2 && len(tail) > 5 {
				return true
			}
		}
	}
	return false
}

// statementBy steps from "statements by X", "X's words", "her words" to the
// speaker; "his own account" is that of the subject. A statement of nobody
// stands for its speaker.
func (c *Context) statementBy(f *Frame, head int) Source {
	lemma := c.lemma(head)
	if !c.namesStatement(head) && !c.words.Standpoint[lemma] && !c.words.Claim[lemma] && c.words.SayingNoun[lemma] == "" {
		return Source{Speaker: c.phrase(head), Whose: c.ownerIn(head)}
	}
	for _, k := range c.Sentence.Children(head) {
		switch t := c.token(k); t.Rel.Base() {
		case "nmod", "det":
			if t.Rel.Base() == "det" && t.Feats.Get("Poss") != "Yes" || c.temporal(k) {
				continue
			}
			if o := c.oblique(k); o.Prep == "" || c.words.Author[o.Prep] {
				return Source{Speaker: c.phrase(k)}
			}
		case "amod":
			if c.words.Own[c.lemma(k)] && len(f.Subjects) > 0 {
				return Source{Speaker: c.phrase(f.Subjects[0])}
			}
		}
	}
	return Source{Speaker: c.phrase(head), Whose: c.ownerIn(head)}
}

// ownerIn returns whose statements a German compound names, "" for other nouns:
// "Polizei" of Polizeiangaben, "Regierung" of Regierungsangaben.
func (c *Context) ownerIn(noun int) string {
	if c.lang != article.German {
		return ""
	}
	form := c.token(noun).Form
	for tail := range c.words.OwnStatement {
		i := strings.LastIndex(strings.ToLower(form), tail)
		if i < 3 || len(form)-i-len(tail) > 2 {
			continue
		}
		owner := strings.TrimSuffix(form[:i], "-")
		stem := strings.TrimSuffix(owner, "s")
		if len(stem) > 3 && !strings.ContainsAny(stem[len(stem)-1:], "aeious") {
			owner = stem // the joint of "Regierungs-", not the end of "Krankenhaus"
		}
		return owner
	}
	return ""
}

// shows reports whether what a document or study shows is what a verb tells:
// "court papers show that he lied", "…, minutes seen by the paper show".
func (c *Context) shows(f *Frame) bool {
	if !c.words.Showing[c.verb(f)] || f.Passive || len(f.Objects) > 0 {
		return false
	}
	subject := c.childWith(f.Pred, "nsubj")
	return subject >= 0 && c.isDocument(subject)
}

// insertedFinding reports whether an insertion names who or what has found
// something out: "wie die Zeitung erfuhr", "wie eine Umfrage zeigt".
func (c *Context) insertedFinding(f *Frame) bool {
	if !c.words.Insertion[f.Mark] || len(f.Subjects) == 0 {
		return false
	}
	return c.words.Learning[c.verb(f)] || c.words.Showing[c.verb(f)] && c.isDocument(f.Subjects[0])
}

// impersonal reports whether a verb says what is said and not who says it: "hieß
// es", "aus der Delegation verlautete".
func (c *Context) impersonal(f *Frame) bool {
	if !c.words.Impersonal[c.lemma(f.Pred)] && !c.words.Written[c.lemma(f.Pred)] {
		return false
	}
	if c.words.Subjectless[c.lemma(f.Pred)] && len(c.ownSubjects(f)) == 0 {
		return true // "aus der Delegation verlautete", "wie aus dem Bericht hervorgeht"
	}
	if c.words.Written[c.lemma(f.Pred)] {
		return len(f.Clauses) > 0 && len(c.ownSubjects(f)) == 0 && c.namedBeside(f) >= 0 // "in dem Papier steht, dass …"
	}
	for _, k := range c.Sentence.Children(f.Pred) {
		if b := c.token(k).Rel.Base(); (b == "nsubj" || b == "expl") && c.lemma(k) == "es" {
			return true
		}
	}
	return false
}

// impersonalSource is whom or what the words beside an impersonal verb name:
// "hieß es aus dem Ministerium", "heißt es in dem Bericht".
func (c *Context) impersonalSource(f *Frame) Source {
	switch k := c.namedBeside(f); {
	case k < 0:
		return Source{Reported: true}
	case c.namesStatement(k):
		return c.statementBy(f, k)
	default:
		return Source{Speaker: c.phrase(k), Verb: c.verb(f)}
	}
}

// namedBeside returns the noun beside an impersonal verb that names who or what
// says it, or -1.
func (c *Context) namedBeside(f *Frame) int {
	for _, o := range f.Obliques {
		if c.temporal(o.Head) {
			continue
		}
		if c.namesStatement(o.Head) || c.words.Author[o.Prep] || o.Prep == "in" && c.token(o.Head).UPOS == syntax.NOUN && !c.placeAt(o.Head) {
			return o.Head
		}
	}
	return -1
}

// toldBeside emits the act of speech of an impersonal verb, which who or what is named
// beside it does: "in der Erklärung heißt es, …". What emerges from a document is
// no act.
func (c *Context) toldBeside(f *Frame) {
	k := c.namedBeside(f)
	verb := c.verb(f)
	if k < 0 || c.words.Subjectless[verb] && c.words.Speech[verb] == "" {
		return
	}
	p := c.withContent(f, c.proposition(f, c.phrase(k), Phrase{}, -1, schema.Verb))
	if p.Content < 0 {
		return
	}
	p.Arguments = nil
	c.emit(p)
}

// soSpeaker reads the German insertion "…, so der Minister": whose words the
// clause before it are.
func (c *Context) soSpeaker() {
	if c.lang != article.German {
		return
	}
	for i := 1; i+1 < c.Sentence.Len(); i++ {
		if c.lemma(i) != "so" || c.token(i-1).UPOS != syntax.PUNCT {
			continue
		}
		speaker := c.nominalBehind(i)
		if speaker < 0 {
			continue
		}
		source := Source{Speaker: c.phrase(speaker)}
		source.Speaker.First = max(source.Speaker.First, i+1)
		for k := range c.Frames {
			f := &c.Frames[k]
			around := f.Parent < 0 && c.spans(f.Pred, i)
			if (f.Pred < i || around) && f.Source.Speaker.Absent() && (f.Parent < 0 || c.Frames[f.Parent].Pred > i) {
				f.Source = source
			}
		}
	}
}

// spans reports whether a clause begins before token i and goes on behind it.
func (c *Context) spans(pred, i int) bool {
	first, last := c.subtree(pred)
	return first < i && i < last
}

// nominalBehind returns the head of the noun phrase that fills the stretch
// between token i and the next comma or the end of the sentence, or -1 where
// something else stands there.
func (c *Context) nominalBehind(i int) int {
	last := i + 1
	for last < c.Sentence.Len() && c.token(last).UPOS != syntax.PUNCT {
		if u := c.token(last).UPOS; u == syntax.VERB || u == syntax.AUX {
			return -1
		}
		last++
	}
	for k := i + 1; k < last; k++ {
		if u := c.token(k).UPOS; u != syntax.NOUN && u != syntax.PROPN && c.mentionKind(k) == "" {
			if u == syntax.DET || u == syntax.ADJ || u == syntax.NUM {
				continue
			}
			return -1
		}
		head := k
		for h := c.token(head).Head; h > i && h < last; h = c.token(h).Head {
			if u := c.token(h).UPOS; u != syntax.NOUN && u != syntax.PROPN {
				break
			}
			head = h
		}
		return head
	}
	return -1
}

// namesStatement reports whether a noun is the word for what somebody has stated.
func (c *Context) namesStatement(noun int) bool {
	return c.words.SpeechNoun[c.lemma(noun)] || c.words.StatementNoun[c.lemma(noun)]
}

// isDocument reports whether a noun names what says something by showing it: a
// statement, a study, a picture.
func (c *Context) isDocument(noun int) bool {
	return c.namesStatement(noun) || c.words.Document[c.lemma(noun)]
}
