package event

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"dossier/extract/spelling"
	"dossier/graph"
	"dossier/schema"
)

// kind is a sort of happening.
type kind struct {
	name string

	pair, joint, sides, once, speech, each, state, trade, there bool // see data/kinds.txt

	turns map[string]string // meaning of a word → the relation of the kind that it makes of this
}

//go:embed data/kinds.txt
var kindTable string

// kinds maps the relations of the table to their kinds.
var kinds = sync.OnceValue(func() map[string]*kind {
	table := make(map[string]*kind)
	for line := range strings.Lines(kindTable) {
		head, relations, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		words := strings.Fields(head)
		has := func(flag string) bool { return slices.Contains(words, flag) }
		k := &kind{
			name: words[0], turns: make(map[string]string),
			pair: has("pair"), joint: has("joint"), sides: has("sides"), once: has("once"),
			speech: has("speech"), each: has("each"), state: has("state"), trade: has("trade"), there: has("there"),
		}
		for _, w := range words {
			if meaning, relation, ok := strings.Cut(w, "="); ok {
				k.turns["="+meaning] = relation
			}
		}
		for _, r := range strings.Fields(relations) {
			r = strings.TrimPrefix(r, "<")
			table[r] = k
			if has("each") {
				own := *k
				own.name = r
				table[r] = &own
			}
		}
	}
	return table
})

// undergone holds the relations of the table whose subject is acted on.
var undergone = sync.OnceValue(func() map[string]bool {
	set := make(map[string]bool)
	for w := range strings.FieldsSeq(kindTable) {
		if r, ok := strings.CutPrefix(w, "<"); ok && r != "" {
			set[r] = true
		}
	}
	return set
})

//go:embed data/verbs.txt
var verbTable string

// still holds the verbs that tell of no event.
var still = sync.OnceValue(func() map[string]bool { return wordsOf(verbTable) })

// wordsOf is the set of the words in a table.
func wordsOf(table string) map[string]bool {
	set := make(map[string]bool)
	for line := range strings.Lines(table) {
		if !strings.HasPrefix(line, "#") {
			for w := range strings.FieldsSeq(line) {
				set[w] = true
			}
		}
	}
	return set
}

//go:embed data/words.txt
var wordTable string

// meanings maps the folded words of the table to the first of their lines.
var meanings = sync.OnceValue(func() map[string][]string {
	table := make(map[string][]string)
	for line := range strings.Lines(wordTable) {
		words := strings.Fields(spelling.Fold(line))
		if strings.HasPrefix(line, "#") || len(words) == 0 {
			continue
		}
		for _, w := range words {
			table[w] = append(table[w], "="+words[0])
		}
	}
	return table
})

// endings are those of German cases and of the English genitive.
var endings = []string{"", "s", "es", "n", "en", "e"}

// meaning lists what a folded word stands for, the same of words that mean one
// thing in one language or another; else its beginning, which is the same
// whatever its ending.
func meaning(word string) []string {
	for _, e := range endings {
		if stem, ok := strings.CutSuffix(word, e); ok && meanings()[stem] != nil {
			return meanings()[stem]
		}
	}
	letters := []rune(word)
	return []string{string(letters[:min(len(letters), stem)])}
}

// Kind names the kind of event that a relation of the ontology tells of, "" for
// a state.
func Kind(o *schema.Ontology, relation string) string {
	if k, _ := kindOf(o, relation); k != nil {
		return k.name
	}
	return ""
}

// kindOf returns the kind of a relation, nil for a state or an unknown one, and
// whether its subject is the one acted on.
func kindOf(o *schema.Ontology, relation string) (k *kind, swap bool) {
	top := ""
	for i, r := range graph.Counts(o, relation) {
		if i == 0 {
			swap = r.Swap
		}
		if k = kinds()[r.ID]; k != nil {
			swap = swap != undergone()[r.ID]
			break
		}
		top = r.ID
	}
	switch {
	case k == nil && top == "", k != nil && k.state:
		return nil, false
	case k == nil:
		k = &kind{name: top}
	}
	return k, swap
}

// turned returns the kind that one of some folded words makes of k, which may be
// nil; k if none does.
func (k *kind) turned(words []string) *kind {
	if k == nil {
		return nil
	}
	for _, w := range words {
		for _, m := range meaning(w) {
			if relation := k.turns[m]; relation != "" {
				return kinds()[relation]
			}
		}
	}
	return k
}

// circumstances are the last words of a statement's arguments, folded.
func circumstances(s *graph.Statement) []string {
	var list []string
	for _, a := range s.Arguments {
		if words := strings.Fields(spelling.Fold(a.Text)); len(words) > 0 {
			list = append(list, words[len(words)-1])
		}
	}
	return list
}

//go:embed data/particles.txt
var particleTable string

// particles change what a verb means; what else follows a verb leads to another
// circumstance of it.
var particles = sync.OnceValue(func() map[string]bool { return wordsOf(particleTable) })

// kindOfOpen returns the kind of a statement without a relation: that of its
// verb in the ontology, else the verb itself; nil where the verb tells of none.
// Aside reports whether the object hangs on a preposition.
func kindOfOpen(o *schema.Ontology, s *graph.Statement) (k *kind, aside bool) {
	words := strings.Fields(s.Lemma)
	for n := len(words); n > 0; n-- {
		if r, ok := o.Find(s.Language, schema.Verb, strings.Join(words[:n], " ")); ok {
			k, _ := kindOf(o, r.ID)
			k = k.turned(strings.Fields(spelling.Fold(s.Object.Text)))
			return k, n < len(words) && words[n] != "of" && words[n] != "von"
		}
		if particles()[words[n-1]] {
			break
		}
	}
	words = slices.DeleteFunc(words, func(w string) bool { return w == "sich" })
	if len(words) == 0 || still()[words[0]] {
		return nil, false
	}
	if r, ok := o.Find(s.Language, schema.Verb, words[0]+" in"); ok && s.Place.Entity != "" {
		if k, _ := kindOf(o, r.ID); k != nil && k.there {
			return k, false // "eintreffen zu": where to is told apart
		}
	}
	return &kind{name: strings.Join(words, " ")}, false
}
