// Package mat multiplies small dense matrices of float32, as neural networks
// need it. In go row-major matrices; the second factor is packed first. Each
// element of a product is summed in the order of the inner dimension with fused
// operations, so that AVX-512 and AVX2 give the same bits; the portable code
// may differ in the last one.
//
// A panel is a stripe of 32 columns of a matrix, kept row after row, the last
// one filled up with zeros.
package mat

// Width is the number of columns of a panel.
const Width = 32

// Packed is a matrix as the second factor of products. It takes up its memory
// again when it is packed again.
type Packed struct {
	Rows, Cols int
	data       []float32
}

// Pack takes a matrix of rows × cols, given row by row.
func (p *Packed) Pack(b []float32, rows, cols int) { p.PackPart(b, rows, cols, cols) }

// PackPart takes a matrix of rows × cols whose rows are stride apart in b.
func (p *Packed) PackPart(b []float32, rows, cols, stride int) {
	p.resize(rows, cols)
	for first := 0; first < cols; first += Width {
		n := min(Width, cols-first)
		panel := p.data[first*rows : first*rows+Width*rows]
		for r := range rows {
			to := panel[r*Width : r*Width+Width]
			copy(to, b[r*stride+first:r*stride+first+n])
			clear(to[n:])
		}
	}
}

// PackTransposed takes the transpose of a matrix of rows × cols, given row by
// row; the packed matrix has cols × rows.
func (p *Packed) PackTransposed(b []float32, rows, cols int) {
	p.resize(cols, rows)
	for first := 0; first < rows; first += Width {
		n := min(Width, rows-first)
		panel := p.data[first*cols : first*cols+Width*cols]
		if n < Width {
			clear(panel)
		}
		for j := range n {
			row := b[(first+j)*cols : (first+j+1)*cols]
			for k, x := range row {
				panel[k*Width+j] = x
			}
		}
	}
}

func (p *Packed) resize(rows, cols int) {
	p.Rows, p.Cols = rows, cols
	n := rows * ((cols + Width - 1) / Width * Width)
	if cap(p.data) < n {
		p.data = make([]float32, n)
	}
	p.data = p.data[:n]
}

// Left is a first factor: element (i, k) is Data[i*RowStride+k*ColStride]. So
// it can be a part of a matrix or the transpose of one.
type Left struct {
	Data                 []float32
	RowStride, ColStride int
}

// Rows is a matrix of so many columns as a first factor.
func Rows(data []float32, cols int) Left { return Left{data, cols, 1} }

// Columns is the transpose of a matrix of so many columns as a first factor.
func Columns(data []float32, cols int) Left { return Left{data, 1, cols} }

// AddProduct adds a·b to the rows × b.Cols matrix c, whose rows are stride
// apart. a has rows × b.Rows.
func AddProduct(c []float32, stride, rows int, a Left, b *Packed) {
	if rows == 0 || b.Rows == 0 || b.Cols == 0 {
		return
	}
	_, _ = c[(rows-1)*stride+b.Cols-1], a.Data[(rows-1)*a.RowStride+(b.Rows-1)*a.ColStride]
	first := 0
	if rows == 1 {
		first = addWide(c, a, b)
	}
	for ; first < b.Cols; first += Width {
		panel := b.data[first*b.Rows : (first+Width)*b.Rows]
		if first+Width <= b.Cols {
			addPanel(c[first:], stride, rows, a, panel, b.Rows)
			continue
		}
		addNarrow(c[first:], stride, rows, b.Cols-first, a, panel, b.Rows)
	}
}

// addNarrow adds the product with a panel of which only n columns count.
func addNarrow(c []float32, stride, rows, n int, a Left, panel []float32, inner int) {
	const most = 8
	var part [most * Width]float32
	for i := 0; i < rows; i += most {
		m := min(most, rows-i)
		clear(part[:])
		addPanel(part[:], Width, m, Left{a.Data[i*a.RowStride:], a.RowStride, a.ColStride}, panel, inner)
		for r := range m {
			to := c[(i+r)*stride : (i+r)*stride+n]
			for j, x := range part[r*Width : r*Width+n] {
				to[j] += x
			}
		}
	}
}

// addPanelPortable is addPanel in plain Go.
func addPanelPortable(c []float32, stride, rows int, a Left, panel []float32, inner int) {
	for i := range rows {
		to := (*[Width]float32)(c[i*stride:])
		for k := range inner {
			x := a.Data[i*a.RowStride+k*a.ColStride]
			for j, y := range (*[Width]float32)(panel[k*Width:]) {
				to[j] += x * y
			}
		}
	}
}

// Dot returns the scalar product of vectors of equal length.
func Dot(a, b []float32) float32 {
	var s0, s1, s2, s3 float32
	b = b[:len(a)]
	for len(a) >= 4 && len(b) >= 4 {
		s0 += a[0] * b[0]
		s1 += a[1] * b[1]
		s2 += a[2] * b[2]
		s3 += a[3] * b[3]
		a, b = a[4:], b[4:]
	}
	for i := range a {
		s0 += a[i] * b[i]
	}
	return (s0 + s1) + (s2 + s3)
}

// AddScaled adds x times each element of a to b, of equal length.
func AddScaled(b []float32, x float32, a []float32) {
	b = b[:len(a)]
	for i, y := range a {
		b[i] += x * y
	}
}
