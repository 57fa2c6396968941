package neural

import "dossier/extract/neural/internal/mat"

// sentencePass is what is computed on one sentence of a batch.
type sentencePass struct {
	dependents []float32 // words × Arc
	heads      []float32 // words+1 × Arc: the root, then the words
	scores     []float32 // words × words+1
	packed     mat.Packed
}

// scoreArcs scores the arcs of a sentence of n words: element (i, j+1) of the
// result is the score of word j as the head of word i, (i, 0) that of the root.
func (p *pass) scoreArcs(sentence, n int) []float32 {
	t, size := &p.sentence, p.n.Arc
	take(&t.dependents, n*size)
	take(&t.heads, (n+1)*size)
	copy(t.heads, p.n.rootArc.w)
	for i := range n {
		row := p.row(sentence, i)
		copy(t.dependents[i*size:], p.arcs[row*size:(row+1)*size])
		at := row*p.n.roleSize() + size
		copy(t.heads[(i+1)*size:], p.roles[at:at+size])
	}
	take(&t.scores, n*(n+1))
	clear(t.scores)
	t.packed.PackTransposed(t.heads, n+1, size)
	mat.AddProduct(t.scores, n+1, n, mat.Rows(t.dependents, size), &t.packed)
	return t.scores
}

// relHead returns a word of a sentence as the head of a relation.
func (p *pass) relHead(sentence, head int) []float32 {
	if head < 0 {
		return p.n.rootRel.w
	}
	at := p.row(sentence, head)*p.n.roleSize() + 2*p.n.Arc + p.n.Rel
	return p.roles[at : at+p.n.Rel]
}

// scoreRels scores the relations of word i of a sentence to a head.
func (p *pass) scoreRels(sentence, i, head int, to []float32) {
	row, size, h := p.row(sentence, i), p.n.Rel, p.relHead(sentence, head)
	copy(to, p.alone[row*p.n.outputs.rels:][:len(to)])
	forms := p.rels[row*len(to)*size:]
	for k := range to {
		to[k] += mat.Dot(h, forms[k*size:(k+1)*size])
	}
}
