package neural

import (
	"math"
	"math/rand/v2"

	"dossier/extract/name"
	"dossier/extract/neural/internal/mat"
)

// Sizes are the sizes of the network's layers. All are multiples of 16.
type Sizes struct {
	Hidden int `json:"hidden"` // of an LSTM in one direction
	Layers int `json:"layers"` // of bidirectional LSTMs
	Arc    int `json:"arc"`    // of a word as head or dependent of an arc
	Rel    int `json:"rel"`    // of a word as head or dependent of a relation
	Tag    int `json:"tag"`    // of a word to be tagged
	Name   int `json:"name"`   // of a word as a part of a name

	// Conventions is how many there are of what is called a name; each has
	// scores of its own. The first is the model's. 0: names are not found.
	Conventions int `json:"conventions"`
}

// outputs are how many classes there are of each sort.
type outputs struct {
	tags, atoms, scripts, rels int
}

// all is the number of columns of the tagger's scores: tags, atoms, scripts.
func (o outputs) all() int { return o.tags + o.atoms + o.scripts }

// tensor is a matrix of weights.
type tensor struct {
	name       string
	rows, cols int
	table      bool // rows are looked up, few at a time
	plain      bool // a bias or another vector: kept as it is in the file
	w          []float32
}

// matrix is a tensor that others are multiplied with, packed for that.
type matrix struct {
	*tensor
	packed     mat.Packed
	transposed mat.Packed // in training only
}

// lstm is a layer of two LSTMs, forwards and backwards. A gate vector has the
// four gates input, forget, output, candidate, first those of the LSTM that
// goes forwards.
type lstm struct {
	in    *matrix // inputs × 8 hidden
	state [2]*matrix
	bias  *tensor
}

// network is the network with its weights: vectors of the words; layers of
// LSTMs; from the last of them each word as head and dependent of arcs and of
// relations, and, from the first too, as a word to be tagged; bilinear scores
// of arcs and relations (Dozat and Manning, 2017); scores of tags and, in the
// same way, of the labels of names.
type network struct {
	Sizes
	outputs
	size    int // of a word's vector
	fixed   int // of its fixed part, at the start
	tensors []*tensor
	tables  []*tensor
	layers  []*lstm

	roles    *matrix // 2 hidden × roles: arc dependent, arc head, relation's dependent and head
	roleBias *tensor
	tagFirst *matrix // 2 hidden × Tag
	tagLast  *matrix
	tagBias  *tensor
	tagOut   *matrix // Tag × outputs.all
	outBias  *tensor

	nameFirst *matrix // 2 hidden × Name; nil without names
	nameLast  *matrix
	nameBias  *tensor
	nameOut   *matrix // Name × names
	nameScore *tensor // the labels' bias
	nameNext  *tensor // Conventions × from × to: scores of a label after a label

	arc      *matrix // Arc × Arc
	arcBias  *tensor
	rootArc  *tensor // the root as the head of an arc
	rel      *matrix // Rel × rels*Rel
	relBias  *tensor
	relAlone *matrix // Rel × rels: by the dependent alone
	relPrior *tensor
	rootRel  *tensor
}

// roleSize is the number of columns of roles.
func (n *network) roleSize() int { return 2*n.Arc + 2*n.Rel }

// newNetwork makes a network whose weights are all 0.
func newNetwork(s Sizes, o outputs, fixed int, tables []slot) *network {
	n := &network{Sizes: s, outputs: o, fixed: fixed, size: fixed}
	for _, t := range tables {
		n.tables = append(n.tables, n.add(tensor{name: "table." + t.name, rows: t.rows, cols: t.dim, table: true}))
		n.size += t.dim
	}
	width := n.size
	for range s.Layers {
		l := &lstm{in: n.matrix("lstm.in", width, 8*s.Hidden), bias: n.vector("lstm.bias", 8*s.Hidden)}
		for d := range l.state {
			l.state[d] = n.matrix("lstm.state", s.Hidden, 4*s.Hidden)
		}
		n.layers = append(n.layers, l)
		width = 2 * s.Hidden
	}
	n.roles, n.roleBias = n.matrix("roles", width, n.roleSize()), n.vector("roles.bias", n.roleSize())
	n.tagFirst, n.tagLast, n.tagBias = n.matrix("tag.first", width, s.Tag), n.matrix("tag.last", width, s.Tag), n.vector("tag.bias", s.Tag)
	n.tagOut, n.outBias = n.matrix("tag.out", s.Tag, o.all()), n.vector("out.bias", o.all())
	n.arc, n.arcBias, n.rootArc = n.matrix("arc", s.Arc, s.Arc), n.vector("arc.bias", s.Arc), n.vector("arc.root", s.Arc)
	n.rel, n.relBias = n.matrix("rel", s.Rel, o.rels*s.Rel), n.vector("rel.bias", o.rels*s.Rel)
	n.relAlone, n.relPrior = n.matrix("rel.alone", s.Rel, o.rels), n.vector("rel.prior", o.rels)
	n.rootRel = n.vector("rel.root", s.Rel)
	if s.Conventions > 0 {
		n.nameFirst, n.nameLast, n.nameBias = n.matrix("name.first", width, s.Name), n.matrix("name.last", width, s.Name), n.vector("name.bias", s.Name)
		n.nameOut, n.nameScore = n.matrix("name.out", s.Name, n.names()), n.vector("name.out.bias", n.names())
		n.nameNext = n.vector("name.next", n.names()*name.NumLabels)
	}
	return n
}

// names is the number of columns of the scores of names' labels.
func (n *network) names() int { return n.Conventions * name.NumLabels }

func (n *network) add(t tensor) *tensor {
	t.w = make([]float32, t.rows*t.cols)
	n.tensors = append(n.tensors, &t)
	return &t
}

func (n *network) vector(name string, size int) *tensor {
	return n.add(tensor{name: name, rows: 1, cols: size, plain: true})
}

func (n *network) matrix(name string, rows, cols int) *matrix {
	return &matrix{tensor: n.add(tensor{name: name, rows: rows, cols: cols})}
}

// matrices lists all matrices.
func (n *network) matrices() []*matrix {
	list := []*matrix{n.roles, n.tagFirst, n.tagLast, n.tagOut, n.arc, n.rel, n.relAlone}
	if n.Conventions > 0 {
		list = append(list, n.nameFirst, n.nameLast, n.nameOut)
	}
	for _, l := range n.layers {
		list = append(list, l.in, l.state[0], l.state[1])
	}
	return list
}

// pack prepares the weights for use, and with training for learning.
func (n *network) pack(training bool) {
	for _, m := range n.matrices() {
		m.packed.Pack(m.w, m.rows, m.cols)
		if training {
			m.transposed.PackTransposed(m.w, m.rows, m.cols)
		}
	}
}

// initialise draws the weights: those of matrices after Glorot and Bengio
// (2010), with the forget gates open at first.
func (n *network) initialise(random *rand.Rand) {
	for _, t := range n.tensors {
		limit := math.Sqrt(6 / float64(t.rows+t.cols))
		switch {
		case t.table:
			limit = 0.1
		case t == n.rel.tensor:
			limit = math.Sqrt(6/float64(2*n.Rel)) / 2
		case t.plain:
			continue
		}
		for i := range t.w {
			t.w[i] = float32((2*random.Float64() - 1) * limit)
		}
	}
	for _, l := range n.layers {
		for d := range 2 {
			for i := range n.Hidden {
				l.bias.w[(4*d+1)*n.Hidden+i] = 1
			}
		}
	}
}
