package neural

import (
	"math"

	"dossier/extract/neural/internal/mat"
	"dossier/extract/syntax"
	"dossier/extract/tag"
)

// target is the right analysis of a sentence. What is not known is empty, and
// teaches nothing.
type target struct {
	gold  []tag.Gold
	heads []int // syntax.Root for the root
	rels  []int
	names namesTarget
}

// namesTarget are the right labels of names, by a convention.
type namesTarget struct {
	labels     []uint8
	convention int
}

// backward is the way back through the network: gradients of everything, by
// the names that pass has.
type backward struct {
	gradients map[*tensor][]float32
	touched   map[*tensor][]int32 // rows of tables with a gradient

	out, tags, arcs, rels, alone, roles []float32
	named, labels                       []float32
	lattice                             lattice
	first                               []float32   // of the first layer's outputs
	layer                               [][]float32 // of each layer's inputs
	gates, states, cells                []float32
	heads, scores                       []float32
	packed                              mat.Packed
}

// of returns the gradient of a tensor, to add to.
func (b *backward) of(t *tensor) []float32 { return b.gradients[t] }

// loss is what there is to be learned of each sort, in nats per word.
type loss struct {
	tag, label, script, arc, rel, name float64
}

func (l *loss) add(m loss) {
	l.tag += m.tag
	l.label += m.label
	l.script += m.script
	l.arc += m.arc
	l.rel += m.rel
	l.name += m.name
}

// learn adds to the gradients what the sentences, after run, teach; each word
// counts scale. It returns the loss, so scaled.
func (p *pass) learn(targets []target, scale float32) loss {
	n, b, rows := p.n, &p.back, p.total()
	if b.layer == nil {
		b.layer = make([][]float32, n.Layers)
	}
	zero := func(buffer *[]float32, size int) { clear(take(buffer, rows*size)) }
	zero(&b.out, n.outputs.all())
	zero(&b.arcs, n.Arc)
	zero(&b.rels, n.outputs.rels*n.Rel)
	zero(&b.alone, n.outputs.rels)
	zero(&b.roles, n.roleSize())
	zero(&b.labels, n.names())
	var sum loss
	for s, t := range targets {
		for i, g := range t.gold {
			sum.add(p.learnTags(p.row(s, i), g, scale))
		}
		if t.heads != nil {
			sum.arc += p.learnArcs(s, t.heads, scale)
			sum.rel += p.learnRels(s, t, scale)
		}
		if t.names.labels != nil {
			sum.name += p.learnNames(s, t.names, scale)
		}
	}
	p.backHeads()
	p.backLayers()
	p.backWords()
	return sum
}

// softmax replaces scores by scale times the gradient of the logarithmic loss
// and returns scale times the loss.
func softmax(scores []float32, gold int, scale float32) float64 {
	top := scores[0]
	for _, s := range scores {
		top = max(top, s)
	}
	sum, right := 0.0, float64(scores[gold]-top)
	for i, s := range scores {
		e := math.Exp(float64(s - top))
		sum += e
		scores[i] = float32(e)
	}
	by := scale / float32(sum)
	for i := range scores {
		scores[i] *= by
	}
	scores[gold] -= scale
	return float64(scale) * (math.Log(sum) - right)
}

func (p *pass) learnTags(row int, g tag.Gold, scale float32) (l loss) {
	o, words := p.n.outputs, p.in.words
	scores, d := p.out[row*o.all():(row+1)*o.all()], p.back.out[row*o.all():(row+1)*o.all()]
	copy(d[:o.tags], scores)
	l.tag = softmax(d[:o.tags], g.Tag, scale)
	atoms, dAtoms := scores[o.tags:o.tags+o.atoms], d[o.tags:o.tags+o.atoms]
	l.label = learnChoice(words.LabelsOf(g.Tag), g.Label, scale,
		func(label int) (sum float32) {
			for _, a := range words.AtomsOf(label) {
				sum += atoms[a]
			}
			return sum
		},
		func(label int, x float32) {
			for _, a := range words.AtomsOf(label) {
				dAtoms[a] += x
			}
		})
	if g.Script >= 0 {
		scripts, dScripts := scores[o.tags+o.atoms:], d[o.tags+o.atoms:]
		l.script = learnChoice(words.ScriptsOf(g.Tag), g.Script, scale,
			func(k int) float32 { return scripts[k] }, func(k int, x float32) { dScripts[k] += x })
	}
	return l
}

