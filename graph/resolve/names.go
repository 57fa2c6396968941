package resolve

import (
	"maps"
	"slices"
	"strings"

	"dossier/extract/spelling"
	"dossier/graph"
)

// node is a profile on its way into a cluster.
type node struct {
	*profile
	sort      string        // for a fixed order: class, key, what tells namesakes apart
	class     string        // person or thing
	full      []personName  // of a person: names of several words
	short     []personName  // of a person: others
	things    []thingName   // of a thing
	isShort   bool          // it has no name that stands for it alone
	known     *graph.Entity // what the graph has it for, before any merge
	alone     bool          // an article has the surname and nothing else
	bearer    bool          // the graph knew its full name before
	undecided bool          // a full name of several people that nothing gives to one of them
	mayBe     []*node       // of a surname that nothing gives to one bearer: all of them
	origin    origin
	into      *node // the node that it was merged into
	joins     []join
	blocked   []string // its blocks
}

// thingName is the name of a place, organisation or other thing as comparison
// sees it.
type thingName struct {
	name    string
	key     string
	words   []string // folded, without legal form
	org     bool     // the name finder has it for an organisation
	acronym string   // that it is, or that its capitals make
	place   bool     // known to be a place, country or well-known organisation
	office  institution
	short   bool // for a longer name of the same thing
}

func parseThing(name, kind string) thingName {
	t := thingName{name: name, key: Key(name, kind), acronym: acronym(name), org: kind == "Organization"}
	folded := spelling.Fold(name)
	_, t.place = knownPlace(folded)
	t.words = strings.Fields(withoutLegalForm(folded))
	t.office, _ = institutionOf(name)
	return t
}

// parse reads the names of a node whose profile is complete.
func (n *node) parse() {
	n.full, n.short, n.things = nil, nil, nil
	for _, f := range n.telling() {
		if n.class != person {
			n.things = append(n.things, parseThing(f, n.kind()))
			continue
		}
		switch p := parsePerson(f); {
		case len(p.sounds) == 0:
		case p.bare():
			n.short = append(n.short, p)
		default:
			n.full = append(n.full, p)
		}
	}
	if n.class == person {
		n.isShort = len(n.full) == 0
		return
	}
	for i := range n.things {
		t := &n.things[i]
		t.short = slices.ContainsFunc(n.things, func(u thingName) bool { return t.mayShorten(&u) })
	}
	n.isShort = !slices.ContainsFunc(n.things, func(t thingName) bool {
		return t.office.kind == "" || t.office.country != ""
	})
}

// telling lists the forms in a fixed order, without those that leave open whose
// an institution is where another says it.
func (n *node) telling() []string {
	forms := n.sortedForms()
	if n.class == person {
		return forms
	}
	known := make(map[string]bool) // kinds of institutions of a country
	for _, f := range forms {
		if i, ok := institutionOf(f); ok && i.country != "" {
			known[i.kind] = true
		}
	}
	if len(known) == 0 {
		return forms
	}
	return slices.DeleteFunc(forms, func(f string) bool {
		i, ok := institutionOf(f)
		return ok && i.country == "" && known[i.kind]
	})
}

// keys collects keys of the node's names, sorted.
func (n *node) keys(of func(name, kind string) []string) []string {
	set := make(map[string]bool)
	for _, f := range n.telling() {
		for _, b := range of(f, n.kind()) {
			set[b] = true
		}
	}
	return slices.Sorted(maps.Keys(set))
}

// compareNames weighs the names of two nodes, by their best pair. It reports
// false where no pair can be one thing's.
func compareNames(a, b *node) ([]Evidence, bool) {
	switch {
	case a.class != b.class:
		return compareAcross(a, b)
	case a.class == person:
		return comparePeople(a, b)
	default:
		return compareThings(a, b)
	}
}

func comparePeople(a, b *node) ([]Evidence, bool) {
	if x, y := a.generation(), b.generation(); x != "" && y != "" && x != y {
		return nil, false
	}
	as, bs := a.full, b.full
	if len(as) == 0 || len(bs) == 0 {
		as, bs = slices.Concat(a.full, a.short), slices.Concat(b.full, b.short)
	}
	return best(as, bs, func(x, y *personName) ([]Evidence, bool) { return x.compare(y) })
}

// generation tells which of a family's generations the names of a node are of, ""
// if they do not say.
func (n *node) generation() string {
	for i := range n.full {
		if g := n.full[i].elder; g != "" {
			return g
		}
	}
	return ""
}

func compareThings(a, b *node) ([]Evidence, bool) {
	if e, ok := sameOffice(a, b); ok {
		return e, true
	}
	return best(a.things, b.things, func(x, y *thingName) ([]Evidence, bool) { return x.compare(y) })
}

