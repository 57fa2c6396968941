package relate

import "strings"

// described is the rule of propositions that say what a phrase calls somebody
// who is named elsewhere. It finds nothing by itself: whom a phrase takes up is
// known of the whole article.
var described = &Rule{
	Name: "description",
	Doc:  "the senator (Anna Keller, who was named before)",
}

// Described says that what a phrase takes up is what it calls it: role is the
// phrase without its article.
func (r *Relater) Described(whole, role Phrase) Proposition {
	c := &Context{Relater: r}
	p := c.being(whole, role, role.Head)
	p.Rule, p.Time, p.Relation.ID = described, -1, hasRole
	return p
}

// Relative reports whether a noun, given by its lemma, tells whose somebody is
// and not what: brother, successor.
func (r *Relater) Relative(noun string) bool {
	return r.words.Kin[strings.ToLower(noun)] || r.words.Kin[strings.TrimSuffix(strings.ToLower(noun), "in")]
}
