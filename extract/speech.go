package extract

import (
	"cmp"
	"slices"

	"dossier/extract/coref"
	"dossier/extract/relate"
	"dossier/extract/syntax"
	"dossier/extract/triple"
)

// voice is a speaker, as a sentence names him.
type voice struct {
	relate.Source
	sentence int
}

// voices is who speaks in an article: what is known from earlier sentences of
// the speaker of one that does not name him.
type voices struct {
	last     *voice           // who spoke last
	spoken   int              // last sentence of his words
	topic    *voice           // subject of the last main clause, where it is a name
	recalled map[int]bool     // triples whose source was recalled, not named
	quoted   map[[2]int]voice // by sentence and predicate: speakers of quotations that go over several sentences
}

// reach is for how many sentences reported speech goes on without naming its
// speaker again.
const reach = 2

// attribution is the source of a proposition. Reported speech without a speaker
// in its sentence is the last speaker's, if he spoke shortly before.
func (a *assembler) attribution(i int, p *relate.Proposition) *triple.Attribution {
	v := voice{Source: p.Source, sentence: i}
	if v.Absent() && a.titled(i, p) {
		return nil
	}
	if q, ok := a.voices.quoted[[2]int{i, p.Relation.Pred}]; ok && v.Speaker.Absent() {
		v = q
	}
	if _, ok := a.answering(i); ok && v.Speaker.Absent() && v.Whose == "" {
		return &triple.Attribution{} // somebody whom the interview does not name
	}
	switch {
	case v.Absent():
		return nil
	case v.Again > 0 && v.Hedge != "" && a.voices.last != nil && (a.voices.last.Verb != "" || a.somebody(a.voices.last)): // who speaks for himself tells no hearsay
		return nil
	case v.Again > 0 && a.voices.last != nil && i-a.voices.spoken <= v.Again:
		v = *a.voices.last
		a.voices.spoken = i
		a.voices.recalled[len(a.out)] = true
	case v.Again > 0 && v.Speaker.Absent():
		return nil
	case !v.Speaker.Absent(), v.Whose != "":
	case v.Hedge != "":
		return &triple.Attribution{Slot: triple.Slot{Text: v.Hedge}}
	case v.Verb != "":
		return &triple.Attribution{Verb: v.Verb} // "it was reported"
	case a.actsSince(i):
		v = *a.voices.topic
		a.spoke(v.Source, v.sentence)
		a.voices.spoken = i
	case a.voices.last != nil && i-a.voices.spoken <= reach:
		v = *a.voices.last
		a.voices.spoken = i
	case a.voices.topic != nil && i-a.voices.topic.sentence <= reach:
		v = *a.voices.topic
	default:
		return &triple.Attribution{}
	}
	return a.attributed(&v)
}

// outerSpeaker is the speaker himself, or the one in whose words somebody not named
// yet speaks, who is the same: "Er gehe davon aus, dass der Damm hält, sagte Novak".
func (a *assembler) outerSpeaker(i int, speaker relate.Phrase) relate.Phrase {
	head := speaker.Head
	if speaker.Absent() || !a.unnamed(i, head) || a.personBefore(i, head) {
		return speaker
	}
	for _, p := range a.found[i] {
		who := p.Source.Speaker
		if p.Subject.Head != head || who.Head <= head {
			continue
		}
		if e := a.Chains.At(i, a.nameHead(i, who)); e != nil && e.Kind == syntax.Person {
			return who
		}
	}
	return speaker
}

// unnamed reports whether a token is "he" or "she" and stands for nobody known.
func (a *assembler) unnamed(i, head int) bool {
	f := a.Sentences[i].Token(head).Feats
	return f.Get("PronType") == "Prs" && f.Get("Person") == "3" && f.Get("Number") == "Sing" && f.Get("Gender") != "Neut" && a.Chains.At(i, head) == nil
}

// somebody reports whether a speaker is a person with a name.
func (a *assembler) somebody(v *voice) bool {
	e := a.Chains.At(v.sentence, a.nameHead(v.sentence, v.Speaker))
	return e != nil && e.Kind == syntax.Person
}

// actsSince reports whether the sentence before i is about a person, while before
// it somebody was cited with no verb, "according to": reported speech is the
// person's.
func (a *assembler) actsSince(i int) bool {
	t, last := a.voices.topic, a.voices.last
	if t == nil || t.sentence != i-1 || last == nil || last.Verb != "" || a.voices.spoken >= t.sentence {
		return false
	}
	return a.somebody(t)
}

// titled reports whether a proposition says by what title somebody is named, which
// is how the article names him in the words of others too; "my deputy" is theirs.
func (a *assembler) titled(i int, p *relate.Proposition) bool {
	return naming[p.Rule.Name] && !p.Object.Absent() && a.Sentences[i].Token(p.Object.First).Feats.Get("Poss") != "Yes"
}

