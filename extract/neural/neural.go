// Package neural tags and parses sentences with a neural network and finds
// their names: parts of speech, morphological features, lemmas and the
// dependency tree, after Universal Dependencies, and the names of package name,
// all at once.
//
// In go the words of sentences; out come a tag and an arc for each, the arcs
// always being a tree with one root, and the names. The network is a bidirectional LSTM over
// vectors of the words; arcs and relations are scored by bilinear forms (Dozat
// and Manning, 2017), and the best tree is taken. Terms: a tensor is a matrix
// of weights; a row of what is computed stands for a word.
package neural

import (
	"fmt"
	"math"
	"slices"
	"sync"

	"dossier/extract/article"
	"dossier/extract/model"
	"dossier/extract/name"
	"dossier/extract/syntax"
	"dossier/extract/tag"
)

// Kind is the kind of the model files.
const Kind = "neural"

// FeatureVersion is the version of what the network sees of a word and of its
// shape; models of another version cannot be read.
//
// History:
//
//	1: first
//	2: names, with a linear chain and its lexicon; models without are as before
const FeatureVersion = 2

// Model is a trained tagger, parser and finder of names. It is read-only and safe for
// concurrent use.
type Model struct {
	Header model.Header

	net    *network
	in     *inputs
	chain  *name.Model // nil without names
	rels   []syntax.Rel
	root   int // number of the root's relation
	passes sync.Pool
}

// longest is how many words are analysed at once: a longer sentence, which is
// none but a table or a list, is cut.
const longest = 250

// Analyse returns the tags and arcs of a sentence, parallel to words.
func (m *Model) Analyse(words []syntax.Word) ([]syntax.Tag, []syntax.Arc) {
	a := m.AnalyseAll([][]syntax.Word{words})[0]
	return a.Tags, a.Arcs
}

// AnalyseAll returns the tags, arcs and names of sentences. They are the same
// for a sentence alone; several sentences at once take less time.
func (m *Model) AnalyseAll(sentences [][]syntax.Word) []syntax.Analysis {
	all := m.run(sentences)
	for k, words := range sentences {
		a := &all[k]
		a.Tags = tag.JoinParticles(words, a.Tags, a.Arcs, article.Language(m.Header.Language))
		if m.FindsNames() {
			a.Names = m.chain.Lexicon().Settle(a.Names, words, a.Tags)
		}
	}
	return all
}

// run analyses sentences, the long ones in parts.
func (m *Model) run(sentences [][]syntax.Word) []syntax.Analysis {
	all := make([]syntax.Analysis, len(sentences))
	var parts []part
	for k, words := range sentences {
		a := &all[k]
		a.Tags, a.Arcs = make([]syntax.Tag, len(words)), make([]syntax.Arc, len(words))
		a.Certainty = make([]float32, len(words))
		for first := 0; first < len(words); first += longest {
			last := min(first+longest, len(words))
			parts = append(parts, part{
				words: words[first:last], tags: a.Tags[first:last], arcs: a.Arcs[first:last],
				certainty: a.Certainty[first:last], of: k, first: first,
			})
		}
	}
	m.analyse(parts)
	for _, p := range parts {
		a := &all[p.of]
		for _, n := range p.names {
			n.First, n.Last = n.First+p.first, n.Last+p.first
			a.Names = append(a.Names, n)
		}
	}
	for k := range all {
		join(all[k].Arcs)
	}
	return all
}

// part is a sentence or a part of a long one.
type part struct {
	words     []syntax.Word
	tags      []syntax.Tag
	arcs      []syntax.Arc
	certainty []float32
	names     []syntax.Mention // counted from the part's first word
	of, first int              // number of the sentence, and of its word that is the first here
}

// join shifts the heads in the further parts of a long sentence and hangs those
// parts under the root of the first one.
func join(arcs []syntax.Arc) {
	root := -1
	for i := range arcs {
		switch {
		case arcs[i].Head != syntax.Root:
			arcs[i].Head += i / longest * longest
		case root < 0:
			root = i
		default:
			arcs[i] = syntax.Arc{Head: root, Rel: "parataxis"}
		}
	}
}

// workspace is the memory for an analysis.
type workspace struct {
	pass   pass
	inputs [][]input
	heads  []int
	rels   []float32
	labels []row
}

