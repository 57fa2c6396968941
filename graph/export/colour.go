package export

import (
	"fmt"

	"dossier/graph"
)

// rgb is a colour.
type rgb struct{ r, g, b int }

func (c rgb) String() string { return fmt.Sprintf("#%02x%02x%02x", c.r, c.g, c.b) }

// colours of the kinds of entities: light, so that black text can be read on
// them, and apart for the colour-blind.
var colours = map[string]rgb{
	"Person":       {0x9e, 0xca, 0xe1},
	"Organization": {0xfd, 0xd0, 0xa2},
	"Place":        {0xc7, 0xe9, 0xc0},
	"":             {0xd9, 0xd9, 0xd9},
}

// kindOf is the kind if it has a colour of its own, else "".
func kindOf(e *graph.Entity) string {
	if _, ok := colours[e.Kind]; ok {
		return e.Kind
	}
	return ""
}
