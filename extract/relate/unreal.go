package relate

import (
	"dossier/extract/syntax"
	"dossier/extract/triple"
)

// unreal marks an event noun as planned, possible or negative where its
// adjectives or the word that governs it say so: "a planned meeting", "called
// off the talks", "Treffen absagen".
func (c *Context) unreal(noun int, p *Proposition) {
	for _, k := range c.Sentence.Children(noun) {
		if b := c.token(k).Rel.Base(); b == "amod" || b == "compound" {
			c.unrealBy(c.lemma(k), p)
		}
	}
	const reach = 3 // words above: "the possibility of a meeting"
	for h, steps := c.token(noun).Head, 0; h != syntax.Root && steps < reach; h, steps = c.token(h).Head, steps+1 {
		f := c.frameAt[h]
		if f < 0 {
			c.unrealBy(c.lemma(h), p)
			continue
		}
		c.unrealBy(c.verb(&c.Frames[f]), p)
		return
	}
}

func (c *Context) unrealBy(lemma string, p *Proposition) {
	switch kind := c.words.Unreal[lemma]; kind {
	case "":
	case "negative":
		p.Polarity = triple.Negative
	default:
		if p.Modality == triple.Asserted {
			p.Modality = triple.Modality(kind)
		}
	}
}
