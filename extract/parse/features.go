package parse

import (
	"strings"

	"dossier/extract/model"
	"dossier/extract/syntax"
)

// node is what the features see of a word: hashes.
type node struct {
	form    uint64 // lower-cased form
	lemma   uint64
	tag     uint64 // part of speech
	fine    uint64 // part of speech with the form of verbs and case
	both    uint64 // form and part of speech
	number  uint64 // Number and Person
	cluster uint64 // fine cluster of the form, 0 if it has none
	coarse  uint64
	kind    kind
}

// kind sorts words for what stands between two words.
type kind byte

const (
	other kind = iota
	comma
	finite // finite verb
	verbal // other verb
	joint  // conjunction
)

// nodes returns the nodes of the words, of the root and of no word.
func (m *Model) nodes(words []syntax.Word, tags []syntax.Tag) []node {
	nodes := make([]node, len(words)+2)
	for i, w := range words {
		low := strings.ToLower(w.Form)
		t := tags[i]
		n := &nodes[i]
		n.form = model.Hash(low)
		n.lemma = model.Hash(t.Lemma)
		n.tag = model.Hash(string(t.UPOS))
		n.fine = fineTag(t)
		n.both = model.Feature2(1, n.form, n.tag)
		n.number = model.Hash(t.Feats.Get("Number") + t.Feats.Get("Person"))
		n.cluster = uint64(m.clusters.Get(n.form))
		n.coarse = (n.cluster + 7) / 8
		if n.cluster == 0 {
			n.cluster, n.coarse = n.tag, n.tag
		}
		n.kind = kindOf(low, t)
	}
	nodes[len(words)] = node{form: 2, lemma: 2, tag: 2, fine: 2, both: 2, number: 2, cluster: 2, coarse: 2}
	nodes[len(words)+1] = node{form: 3, lemma: 3, tag: 3, fine: 3, both: 3, number: 3, cluster: 3, coarse: 3}
	return nodes
}

// fineTag is the part of speech with the features that matter to syntax.
func fineTag(t syntax.Tag) uint64 {
	form := t.Feats.Get("VerbForm")
	if form == "Part" {
		form += t.Feats.Get("Tense")
	}
	return model.Hash(strings.Join([]string{
		string(t.UPOS), form, t.Feats.Get("Case"), t.Feats.Get("PronType"),
		t.Feats.Get("Reflex"), t.Feats.Get("Poss"),
	}, " "))
}

func kindOf(low string, t syntax.Tag) kind {
	switch t.UPOS {
	case syntax.PUNCT:
		if low == "," || low == ";" || low == ":" || low == "-" || low == "–" || low == "—" {
			return comma
		}
	case syntax.VERB, syntax.AUX:
		if t.Feats.Get("VerbForm") == "Fin" {
			return finite
		}
		return verbal
	case syntax.CCONJ, syntax.SCONJ:
		return joint
	}
	return other
}

// between describes the words strictly between two: whether there are commas,
// finite verbs, other verbs, conjunctions; up to two of each.
func (s *state) between(a, b int) uint64 {
	if a > b {
		a, b = b, a
	}
	if b > s.n {
		return 0
	}
	var counts [5]uint64
	for i := a + 1; i < b; i++ {
		counts[s.nodes[i].kind]++
	}
	sum := uint64(1)
	for _, c := range counts[1:] {
		sum = 3*sum + min(c, 2)
	}
	return sum
}

// distance puts the distance of two words into one of a few classes.
func (s *state) distance(a, b int) uint64 {
	if a > s.n || b > s.n {
		return 0
	}
	d := max(a-b, b-a)
	switch {
	case d <= 5:
		return uint64(d)
	case d <= 10:
		return 6
	default:
		return 7
	}
}

// maxFeatures is how many features there are at most.
const maxFeatures = 160

