package resolve

import (
	_ "embed"
	"strings"
	"sync"
	"time"

	"dossier/extract/spelling"
	"dossier/extract/triple"
	"dossier/graph"
)

//go:embed data/metonyms.txt
var metonymText string

//go:embed data/acts.txt
var actText string

// Metonym is a place that acts for those who govern from there: in "Moscow
// rejected the plan" Moscow stands for the Russian government.
type Metonym struct {
	Place     *triple.Slot   // names the place
	Triple    *triple.Triple // tells of the act
	Governing Mention        // who governs there
}

// governing is who governs from a place.
type governing struct{ key, name string }

// seats maps the keys of places to those who govern from there.
var seats = sync.OnceValue(func() map[string]governing {
	m := make(map[string]governing)
	for name, code := range nations().seats {
		if key := Key(name, triple.Place); !strings.HasPrefix(key, "country ") { // Singapore is also the state
			m[key] = governingOf("government " + code)
		}
	}
	for line := range lines(metonymText) {
		who, list, _ := strings.Cut(line, ":")
		for n := range strings.SplitSeq(list, ";") {
			m[Key(strings.TrimSpace(n), triple.Place)] = governingOf(who)
		}
	}
	return m
})

// governingOf reads "government RU", or the name of an organisation.
func governingOf(who string) governing {
	i := strings.LastIndexByte(who, ' ')
	kind, code := who[:max(i, 0)], who[i+1:]
	institution, ok := institutions()[stems(spelling.Fold(kind))]
	if !ok {
		return governing{Key(who, triple.Organization), who}
	}
	institution.country = code
	return governing{institution.key(), nations().adjectives[code] + " " + kind}
}

// governs reports whether a place stands for what has a key.
func governs(key string) bool { return governors()[key] }

var governors = sync.OnceValue(func() map[string]bool {
	m := make(map[string]bool)
	for _, g := range seats() {
		m[g.key] = true
	}
	return m
})

// acts are the verbs of what governments do.
var acts = sync.OnceValue(func() map[string]bool {
	set := make(map[string]bool)
	for line := range lines(actText) {
		for w := range strings.FieldsSeq(line) {
			set[w] = true
		}
	}
	return set
})

// Metonyms lists the places that act for those who govern from there, each once
// an article, in the order of the triples.
func Metonyms(article graph.ID, published time.Time, triples []triple.Triple) []Metonym {
	var list []Metonym
	seen := make(map[string]bool)
	for i := range triples {
		t := &triples[i]
		for _, s := range agents(t) {
			g, ok := seats()[Key(s.Name, s.Kind)]
			if !ok || seen[s.ID] {
				continue
			}
			seen[s.ID] = true
			list = append(list, Metonym{Place: s, Triple: t, Governing: Mention{
				Local: string(graph.NewID("described", string(article), g.key)), Article: article, Name: g.name,
				Kind: triple.Organization, Role: g.key, Told: 1, Seen: published,
			}})
		}
	}
	return list
}

// agents are the named ends of a triple, no people, that speak or act in it.
func agents(t *triple.Triple) []*triple.Slot {
	var list []*triple.Slot
	if s := &t.Subject; s.Named() && s.Kind != person && !t.Relation.Passive && act(t.Relation.Lemma) {
		list = append(list, s)
	}
	if a := t.Attribution; a != nil && a.Named() && a.Kind != person {
		list = append(list, &a.Slot)
	}
	return list
}

func act(lemma string) bool {
	for w := range strings.FieldsSeq(lemma) {
		if acts()[w] {
			return true
		}
	}
	return false
}