// attributed names a speaker.
func (a *assembler) attributed(v *voice) *triple.Attribution {
	t := &triple.Attribution{Slot: triple.Slot{Text: v.Whose}, Verb: v.Verb}
	if !v.Speaker.Absent() {
		t.Slot = a.slot(v.sentence, v.Speaker)
	}
	if v.Whose != "" && !t.Named() {
		a.fill(&t.Slot, a.called(v.Whose))
		t.Name = cmp.Or(t.Name, v.Whose)
	}
	for _, p := range v.Via {
		by := a.slot(v.sentence, p)
		t.Via = append(t.Via, cmp.Or(by.Name, by.Text))
	}
	return t
}

// called returns the entity that bears a name, or nil.
func (a *assembler) called(name string) *coref.Entity {
	for _, e := range a.Chains.Entities() {
		if e.Name == name || slices.Contains(e.Forms, name) {
			return e
		}
	}
	return nil
}

// ownWords lets "I" in somebody's words stand for the speaker, and so "he" that
// nobody named before is: "Er habe nichts gewusst, sagte Novak".
func (a *assembler) ownWords(i int, p *relate.Proposition, t *triple.Triple) {
	if t.Attribution == nil || !t.Attribution.Named() {
		return
	}
	for _, end := range []struct {
		head int
		slot *triple.Slot
	}{{p.Subject.Head, &t.Subject}, {p.Object.Head, t.Object}} {
		if end.slot == nil || end.slot.Named() {
			continue
		}
		f := a.Sentences[i].Token(end.head).Feats
		if t.Attribution.Kind == string(syntax.Organization) && a.Sentences[i].Token(end.head).Lemma == "man" {
			end.slot.Name, end.slot.Kind, end.slot.ID = t.Attribution.Name, t.Attribution.Kind, t.Attribution.ID // "man prüfe das, teilte die Bank mit"
			continue
		}
		if f.Get("Number") == "Plur" || f.Get("PronType") != "Prs" && f.Get("Person") != "1" || f.Get("Gender") == "Neut" {
			continue
		}
		ahead := end.slot == &t.Subject && !p.Source.Speaker.Absent() && end.head < p.Source.Speaker.First &&
			t.Attribution.Kind == string(syntax.Person) && !a.personBefore(i, end.head)
		if person := f.Get("Person"); person == "1" && f.Get("Number") == "Sing" || person == "3" && ahead {
			end.slot.Name, end.slot.Kind, end.slot.ID = t.Attribution.Name, t.Attribution.Kind, t.Attribution.ID
		}
	}
}

// personBefore reports whether sentence i names a person before token head.
func (a *assembler) personBefore(i, head int) bool {
	for _, m := range a.Sentences[i].Mentions() {
		if m.First < head && m.Kind == syntax.Person {
			return true
		}
	}
	return false
}

// remember keeps who speaks in sentence i, and who it is about.
func (a *assembler) remember(i int, props []relate.Proposition) {
	root := a.Sentences[i].Root()
	for k := range props {
		p := &props[k]
		if p.Relation.Pred != root || !p.Source.Absent() {
			continue
		}
		if a.speaks(i, p) {
			a.spoke(relate.Source{Speaker: p.Subject, Verb: p.Relation.Lemma}, i)
			return
		}
		if a.Chains.At(i, a.nameHead(i, p.Subject)) != nil {
			a.voices.topic = &voice{relate.Source{Speaker: p.Subject}, i}
			break
		}
	}
	for k := range props {
		if src := props[k].Tells; !src.Speaker.Absent() {
			a.spoke(src, i)
			return
		}
		if src := props[k].Source; !src.Speaker.Absent() && src.Again == 0 {
			a.spoke(src, i)
			return
		}
	}
	for k := range props {
		if p := &props[k]; p.Source.Absent() && a.speaks(i, p) && a.besides(i, p.Relation.Pred) {
			a.spoke(relate.Source{Speaker: p.Subject, Verb: p.Relation.Lemma}, i)
		}
	}
}

// spoke makes somebody who speaks in sentence i the last who did.
func (a *assembler) spoke(s relate.Source, i int) {
	a.voices.last, a.voices.spoken = &voice{s, i}, i
}

// speaks reports whether a proposition is an act of speech after which its
// subject may go on speaking: no "did not comment", and none inside of
// somebody's own words.
func (a *assembler) speaks(i int, p *relate.Proposition) bool {
	if _, quoted := a.voices.quoted[[2]int{i, p.Relation.Pred}]; quoted {
		return false
	}
	return p.Speech && (p.Polarity == triple.Positive || p.Content >= 0)
}

// besides reports whether a predicate stands beside the main clause: "Kritik kam
// von der CDU: Brehm sprach von …".
func (a *assembler) besides(i, pred int) bool {
	t := a.Sentences[i].Token(pred)
	return t.Head == a.Sentences[i].Root() && (t.Rel.Base() == "parataxis" || t.Rel.Base() == "conj")
}