// features appends the features of the state, after Zhang and Nivre (2011),
// with the second word of the stack in the place that arc-hybrid gives it. s0,
// s1, s2 are the topmost words of the stack, b0, b1, b2 the first of the
// buffer.
func (s *state) features(f []uint64) []uint64 {
	i0, i1, j0 := s.top(0), s.top(1), s.front
	s0, s1, s2 := &s.nodes[i0], &s.nodes[i1], &s.nodes[s.top(2)]
	b0, b1, b2 := &s.nodes[j0], &s.nodes[s.next(1)], &s.nodes[s.next(2)]
	f = append(f,
		model.Feature(0, 0),
		// one word
		model.Feature(1, s0.both), model.Feature(2, s0.form), model.Feature(3, s0.tag), model.Feature(4, s0.fine), model.Feature(5, s0.lemma), model.Feature(6, s0.cluster),
		model.Feature(7, b0.both), model.Feature(8, b0.form), model.Feature(9, b0.tag), model.Feature(10, b0.fine), model.Feature(11, b0.lemma), model.Feature(12, b0.cluster),
		model.Feature(13, s1.both), model.Feature(14, s1.form), model.Feature(15, s1.tag), model.Feature(16, s1.fine), model.Feature(17, s1.lemma), model.Feature(18, s1.cluster),
		model.Feature(19, b1.both), model.Feature(20, b1.form), model.Feature(21, b1.tag), model.Feature(22, b1.fine),
		model.Feature(23, b2.both), model.Feature(24, b2.tag), model.Feature(25, s2.both), model.Feature(26, s2.tag),
		// two words
		model.Feature2(30, s0.both, b0.both), model.Feature2(31, s0.both, b0.tag), model.Feature2(32, s0.tag, b0.both), model.Feature2(33, s0.form, b0.form),
		model.Feature2(34, s0.tag, b0.tag), model.Feature2(35, s0.fine, b0.fine), model.Feature2(36, s0.lemma, b0.lemma), model.Feature2(37, s0.cluster, b0.cluster),
		model.Feature2(38, s0.fine, b0.lemma), model.Feature2(39, s0.lemma, b0.fine),
		model.Feature2(40, s1.both, s0.both), model.Feature2(41, s1.both, s0.tag), model.Feature2(42, s1.tag, s0.both), model.Feature2(43, s1.form, s0.form),
		model.Feature2(44, s1.tag, s0.tag), model.Feature2(45, s1.fine, s0.fine), model.Feature2(46, s1.lemma, s0.lemma), model.Feature2(47, s1.cluster, s0.cluster),
		model.Feature2(48, s1.fine, s0.lemma), model.Feature2(49, s1.lemma, s0.fine),
		model.Feature2(50, b0.tag, b1.tag), model.Feature2(51, b0.both, b1.tag), model.Feature2(52, b0.tag, b1.both), model.Feature2(53, b0.fine, b1.fine),
		model.Feature2(54, s0.tag, b1.tag), model.Feature2(55, s0.both, b1.both), model.Feature2(56, s1.tag, b0.tag), model.Feature2(57, s1.fine, b0.fine),
		model.Feature2(58, s1.coarse, s0.coarse), model.Feature2(59, s0.coarse, b0.coarse),
		// three and four
		model.Feature3(60, s0.tag, b0.tag, b1.tag), model.Feature3(61, s1.tag, s0.tag, b0.tag), model.Feature3(62, s2.tag, s1.tag, s0.tag),
		model.Feature4(63, s0.tag, b0.tag, b1.tag, b2.tag), model.Feature4(64, s1.tag, s0.tag, b0.tag, b1.tag),
		model.Feature3(65, s0.both, b0.tag, b1.tag), model.Feature3(66, s0.tag, b0.both, b1.tag), model.Feature3(67, s1.both, s0.tag, b0.tag),
		model.Feature3(68, s1.tag, s0.both, b0.tag), model.Feature3(69, s1.tag, s0.tag, b0.both), model.Feature3(70, s1.fine, s0.fine, b0.fine),
		model.Feature3(71, s0.fine, b0.fine, b1.fine), model.Feature3(72, b0.tag, b1.tag, b2.tag),
		// agreement
		model.Feature4(75, s0.fine, s0.number, b0.fine, b0.number), model.Feature4(76, s1.fine, s1.number, s0.fine, s0.number),
	)
	f = s.distanceFeatures(f, i0, i1, j0)
	return s.kidFeatures(f, i0, i1, j0)
}

