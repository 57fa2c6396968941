package neural

import (
	"cmp"
	"fmt"
	"slices"

	"dossier/extract/model"
	"dossier/extract/name"
	"dossier/extract/syntax"
	"dossier/extract/tag"
)

// slot is a table of trained vectors of which each word takes one.
type slot struct {
	name      string
	rows, dim int
}

// slotCount is the number of slots.
const slotCount = 16

// slots lists the tables. Row 0 of the first is for unknown forms.
var slots = []slot{
	{"form", 1, 64}, // and a row for each known form
	{"prefix1", 512, 16},
	{"prefix2", 2048, 24},
	{"prefix3", 8192, 32},
	{"suffix1", 512, 16},
	{"suffix2", 2048, 24},
	{"suffix3", 8192, 32},
	{"suffix4", 16384, 32},
	{"shape", 1024, 24},
	{"class", 512, 16},
}

// lexicalSlots are those that languages with a lexicon have as well.
var lexicalSlots = []slot{{"readings", 4096, 48}, {"genders", 128, 16}}

// nameSlots are those that models with a lexicon of names have as well.
var nameSlots = []slot{
	{"prior", name.MaxPrior, 24}, {"cluster", 4096, 24}, {"flags", name.MaxFlags, 12}, {"tail", name.MaxTail, 12},
}

// slots lists the tables that these inputs need.
func (in *inputs) slots() []slot {
	list := slices.Clone(slots)
	list[0].rows += in.forms.Len()
	if in.words.HasLexicon() {
		list = append(list, lexicalSlots...)
	}
	if in.names != nil {
		list = append(list, nameSlots...)
	}
	return list
}

// input is a word as the network sees it: a row of each slot, and the row of
// its fixed vector plus 1, 0 if it has none.
type input struct {
	rows   [slotCount]int32
	vector int32
}

// inputs turn words into what the network sees.
type inputs struct {
	words   *tag.Knowledge
	forms   *model.Words  // lower-cased form: its row
	vectors *model.Words  // lower-cased form: row of its fixed vector plus 1
	size    int           // of a fixed vector
	names   *name.Lexicon // the chain's; nil without names
	fixed   []byte        // signed bytes, row by row
	scales  []float32     // of each row
}

func (in *inputs) of(words []syntax.Word, to []input) []input {
	for _, w := range words {
		to = append(to, in.word(w.Form))
	}
	return to
}

func (in *inputs) word(form string) input {
	l := in.words.Look(form)
	var x input
	x.vector = within(in.vectors.Get(l.Low), len(in.scales))
	x.rows[0] = within(in.forms.Get(l.Low), in.forms.Len())
	at := 1
	add := func(slots []slot, hashes ...uint64) {
		for k, s := range slots {
			x.rows[at] = int32(hashes[k] % uint64(s.rows))
			at++
		}
	}
	add(slots[1:], l.Prefix[0], l.Prefix[1], l.Prefix[2], l.Suffix[0], l.Suffix[1], l.Suffix[2], l.Suffix[3], l.Shape, l.Class)
	if in.words.HasLexicon() {
		add(lexicalSlots, l.Readings, l.Genders)
	}
	if in.names != nil {
		n := in.names.Look(form)
		add(nameSlots, uint64(n.Prior), uint64(n.Cluster), uint64(n.Flags), uint64(n.Tail))
	}
	return x
}

// Knows reports whether a lower-cased word has a fixed vector: it is frequent in
// other texts.
func (in *inputs) Knows(word string) bool { return in.vectors.Get(model.Hash(word)) != 0 }

// within returns a row, or 0 if a damaged file has it beyond the last one.
func within(row uint16, last int) int32 {
	if int(row) > last {
		return 0
	}
	return int32(row)
}

// vectorTo copies a fixed vector.
func (in *inputs) vectorTo(to []float32, row int32) {
	if row == 0 {
		clear(to)
		return
	}
	at := int(row-1) * in.size
	scale := in.scales[row-1]
	for i, b := range in.fixed[at : at+in.size] {
		to[i] = float32(int8(b)) * scale
	}
}

func (in *inputs) addTo(f *model.File) {
	in.words.AddTo(f)
	in.forms.AddTo(f, "forms")
	in.vectors.AddTo(f, "vectors")
	f.Add("fixed", in.fixed)
	f.AddFloat32("scales", in.scales)
}

func loadInputs(f *model.File) (*inputs, error) {
	var in inputs
	var err1, err2, err3, err4, err5 error
	in.words, err1 = tag.LoadKnowledge(f)
	in.forms, err2 = model.LoadWords(f, "forms")
	in.vectors, err3 = model.LoadWords(f, "vectors")
	in.fixed, err4 = f.Bytes("fixed")
	in.scales, err5 = f.Float32("scales")
	if err := cmp.Or(err1, err2, err3, err4, err5); err != nil {
		return nil, err
	}
	if n := len(in.scales); n > 0 {
		in.size = len(in.fixed) / n
	}
	if len(in.fixed) != in.size*len(in.scales) {
		return nil, fmt.Errorf("vectors of %d bytes for %d words: %w", len(in.fixed), len(in.scales), model.ErrFormat)
	}
	return &in, nil
}

// Vectors are fixed word vectors, the most frequent word first. Row i is
// Rows[i*Size:(i+1)*Size], signed bytes, times Scales[i].
type Vectors struct {
	Words  []string // lower-cased
	Size   int
	Rows   []byte
	Scales []float32
}

// formMinimum is how often a form must occur to have a vector of its own.
const formMinimum = 3

// knownForms numbers the lower-cased forms that occur often enough.
func knownForms(looks [][]tag.Look) map[uint64]uint16 {
	counts := map[uint64]int{}
	for _, sentence := range looks {
		for _, l := range sentence {
			counts[l.Low]++
		}
	}
	var keys []uint64
	for key, n := range counts {
		if n >= formMinimum {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	keys = keys[:min(len(keys), 1<<16-2)]
	rows := make(map[uint64]uint16, len(keys))
	for i, key := range keys {
		rows[key] = uint16(i + 1)
	}
	return rows
}
