package resolve

import (
	"slices"
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
			return strings.TrimSpace(strings.Join(n.sounds, " ") + " " + n.elder)
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

// knownPlace looks a folded name up, also without a German genitive "s" and the
// endings of German adjectives.
func knownPlace(folded string) (string, bool) {
	for _, form := range []string{folded, strings.TrimSuffix(folded, "s"), inflected + stems(folded)} {
		if k, ok := places()[form]; ok {
			return k, ok
		}
	}
	return "", false
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

// What is filed and what is asked for differs: a name asks only for what it may
// be, and for names like it only if the graph does not know it, so that the
// answer does not grow with the graph.
//
//	a full name     is filed under surname and given name together, by which full
//	                names ask for each other, and under its surname alone, by
//	                which bare surnames ask for it
//	                together with its given name it is filed, and asks, as what
//	                spellings and forms have in common, by which two people who
//	                are known find that they are one
//	a bare surname  is filed where an article has nothing else (alone), which
//	                full names ask for, lest a new bearer pass it by
//	a long name     of an organisation asks for what it begins with
//	an acronym      asks for names of those initials, and these for acronyms
//	an office       of an unknown country asks for that of each country that is
//	                named with it, and is not filed
//
// Names of people that share a given name alone, and organisations that share a
// first word alone, do not ask for each other.

// stored are the keys under which the graph files an entity.
func (n *node) stored() []string {
	if n.class != person && n.isShort && n.office().country == "" {
		return nil
	}
	keys := n.keys(stored)
	if n.alone {
		for _, s := range n.bareSounds() {
			keys = append(keys, aloneKey(s))
		}
	}
	return keys
}

// bareSounds are the sound keys of a person's names of one word.
func (n *node) bareSounds() []string {
	var list []string
	for i := range n.short {
		if s := n.short[i].sounds; len(s) == 1 {
			list = append(list, s[0])
		}
	}
	return list
}

func stored(name, kind string) []string {
	if kind == person {
		n := parsePerson(name)
		keys := slices.Concat(fullKeys(n), variantKeys(n), []string{"name " + spelling.Fold(name)})
		for i, s := range n.sounds {
			if len(n.words[i]) > 1 && (i > 0 || len(n.sounds) == 1) {
				keys = append(keys, skeleton(s))
			}
		}
		if abbreviated(name, kind) {
			return append(keys, "abbreviated "+initialKey(n))
		}
		return keys
	}
	keys := []string{"name " + spelling.Fold(name), "=" + Key(name, kind)}
	words := strings.Fields(withoutLegalForm(spelling.Fold(name)))
	if a := acronym(name); len(a) >= shortestAcronym {
		keys = append(keys, acronymClass(words)+a)
	}
	if len(words) > 0 && len(words[0]) > 3 {
		keys = append(keys, "first "+skeleton(spelling.Sound(words[0])))
	}
	return keys
}

// own are the keys under which a node asks the graph for what has its very name.
func (n *node) own() []string {
	keys := n.keys(own)
	if n.class == person || !n.isShort {
		return keys
	}
	for _, t := range n.things {
		for k := range n.near {
			if code, ok := strings.CutPrefix(k, "country "); ok && t.office.kind != "" {
				keys = append(keys, "="+institution{t.office.kind, code}.key())
			}
		}
	}
	return keys
}

func own(name, kind string) []string {
	keys := []string{"name " + spelling.Fold(name)}
	if kind != person {
		return append(append(keys, "="+Key(name, kind)), beginningKeys(name, kind)...)
	}
	n := parsePerson(name)
	if len(n.sounds) == 1 {
		return append(keys, skeleton(n.sounds[0]))
	}
	if len(n.sounds) > 1 && !abbreviated(name, kind) {
		keys = append(keys, Key(name, kind)) // see searchKeys
		keys = append(keys, variantKeys(n)...)
		for _, s := range n.sounds[1:] {
			keys = append(keys, aloneKey(s))
		}
	}
	return keys
}

// like are the keys under which a node asks for names that may be another of
// its own.
func (n *node) like() []string { return n.keys(like) }

func like(name, kind string) []string {
	if kind == person {
		n := parsePerson(name)
		if len(n.sounds) < 2 {
			return nil
		}
		return append(fullKeys(n), "abbreviated "+initialKey(n))
	}
	var keys []string
	words := strings.Fields(withoutLegalForm(spelling.Fold(name)))
	if a := acronym(name); len(a) >= shortestAcronym {
		if acronymClass(words) == oneWord {
			keys = append(keys, severalWords+a)
		} else {
			keys = append(keys, oneWord+a)
		}
	}
	if len(words) == 1 && len(words[0]) > 3 {
		keys = append(keys, "first "+skeleton(spelling.Sound(words[0])))
	}
	return keys
}

// beginningKeys are the keys of what a name begins with.
func beginningKeys(name, kind string) []string {
	var keys []string
	words := strings.Fields(withoutLegalForm(spelling.Fold(name)))
	for i := 1; i < len(words); i++ {
		keys = append(keys, "="+Key(strings.Join(words[:i], " "), kind))
	}
	return keys
}

// variantKeys are keys of a full name that others share which differ from it in
// spelling, or in the form of the given name, and few others.
func variantKeys(n personName) []string {
	if len(n.sounds) < 2 {
		return nil
	}
	surname := " " + skeleton(strings.TrimPrefix(n.sounds[len(n.sounds)-1], "G")) // an English "j" is another than a German one
	keys := []string{"variant " + skeleton(n.sounds[0]) + surname}
	for _, f := range givenNames()[n.words[0]] {
		keys = append(keys, "variant "+f+surname)
	}
	return keys
}

// Prefixes of keys for acronyms and for the names whose initials they are.
const (
	oneWord      = "acronym "
	severalWords = "initials "
)

func acronymClass(words []string) string {
	if len(words) == 1 {
		return oneWord
	}
	return severalWords
}

// aloneKey is the key of a bare surname.
func aloneKey(sound string) string { return "alone " + skeleton(sound) }

// initialKey is the key of a given name and the surname's first letter.
func initialKey(n personName) string {
	return skeleton(n.sounds[0]) + " " + n.words[len(n.words)-1][:1]
}

// fullKeys are the keys that full names share which may be one person's: each
// word with the initials of each other, since any of them may be the surname.
func fullKeys(n personName) []string {
	if len(n.sounds) < 2 {
		return nil
	}
	var keys []string
	for i, s := range n.sounds {
		for j, w := range n.words {
			if i == j {
				continue
			}
			if len(n.words[i]) == 1 {
				s = n.words[i]
			}
			for _, letter := range initials(w, n.sounds[j]) {
				keys = append(keys, skeleton(s)+" "+letter)
			}
		}
	}
	return keys
}

// initials are the letters that a given name may begin with in some spelling or
// form: those of William are "w" and Bill's "b".
func initials(word, sound string) []string {
	letters := []string{word[:1]}
	add := func(sound string) {
		if k := skeleton(sound); len(k) > 1 && !slices.Contains(letters, k[1:2]) {
			letters = append(letters, k[1:2])
		}
	}
	add(sound)
	for _, f := range givenNames()[word] {
		add(spelling.Sound(f))
	}
	return letters
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
			if n.words[i][0] == 'j' { // an English one: Japarov, Dschaparow
				keys = append(keys, skeleton("G"+s))
			}
		}
	}
	if len(n.sounds) > 1 { // in whatever order, however divided
		letters := []byte(strings.Join(n.sounds, ""))
		slices.Sort(letters)
		keys = append(keys, "letters "+string(letters))
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
	if b.Len() < 2 {
		return "~" + sound // too short to leave anything out: Wu, Li
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
