// Package sheet writes CSV (RFC 4180) that a spreadsheet opens without running
// anything: in go rows of cells, out come lines that end in CRLF, with cells
// that look like formulas made plain text.
package sheet

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
)

// Writer writes rows. Errors are kept and returned by Flush.
type Writer struct{ csv *csv.Writer }

// NewWriter returns a writer to w.
func NewWriter(w io.Writer) *Writer {
	c := csv.NewWriter(w)
	c.UseCRLF = true
	return &Writer{c}
}

// Write writes one row.
func (w *Writer) Write(cells []string) {
	row := make([]string, len(cells))
	for i, c := range cells {
		row[i] = Cell(c)
	}
	_ = w.csv.Write(row) // kept for Flush
}

// Flush writes what is buffered and returns the first error.
func (w *Writer) Flush() error {
	w.csv.Flush()
	if err := w.csv.Error(); err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	return nil
}

// Cell puts an apostrophe before text that a spreadsheet would take for a
// formula: what begins with = + - @, a tab or a line's end, blanks aside.
func Cell(s string) string {
	t := strings.TrimLeft(s, " ")
	if t != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", firstRune(t)) {
		return "'" + s
	}
	return s
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}
