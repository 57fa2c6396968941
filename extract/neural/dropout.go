package neural

import "math/rand/v2"

// Dropout is how often parts of the network are left out in training. A mask
// holds for a whole sentence (Gal and Ghahramani, 2016).
type Dropout struct {
	Form   float64 `json:"form"`   // forms taken for unknown ones
	Vector float64 `json:"vector"` // fixed vectors taken away, word by word
	Words  float64 `json:"words"`  // elements of words' vectors
	Layers float64 `json:"layers"` // of the outputs of LSTMs
	States float64 `json:"states"` // of the states that LSTMs hand on
	Roles  float64 `json:"roles"`  // of what words are to arcs, relations and tags
}

// dropout holds the masks of a batch: a row per sentence, of elements that are
// 0 or what makes up for those that are. A nil one has none.
type dropout struct {
	words, roles, tags, names []float32
	layers                    [][]float32
	states                    [][2][]float32
}

// draw draws the masks of a batch.
func (d *dropout) draw(random *rand.Rand, o Dropout, n *network, sentences int) {
	fill := func(mask *[]float32, width int, rate float64) {
		limit := uint32(rate * (1 << 32))
		keep := float32(1 / (1 - rate))
		m := take(mask, sentences*width)
		for i := range m {
			m[i] = keep
			if random.Uint32() < limit {
				m[i] = 0
			}
		}
	}
	if d.layers == nil {
		d.layers, d.states = make([][]float32, n.Layers), make([][2][]float32, n.Layers)
	}
	fill(&d.words, n.size, o.Words)
	fill(&d.roles, n.roleSize(), o.Roles)
	fill(&d.tags, n.Tag, o.Roles)
	for l := range n.Layers {
		fill(&d.layers[l], 2*n.Hidden, o.Layers)
		for k := range 2 {
			fill(&d.states[l][k], n.Hidden, o.States)
		}
	}
	if n.Conventions > 0 {
		fill(&d.names, n.Name, o.Roles)
	}
}

func (d *dropout) ofWords() []float32 {
	if d == nil {
		return nil
	}
	return d.words
}

func (d *dropout) ofLayer(l int) []float32 {
	if d == nil {
		return nil
	}
	return d.layers[l]
}

func (d *dropout) ofState(l, direction int) []float32 {
	if d == nil {
		return nil
	}
	return d.states[l][direction]
}

func (d *dropout) ofRoles() []float32 {
	if d == nil {
		return nil
	}
	return d.roles
}

func (d *dropout) ofTags() []float32 {
	if d == nil {
		return nil
	}
	return d.tags
}

func (d *dropout) ofNames() []float32 {
	if d == nil {
		return nil
	}
	return d.names
}

// dropWords returns a sentence in which some words lost their form or vector.
func dropWords(random *rand.Rand, o Dropout, sentence []input) []input {
	dropped := make([]input, len(sentence))
	for i, x := range sentence {
		if random.Float64() < o.Form {
			x.rows[0] = 0
		}
		if random.Float64() < o.Vector {
			x.vector = 0
		}
		dropped[i] = x
	}
	return dropped
}
