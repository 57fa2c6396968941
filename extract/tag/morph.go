package tag

import (
	"fmt"
	"slices"
	"strings"

	"dossier/extract/model"
	"dossier/extract/syntax"
)

// label is a part of speech with a set of features it was seen with. It is
// scored as the sum of its atoms: the set as a whole, and each pair of name and
// value in it, which the sets share. So a rare set learns from common ones.
type label struct {
	feats     syntax.Feats
	atoms     []int
	agreement uint64 // hash of Case, Gender and Number
	hash      uint64 // hash of feats
}

// labels are all labels, with their atoms numbered.
type labels struct {
	all   []label
	byTag [][]int // per part of speech
	atoms int     // number of atoms
}

// newLabels numbers the sets of features seen with each of so many parts of
// speech. pairs must be sorted and free of repetitions; every part of speech
// needs at least one.
func newLabels(tags int, pairs []labelPair) labels {
	l := labels{byTag: make([][]int, tags)}
	number := map[string]int{}
	atom := func(name string) int {
		if _, ok := number[name]; !ok {
			number[name] = len(number)
		}
		return number[name]
	}
	for _, p := range pairs {
		x := label{feats: p.feats, hash: model.Hash(string(p.feats))}
		x.atoms = append(x.atoms, atom(fmt.Sprint(p.tag, " ", p.feats)))
		for part := range strings.SplitSeq(string(p.feats), "|") {
			if part != "" {
				x.atoms = append(x.atoms, atom(part))
			}
		}
		c, g, n := p.feats.Get("Case"), p.feats.Get("Gender"), p.feats.Get("Number")
		if c+g+n != "" {
			x.agreement = model.Hash(c + " " + g + " " + n)
		}
		l.byTag[p.tag] = append(l.byTag[p.tag], len(l.all))
		l.all = append(l.all, x)
	}
	l.atoms = len(number)
	return l
}

// labelPair is a part of speech, by number, and a set of features.
type labelPair struct {
	tag   int
	feats syntax.Feats
}

// best returns the label of a part of speech whose atoms score highest.
func (l *labels) best(tag int, scores []float32) int {
	found, top := -1, float32(0)
	for _, k := range l.byTag[tag] {
		sum := float32(0)
		for _, a := range l.all[k].atoms {
			sum += scores[a]
		}
		if found < 0 || sum > top {
			found, top = k, sum
		}
	}
	return found
}

func (l *labels) texts(tags []syntax.UPOS) []string {
	var texts []string
	for tag, list := range l.byTag {
		for _, k := range list {
			texts = append(texts, string(tags[tag])+" "+string(l.all[k].feats))
		}
	}
	return texts
}

func readLabels(tags []syntax.UPOS, texts []string) (labels, error) {
	var pairs []labelPair
	seen := make([]bool, len(tags))
	for _, text := range texts {
		name, feats, ok := strings.Cut(text, " ")
		tag := slices.Index(tags, syntax.UPOS(name))
		if !ok || tag < 0 {
			return labels{}, fmt.Errorf("read label %q: %w", text, model.ErrFormat)
		}
		seen[tag] = true
		pairs = append(pairs, labelPair{tag, syntax.Feats(feats)})
	}
	if len(tags) == 0 || slices.Contains(seen, false) {
		return labels{}, fmt.Errorf("part of speech without labels: %w", model.ErrFormat)
	}
	return newLabels(len(tags), pairs), nil
}

