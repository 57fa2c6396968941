package neural

import "dossier/extract/neural/internal/mat"

// before returns the step that direction d (0 forwards, 1 backwards) takes
// before a step, and how many of the step's sentences have a word there.
func (p *pass) before(step, d int) (previous, sentences int) {
	previous = step - 1 + 2*d
	return previous, min(p.active(previous), p.active(step))
}

// step returns the k-th step of direction d.
func (p *pass) step(k, d int) int {
	if d == 0 {
		return k
	}
	return p.steps() - 1 - k
}

// runLayer runs a layer of LSTMs (Hochreiter and Schmidhuber, 1997) over x.
func (p *pass) runLayer(l *lstm, r *lstmPass, x []float32, width, number int) {
	rows, h := p.total(), p.n.Hidden
	r.gates = affine(&r.gates, rows, mat.Rows(x, width), l.in, l.bias)
	r.cells, r.tanhs, r.out = take(&r.cells, rows*2*h), take(&r.tanhs, rows*2*h), take(&r.out, rows*2*h)
	for d := range 2 {
		r.prev[d] = take(&r.prev[d], rows*h)
		masks := p.drop.ofState(number, d)
		for k := range p.steps() {
			p.runStep(l, r, p.step(k, d), d, masks)
		}
	}
}

func (p *pass) runStep(l *lstm, r *lstmPass, step, d int, masks []float32) {
	h, row := p.n.Hidden, p.first[step]
	previous, known := p.before(step, d)
	states := r.prev[d][row*h : (row+p.active(step))*h]
	clear(states[known*h:])
	for s := range known {
		at := (p.first[previous]+s)*2*h + d*h
		copy(states[s*h:(s+1)*h], r.out[at:at+h])
	}
	if masks != nil {
		for i, m := range masks[:known*h] {
			states[i] *= m
		}
	}
	mat.AddProduct(r.gates[row*8*h+d*4*h:], 8*h, known, mat.Rows(states, h), &l.state[d].packed)
	for s := range p.active(step) {
		at := (row+s)*2*h + d*h
		var old []float32
		if s < known {
			from := (p.first[previous]+s)*2*h + d*h
			old = r.cells[from : from+h]
		}
		runCell(r.gates[(row+s)*8*h+d*4*h:][:4*h], old, r.cells[at:at+h], r.tanhs[at:at+h], r.out[at:at+h])
	}
}

// runCell computes a cell from its gates, which it replaces by their values.
// old is nil at the beginning.
func runCell(gates, old, cell, tanh, out []float32) {
	h := len(cell)
	mat.Sigmoid(gates[:3*h])
	mat.Tanh(gates[3*h:])
	in, forget, open, candidate := gates[:h], gates[h:2*h], gates[2*h:3*h], gates[3*h:4*h]
	tanh, out = tanh[:h], out[:h]
	for i := range cell {
		cell[i] = in[i] * candidate[i]
	}
	if old != nil {
		old = old[:h]
		for i := range cell {
			cell[i] += forget[i] * old[i]
		}
	}
	copy(tanh, cell)
	mat.Tanh(tanh)
	for i := range out {
		out[i] = open[i] * tanh[i]
	}
}

// backLayer takes the gradient of a layer's outputs and returns that of its
// inputs x; it adds to the gradients of the weights.
func (p *pass) backLayer(l *lstm, r *lstmPass, x []float32, width, number int, dOut []float32) []float32 {
	rows, h, b := p.total(), p.n.Hidden, &p.back
	dGates := take(&b.gates, rows*8*h)
	for d := range 2 {
		states, cells := take(&b.states, len(p.sentences)*h), take(&b.cells, len(p.sentences)*h)
		clear(states)
		clear(cells)
		masks := p.drop.ofState(number, d)
		for k := p.steps() - 1; k >= 0; k-- {
			p.backStep(l, r, p.step(k, d), d, masks, dOut)
		}
		b.packed.PackPart(dGates[d*4*h:], rows, 4*h, 8*h)
		mat.AddProduct(b.of(l.state[d].tensor), 4*h, h, mat.Columns(r.prev[d], h), &b.packed)
	}
	b.packed.Pack(dGates, rows, 8*h)
	mat.AddProduct(b.of(l.in.tensor), 8*h, width, mat.Columns(x, width), &b.packed)
	addColumns(b.of(l.bias), dGates)
	dx := take(&b.layer[number], rows*width)
	clear(dx)
	mat.AddProduct(dx, width, rows, mat.Rows(dGates, 8*h), &l.in.transposed)
	return dx
}

func (p *pass) backStep(l *lstm, r *lstmPass, step, d int, masks, dOut []float32) {
	h, row, b := p.n.Hidden, p.first[step], &p.back
	previous, known := p.before(step, d)
	for s := range p.active(step) {
		at := (row+s)*2*h + d*h
		var old []float32
		if s < known {
			from := (p.first[previous]+s)*2*h + d*h
			old = r.cells[from : from+h]
		}
		gates := (row+s)*8*h + d*4*h
		backCell(r.gates[gates:gates+4*h], old, r.tanhs[at:at+h], dOut[at:at+h],
			b.states[s*h:(s+1)*h], b.cells[s*h:(s+1)*h], b.gates[gates:gates+4*h])
	}
	states := b.states[:known*h]
	clear(states)
	mat.AddProduct(states, h, known, mat.Left{Data: b.gates[row*8*h+d*4*h:], RowStride: 8 * h, ColStride: 1}, &l.state[d].transposed)
	if masks != nil {
		for i, m := range masks[:known*h] {
			states[i] *= m
		}
	}
}

// backCell computes the gradient of the gates from that of the output: dOut
// from above and dState from the next word. dCell holds the gradient of the
// cell from the next word and gets that for the word before.
func backCell(gates, old, tanh, dOut, dState, dCell, dGates []float32) {
	h := len(tanh)
	in, forget, open, candidate := gates[:h], gates[h:2*h], gates[2*h:3*h], gates[3*h:4*h]
	dIn, dForget, dOpen, dCandidate := dGates[:h], dGates[h:2*h], dGates[2*h:3*h], dGates[3*h:4*h]
	dOut, dState, dCell = dOut[:h], dState[:h], dCell[:h]
	for i, t := range tanh {
		dh := dOut[i] + dState[i]
		dc := dCell[i] + dh*open[i]*(1-t*t)
		dOpen[i] = dh * t * open[i] * (1 - open[i])
		dIn[i] = dc * candidate[i] * in[i] * (1 - in[i])
		dCandidate[i] = dc * in[i] * (1 - candidate[i]*candidate[i])
		dForget[i] = 0
		if old != nil {
			dForget[i] = dc * old[i] * forget[i] * (1 - forget[i])
		}
		dCell[i] = dc * forget[i]
	}
}

// addColumns adds the sums of a matrix's columns to a vector.
func addColumns(to, x []float32) {
	for ; len(x) > 0; x = x[len(to):] {
		for i, v := range x[:len(to)] {
			to[i] += v
		}
	}
}
