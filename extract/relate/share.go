package relate

import "dossier/extract/syntax"

// shareObjects gives a verb the object that it shares with the one it is
// coordinated with: "confirmed and signed the treaty", "wollte das weder
// bestätigen noch dementieren". Nothing but the conjunction stands between the
// two.
func (c *Context) shareObjects() {
	for i := range c.Frames {
		f := &c.Frames[i]
		if f.Rel != "conj" || f.Parent < 0 || c.token(f.Pred).Head != c.Frames[f.Parent].Pred {
			continue
		}
		p := &c.Frames[f.Parent]
		if f.Passive || p.Passive || !c.joined(p.Pred, f.Pred) || len(f.Clauses)+len(p.Clauses)+len(f.Obliques)+len(p.Obliques) > 0 {
			continue
		}
		switch {
		case len(f.Objects) == 0 && len(p.Objects) == 1 && p.Objects[0] < p.Pred && c.lang == "de":
			f.Objects = p.Objects
		case len(p.Objects) == 0 && len(f.Objects) == 1 && f.Objects[0] > f.Pred && c.lang == "en":
			p.Objects = f.Objects
		}
	}
}

// joined reports whether nothing but a conjunction stands between two verbs.
func (c *Context) joined(a, b int) bool {
	if b-a != 2 {
		return false
	}
	return c.token(a+1).UPOS == syntax.CCONJ
}
