package coref

import "dossier/extract/syntax"

// subjectBehind returns the subject of the main clause behind a clause that opens
// the sentence and has the pronoun as its subject: "Bevor er Minister wurde, leitete Keller
// eine Bank". Who is told of already would be a pronoun there too.
func (r *resolver) subjectBehind(n int) *mention {
	m := &r.phrase[n]
	s := r.sentences[m.sentence]
	t := s.Token(m.head)
	if t.Rel.Base() != "nsubj" || t.Head == syntax.Root {
		return nil
	}
	clause := s.Token(t.Head)
	if clause.Rel != "advcl" || clause.Head < t.Head || clause.Head != s.Root() {
		return nil
	}
	var subject *mention
	for _, j := range s.Children(clause.Head) {
		o := r.phraseNumber(m.sentence, j)
		switch {
		case j < t.Head || o < 0:
		case r.phrase[o].form == pronoun && r.personOf(&r.phrase[o]) == 3 && r.phrase[o].traits.meets(m.traits):
			return nil // "Als er ging, lobte ihn Keller"
		case s.Token(j).Rel.Base() == "nsubj" && r.phrase[o].form == named:
			if r.readPhrase(o); r.fitsPronoun(m, &r.phrase[o]) {
				subject = &r.phrase[o]
			}
		}
	}
	return subject
}
