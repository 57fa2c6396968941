package resolve

import (
	"slices"
	"strings"
	"time"

	"dossier/extract/spelling"
	"dossier/extract/triple"
	"dossier/graph"
)

// Mention is an entity of one article: the thing that Local stands for there.
type Mention struct {
	Local   string    // id inside the article, triple.Slot.ID
	Article graph.ID  // the article
	Name    string    // fullest name in the article
	Forms   []string  // all its names in the article
	Kind    string    // Person, Organization, Place, Misc
	Roles   []string  // what the article calls it: "the Russian president"
	Seen    time.Time // day of publication, zero if unknown
	Offices []string  // keys of the offices that it is said to have
	Role    string    // of what is only described: the key of its office
	Told    int       // of what is only described: in how many sentences
	Was     graph.ID  // what the graph has it resolved to, if it has
	Beside  bool      // only tells what is named with the others: it is not resolved
}

// Mentions lists the entities of an article, each once: those that it names, in
// order, then what only its triples tell of, then what is described by an office
// and not named, or is what a place stands for.
func Mentions(article graph.ID, published time.Time, names []triple.Name, triples []triple.Triple) []Mention {
	var ms []Mention
	at := make(map[string]int)
	add := func(id, name, kind string, forms []string) {
		if _, ok := at[id]; id == "" || ok {
			return
		}
		at[id] = len(ms)
		ms = append(ms, Mention{Local: id, Article: article, Name: name, Kind: kind, Forms: forms, Seen: published})
	}
	for _, n := range names {
		add(n.ID, n.Name, n.Kind, n.Forms)
	}
	for i := range triples {
		for s := range triples[i].Slots() {
			add(s.ID, s.Name, s.Kind, []string{s.Name})
		}
	}
	for i := range triples {
		if id, role := roleIn(&triples[i]); id != "" {
			m := &ms[at[id]]
			m.Roles = append(m.Roles, role)
		}
	}
	for i := range ms {
		ms[i].mendKind()
		ms[i].mendName()
	}
	c := companyOf(ms)
	for i := range ms {
		for _, r := range ms[i].Roles {
			if k := c.officeKey(r); k != "" && ms[i].Kind == person && !slices.Contains(ms[i].Offices, k) {
				ms[i].Offices = append(ms[i].Offices, k)
			}
		}
	}
	described := c.describedIn(article, triples)
	for i := range described {
		described[i].Seen = published
	}
	for _, m := range Metonyms(article, published, triples) {
		same := func(d Mention) bool { return d.Local == m.Governing.Local }
		if i := slices.IndexFunc(described, same); i >= 0 {
			described[i].Told++
			continue
		}
		described = append(described, m.Governing)
	}
	return append(ms, described...)
}

// Loaded makes the mentions that the graph keeps into those to be resolved.
func Loaded(mentions []graph.Mention) []Mention {
	list := make([]Mention, len(mentions))
	for i := range mentions {
		m := &mentions[i]
		list[i] = Mention{
			Local: string(m.ID), Article: m.Article, Name: m.Name, Kind: m.Kind, Forms: m.Forms, Roles: m.Roles,
			Seen: m.Published, Was: m.Entity, Offices: m.Offices, Role: m.Role, Told: m.Told,
		}
	}
	return list
}

// ToLoad makes mentions that were resolved into those that the graph keeps.
func ToLoad(mentions []Mention, ids map[string]graph.ID) []graph.Mention {
	list := make([]graph.Mention, len(mentions))
	for i := range mentions {
		m := &mentions[i]
		list[i] = graph.Mention{
			ID: graph.ID(m.Local), Article: m.Article, Entity: ids[m.Local], Name: m.Name, Kind: m.Kind,
			Forms: slices.Sorted(slices.Values(m.Forms)), Roles: slices.Compact(slices.Sorted(slices.Values(m.Roles))),
			Offices: slices.Sorted(slices.Values(m.Offices)), Role: m.Role, Told: m.Told,
		}
	}
	return list
}

// mendKind makes an organisation of a name of one word that the name finder
// took for a person's, where the article calls it a company or the like.
func (m *Mention) mendKind() {
	if m.Kind != person || len(strings.Fields(m.Name)) > 1 {
		return
	}
	for _, r := range m.Roles {
		head := roleHead(r)
		if head != "" && bodies().class(head) != "" && domains().class(head) == "" {
			m.Kind = triple.Organization
			return
		}
	}
}

// mendName names an institution by the form that says whose it is: "norwegisches
// Außenministerium", not "Außenministerium".
func (m *Mention) mendName() {
	short, ok := institutionOf(m.Name)
	if !ok || short.country != "" || m.Kind == person {
		return
	}
	for _, f := range m.Forms {
		if i, ok := institutionOf(f); ok && i.kind == short.kind && i.country != "" {
			m.Name = f
			return
		}
	}
}

// roleHead returns the folded head of a role: the last word before what hangs
// on it, "agency" in "the news agency of the country".
func roleHead(role string) string {
	head := ""
	for i, w := range strings.Fields(role) {
		if i > 0 && linkWords[w] {
			break
		}
		head = w
	}
	return spelling.Fold(head)
}

var linkWords = map[string]bool{
	"of": true, "for": true, "in": true, "at": true, "on": true, "from": true, "with": true, "to": true, "that": true, "which": true, "by": true,
	"der": true, "des": true, "für": true, "aus": true, "von": true, "vom": true, "im": true, "mit": true, "am": true, "bei": true, "beim": true, "zur": true,
}

// roleIn returns whom a triple gives a role, and which.
func roleIn(t *triple.Triple) (id, role string) {
	if t.Relation.ID != "has_role" || t.Polarity == triple.Negative || t.Object == nil {
		return "", ""
	}
	switch {
	case t.Subject.Named() && !t.Object.Named():
		return t.Subject.ID, strings.Join(strings.Fields(t.Object.Text), " ")
	case t.Object.Named() && !t.Subject.Named():
		return t.Object.ID, strings.Join(strings.Fields(t.Subject.Text), " ")
	default:
		return "", ""
	}
}