// sameOffice compares an office whose country its article leaves to be guessed
// ("the ministry") with one of the same kind: the country is the only one that
// the article names.
func sameOffice(a, b *node) ([]Evidence, bool) {
	if !a.isShort && !b.isShort {
		return nil, false
	}
	x, y := a.office(), b.office()
	if x.kind == "" || x.country == "" || x != y {
		return nil, false
	}
	return []Evidence{{"the same office of the only country named", wOfficeOf}}, true
}

// office is the first office among a thing's names, with its country or, if the
// names do not tell, the only country that is named with it.
func (n *node) office() institution {
	for _, t := range n.things {
		if t.office.kind == "" {
			continue
		}
		if t.office.country == "" {
			t.office.country = n.onlyCountry()
		}
		return t.office
	}
	return institution{}
}

func (p *profile) onlyCountry() string {
	only := ""
	for k := range p.near {
		code, ok := strings.CutPrefix(k, "country ")
		if ok && only != "" {
			return ""
		}
		if ok {
			only = code
		}
	}
	return only
}

// best returns the heaviest evidence of any pair of names.
func best[N any](as, bs []N, compare func(x, y *N) ([]Evidence, bool)) ([]Evidence, bool) {
	var most []Evidence
	sum := 0.0
	for i := range as {
		for j := range bs {
			list, ok := compare(&as[i], &bs[j])
			if !ok {
				continue
			}
			var s score
			s.add(list...)
			if s.sum > sum {
				most, sum = list, s.sum
			}
		}
	}
	return most, most != nil
}

// compareAcross compares what one article has for a person with what another
// has for a thing: the name finder may err, so the same name counts.
func compareAcross(a, b *node) ([]Evidence, bool) {
	if shareKey(a.articles, b.articles) {
		return nil, false // one article tells them apart
	}
	for fa := range a.forms {
		for fb := range b.forms {
			if spelling.Fold(fa) == spelling.Fold(fb) {
				return []Evidence{{"same name", wName}, {"another kind", wKinds}}, true
			}
		}
	}
	return nil, false
}

func (t *thingName) compare(u *thingName) ([]Evidence, bool) {
	switch {
	case t.key == u.key && t.short && u.short:
		return []Evidence{{"the same short name", wShortOfOther}}, true // their long names decide
	case t.key == u.key && (t.short && !t.isAcronym() || u.short && !u.isAcronym()):
		return []Evidence{{beginningOfName, wBeginning}}, true // of which it is short for elsewhere
	case t.key == u.key:
		return []Evidence{{"same name", wName}}, true
	case t.place && u.place:
		return nil, false
	case t.office.kind != "" && u.office.kind != "":
		unknown := t.office.country == "" || u.office.country == ""
		return []Evidence{{"the same office", wOffice}}, unknown && t.office.kind == u.office.kind
	case t.short && t.mayShorten(u) || u.short && u.mayShorten(t):
		return []Evidence{{"short for another name", wShortOfOther}}, true
	case t.abbreviates(u) || u.abbreviates(t):
		return []Evidence{{"initials", wInitials}}, true
	case t.begins(u) || u.begins(t):
		return []Evidence{{beginningOfName, wBeginning}}, true
	default:
		return nil, false
	}
}

func (t *thingName) isAcronym() bool { return len(t.words) == 1 && t.acronym != "" }

// mayShorten reports whether t may be short for u.
func (t *thingName) mayShorten(u *thingName) bool { return t.begins(u) || t.abbreviates(u) }

// abbreviates reports whether t is the initials of u.
func (t *thingName) abbreviates(u *thingName) bool {
	return len(t.words) == 1 && len(u.words) > 1 && t.acronym == u.acronym && len(t.acronym) >= shortestAcronym
}

// begins reports whether t may be short for u, both organisations: its first
// words, which are no name of their own ("UN" in "UN refugee agency") and no mere
// adjective. A country behind them says where it is from ("Hansen Steel of Norway").
func (t *thingName) begins(u *thingName) bool {
	n := len(t.words)
	if !t.org || !u.org || n == 0 || n >= len(u.words) || t.place || u.place || t.office.kind != "" || len(t.words[0]) < 4 || !slices.Equal(t.words, u.words[:n]) {
		return false
	}
	if n == 1 && (nationOf(t.words[0]) != "" || t.acronym != "") {
		return false
	}
	return !qualifiers()["onward"][u.words[n]] || n > 1 && n+2 == len(u.words) && nationOf(u.words[n+1]) != ""
}

const beginningOfName = "beginning of the name"

// shortened reports whether the names of one node are short forms of the
// other's.
func shortened(e []Evidence) bool { return len(e) > 0 && e[0].What == beginningOfName }

// longest is how many words the longest of a thing's names has.
func (n *node) longest() int {
	most := 0
	for i := range n.things {
		most = max(most, len(n.things[i].words))
	}
	return most
}
