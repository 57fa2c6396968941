package score

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
)

// Stories says which mentions of several articles are one thing, and which
// reports are of one event.
type Stories struct {
	Entities []StoryEntity `json:"entities"`
	Events   []StoryEvent  `json:"events"`
}

// StoryEntity is a thing with its names in the articles, as printed.
type StoryEntity struct {
	ID       string              `json:"id"`
	Kind     string              `json:"kind"`
	Names    map[string][]string `json:"names"`    // by article: "en/01"
	Metonyms map[string][]string `json:"metonyms"` // names of something else that stand for it: a capital for its government
}

// StoryEvent is a happening with the sentences that report it.
type StoryEvent struct {
	ID           string        `json:"id"`
	Kind         string        `json:"kind"`
	Participants []string      `json:"participants"` // ids of entities
	Date         []string      `json:"date"`         // first and last day, or nothing
	Place        string        `json:"place"`
	Status       string        `json:"status"`
	Reports      []StoryReport `json:"reports"`
}

// StoryReport is a sentence that tells of an event.
type StoryReport struct {
	Article  string `json:"article"`
	Sentence string `json:"sentence"` // its first words
	Status   string `json:"status"`
}

// ReadStories reads the stories of a folder of gold articles.
func ReadStories(file string) (*Stories, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("read stories: %w", err)
	}
	s := new(Stories)
	if err := json.Unmarshal(data, s); err != nil {
		return nil, fmt.Errorf("%s:1: %w", file, err)
	}
	return s, nil
}

// Printed is a name as an article prints it.
type Printed struct {
	Article, Name string
}

// Mentions lists the printed names of the stories by article.
func (s *Stories) Mentions() map[string][]string {
	list := make(map[string][]string)
	for _, e := range s.Entities {
		for _, names := range []map[string][]string{e.Names, e.Metonyms} {
			for article, forms := range names {
				for _, f := range forms {
					if !slices.Contains(list[article], f) {
						list[article] = append(list[article], f)
					}
				}
			}
		}
	}
	for _, forms := range list {
		slices.Sort(forms)
	}
	return list
}

// EntityScores say how well the mentions of stories were put together.
type EntityScores struct {
	Mentions Share  `json:"mentions"` // printed names that were read as names
	BCubed   Share3 `json:"b_cubed"`  // a name that was not read stands alone
	Merges   Share  `json:"merges"`   // pairs of names put together, and those of them rightly

	People int      `json:"people"` // pairs of people wrongly taken for one
	Unread []string `json:"unread,omitempty"`
	Wrong  []Mixed  `json:"wrong,omitempty"`
	Splits []Mixed  `json:"splits,omitempty"`
}

// Mixed is one cluster (or thing) with the things (or clusters) that stand for
// it, each with its printed names.
type Mixed struct {
	Of    string     `json:"of"`
	Parts [][]string `json:"parts"`
}

// ScoreEntities measures clusters of printed names: found gives each name the
// cluster that it was put into. A name that stands for either of two things, as
// a capital does for its government, is right in either cluster.
func (s *Stories) ScoreEntities(found map[Printed]string) *EntityScores {
	names, gold, kinds := s.truth(found)
	clusters := make([]string, len(names))
	scores := new(EntityScores)
	for i, n := range names {
		clusters[i] = found[n]
		scores.Mentions.count(found[n] != "")
		if found[n] == "" {
			scores.Unread = append(scores.Unread, n.Article+" "+n.Name)
		}
	}
	scores.Mentions.finish()
	scores.BCubed = BCubed(clusters, gold)
	scores.Merges = pairs(clusters, gold)
	scores.Wrong = Mixtures(names, clusters, gold)
	scores.Splits = Mixtures(names, gold, clusters)
	scores.People = peopleMerged(clusters, gold, kinds)
	return scores
}

// truth lists the printed names in order, with the thing that each stands for.
func (s *Stories) truth(found map[Printed]string) (names []Printed, gold []string, kinds map[string]string) {
	kinds = make(map[string]string)
	acceptable := make(map[Printed][]string)
	for _, e := range s.Entities {
		kinds[e.ID] = e.Kind
		for _, by := range []map[string][]string{e.Names, e.Metonyms} {
			for article, forms := range by {
				for _, f := range forms {
					p := Printed{article, f}
					acceptable[p] = append(acceptable[p], e.ID)
				}
			}
		}
	}
	names = slices.SortedFunc(maps.Keys(acceptable), func(a, b Printed) int {
		return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Name, b.Name))
	})
	votes := make(map[[2]string]int) // cluster and thing, over the unambiguous names
	for _, n := range names {
		if ids := acceptable[n]; len(ids) == 1 && found[n] != "" {
			votes[[2]string{found[n], ids[0]}]++
		}
	}
	for _, n := range names {
		best := acceptable[n][0]
		for _, id := range acceptable[n] {
			if votes[[2]string{found[n], id}] > votes[[2]string{found[n], best}] {
				best = id
			}
		}
		gold = append(gold, best)
	}
	return names, gold, kinds
}

// Mixtures lists the clusters whose names belong to several things, each name
// having one of both; "" is none.
func Mixtures(names []Printed, clusters, things []string) []Mixed {
	parts := make(map[string]map[string][]string)
	for i, c := range clusters {
		if c == "" {
			continue
		}
		if parts[c] == nil {
			parts[c] = make(map[string][]string)
		}
		thing := things[i]
		if thing == "" {
			continue
		}
		parts[c][thing] = append(parts[c][thing], names[i].Article+" "+names[i].Name)
	}
	var list []Mixed
	for _, c := range slices.Sorted(maps.Keys(parts)) {
		if len(parts[c]) < 2 {
			continue
		}
		m := Mixed{Of: c}
		for _, thing := range slices.Sorted(maps.Keys(parts[c])) {
			m.Parts = append(m.Parts, parts[c][thing])
		}
		list = append(list, m)
	}
	return list
}

// peopleMerged counts the pairs of people that share a cluster.
func peopleMerged(clusters, gold []string, kinds map[string]string) int {
	people := make(map[string]map[string]bool)
	for i, c := range clusters {
		if c == "" || kinds[gold[i]] != "Person" {
			continue
		}
		if people[c] == nil {
			people[c] = make(map[string]bool)
		}
		people[c][gold[i]] = true
	}
	n := 0
	for _, set := range people {
		n += len(set) * (len(set) - 1) / 2
	}
	return n
}

// String gives the parts in one line: "a 1, a 2 | b 1".
func (m *Mixed) String() string {
	parts := make([]string, len(m.Parts))
	for i, p := range m.Parts {
		parts[i] = strings.Join(p, ", ")
	}
	return strings.Join(parts, " | ")
}
