//go:build !amd64

package mat

func addPanel(c []float32, stride, rows int, a Left, panel []float32, inner int) {
	addPanelPortable(c, stride, rows, a, panel, inner)
}

func addWide([]float32, Left, *Packed) int { return 0 }

func squash(x []float32, c *constants) { squashPortable(x, c) }
