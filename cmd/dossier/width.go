package main

import (
	"io"
	"os"

	"golang.org/x/term"
)

// defaultWidth is the width of tables that go to no terminal.
const defaultWidth = 160

// width is the width of the terminal that a table goes to.
func (c *queryCommand) width(w io.Writer) int {
	if c.Width > 0 {
		return c.Width
	}
	if f, ok := w.(*os.File); ok {
		if n, _, err := term.GetSize(int(f.Fd())); err == nil && n >= 60 {
			return n
		}
	}
	return defaultWidth
}