// distanceFeatures appends how far apart the words are, and what is between.
func (s *state) distanceFeatures(f []uint64, i0, i1, j0 int) []uint64 {
	s0, s1, b0 := &s.nodes[i0], &s.nodes[i1], &s.nodes[j0]
	d, e := s.distance(i0, j0), s.distance(i1, i0)
	x, y := s.between(i0, j0), s.between(i1, i0)
	return append(f,
		model.Feature3(80, s0.tag, b0.tag, d), model.Feature2(81, s0.form, d), model.Feature2(82, b0.form, d), model.Feature2(83, s0.fine, d), model.Feature2(84, b0.fine, d),
		model.Feature3(85, s1.tag, s0.tag, e), model.Feature2(86, s1.form, e), model.Feature2(87, s0.form, e),
		model.Feature3(88, s0.tag, b0.tag, x), model.Feature3(89, s1.tag, s0.tag, y), model.Feature3(90, s0.fine, b0.fine, x), model.Feature3(91, s1.fine, s0.fine, y),
		model.Feature2(92, s0.both, x), model.Feature2(93, s0.both, y), model.Feature2(94, b0.both, x), model.Feature2(95, s1.both, y),
	)
}

// kidFeatures appends the children that the words have got so far.
func (s *state) kidFeatures(f []uint64, i0, i1, j0 int) []uint64 {
	s0, s1, b0 := &s.nodes[i0], &s.nodes[i1], &s.nodes[j0]
	k0, k1, kb := &s.kids[i0], &s.kids[i1], &s.kids[j0]
	f = append(f,
		// valency and sets of relations
		model.Feature2(100, s0.both, uint64(k0.lefts)), model.Feature2(101, s0.both, uint64(k0.rights)), model.Feature2(102, s0.tag, uint64(k0.lefts)), model.Feature2(103, s0.tag, uint64(k0.rights)),
		model.Feature2(104, b0.both, uint64(kb.lefts)), model.Feature2(105, b0.tag, uint64(kb.lefts)), model.Feature2(106, s1.both, uint64(k1.rights)), model.Feature2(107, s1.tag, uint64(k1.rights)),
		model.Feature2(108, s0.both, k0.leftRels), model.Feature2(109, s0.both, k0.rightRels), model.Feature2(110, s0.tag, k0.leftRels), model.Feature2(111, s0.tag, k0.rightRels),
		model.Feature2(112, b0.both, kb.leftRels), model.Feature2(113, b0.tag, kb.leftRels), model.Feature2(114, s1.both, k1.rightRels), model.Feature2(115, s1.tag, k1.rightRels),
		model.Feature3(116, s1.fine, k1.leftRels|1, s0.fine), model.Feature3(117, s1.fine, k1.rightRels, s0.fine), model.Feature3(118, b0.fine, kb.leftRels, s0.fine),
		model.Feature3(119, s0.fine, k0.leftRels, b0.fine),
		model.Feature3(120, s1.lemma, k1.rightRels, s0.fine), model.Feature3(121, b0.lemma, kb.leftRels, s0.fine),
	)
	for n, k := range [...]int{k0.left[0], k0.right[0], k0.left[1], k0.right[1], kb.left[0], kb.left[1], k1.left[0], k1.right[0], k1.right[1]} {
		kid, rel := &s.nodes[k], s.rels[k].hash
		f = append(f, model.Feature(130+n, kid.both), model.Feature(140+n, rel), model.Feature3(150+n, s0.tag, b0.tag, kid.tag), model.Feature3(160+n, s1.tag, s0.tag, kid.tag))
	}
	return append(f,
		model.Feature3(170, s0.tag, s.nodes[k0.left[0]].fine, s.nodes[k0.left[1]].fine), model.Feature3(171, s0.tag, s.nodes[k0.right[0]].fine, s.nodes[k0.right[1]].fine),
		model.Feature3(172, b0.tag, s.nodes[kb.left[0]].fine, s.nodes[kb.left[1]].fine), model.Feature3(173, s1.tag, s.nodes[k1.right[0]].fine, s.nodes[k1.right[1]].fine),
		model.Feature4(174, s0.fine, s.nodes[k0.left[0]].form, b0.fine, 0), model.Feature4(175, s1.fine, s.nodes[k0.left[0]].form, s0.fine, 0),
		model.Feature4(176, s1.both, s.nodes[k0.left[0]].form, s0.tag, 0), model.Feature4(177, b0.lemma, s.nodes[k0.left[0]].form, s0.tag, 0),
	)
}
