package tag

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/extract/model"
	"dossier/extract/syntax"
)

// view is a sentence as the features see it: hashes of what each word looks
// like, and the answers given so far. Places before the first and after the
// last word have an edge word each.
type view struct {
	words []look // words[i+edge] is word i
	tags  []int  // part of speech, -1 where not yet known
	morph []int  // label, -1 where not yet known
	atoms []uint64
	cases []uint64 // hash of the label's Case, Gender and Number, 0 if none
	roles []role   // per part of speech
}

// role is what a part of speech is in the structure of a sentence.
type role int

const (
	plain role = iota
	governor
	noun
	verb
)

// rolesOf returns the roles of parts of speech.
func rolesOf(tags []syntax.UPOS) []role {
	roles := make([]role, len(tags))
	for i, t := range tags {
		switch t {
		case syntax.ADP:
			roles[i] = governor
		case syntax.NOUN, syntax.PROPN:
			roles[i] = noun
		case syntax.VERB, syntax.AUX:
			roles[i] = verb
		}
	}
	return roles
}

// edge is how many words a sentence is padded with at each end.
const edge = 3

// look is what a word looks like.
type look struct {
	form, low uint64
	suffix    [6]uint64 // last 1 to 6 letters of the lower-cased form
	prefix    [4]uint64 // first 1 to 4
	shape     uint64
	class     uint64 // tags seen in training, 0 if the word is rare
	cluster   uint64 // cluster of the word's vector, 0 if it has none
	coarse    uint64 // the larger cluster that it is in
	lexicon   uint64 // readings in the lexicon, 0 if it has none
	genders   uint64 // genders in the lexicon
	entry     int    // number of the lexicon's entry, 0 if there is none
	tail      int    // byte of the lower-cased form that the entry's word begins at
}

var edgeLook = look{form: 1, low: 1, shape: 1, class: 1, cluster: 1, lexicon: 1, genders: 1, coarse: 1}

// wordTables are what the tagger knows of single words.
type wordTables struct {
	classes  *model.Words // lower-cased form: set of tags seen in training
	clusters *model.Words // lower-cased form: cluster of its vector
	lexicon  *model.Words // form: number of its entry, from 1
	entries  []entry
	usual    *model.Words // form and part of speech: script of the usual lemma, from 1
}

var tableNames = [...]string{"classes", "clusters", "lexicon", "usual"}

func (t *wordTables) all() [4]**model.Words {
	return [...]**model.Words{&t.classes, &t.clusters, &t.lexicon, &t.usual}
}

func (t *wordTables) addTo(f *model.File) {
	for i, w := range t.all() {
		(*w).AddTo(f, tableNames[i])
	}
}

func readWordTables(f *model.File) (wordTables, error) {
	var t wordTables
	for i, w := range t.all() {
		var err error
		if *w, err = model.LoadWords(f, tableNames[i]); err != nil {
			return t, err
		}
	}
	return t, nil
}

func (t *wordTables) view(words []syntax.Word, roles []role) *view {
	n := len(words)
	v := &view{
		words: make([]look, n+2*edge), tags: make([]int, n), morph: make([]int, n),
		atoms: make([]uint64, n), cases: make([]uint64, n), roles: roles,
	}
	for i := range v.words {
		if i < edge || i >= n+edge {
			v.words[i] = edgeLook
			continue
		}
		v.words[i] = t.look(words[i-edge].Form)
		v.tags[i-edge], v.morph[i-edge] = -1, -1
	}
	return v
}

func (t *wordTables) look(form string) look {
	low := strings.ToLower(form)
	l := look{form: model.Hash(form), low: model.Hash(low), shape: model.Hash(shape(form))}
	at := len(low)
	for k := range l.suffix {
		if at > 0 {
			_, size := utf8.DecodeLastRuneInString(low[:at])
			at -= size
		}
		l.suffix[k] = model.Hash(low[at:])
	}
	at = 0
	for k := range l.prefix {
		if at < len(low) {
			_, size := utf8.DecodeRuneInString(low[at:])
			at += size
		}
		l.prefix[k] = model.Hash(low[:at])
	}
	l.class = uint64(t.classes.Get(l.low))
	l.cluster = uint64(t.clusters.Get(l.low))
	l.coarse = (l.cluster + 7) / 8
	t.consult(&l, form, low)
	return l
}

// consult looks the word up in the lexicon: as it stands, then lower-cased,
// then, as German compounds end in their head, by ever shorter ends.
func (t *wordTables) consult(l *look, form, low string) {
	if len(t.entries) == 0 {
		return
	}
	n := int(t.lexicon.Get(l.form))
	if n == 0 && form != low {
		n = int(t.lexicon.Get(l.low))
	}
	if n > 0 && n <= len(t.entries) {
		l.entry, l.lexicon, l.genders = n, t.entries[n-1].readings, t.entries[n-1].genders
		return
	}
	if form == low || len(form) < 8 {
		return
	}
	for at := 3; at+4 <= len(low); at++ {
		if !utf8.RuneStart(low[at]) {
			continue
		}
		first, size := utf8.DecodeRuneInString(low[at:])
		n := int(t.lexicon.Get(model.Hash(string(unicode.ToUpper(first)) + low[at+size:])))
		if n > 0 && n <= len(t.entries) {
			l.lexicon, l.genders = t.entries[n-1].readings+1, t.entries[n-1].genders
			l.tail, l.entry = at, n
			return
		}
	}
}

// word returns word i, which may lie up to edge places outside.
func (v *view) word(i int) *look { return &v.words[i+edge] }

// tag returns the part of speech of word i plus 2, 1 outside the sentence.
func (v *view) tag(i int) uint64 {
	if i < 0 || i >= len(v.tags) {
		return 1
	}
	return uint64(v.tags[i] + 2)
}

func (v *view) setMorph(i, label int, l *labels) {
	v.morph[i] = label
	v.cases[i] = l.all[label].agreement
	v.atoms[i] = l.all[label].hash
}

// agreed returns what agreement features word i was given, 0 outside.
func (v *view) agreed(i int) uint64 {
	if i < 0 || i >= len(v.cases) {
		return 0
	}
	return v.cases[i]
}

// nearest returns the nearest word of a role before (step -1) or after (step 1)
// word i, at most so many words away, or -1. Parts of speech are known.
func (v *view) nearest(i, step, most int, r role) int {
	for k := i + step; k >= 0 && k < len(v.tags) && most > 0; k += step {
		if v.roles[v.tags[k]] == r {
			return k
		}
		most--
	}
	return -1
}

// shape maps letters to X, x, digits to 0, and shortens runs: "Abu-3" is
// "Xx-0", "USA" is "XX".
func shape(form string) string {
	out := make([]rune, 0, 16)
	run := 0
	for _, c := range form {
		switch {
		case unicode.IsUpper(c):
			c = 'X'
		case unicode.IsLetter(c):
			c = 'x'
		case unicode.IsDigit(c):
			c = '0'
		}
		if n := len(out); n > 0 && out[n-1] == c {
			run++
		} else {
			run = 0
		}
		if run < 2 && len(out) < 12 {
			out = append(out, c)
		}
	}
	return string(out)
}
