package resolve

import (
	"slices"
	"strings"

	"dossier/extract/spelling"
	"dossier/extract/triple"
	"dossier/graph"
)

// company is what an article names, to tell whose an office is.
type company struct {
	keys    map[string]string // folded name of a thing → its key
	bodies  map[string]string // "fund" → key of the one fund that the article names; "" if several
	country string            // the only country that it names
}

func companyOf(mentions []Mention) *company {
	c := &company{keys: make(map[string]string), bodies: make(map[string]string)}
	near := newProfile()
	for i := range mentions {
		m := &mentions[i]
		if m.Kind == person {
			continue
		}
		key := Key(m.Name, m.Kind)
		near.near[key] = 1
		for _, f := range append(slices.Clone(m.Forms), m.Name) {
			c.keys[spelling.Fold(strings.TrimPrefix(strings.ToLower(f), "the "))] = key
		}
		var heads []string
		if words := strings.Fields(spelling.Fold(m.Name)); len(words) > 0 {
			heads = append(heads, words[len(words)-1])
		}
		for _, r := range m.Roles {
			heads = append(heads, roleHead(r))
		}
		for _, h := range slices.Compact(heads) {
			if h == "" || bodies().class(h) == "" {
				continue
			}
			if old, ok := c.bodies[h]; ok && old != key {
				c.bodies[h] = ""
				continue
			}
			c.bodies[h] = key
		}
	}
	c.country = near.onlyCountry()
	return c
}

// whose returns the key of what an office is of: a country, a country's
// institution, a place or organisation that the article names; "" if it does not
// tell.
func (c *company) whose(d *described) string {
	rest := strings.Join(d.rest, " ")
	if offices().abroad[d.office] {
		host := governedFrom(rest)
		if host == "" && len(d.nation) < 2 || host != "" && len(d.nation) != 1 {
			return ""
		}
		return countryKeys(append(slices.Clone(d.nation), strings.Fields(host)...))
	}
	if rest == "" {
		return countryKeys(d.nation)
	}
	if i, ok := institutions()[stems(rest)]; ok {
		if i.country == "" && len(d.nation) == 1 {
			i.country = d.nation[0]
		} else if i.country == "" && len(d.nation) == 0 {
			i.country = c.country
		}
		return i.key()
	}
	if k, ok := knownPlace(rest); ok {
		return k
	}
	for _, name := range []string{rest, strings.TrimSuffix(rest, "s")} {
		if k := c.keys[name]; k != "" {
			return k
		}
		if k := c.bodies[name]; k != "" {
			return k
		}
	}
	return ""
}

func countryKeys(codes []string) string {
	keys := make([]string, len(codes))
	for i, c := range codes {
		keys[i] = countryKey(c)
	}
	return strings.Join(keys, " ")
}

// officeKey returns the key of the office that a phrase says somebody has, "" if
// it does not tell which.
func (c *company) officeKey(phrase string) string {
	d, ok := describe(phrase)
	if !ok || !d.sure {
		return ""
	}
	whose := c.whose(&d)
	if whose == "" {
		return ""
	}
	return "office " + d.office + " of " + whose
}

// roleKey returns by what a phrase that names nobody describes whom or what: an
// office, a country's institution, or, known inside its article alone, an office
// of something without a name. It is "" for other text.
func (c *company) roleKey(phrase string, article graph.ID) (key, kind string) {
	if key = c.officeKey(phrase); key != "" {
		return key, person
	}
	if d, ok := describe(phrase); ok && d.sure && len(d.rest) > 0 {
		return "office " + d.office + " in " + string(article) + " of " + strings.Join(append(d.nation, d.rest...), " "), person
	}
	words := strings.Fields(phrase)
	if len(words) > 1 && len(words) < 8 && qualifiers()["definite"][spelling.Fold(words[0])] {
		phrase = strings.Join(words[1:], " ")
	}
	if i, ok := institutionOf(phrase); ok {
		return i.key(), triple.Organization
	}
	return "", ""
}

// describedIn lists what the triples of an article describe and do not name,
// each once.
func (c *company) describedIn(article graph.ID, triples []triple.Triple) []Mention {
	var ms []Mention
	at := make(map[string]int)
	sentences := make(map[[2]string]bool)
	for i := range triples {
		t := &triples[i]
		for s := range t.Slots() {
			if s.Named() || t.Relation.ID == graph.RoleRelation && (s == &t.Subject || s == t.Object) {
				continue
			}
			key, kind := c.roleKey(s.Words(), article)
			if key == "" {
				continue
			}
			n, ok := at[key]
			if !ok {
				n = len(ms)
				at[key] = n
				ms = append(ms, Mention{Local: string(graph.NewID("described", string(article), key)), Article: article, Kind: kind, Role: key, Name: bareRole(s.Words())})
			}
			m := &ms[n]
			if !slices.Contains(m.Forms, s.Words()) {
				m.Forms = append(m.Forms, s.Words())
			}
			if k := [2]string{key, t.Text}; !sentences[k] {
				sentences[k] = true
				m.Told++
			}
		}
	}
	return ms
}

// bareRole is a description without the article before it.
func bareRole(phrase string) string {
	words := strings.Fields(phrase)
	if len(words) > 1 && qualifiers()["definite"][spelling.Fold(words[0])] {
		words = words[1:]
	}
	return strings.Join(words, " ")
}
