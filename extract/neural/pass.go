package neural

import "dossier/extract/neural/internal/mat"

// pass is the way of a batch of sentences through the network, with all that
// is computed on it. Rows of its matrices are words, step by step: first the
// first word of every sentence, then the second of those that have one, and so
// on. Sentences stand in order of falling length, so that those that are still
// going on at a step are the first ones.
type pass struct {
	n         *network
	in        *inputs
	sentences [][]input
	first     []int // row of each step's first word, and at the end the number of rows
	drop      *dropout

	words  []float32 // rows × size
	layers []lstmPass
	roles  []float32 // rows × roleSize
	tags   []float32 // rows × Tag
	out    []float32 // rows × outputs.all
	arcs   []float32 // rows × Arc: the dependent, times the bilinear form
	rels   []float32 // rows × rels*Rel
	alone  []float32 // rows × rels
	named  []float32 // rows × Name
	labels []float32 // rows × names

	sentence sentencePass
	back     backward
}

// lstmPass is what a layer of LSTMs computes.
type lstmPass struct {
	gates []float32    // rows × 8 hidden
	cells []float32    // rows × 2 hidden
	tanhs []float32    // of the cells
	prev  [2][]float32 // rows × hidden: the state that each word starts from
	out   []float32    // rows × 2 hidden
}

// take returns a slice of n elements, those of *buffer if it is long enough.
func take(buffer *[]float32, n int) []float32 {
	if cap(*buffer) < n {
		*buffer = make([]float32, n+n/4)
	}
	*buffer = (*buffer)[:n]
	return *buffer
}

// steps returns the number of steps.
func (p *pass) steps() int { return len(p.first) - 1 }

// active returns the number of sentences that have a word at a step.
func (p *pass) active(step int) int {
	if step < 0 || step >= p.steps() {
		return 0
	}
	return p.first[step+1] - p.first[step]
}

// total returns the number of rows.
func (p *pass) total() int { return p.first[len(p.first)-1] }

// row returns the row of a word of a sentence.
func (p *pass) row(sentence, word int) int { return p.first[word] + sentence }

// start takes sentences, none of them empty, in order of falling length.
func (p *pass) start(sentences [][]input) {
	p.sentences = sentences
	p.first = append(p.first[:0], 0)
	for step := range sentences[0] {
		n := 0
		for n < len(sentences) && len(sentences[n]) > step {
			n++
		}
		p.first = append(p.first, p.first[step]+n)
	}
	if p.layers == nil {
		p.layers = make([]lstmPass, p.n.Layers)
	}
}

// run computes everything up to the scores of single words.
func (p *pass) run() {
	n := p.n
	p.embed()
	x, width := p.words, n.size
	for l := range p.layers {
		p.runLayer(n.layers[l], &p.layers[l], x, width, l)
		x, width = p.layers[l].out, 2*n.Hidden
		p.mask(x, width, p.drop.ofLayer(l))
	}
	rows, low := p.total(), p.layers[0].out
	p.roles = affine(&p.roles, rows, mat.Rows(x, width), n.roles, n.roleBias)
	rectify(p.roles)
	p.mask(p.roles, n.roleSize(), p.drop.ofRoles())
	p.tags = affine(&p.tags, rows, mat.Rows(low, width), n.tagFirst, n.tagBias)
	mat.AddProduct(p.tags, n.Tag, rows, mat.Rows(x, width), &n.tagLast.packed)
	rectify(p.tags)
	p.mask(p.tags, n.Tag, p.drop.ofTags())
	p.out = affine(&p.out, rows, mat.Rows(p.tags, n.Tag), n.tagOut, n.outBias)
	p.arcs = affine(&p.arcs, rows, p.role(0), n.arc, n.arcBias)
	p.rels = affine(&p.rels, rows, p.role(2*n.Arc), n.rel, n.relBias)
	p.alone = affine(&p.alone, rows, p.role(2*n.Arc), n.relAlone, n.relPrior)
	if n.Conventions > 0 {
		p.named = affine(&p.named, rows, mat.Rows(low, width), n.nameFirst, n.nameBias)
		mat.AddProduct(p.named, n.Name, rows, mat.Rows(x, width), &n.nameLast.packed)
		rectify(p.named)
		p.mask(p.named, n.Name, p.drop.ofNames())
		p.labels = affine(&p.labels, rows, mat.Rows(p.named, n.Name), n.nameOut, n.nameScore)
	}
}

// role returns the roles from a column on.
func (p *pass) role(column int) mat.Left {
	return mat.Left{Data: p.roles[column:], RowStride: p.n.roleSize(), ColStride: 1}
}

// affine returns x·m + bias.
func affine(buffer *[]float32, rows int, x mat.Left, m *matrix, bias *tensor) []float32 {
	y := take(buffer, rows*m.cols)
	for r := range rows {
		copy(y[r*m.cols:(r+1)*m.cols], bias.w)
	}
	mat.AddProduct(y, m.cols, rows, x, &m.packed)
	return y
}

// slope is that of the rectifier below 0.
const slope = 0.1

func rectify(x []float32) {
	for i, v := range x {
		x[i] = max(v, slope*v)
	}
}

// embed looks up the words' vectors.
func (p *pass) embed() {
	n := p.n
	p.words = take(&p.words, p.total()*n.size)
	for s, sentence := range p.sentences {
		for i := range sentence {
			to := p.words[p.row(s, i)*n.size:][:n.size]
			p.in.vectorTo(to[:n.fixed], sentence[i].vector)
			to = to[n.fixed:]
			for k, t := range n.tables {
				r := int(sentence[i].rows[k]) * t.cols
				to = to[copy(to[:t.cols], t.w[r:r+t.cols]):]
			}
		}
	}
	p.mask(p.words, n.size, p.drop.ofWords())
}

// mask multiplies each row with the mask of its sentence; there may be none.
func (p *pass) mask(x []float32, width int, masks []float32) {
	if masks == nil {
		return
	}
	for step := range p.steps() {
		from := p.first[step] * width
		part := x[from : from+p.active(step)*width]
		for i, m := range masks[:len(part)] {
			part[i] *= m
		}
	}
}
