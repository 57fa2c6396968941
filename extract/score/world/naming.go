package world

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"dossier/extract/article"
)

// naming is how one article names things: how it spells them and what it has
// told of them already.
type naming struct {
	settings *Settings
	rng      *rand.Rand
	language article.Language
	styles   map[thing]*style
	printed  map[string]thing // by form
	roles    map[*role]thing  // whom a role means
}

// style is how the article spells one person, and what it has told.
type style struct {
	given, surname string
	slip           string // the surname, misspelt once
	bare           bool   // by the surname alone
	named, role    bool
}

// free reports whether a form names nothing else in this article.
func (n *naming) free(form string, t thing) bool {
	return n.printed[form] == nil || n.printed[form] == t
}

// print notes a form and returns it.
func (n *naming) print(form string, t thing) string {
	n.printed[form] = t
	return form
}

// spell picks a spelling for the article.
func (n *naming) spell(s *spelled) string {
	if len(s.informal) > 0 && chance(n.rng, n.settings.Informal) {
		return pick(n.rng, s.informal)
	}
	if chance(n.rng, n.settings.Spelling) {
		return pick(n.rng, append([]string{s.en, s.de}, s.others...))
	}
	return s.in(n.language)
}

func (n *naming) style(p *person) *style {
	if st := n.styles[p]; st != nil {
		return st
	}
	st := &style{given: n.spell(&p.given), surname: n.spell(&p.surname), bare: chance(n.rng, n.settings.Bare)}
	if chance(n.rng, n.settings.Misspelt) {
		if wrong := misspell(n.rng, st.surname); n.rng.IntN(2) == 0 {
			st.surname = wrong
		} else {
			st.slip = wrong
		}
	}
	n.styles[p] = st
	return st
}

// misspell makes a slip inside a name.
func misspell(rng *rand.Rand, name string) string {
	r := []rune(name)
	if len(r) < 6 {
		return name
	}
	i := 2 + rng.IntN(len(r)-4)
	switch rng.IntN(3) {
	case 0:
		return string(r[:i]) + string(r[i+1:])
	case 1:
		return string(r[:i]) + string(r[i]) + string(r[i:])
	default:
		r[i], r[i+1] = r[i+1], r[i]
		return string(r)
	}
}

// Cases of German.
const (
	nominative = ""
	accusative = "acc"
	dative     = "dat"
)

// person names somebody: fully and with the role first, shorter later. "" says
// that the article cannot name them without mistaking them for another.
func (n *naming) person(p *person, kase string) string {
	st := n.style(p)
	full := st.given + " " + st.surname
	if p.familyFirst {
		full = st.surname + " " + st.given
	}
	if !st.named {
		if st.bare && n.free(st.surname, p) {
			st.named = true
			return n.print(st.surname, p)
		}
		if !n.free(full, p) {
			return ""
		}
		st.named = true
		n.print(full, p)
		if chance(n.rng, n.settings.Untold) {
			return full
		}
		st.role = true
		n.introduce(p)
		return n.withRole(p, full, kase)
	}
	switch {
	case st.role && n.roles[p.role] == thing(p) && chance(n.rng, n.settings.Described):
		return n.described(p, kase)
	case st.slip != "" && n.free(st.slip, p):
		slip := st.slip
		st.slip = ""
		return n.print(slip, p)
	case n.free(st.surname, p) && n.rng.IntN(5) > 0:
		return n.print(st.surname, p)
	default:
		return n.print(full, p)
	}
}

// introduce notes whom "the envoy" means from now on: nobody, if two are.
func (n *naming) introduce(p *person) {
	if _, ok := n.roles[p.role]; ok {
		n.roles[p.role] = nil
		return
	}
	n.roles[p.role] = p
}

func (n *naming) withRole(p *person, full, kase string) string {
	if n.language == article.German {
		noun := p.role.german(p.female, kase)
		np := germanArticle(p.female, kase) + " " + p.country.stem + adjectiveEnding(p.female, kase) + " " + noun
		if n.rng.IntN(3) == 0 {
			return full + ", " + np + ","
		}
		return np + " " + full
	}
	switch n.rng.IntN(4) {
	case 0:
		return fmt.Sprintf("%s, the %s %s,", full, p.country.adjective, p.role.en)
	case 1:
		return fmt.Sprintf("the %s %s, %s,", p.country.adjective, p.role.en, full)
	default:
		return fmt.Sprintf("%s %s %s", p.country.adjective, p.role.en, full)
	}
}

func (n *naming) described(p *person, kase string) string {
	if n.language == article.German {
		return germanArticle(p.female, kase) + " " + p.role.german(p.female, kase)
	}
	return "the " + p.role.en
}

func (r *role) german(female bool, kase string) string {
	switch {
	case female && kase == dative:
		return r.sheDative
	case female:
		return r.she
	case kase == dative:
		return r.dative
	case kase == accusative:
		return r.accusative
	default:
		return r.nominative
	}
}

func germanArticle(female bool, kase string) string {
	if female {
		return articles["f"][kase]
	}
	return articles["m"][kase]
}

// articles are the German definite articles by gender and case.
var articles = map[string]map[string]string{
	"m": {nominative: "der", accusative: "den", dative: "dem"},
	"f": {nominative: "die", accusative: "die", dative: "der"},
	"n": {nominative: "das", accusative: "das", dative: "dem"},
}

// adjectiveEnding is that behind the definite article.
func adjectiveEnding(female bool, kase string) string {
	if kase == dative || kase == accusative && !female {
		return "en"
	}
	return "e"
}

// organization names an organisation; "" if it cannot be told from another.
func (n *naming) organization(o *organization, kase string) string {
	st := n.styles[o]
	again := st != nil
	if !again {
		st = &style{bare: o.body && chance(n.rng, n.settings.Acronym)}
		n.styles[o] = st
	}
	switch {
	case o.ministry != nil:
		return n.ministry(o, kase)
	case o.body:
		return n.body(o, st.bare || again, kase)
	case again && n.free(o.short, o) && n.rng.IntN(3) > 0:
		return n.print(o.short, o)
	case n.rng.IntN(4) == 0:
		return n.print(o.name+" "+o.form, o)
	default:
		return n.print(o.name, o)
	}
}

func (n *naming) body(o *organization, short bool, kase string) string {
	the := "the "
	if n.language == article.German {
		the = articles[o.gender][kase] + " "
	}
	if !n.free(o.short, o) {
		return the + n.print(o.name, o)
	}
	if short {
		return the + n.print(o.short, o)
	}
	return the + n.print(o.name, o) + " (" + n.print(o.short, o) + ")"
}

func (n *naming) ministry(o *organization, kase string) string {
	if n.language != article.German {
		return "the " + n.print(o.ministry.adjective+" Foreign Ministry", o)
	}
	const name = "Außenministerium"
	if !n.free(name, o) {
		return ""
	}
	ending := "e"
	if kase == dative {
		ending = "en"
	}
	return articles["n"][kase] + " " + o.ministry.stem + ending + " " + n.print(name, o)
}

func (n *naming) city(c *city) string {
	name := c.in(n.language)
	if len(c.others) > 0 && chance(n.rng, n.settings.Spelling) {
		name = pick(n.rng, c.others)
	}
	return n.print(name, c)
}

// upper begins a sentence.
func upper(s string) string {
	for i, r := range s {
		if i == 0 {
			return strings.ToUpper(string(r)) + s[len(string(r)):]
		}
	}
	return s
}