// learnChoice is softmax over a list of answers, of which gold is the right
// one, if it is there.
func learnChoice(answers []int, gold int, scale float32, score func(int) float32, add func(int, float32)) float64 {
	if len(answers) < 2 {
		return 0
	}
	var buffer [512]float32
	scores, right := buffer[:0], -1
	for i, a := range answers {
		scores = append(scores, score(a))
		if a == gold {
			right = i
		}
	}
	if right < 0 {
		return 0
	}
	l := softmax(scores, right, scale)
	for i, a := range answers {
		add(a, scores[i])
	}
	return l
}

// learnArcs teaches the heads of a sentence's words: each chooses among all
// words but itself and the root.
func (p *pass) learnArcs(sentence int, heads []int, scale float32) (l float64) {
	n, size, b := len(heads), p.n.Arc, &p.back
	scores := p.scoreArcs(sentence, n)
	for i, h := range heads {
		row := scores[i*(n+1) : (i+1)*(n+1)]
		row[i+1] = -1e9
		l += softmax(row, h+1, scale)
	}
	t := &p.sentence
	d := take(&b.heads, (n+1)*size)
	clear(d)
	b.packed.Pack(t.dependents, n, size)
	mat.AddProduct(d, size, n+1, mat.Columns(scores, n+1), &b.packed)
	mat.AddScaled(b.of(p.n.rootArc), 1, d[:size])
	for i := range n {
		mat.AddScaled(b.roles[p.row(sentence, i)*p.n.roleSize()+size:], 1, d[(i+1)*size:(i+2)*size])
	}
	clear(d)
	b.packed.Pack(t.heads, n+1, size)
	mat.AddProduct(d, size, n, mat.Rows(scores, n+1), &b.packed)
	for i := range n {
		copy(b.arcs[p.row(sentence, i)*size:], d[i*size:(i+1)*size])
	}
	return l
}

// learnRels teaches the relations of a sentence's words to their right heads.
func (p *pass) learnRels(sentence int, t target, scale float32) (l float64) {
	b, size, rels := &p.back, p.n.Rel, p.n.outputs.rels
	scores := take(&b.scores, rels)
	for i, h := range t.heads {
		row := p.row(sentence, i)
		p.scoreRels(sentence, i, h, scores)
		l += softmax(scores, t.rels[i], scale)
		copy(b.alone[row*rels:], scores)
		head := p.relHead(sentence, h)
		dHead := b.of(p.n.rootRel)
		if h >= 0 {
			dHead = b.roles[p.row(sentence, h)*p.n.roleSize()+2*p.n.Arc+size:]
		}
		for k, d := range scores {
			at := (row*rels + k) * size
			mat.AddScaled(dHead, d, p.rels[at:at+size])
			mat.AddScaled(b.rels[at:at+size], d, head)
		}
	}
	return l
}

// backAffine takes dy, the gradient of x·m + bias, and adds to the gradients of
// m, the bias and x.
func (p *pass) backAffine(dy []float32, x mat.Left, m *matrix, bias *tensor, dx []float32, stride int) {
	rows, b := p.total(), &p.back
	b.packed.Pack(dy, rows, m.cols)
	mat.AddProduct(b.of(m.tensor), m.cols, m.rows, mat.Left{Data: x.Data, RowStride: x.ColStride, ColStride: x.RowStride}, &b.packed)
	if bias != nil {
		addColumns(b.of(bias), dy)
	}
	mat.AddProduct(dx, stride, rows, mat.Rows(dy, m.cols), &m.transposed)
}

