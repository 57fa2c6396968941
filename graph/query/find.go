package query

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"dossier/extract/spelling"
	"dossier/graph"
	"dossier/graph/dgraph"
	"dossier/graph/resolve"
)

// Match is an entity that a name may stand for.
type Match struct {
	graph.Entity
	Likeness   Likeness
	Statements int // in which it is subject or object, retracted ones among them
}

// NoMatchError says that the graph has no entity of that name.
type NoMatchError struct {
	Name    string
	Nearest []string // names that are spelled alike, best first; may be empty
}

// Error names the nearest names.
func (e *NoMatchError) Error() string {
	text := fmt.Sprintf("find %q: no entity of that name", e.Name)
	if len(e.Nearest) > 0 {
		text += "; nearest: " + strings.Join(e.Nearest, ", ")
	}
	return text
}

const (
	countFields = ` subjects: count(~subject) objects: count(~object)`
	// longestName bounds what is taken for a name, in bytes.
	longestName = 300
	// shortestPart is the fewest letters that the trigram index can find.
	shortestPart = 3
)

// Find returns the entities that a name may stand for, best first. It forgives
// case, accents, word order, missing words and the ways of writing Slavic and
// Arabic names. A name may also be an entity's id. When nothing fits, the
// error is a *NoMatchError.
func (r *Reader) Find(ctx context.Context, name string) ([]Match, error) {
	name = strings.TrimSpace(name)
	if len(name) > longestName {
		return nil, fmt.Errorf("find a name: %d bytes are too long", len(name))
	}
	q := newAsked(name)
	if q.folded == "" {
		return nil, &NoMatchError{Name: name}
	}
	found, err := r.candidates(ctx, q)
	if err != nil {
		return nil, fmt.Errorf("find %q: %w", name, err)
	}
	var matches []Match
	for _, n := range found {
		m := Match{Entity: n.entity(), Statements: n.Subjects + n.Objects}
		if m.Likeness = q.likeness(&m.Entity); m.Likeness > Unlike {
			matches = append(matches, m)
		}
	}
	if len(matches) == 0 {
		nearest, err := r.nearest(ctx, q)
		if err != nil {
			return nil, fmt.Errorf("find %q: %w", name, err)
		}
		return nil, &NoMatchError{Name: name, Nearest: nearest}
	}
	slices.SortFunc(matches, func(a, b Match) int {
		return cmp.Or(
			cmp.Compare(b.Likeness, a.Likeness), cmp.Compare(len(a.MayBe), len(b.MayBe)), cmp.Compare(b.Statements, a.Statements),
			cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID),
		)
	})
	return matches, nil
}

// candidates reads every entity that may fit, each once.
func (r *Reader) candidates(ctx context.Context, q *asked) ([]*entityNode, error) {
	var v dgraph.Variables
	name := v.Add(q.name)
	tests := []string{
		"eq(xid, " + name + ")",
		"eq(alias, " + name + ")",
		"eq(folded, " + v.Add(q.folded) + ")",
		"eq(sound, " + dgraph.AddAll(&v, q.keys) + ")",
	}
	if part := longest(q.words); len(part) >= shortestPart {
		tests = append(tests, "regexp(folded, "+v.Add("/"+part+"/")+"), first: 1000")
	}
	found, err := r.entities(ctx, &v, tests, entityFields+countFields)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(found, func(a, b *entityNode) int { return strings.Compare(a.UID, b.UID) })
	return slices.CompactFunc(found, func(a, b *entityNode) bool { return a.UID == b.UID }), nil
}

// entities reads, in one query, the entities that pass any of the tests; those
// that pass several come several times.
func (r *Reader) entities(ctx context.Context, v *dgraph.Variables, tests []string, fields string) ([]*entityNode, error) {
	var body strings.Builder
	for i, test := range tests {
		body.WriteString("q" + strconv.Itoa(i) + "(func: " + test + ") @filter(type(Entity)) { " + fields + " }\n")
	}
	var out map[string][]*entityNode
	if err := r.query(ctx, v, body.String(), &out); err != nil {
		return nil, err
	}
	return slices.Concat(slices.Collect(maps.Values(out))...), nil
}

// nearestNames is how many names an error suggests.
const nearestNames = 3

// nearest returns the names that share letters with the one asked for.
func (r *Reader) nearest(ctx context.Context, q *asked) ([]string, error) {
	var v dgraph.Variables
	var tests []string
	for _, part := range trigrams(q.words, 12) {
		tests = append(tests, "regexp(folded, "+v.Add("/"+part+"/")+"), first: 200")
	}
	if tests == nil {
		return nil, nil
	}
	found, err := r.entities(ctx, &v, tests, entityFields)
	if err != nil {
		return nil, err
	}
	distance := make(map[string]int)
	for _, n := range found {
		d := q.distance(n.Folded)
		if old, ok := distance[n.Name]; ok {
			d = min(d, old)
		}
		distance[n.Name] = d
	}
	names := make([]string, 0, len(distance))
	for name := range distance {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(distance[a], distance[b]), cmp.Compare(a, b))
	})
	return names[:min(len(names), nearestNames)], nil
}

// entity finds the one entity that a recipe is asked about, and notes others
// that fit as well.
func (r *Reader) entity(ctx context.Context, name string) (*Match, []string, error) {
	matches, err := r.Find(ctx, name)
	if err != nil {
		return nil, nil, err
	}
	best := &matches[0]
	var others []string
	for _, m := range matches[1:] {
		if m.Likeness == best.Likeness && len(others) < 5 {
			others = append(others, fmt.Sprintf("%s (%s, %s)", m.Name, m.Kind, Amount(m.Statements, "statement")))
		}
	}
	if len(others) == 0 {
		return best, nil, nil
	}
	return best, []string{fmt.Sprintf("%q is taken for %s; it may also be %s", name, best.Name, strings.Join(others, ", "))}, nil
}

// asked is a name asked for, in the forms that are compared.
type asked struct {
	name   string
	folded string
	words  []string // of folded
	sounds []string // of the words
	keys   []string // sound keys under which candidates are looked up
}

func newAsked(name string) *asked {
	folded := spelling.Fold(name)
	q := &asked{name: name, folded: folded, words: strings.Fields(folded), sounds: strings.Fields(spelling.Sound(name))}
	q.keys = []string{spelling.Sound(name), resolve.Key(name, "Person"), resolve.Key(name, "Place")}
	if n := len(q.sounds); n > 0 {
		q.keys = append(q.keys, q.sounds[n-1])
	}
	slices.Sort(q.keys)
	q.keys = slices.DeleteFunc(slices.Compact(q.keys), func(k string) bool { return k == "" })
	return q
}

func longest(words []string) string {
	best := ""
	for _, w := range words {
		if len(w) > len(best) {
			best = w
		}
	}
	return best
}

// trigrams returns up to n pieces of three letters, each once.
func trigrams(words []string, n int) []string {
	var parts []string
	for _, w := range words {
		for i := 0; i+shortestPart <= len(w); i++ {
			if p := w[i : i+shortestPart]; len(parts) < n && !slices.Contains(parts, p) {
				parts = append(parts, p)
			}
		}
	}
	return parts
}
