package relate

import (
	"dossier/extract/article"
	"dossier/extract/syntax"
)

// second reports whether an oblique names a further participant of a German
// deed that is done to something else: to whom, against whom or where to
// somebody gives, sends or brings it, "lieferte der Ukraine Granaten", and from
// what or by how much something rises, "um 3 Prozent auf 4 Euro".
func (c *Context) second(f *Frame, o Oblique) bool {
	if c.lang != article.German || f.Cop >= 0 {
		return false
	}
	if (o.Prep == "um" || o.Prep == "auf") && c.words.Measured[c.lemma(f.Pred)] {
		return c.hasAmount(o.Head)
	}
	if len(f.Objects) == 0 || f.Passive || f.Support != nil || !c.bearsName(o.Head) {
		return false
	}
	if o.Dat {
		return true
	}
	if c.participation(o) != participant || c.setting(o) != "" {
		return false
	}
	switch o.Prep {
	case "an":
		return c.token(o.Head).Feats.Get("Case") != "Dat"
	case "in":
		return c.placeAt(o.Head) && c.token(o.Head).Feats.Get("Case") == "Acc"
	case "nach", "gegen":
		return true
	}
	return false
}

// bearsName reports whether a noun is a name or stands right before one that
// tells whom it means.
func (c *Context) bearsName(i int) bool {
	if c.mentionKind(i) != "" {
		return true
	}
	k := c.childWith(i, "appos", "flat")
	return k > i && c.mentionKind(k) != "" && c.closeApposition(i, k)
}

// hasAmount reports whether a noun or number is counted.
func (c *Context) hasAmount(i int) bool {
	return c.token(i).UPOS == syntax.NUM || c.childWith(i, "nummod") >= 0
}