// morphFeatures appends the features that tell word i's morphology. All parts
// of speech are known, and the morphology of the words before it.
func morphFeatures(f []uint64, v *view, i int) []uint64 {
	w, l1, r1, r2 := v.word(i), v.word(i-1), v.word(i+1), v.word(i+2)
	t, tl1, tl2, tr1, tr2 := v.tag(i), v.tag(i-1), v.tag(i-2), v.tag(i+1), v.tag(i+2)
	a1, a2 := v.agreed(i-1), v.agreed(i-2)
	f = append(f,
		model.Feature(0, t),
		model.Feature2(1, t, w.low),
		model.Feature2(2, t, w.form),
		model.Feature3(3, t, tl1, w.low),
		model.Feature3(4, t, tr1, w.low),
		model.Feature2(5, t, l1.low),
		model.Feature2(6, t, r1.low),
		model.Feature3(7, t, tl1, tr1),
		model.Feature3(8, t, tl1, tl2),
		model.Feature3(9, t, tr1, tr2),
		model.Feature3(10, t, tl1, a1),
		model.Feature3(11, t, a1, a2),
		model.Feature3(12, t, a1, w.low),
		model.Feature3(13, t, a1, w.suffix[1]),
		model.Feature3(14, t, a1, w.suffix[2]),
		model.Feature3(15, t, l1.low, w.low),
		model.Feature3(16, t, w.low, r1.low),
		model.Feature3(17, t, l1.low, w.suffix[1]),
		model.Feature3(18, t, l1.low, w.suffix[2]),
		model.Feature3(19, t, w.suffix[1], r1.suffix[1]),
		model.Feature3(20, w.low, r1.suffix[1], tr1),
		model.Feature3(21, w.low, r1.suffix[2], tr1),
		model.Feature3(22, w.low, r2.suffix[1], tr2),
		model.Feature4(23, w.suffix[1], t, r1.suffix[2], tr1),
		model.Feature3(24, t, r1.low, r2.low),
		model.Feature2(25, t, w.shape),
	)
	for k, s := range w.suffix {
		f = append(f, model.Feature2(30+k, t, s))
	}
	for k := range 3 {
		f = append(f, model.Feature2(40+k, t, w.prefix[k]))
	}
	if w.lexicon != 0 {
		f = append(f, model.Feature2(50, t, w.lexicon), model.Feature3(51, t, w.lexicon, a1), model.Feature3(52, t, w.lexicon, l1.low),
			model.Feature2(56, t, w.genders), model.Feature4(57, t, w.genders, w.suffix[1], l1.low), model.Feature3(58, t, w.genders, a1))
	}
	if r1.lexicon != 0 {
		f = append(f, model.Feature3(53, t, w.low, r1.lexicon), model.Feature3(54, t, w.suffix[1], r1.lexicon),
			model.Feature3(59, t, w.low, r1.genders))
	}
	if w.cluster != 0 {
		f = append(f, model.Feature2(55, t, w.cluster))
	}
	return morphContext(f, v, i)
}

// morphContext appends what is further away: the preposition that governs the
// word, the noun that a determiner or adjective belongs to, and the nearest
// verbs.
func morphContext(f []uint64, v *view, i int) []uint64 {
	w, l1, t := v.word(i), v.word(i-1), v.tag(i)
	if k := v.nearest(i, -1, 5, governor); k >= 0 {
		f = append(f, model.Feature3(60, t, v.word(k).low, v.agreed(k+1)), model.Feature3(61, t, v.word(k).low, w.low),
			model.Feature3(62, t, v.word(k).low, w.suffix[1]), model.Feature3(63, t, v.word(k).low, uint64(min(i-k, 3))))
	}
	if k := v.nearest(i, 1, 5, noun); k >= 0 {
		n := v.word(k)
		f = append(f, model.Feature3(64, t, w.low, n.low), model.Feature3(65, t, w.low, n.suffix[2]), model.Feature3(66, t, w.low, n.lexicon),
			model.Feature4(67, t, w.suffix[1], v.agreed(i-1), n.lexicon),
			model.Feature3(75, t, w.low, n.genders), model.Feature4(76, t, w.suffix[1], l1.low, n.genders))
	}
	if k := v.nearest(i, -1, 12, verb); k >= 0 {
		f = append(f, model.Feature2(68, t, v.word(k).low), model.Feature2(69, t, v.word(k).suffix[2]), model.Feature3(70, t, w.suffix[1], v.agreed(k)))
	}
	if k := v.nearest(i, 1, 12, verb); k >= 0 {
		f = append(f, model.Feature2(71, t, v.word(k).low), model.Feature2(72, t, v.word(k).suffix[2]))
	}
	if k := v.nearest(i, -1, 12, noun); k >= 0 {
		f = append(f, model.Feature2(73, t, v.agreed(k)), model.Feature3(74, t, w.suffix[1], v.agreed(k)))
	}
	return f
}
