package name

import (
	"strings"
	"unicode/utf8"
)

// affixes is the greatest length of a prefix or suffix, in runes.
const affixes = 5

// word is what the features need to know about a word.
type word struct {
	form, lower uint64
	long, short uint64          // shapes
	prefix      [affixes]uint64 // of lengths 1 to affixes; 0 where too short
	suffix      [affixes]uint64
	tail        uint64 // the last part of a hyphenated word, 0 for others
	entry       entry  // what the lexicon says
	tailEntry   entry  // and of the last part
	capital     bool   // starts with a capital
	compound    uint64 // hash of the common noun that an unknown word ends in ("Steinkohlenteer"); 0 for others
}

// analyse fills w in for a form.
func (w *word) analyse(form string, lexicon *Lexicon) {
	*w = word{form: hashForm(form), lower: hashLower(form)}
	w.long, w.short = hashShapes(form)
	w.hashAffixes(form)
	w.entry = lexicon.findForm(form, w.lower)
	w.capital = capital(form)
	if w.capital && w.entry == (entry{}) {
		w.compound = lexicon.compound(form)
	}
	if i := strings.LastIndexByte(form, '-'); i > 0 && i+1 < len(form) {
		w.tail = hashLower(form[i+1:])
		w.tailEntry = lexicon.find(w.tail)
	}
}

// compound returns the hash of the longest common noun that an unknown
// capitalised word ends in, and 0 if there is none.
func (l *Lexicon) compound(form string) uint64 {
	const before, least = 3, 4 // bytes of the first part and of the noun
	for i := before; i+least <= len(form); i++ {
		if !utf8.RuneStart(form[i]) {
			continue
		}
		h := hashLower(form[i:])
		if Flag(l.flags.Get(h))&Common != 0 {
			return h
		}
	}
	return 0
}

// findForm looks up a word, and where it is not known, without a final s: the
// genitive of a German name ("Perus").
func (l *Lexicon) findForm(form string, lower uint64) entry {
	e := l.find(lower)
	if stem, ok := strings.CutSuffix(form, "s"); ok && e == (entry{}) && len(stem) > 2 {
		return l.find(hashLower(stem))
	}
	return e
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// hashAffixes hashes the word's beginnings and ends, without case. An affix
// is shorter than its word.
func (w *word) hashAffixes(form string) {
	h, n := uint64(fnvOffset), 0
	for i, r := range form {
		if n == affixes || i+utf8.RuneLen(r) >= len(form) {
			break
		}
		h = addRune(h, lower(r))
		w.prefix[n] = mix(h)
		n++
	}
	h, n = fnvOffset, 0
	for i := len(form); n < affixes; n++ {
		r, size := utf8.DecodeLastRuneInString(form[:i])
		if i -= size; i <= 0 {
			break
		}
		h = addRune(h, lower(r))
		w.suffix[n] = mix(h)
	}
}
