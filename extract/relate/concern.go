package relate

import (
	"slices"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// concern makes one predicate of "have … to do with" and "mit … zu tun haben":
// what there is to do, something or nothing, is no object.
func (c *Context) concern(f *Frame) {
	amount := slices.IndexFunc(f.Objects, func(o int) bool { return c.token(o).UPOS == syntax.PRON })
	if amount < 0 {
		return
	}
	if c.lang == article.German {
		c.concernGerman(f)
		return
	}
	do := c.childWith(f.Objects[amount], "acl")
	if do < 0 {
		do = c.childWith(f.Pred, "xcomp", "advcl")
	}
	if c.lemma(f.Pred) != "have" || do < 0 || c.lemma(do) != "do" || c.frameAt[do] < 0 {
		return
	}
	if g := &c.Frames[c.frameAt[do]]; c.childWith(do, "mark") >= 0 && c.hasPreposition(g.Obliques, "with") {
		f.Objects, f.Concern = nil, []int{f.Pred, c.childWith(do, "mark"), do}
		f.Obliques = append(f.Obliques, g.Obliques...)
		f.Clauses = nil
		g.Rel, g.Obliques = "acl", nil
	}
}

// concernGerman reads "mit … zu tun haben", whose head is "haben" or "tun" in the
// tree.
func (c *Context) concernGerman(f *Frame) {
	switch c.lemma(f.Pred) {
	case "haben":
		do := c.childWith(f.Pred, "xcomp", "acl")
		if do < 0 || c.lemma(do) != "tun" || c.frameAt[do] < 0 || c.childWith(do, "mark") < 0 {
			return
		}
		g := &c.Frames[c.frameAt[do]]
		if obliques := slices.Concat(f.Obliques, g.Obliques); c.hasPreposition(obliques, "mit") {
			f.Obliques, f.Objects, f.Clauses, f.Concern = obliques, nil, nil, []int{f.Pred, c.childWith(do, "mark"), do}
			g.Rel, g.Obliques, g.Causing = "acl", nil, true
		}
	case "tun":
		aux := c.childWith(f.Pred, "aux")
		if f.Mark == "zu" && aux >= 0 && c.lemma(aux) == "haben" && c.hasPreposition(f.Obliques, "mit") {
			f.Objects, f.Concern = nil, []int{aux, c.childWith(f.Pred, "mark"), f.Pred}
		}
	}
}

func (c *Context) hasPreposition(obliques []Oblique, preposition string) bool {
	return slices.ContainsFunc(obliques, func(o Oblique) bool { return o.Prep == preposition })
}