// backHeads goes back to the outputs of the last and the first layer.
func (p *pass) backHeads() {
	n, b, rows := p.n, &p.back, p.total()
	p.backAffine(b.arcs, p.role(0), n.arc, n.arcBias, b.roles, n.roleSize())
	at := 2 * n.Arc
	p.backAffine(b.rels, p.role(at), n.rel, n.relBias, b.roles[at:], n.roleSize())
	p.backAffine(b.alone, p.role(at), n.relAlone, n.relPrior, b.roles[at:], n.roleSize())
	p.backRectify(b.roles, p.roles, n.roleSize(), p.drop.ofRoles())

	clear(take(&b.tags, rows*n.Tag))
	p.backAffine(b.out, mat.Rows(p.tags, n.Tag), n.tagOut, n.outBias, b.tags, n.Tag)
	p.backRectify(b.tags, p.tags, n.Tag, p.drop.ofTags())

	width := 2 * n.Hidden
	last, low := p.layers[n.Layers-1].out, p.layers[0].out
	clear(take(&b.first, rows*width))
	p.backAffine(b.tags, mat.Rows(low, width), n.tagFirst, n.tagBias, b.first, width)
	top := p.topGradient()
	p.backAffine(b.tags, mat.Rows(last, width), n.tagLast, nil, top, width)
	if n.Conventions > 0 {
		clear(take(&b.named, rows*n.Name))
		p.backAffine(b.labels, mat.Rows(p.named, n.Name), n.nameOut, n.nameScore, b.named, n.Name)
		p.backRectify(b.named, p.named, n.Name, p.drop.ofNames())
		p.backAffine(b.named, mat.Rows(low, width), n.nameFirst, n.nameBias, b.first, width)
		p.backAffine(b.named, mat.Rows(last, width), n.nameLast, nil, top, width)
	}
	p.backAffine(b.roles, mat.Rows(last, width), n.roles, n.roleBias, top, width)
}

// topGradient returns the gradient of the last layer's outputs, set to 0; with
// one layer that is the gradient of the first one's, which has begun.
func (p *pass) topGradient() []float32 {
	if p.n.Layers == 1 {
		return p.back.first
	}
	// The buffer of the layer above, which there is not, serves.
	if len(p.back.layer) == p.n.Layers {
		p.back.layer = append(p.back.layer, nil)
	}
	top := take(&p.back.layer[p.n.Layers], p.total()*2*p.n.Hidden)
	clear(top)
	return top
}

// backRectify turns the gradient of the rectified and masked x into that of
// what was rectified.
func (p *pass) backRectify(d, x []float32, width int, masks []float32) {
	p.mask(d, width, masks)
	for i, v := range x {
		if v < 0 {
			d[i] *= slope
		}
	}
}

func (p *pass) backLayers() {
	n, b := p.n, &p.back
	d := b.first
	if n.Layers > 1 {
		d = b.layer[n.Layers]
	}
	for l := n.Layers - 1; l >= 0; l-- {
		if l == 0 && n.Layers > 1 {
			mat.AddScaled(d, 1, b.first)
		}
		p.mask(d, 2*n.Hidden, p.drop.ofLayer(l))
		x, width := p.words, n.size
		if l > 0 {
			x, width = p.layers[l-1].out, 2*n.Hidden
		}
		d = p.backLayer(n.layers[l], &p.layers[l], x, width, l, d)
	}
}

// backWords adds to the gradients of the words' tables.
func (p *pass) backWords() {
	n, b := p.n, &p.back
	p.mask(b.layer[0], n.size, p.drop.ofWords())
	for s, sentence := range p.sentences {
		for i := range sentence {
			d := b.layer[0][p.row(s, i)*n.size+n.fixed:]
			for k, t := range n.tables {
				r := sentence[i].rows[k]
				mat.AddScaled(b.of(t)[int(r)*t.cols:], 1, d[:t.cols])
				b.touched[t] = append(b.touched[t], r)
				d = d[t.cols:]
			}
		}
	}
}

// newTarget makes a target of a record with a tree.
func newTarget(r *syntax.Record, gold []tag.Gold, relOf map[syntax.Rel]int) target {
	t := target{gold: gold, heads: make([]int, len(r.Arcs)), rels: make([]int, len(r.Arcs))}
	for i, a := range r.Arcs {
		t.heads[i], t.rels[i] = a.Head, relOf[a.Rel]
	}
	return t
}
