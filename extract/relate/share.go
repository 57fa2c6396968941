package relate

import (
	"dossier/extract/article"
	"dossier/extract/syntax"
)

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
		list := c.listed(p, f)
		if f.Passive || p.Passive || !c.joined(list[len(list)-1].Pred, f.Pred) || len(f.Clauses)+len(p.Clauses)+len(f.Obliques)+len(p.Obliques) > 0 {
			continue
		}
		switch {
		case len(f.Objects) == 0 && len(p.Objects) == 1 && p.Objects[0] < p.Pred && c.lang == article.German:
			f.Objects = p.Objects
		case len(p.Objects) == 0 && len(f.Objects) == 1 && f.Objects[0] > f.Pred && c.lang == article.English:
			for _, g := range list {
				g.Objects = f.Objects
			}
		}
	}
}

// listed returns the verbs of a list without objects before its last, "bought, sold
// or carried gold", of which first is the one that the others hang on.
func (c *Context) listed(first, last *Frame) []*Frame {
	list := []*Frame{first}
	for i := range c.Frames {
		if g := &c.Frames[i]; g.Rel == "conj" && c.token(g.Pred).Head == first.Pred && g.Pred < last.Pred {
			list = append(list, g)
		}
	}
	for k, g := range list {
		if k > 0 && g.Pred != list[k-1].Pred+2 || len(g.Objects)+len(g.Obliques)+len(g.Clauses) > 0 || g.Passive {
			return []*Frame{first}
		}
	}
	return list
}

// joined reports whether nothing but a conjunction stands between two verbs.
func (c *Context) joined(a, b int) bool {
	if b-a != 2 {
		return false
	}
	return c.token(a+1).UPOS == syntax.CCONJ
}
