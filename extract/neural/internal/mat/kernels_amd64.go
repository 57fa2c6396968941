package mat

import "golang.org/x/sys/cpu"

// What the processor can do. Tests change them.
var (
	has512 = cpu.X86.HasAVX512F && cpu.X86.HasAVX512DQ
	has256 = cpu.X86.HasAVX2 && cpu.X86.HasFMA
)

//go:noescape
func tile512x8(k int, a *float32, rs, cs int, b, c *float32, ldc int)

//go:noescape
func tile512x4(k int, a *float32, rs, cs int, b, c *float32, ldc int)

//go:noescape
func tile512x2(k int, a *float32, rs, cs int, b, c *float32, ldc int)

//go:noescape
func tile512x1(k int, a *float32, rs, cs int, b, c *float32, ldc int)

//go:noescape
func tile256x4(k int, a *float32, rs, cs int, b, c *float32, ldc int)

//go:noescape
func tile256x2(k int, a *float32, rs, cs int, b, c *float32, ldc int)

//go:noescape
func tile256x1(k int, a *float32, rs, cs int, b, c *float32, ldc int)

//go:noescape
func wide512(k int, a *float32, cs int, b *float32, panel int, c *float32)

//go:noescape
func squash512(x *float32, n int, constants *[16]float32)

//go:noescape
func squash256(x *float32, n int, constants *[16]float32)

// addPanel adds the product of a and a panel to 32 columns of c.
func addPanel(c []float32, stride, rows int, a Left, panel []float32, inner int) {
	switch {
	case has512:
		addPanel512(c, stride, rows, a, panel, inner)
	case has256:
		addPanel256(c, stride, rows, a, panel, inner)
	default:
		addPanelPortable(c, stride, rows, a, panel, inner)
	}
}

func addPanel512(c []float32, stride, rows int, a Left, panel []float32, inner int) {
	rs, cs, ldc, b := 4*a.RowStride, 4*a.ColStride, 4*stride, &panel[0]
	i := 0
	for ; i+8 <= rows; i += 8 {
		tile512x8(inner, &a.Data[i*a.RowStride], rs, cs, b, &c[i*stride], ldc)
	}
	if rows-i >= 4 {
		tile512x4(inner, &a.Data[i*a.RowStride], rs, cs, b, &c[i*stride], ldc)
		i += 4
	}
	if rows-i >= 2 {
		tile512x2(inner, &a.Data[i*a.RowStride], rs, cs, b, &c[i*stride], ldc)
		i += 2
	}
	if rows-i >= 1 {
		tile512x1(inner, &a.Data[i*a.RowStride], rs, cs, b, &c[i*stride], ldc)
	}
}

func addPanel256(c []float32, stride, rows int, a Left, panel []float32, inner int) {
	rs, cs, ldc := 4*a.RowStride, 4*a.ColStride, 4*stride
	for half := 0; half < Width; half += Width / 2 {
		i, b := 0, &panel[half]
		for ; i+4 <= rows; i += 4 {
			tile256x4(inner, &a.Data[i*a.RowStride], rs, cs, b, &c[i*stride+half], ldc)
		}
		if rows-i >= 2 {
			tile256x2(inner, &a.Data[i*a.RowStride], rs, cs, b, &c[i*stride+half], ldc)
			i += 2
		}
		if rows-i >= 1 {
			tile256x1(inner, &a.Data[i*a.RowStride], rs, cs, b, &c[i*stride+half], ldc)
		}
	}
}

// addWide adds the product of one row with as many panels as go by fours, and
// returns the first column that is left.
func addWide(c []float32, a Left, b *Packed) int {
	first := 0
	if !has512 {
		return first
	}
	for ; first+4*Width <= b.Cols; first += 4 * Width {
		wide512(b.Rows, &a.Data[0], 4*a.ColStride, &b.data[first*b.Rows], 4*Width*b.Rows, &c[first])
	}
	return first
}

func squash(x []float32, c *constants) {
	whole := 0
	switch {
	case has512 && len(x) >= 16:
		whole = len(x) &^ 15
		squash512(&x[0], whole, c)
	case has256 && len(x) >= 8:
		whole = len(x) &^ 7
		squash256(&x[0], whole, c)
	}
	squashPortable(x[whole:], c)
}
