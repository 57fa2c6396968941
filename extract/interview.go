package extract

import (
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
	return a.interviewee()
}

// interviewee is the name of the person who is told of most before the first
// answer, else of the first who is named in a question; "" if there is none.
func (a *assembler) interviewee() string {
	count := make(map[string]int)
	best := ""
	note := func(sentence int, part article.Part) {
		for _, m := range a.Chains.Mentions() {
			if e := m.Entity; m.Sentence == sentence && e.Name != "" && e.Kind == syntax.Person && a.turns[sentence].Part == part {
				if count[e.Name]++; best == "" || count[e.Name] > count[best] {
					best = e.Name
				}
			}
		}
	}
	for i := range a.Sentences {
		if a.turns[i].Part != "" {
			break
		}
		note(i, "")
	}
	for i := 0; i < len(a.Sentences) && best == ""; i++ {
		note(i, article.Asks)
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
		if e := a.called(a.interviewee()); e != nil {
			a.fill(end.slot, e)
		}
	}
}

// addresses reports whether a word is a pronoun of the second person.
func addresses(t *syntax.Token) bool {
	return t.UPOS == syntax.PRON && t.Feats.Get("Person") == "2"
}
