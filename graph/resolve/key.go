package resolve

import (
	"strings"
	"unicode"

	"dossier/extract/spelling"
	"dossier/graph"
)

// Key is what two names of one thing share: for countries their code, for
// places with names of their own in English and German the first of these
// names, for a country's institutions what they are and whose, for companies
// the name without its legal form, else the sound key.
func Key(name, kind string) string {
	if kind == person {
		if n := parsePerson(name); len(n.sounds) > 0 {
			return strings.Join(n.sounds, " ")
		}
		return "text " + strings.ToLower(name)
	}
	folded := spelling.Fold(strings.TrimPrefix(strings.TrimPrefix(name, "the "), "The "))
	if k, ok := knownPlace(folded); ok {
		return k
	}
	if i, ok := institutionOf(name); ok && i.key() != "" {
		return i.key()
	}
	if k := spelling.Sound(stems(withoutLegalForm(folded))); k != "" {
		return k
	}
	return "text " + strings.ToLower(name)
}

// knownPlace looks a folded name up, also without a German genitive "s".
func knownPlace(folded string) (string, bool) {
	if k, ok := places()[folded]; ok {
		return k, ok
	}
	k, ok := places()[strings.TrimSuffix(folded, "s")]
	return k, ok
}

// BirthID is the ID of an entity that is first known by a name.
func BirthID(name, kind string) graph.ID {
	return graph.NewID("entity", class(kind), Key(name, kind))
}

func withoutLegalForm(folded string) string {
	words := strings.Fields(folded)
	for len(words) > 1 && legalForms()[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

// blocks are the keys under which entities are looked up that a name may stand
// for: two names that can be one thing share at least one.
func blocks(name, kind string) []string {
	// What the name finder takes for a thing may be a person elsewhere.
	whole := "name " + spelling.Fold(name)
	if kind == person {
		return append(personBlocks(parsePerson(name)), whole)
	}
	keys := []string{whole, "=" + Key(name, kind)}
	if i, ok := institutionOf(name); ok {
		keys = append(keys, "type "+i.kind)
	}
	if a := acronym(name); len(a) >= shortestAcronym {
		keys = append(keys, "acronym "+a)
	}
	words := strings.Fields(withoutLegalForm(spelling.Fold(name)))
	if len(words) > 0 && len(words[0]) > 3 {
		keys = append(keys, "first "+skeleton(spelling.Sound(words[0])))
	}
	return keys
}

// shortestAcronym is the fewest letters of initials that say something: every
// second name of two words has the same two.
const shortestAcronym = 3

// stored are the blocks under which the graph files an entity that bears a name,
// and asked those under which it is asked for what a name may stand for. Names
// of people that share a given name alone (and an initial, unless one is cut
// short), and organisations that share a first word alone, are not asked for, and offices of nobody knows which country are
// not filed: there would be as many as the graph is large.
func (n *node) stored() []string {
	if n.class != person && n.isShort && n.office().country == "" {
		return nil
	}
	return n.keys(stored)
}

func stored(name, kind string) []string {
	short := abbreviated(name, kind)
	var keys []string
	for _, b := range blocks(name, kind) {
		switch rest, initial := strings.CutPrefix(b, "initial "); {
		case strings.HasPrefix(b, "given "):
		case initial && short:
			keys = append(keys, "abbreviated "+rest)
		default:
			keys = append(keys, b)
		}
	}
	return keys
}

func asked(name, kind string) []string {
	short := abbreviated(name, kind)
	words := strings.Fields(withoutLegalForm(spelling.Fold(name)))
	var keys []string
	for _, b := range blocks(name, kind) {
		switch rest, initial := strings.CutPrefix(b, "initial "); {
		case strings.HasPrefix(b, "given "), len(words) > 1 && strings.HasPrefix(b, "first "):
		case initial && !short:
			keys = append(keys, "abbreviated "+rest)
		default:
			keys = append(keys, b)
		}
	}
	if kind != person {
		for i := 1; i < len(words); i++ {
			keys = append(keys, "="+Key(strings.Join(words[:i], " "), kind))
		}
	}
	return keys
}

// abbreviated reports whether a person's surname is an initial: "Karl T.".
func abbreviated(name, kind string) bool {
	n := parsePerson(name)
	return kind == person && len(n.words) > 1 && len(n.words[len(n.words)-1]) == 1
}

func personBlocks(n personName) []string {
	var keys []string
	for i, s := range n.sounds {
		switch {
		case i == 0 && len(n.sounds) > 1:
			keys = append(keys, "given "+skeleton(s))
		case len(n.words[i]) == 1:
			keys = append(keys, "initial "+skeleton(n.sounds[0])+" "+n.words[i])
		default:
			keys = append(keys, skeleton(s))
		}
	}
	switch k := len(n.sounds); {
	case k == 1:
		keys = append(keys, "given "+skeleton(n.sounds[0]))
	case k > 1:
		keys = append(keys, "initial "+skeleton(n.sounds[0])+" "+n.words[k-1][:1])
	}
	return keys
}

// skeleton is a sound key without what spellings of a name differ in most: its
// vowels, "v" among them (Sadovski, Sadouski), and whether it begins with a "g"
// or "h".
func skeleton(sound string) string {
	var b strings.Builder
	for i, r := range sound {
		switch {
		case r == 'g' || r == 'h' || r == 'H' || r == 'G':
			b.WriteByte('h')
		case strings.ContainsRune("aeiouyv", r):
			if i == 0 {
				b.WriteByte('a')
			}
		default:
			b.WriteRune(r)
		}
	}
	return "~" + b.String()
}

// acronym is a name that is one, or the initials that its capitals make; "" for
// names of one ordinary word.
func acronym(name string) string {
	words := strings.FieldsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || r == '-' })
	if len(words) == 1 {
		w := strings.ReplaceAll(words[0], ".", "")
		if n := len([]rune(w)); n >= 2 && n <= 7 && w == strings.ToUpper(w) && unicode.IsLetter([]rune(w)[0]) {
			return strings.ToLower(w)
		}
		return ""
	}
	var b strings.Builder
	for _, w := range words {
		if r := []rune(w)[0]; unicode.IsUpper(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	if b.Len() < 2 {
		return ""
	}
	return b.String()
}