// analyse analyses parts, those of like length together.
func (m *Model) analyse(parts []part) {
	w, _ := m.passes.Get().(*workspace)
	if w == nil {
		w = &workspace{pass: pass{n: m.net, in: m.in}, heads: make([]int, longest)}
	}
	defer m.passes.Put(w)
	slices.SortStableFunc(parts, func(a, b part) int { return len(b.words) - len(a.words) })
	for len(parts) > 0 {
		words, n := 0, 0
		for n < len(parts) && (n == 0 || words+len(parts[n].words) <= longest) {
			words += len(parts[n].words)
			n++
		}
		m.analyseBatch(w, parts[:n])
		parts = parts[n:]
	}
}

func (m *Model) analyseBatch(w *workspace, parts []part) {
	for len(w.inputs) < len(parts) {
		w.inputs = append(w.inputs, nil)
	}
	for s, p := range parts {
		w.inputs[s] = m.in.of(p.words, w.inputs[s][:0])
	}
	w.pass.start(w.inputs[:len(parts)])
	w.pass.run()
	all := m.net.outputs.all()
	for s := range parts {
		p := &parts[s]
		for i, word := range p.words {
			row := w.pass.row(s, i)
			p.tags[i] = m.tag(word.Form, w.pass.out[row*all:(row+1)*all])
		}
		m.parse(w, s, p)
		p.names = m.names(w, s, p.words)
	}
}

// parse takes the best tree of sentence s of the batch.
func (m *Model) parse(w *workspace, s int, p *part) {
	arcs := p.arcs
	heads, scores := w.heads[:len(arcs)], take(&w.rels, len(m.rels))
	arcScores := w.pass.scoreArcs(s, len(arcs))
	bestTree(arcScores, len(arcs), heads)
	for i, h := range heads {
		p.certainty[i] = probability(arcScores[i*(len(arcs)+1):(i+1)*(len(arcs)+1)], i+1, h+1)
		arcs[i] = syntax.Arc{Head: h, Rel: m.rels[m.root]}
		if h != syntax.Root {
			w.pass.scoreRels(s, i, h, scores)
			scores[m.root] = -1e9
			arcs[i].Rel = m.rels[best(scores)]
		}
	}
}

// probability is that of answer k among all but the one left out.
func probability(scores []float32, without, k int) float32 {
	sum := 0.0
	for i, s := range scores {
		if i != without {
			sum += math.Exp(float64(s - scores[k]))
		}
	}
	return float32(1 / sum)
}

// tag reads a word's tag off its scores.
func (m *Model) tag(form string, scores []float32) syntax.Tag {
	o, words := m.net.outputs, m.in.words
	t := best(scores[:o.tags])
	feats := words.Feats(words.BestLabel(t, scores[o.tags:o.tags+o.atoms]))
	lang := article.Language(m.Header.Language)
	return syntax.Tag{
		UPOS:  words.Tags()[t],
		Feats: feats,
		Lemma: words.Lemma(form, t, feats, lang, m.in, scores[o.tags+o.atoms:]),
	}
}

func best(scores []float32) int {
	b := 0
	for i, s := range scores {
		if s > scores[b] {
			b = i
		}
	}
	return b
}

// newModel makes a model whose weights are all 0.
func newModel(h model.Header, s Sizes, in *inputs, chain *name.Model, rels []syntax.Rel) (*Model, error) {
	if err := s.check(); err != nil {
		return nil, err
	}
	m := &Model{Header: h, in: in, chain: chain, rels: rels, root: slices.Index(rels, "root")}
	if m.root < 0 || len(in.words.Tags()) == 0 {
		return nil, fmt.Errorf("make network: no relation root or no tags: %w", model.ErrFormat)
	}
	o := outputs{tags: len(in.words.Tags()), atoms: in.words.Atoms(), scripts: in.words.Scripts(), rels: len(rels)}
	m.net = newNetwork(s, o, in.size, in.slots())
	return m, nil
}

func (s Sizes) check() error {
	sizes := []int{s.Hidden, s.Arc, s.Rel, s.Tag}
	if s.Conventions > 0 {
		sizes = append(sizes, s.Name)
	}
	for _, n := range sizes {
		if n < 16 || n > 4096 || n%16 != 0 {
			return fmt.Errorf("make network: size %d is not a multiple of 16 up to 4096: %w", n, model.ErrFormat)
		}
	}
	if s.Layers < 1 || s.Layers > 8 || s.Conventions < 0 || s.Conventions > 8 {
		return fmt.Errorf("make network: %d layers, %d conventions of names: %w", s.Layers, s.Conventions, model.ErrFormat)
	}
	return nil
}
