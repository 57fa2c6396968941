package relate

import "dossier/extract/article"

// Who demands, recommends or warns against something in German does not do it
// himself: "forderte, das Werk zu schließen". Who is to, may stand behind "von" or
// "an"; else it stays open, and what is to be done is a passive.

// requests reports whether the infinitive below a verb is for somebody else to do
// whom no object names, as it is below one that says what is planned: "geplant ist,
// das Werk zu schließen".
func (c *Context) requests(p *Frame) bool {
	if c.lang != article.German || len(c.firstPatient(p)) > 0 {
		return false
	}
	if p.Passive {
		return c.words.Awaited[c.lemma(p.Pred)] != "" && len(p.Subjects) == 0
	}
	return c.words.Requesting[c.verb(p)]
}

// requestedOf gives the infinitive f under a verb of requesting its subjects.
func (c *Context) requestedOf(f *Frame) {
	p := &c.Frames[f.Parent]
	for _, o := range p.Obliques {
		if (o.Prep == "von" || o.Prep == "an") && !c.temporal(o.Head) {
			f.Subjects = c.coordinated(o.Head)
			return
		}
	}
	if len(f.Objects) > 0 && f.Reflexive < 0 {
		f.Passive, f.Subjects, f.Objects = true, c.coordinated(f.Objects[0]), f.Objects[1:]
	}
}