// propositions reads all sentences, and finds the speakers of the quotations
// that go over several of them.
func (a *assembler) propositions() [][]relate.Proposition {
	found := make([][]relate.Proposition, len(a.Sentences))
	var all []quotation
	open := false
	for i, s := range a.Sentences {
		open = open && a.goesOn(i)
		quotes, still := relate.Quotations(s, open)
		found[i] = a.lang.Relater.Find(s, a.Times[i], open)
		for k, q := range quotes {
			if open && k == 0 && q.First <= 1 && len(all) > 0 {
				last := &all[len(all)-1]
				last.parts = append(last.parts, part{i, q})
				continue
			}
			all = append(all, quotation{parts: []part{{i, q}}})
		}
		open = still
	}
	a.voices.quoted, a.voices.recalled = make(map[[2]int]voice), make(map[int]bool)
	for k := range all {
		a.quote(&all[k], found)
	}
	for i := range found {
		if v, ok := a.answering(i); ok {
			a.say(i, found[i], v)
		}
	}
	return found
}

// say gives what is told in sentence i and is in nobody's words yet to a speaker.
func (a *assembler) say(i int, props []relate.Proposition, v voice) {
	for k := range props {
		at := [2]int{i, props[k].Relation.Pred}
		if _, ok := a.voices.quoted[at]; !ok {
			a.voices.quoted[at] = v
		}
	}
}

// quotation is somebody's own words: a run of tokens, or several of sentences
// that follow each other.
type quotation struct{ parts []part }

type part struct {
	sentence int
	relate.Phrase
}

func (p *part) holds(i int) bool { return i >= p.First && i < p.Last }

// quote gives what is said in a quotation its speaker: the one whom one of its
// sentences names, else, where the quotation makes up whole sentences, the one
// who speaks or acts in the sentence before it.
func (a *assembler) quote(q *quotation, found [][]relate.Proposition) {
	v, ok := a.speakerIn(q, found)
	if first := q.parts[0]; !ok {
		v, ok = a.answering(first.sentence)
	}
	if !ok {
		first := q.parts[0]
		switch {
		case first.holds(a.Sentences[first.sentence].Root()):
			v = a.speakerBefore(first.sentence, found)
		case a.introduced(first):
			v = a.actor(first.sentence, found)
		default:
			return // a word or two in quotation marks
		}
	}
	for _, p := range q.parts {
		if own, ok := namedIn(p, found[p.sentence]); ok {
			v = own // a mark was lost, and another goes on
		}
		for _, prop := range found[p.sentence] {
			if p.holds(prop.Relation.Pred) {
				a.voices.quoted[[2]int{p.sentence, prop.Relation.Pred}] = v
			}
		}
	}
}

// speakerIn finds the speaker whom the sentences of a quotation name.
func (a *assembler) speakerIn(q *quotation, found [][]relate.Proposition) (voice, bool) {
	for _, p := range q.parts {
		if v, ok := namedIn(p, found[p.sentence]); ok {
			return v, true
		}
	}
	return voice{}, false
}

// namedIn finds the speaker whom the sentence of a part of a quotation names.
func namedIn(p part, props []relate.Proposition) (voice, bool) {
	for _, prop := range props {
		if src := prop.Source; !src.Speaker.Absent() && p.holds(prop.Relation.Pred) && !p.holds(src.Speaker.Head) {
			return voice{src, p.sentence}, true
		}
	}
	return voice{}, false
}

// introduced reports whether a colon leads to a quotation: "Kohl sieht das anders:
// „…“".
func (a *assembler) introduced(p part) bool {
	return p.First > 1 && a.Sentences[p.sentence].Token(p.First-2).Form == ":"
}

// actor is the one whom the main clause of sentence i is about, if it is somebody
// with a name who can have spoken.
func (a *assembler) actor(i int, found [][]relate.Proposition) voice {
	root := a.Sentences[i].Root()
	for k := range found[i] {
		p := &found[i][k]
		if p.Relation.Pred != root || p.Relation.Passive {
			continue
		}
		if e := a.Chains.At(i, a.nameHead(i, p.Subject)); p.Speech || e != nil && e.Kind != syntax.Place || e == nil && a.Chains.Somebody(i, p.Subject.Head) {
			return voice{relate.Source{Speaker: p.Subject}, i}
		}
	}
	return voice{relate.Source{Reported: true}, i}
}

// speakerBefore finds who spoke in the sentence before i, or the person that
// its main clause is about. Words of nobody known are reported all the same.
func (a *assembler) speakerBefore(i int, found [][]relate.Proposition) voice {
	nobody := voice{relate.Source{Reported: true}, i}
	i--
	if i < 0 {
		return nobody
	}
	for k := range found[i] {
		pred := found[i][k].Relation.Pred
		if v, ok := a.voices.quoted[[2]int{i, pred}]; ok {
			return v
		}
		if src := found[i][k].Source; !src.Speaker.Absent() {
			return voice{src, i}
		}
	}
	root := a.Sentences[i].Root()
	for k := range found[i] {
		p := &found[i][k]
		if p.Relation.Pred != root || p.Relation.Passive {
			continue
		}
		if e := a.Chains.At(i, a.nameHead(i, p.Subject)); p.Speech || e != nil && e.Kind == syntax.Person {
			return voice{relate.Source{Speaker: p.Subject}, i}
		}
	}
	return nobody
}
