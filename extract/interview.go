package extract

import (
	"cmp"
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/relate"
	"dossier/extract/syntax"
	"dossier/extract/triple"
)

// answering returns the speaker of sentence i of an interview, if it belongs to
// an answer.
func (a *assembler) answering(i int) (voice, bool) {
	if a.turns == nil || a.turns[i].Part != article.Answers {
		return voice{}, false
	}
	return voice{relate.Source{Whose: a.speakerOf(a.turns[i].Name), Reported: true}, i}, true
}

// speakerOf is the full name of whom a label names, the label where the story
// does not; the one who is interviewed where it names nobody.
func (a *assembler) speakerOf(label string) string {
	for _, e := range a.Chains.Entities() {
		if e.Kind == syntax.Person && label != "" && strings.HasSuffix(" "+strings.ToLower(e.Name), " "+strings.ToLower(label)) {
			return e.Name
		}
	}
	if len([]rune(label)) > 1 && !article.IsRole(label) {
		return label
	}
	return a.interviewed
}

// interviewee is the name of the person who is told of most before the first turn
// of an interview, else in its questions; "" if there is none.
func (d *Document) interviewee() string {
	if d.turns == nil {
		return ""
	}
	first := slices.IndexFunc(d.turns, func(t article.Turn) bool { return t.Part != "" })
	before := func(sentence int) bool { return first < 0 || sentence < first }
	asked := func(sentence int) bool { return d.turns[sentence].Part == article.Asks }
	return cmp.Or(d.toldMost(before), d.toldMost(asked))
}

// toldMost is the name of the person of whom some sentences tell most, the first
// who comes to that.
func (d *Document) toldMost(in func(sentence int) bool) string {
	count := make(map[string]int)
	best := ""
	for _, m := range d.Chains.Mentions() {
		if e := m.Entity; e != nil && e.Name != "" && e.Kind == syntax.Person && in(m.Sentence) {
			if count[e.Name]++; count[e.Name] > count[best] {
				best = e.Name
			}
		}
	}
	return best
}

// answerer lets "you" in a question stand for the one who is asked.
func (a *assembler) answerer(i int, p *relate.Proposition, t *triple.Triple) {
	if a.turns == nil || a.turns[i].Part != article.Asks {
		return
	}
	for _, end := range []struct {
		head int
		slot *triple.Slot
	}{{p.Subject.Head, &t.Subject}, {p.Object.Head, t.Object}} {
		if end.slot == nil || !addresses(a.Sentences[i].Token(end.head)) && (end.head == 0 || end.slot.Text != "Sie") {
			continue
		}
		if e := a.called(a.interviewed); e != nil {
			a.fill(end.slot, e)
		}
	}
}

// addresses reports whether a word is a pronoun of the second person.
func addresses(t *syntax.Token) bool {
	return t.UPOS == syntax.PRON && t.Feats.Get("Person") == "2"
}
