package relate

import (
	"slices"
	"strings"
)

// heading makes an adverb that says which way the particle of a verb of
// movement: "moved closer", "brought the parties together". Without it the verb
// says little or the opposite.
func (c *Context) heading(f *Frame) {
	if f.Particle >= 0 || !c.words.Headed[c.lemma(f.Pred)] {
		return
	}
	for _, k := range c.Sentence.Children(f.Pred) {
		if b := c.token(k).Rel; k < f.Pred || b != "advmod" && b != "xcomp" || !c.words.Heading[strings.ToLower(c.token(k).Form)] {
			continue
		}
		f.Particle = k
		f.Clauses = slices.DeleteFunc(f.Clauses, func(i int) bool { return i == k })
		return
	}
}
