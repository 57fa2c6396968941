package query

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/jedib0t/go-pretty/v6/text"

	"dossier/graph/export/sheet"
)

// DefaultWidth is the width of a table, in columns of the screen, where the
// screen's is not known.
const DefaultWidth = 120

// WriteTable prints the answer for people, wrapped to a width; 0 stands for
// DefaultWidth. Columns that are empty in all rows are left out.
func (a *Answer) WriteTable(w io.Writer, width int) error {
	if width <= 0 {
		width = DefaultWidth
	}
	if _, err := io.WriteString(w, a.text(width)); err != nil {
		return fmt.Errorf("write table: %w", err)
	}
	return nil
}

// text is the answer as WriteTable prints it. A further table that is empty is
// left out.
func (a *Answer) text(width int) string {
	var b strings.Builder
	fmt.Fprintln(&b, printable(a.Title))
	if len(a.Rows) > 0 {
		b.WriteString(a.render(width) + "\n")
	} else {
		b.WriteString("nothing found\n")
	}
	for _, n := range a.Notes {
		fmt.Fprintln(&b, "note: "+printable(n))
	}
	if a.More != nil && len(a.More.Rows) > 0 {
		b.WriteString("\n" + a.More.text(width))
	}
	return b.String()
}

// Columns of evidence, which WriteTable prints below their row.
const (
	articleColumn  = "article"
	sentenceColumn = "sentence"
	columnGap      = "  "
	evidenceIndent = "    "
)

// render sets the rows in columns, each with its evidence below it in the whole
// width: sentences squeezed into a column cannot be read.
func (a *Answer) render(width int) string {
	var main, evidence, below []int
	for _, c := range a.shown() {
		switch name := a.Columns[c].Name; {
		case name == articleColumn || name == sentenceColumn:
			evidence = append(evidence, c)
		case a.Columns[c].Below:
			below = append(below, c)
		default:
			main = append(main, c)
		}
	}
	needs := make([]need, len(main))
	for i, c := range main {
		needs[i].share = 1
		if a.Columns[c].Prose {
			needs[i].share = proseShare
		}
		needs[i].add(a.Columns[c].Name)
		for _, r := range a.Rows {
			needs[i].add(printable(show(r.Cells[c])))
		}
	}
	widths := fit(needs, width-len(columnGap)*(len(main)-1))
	var b strings.Builder
	writeRow(&b, widths, func(i int) string { return a.Columns[main[i]].Name })
	writeRow(&b, widths, func(i int) string { return strings.Repeat("─", min(widths[i], needs[i].natural)) })
	for _, r := range a.Rows {
		writeRow(&b, widths, func(i int) string { return printable(show(r.Cells[main[i]])) })
		writeEvidence(&b, width, evidence, &r)
		for _, c := range below {
			for _, line := range r.Cells[c].([]string) {
				writeBelow(&b, width, printable(line))
			}
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// writeRow prints one row of cells, wrapped to the widths of their columns.
func writeRow(b *strings.Builder, widths []int, cell func(i int) string) {
	lines := make([][]string, len(widths))
	height := 0
	for i, w := range widths {
		lines[i] = strings.Split(text.WrapSoft(cell(i), w), "\n")
		height = max(height, len(lines[i]))
	}
	for k := range height {
		var line strings.Builder
		for i, w := range widths {
			part := ""
			if k < len(lines[i]) {
				part = strings.TrimRight(lines[i][k], " ")
			}
			line.WriteString(text.Pad(part, w, ' ') + columnGap)
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
}

// writeEvidence prints the article and sentence of a row.
func writeEvidence(b *strings.Builder, width int, columns []int, r *Row) {
	var parts []string
	for _, c := range columns {
		if cell := printable(show(r.Cells[c])); cell != "" {
			parts = append(parts, cell)
		}
	}
	if len(parts) > 0 {
		writeBelow(b, width, strings.Join(parts, ": "))
	}
}

// writeBelow prints what stands below a row.
func writeBelow(b *strings.Builder, width int, s string) {
	for line := range strings.SplitSeq(text.WrapSoft(s, max(width-len(evidenceIndent), 20)), "\n") {
		b.WriteString(evidenceIndent + strings.TrimRight(line, " ") + "\n")
	}
}

// shown lists the columns that WriteTable prints.
func (a *Answer) shown() []int {
	var list []int
	for c := range a.Columns {
		filled := func(r Row) bool { return show(r.Cells[c]) != "" }
		if !a.Columns[c].Wide && slices.ContainsFunc(a.Rows, filled) {
			list = append(list, c)
		}
	}
	return list
}

// need is the width that a column would like, the least that it can do with,
// and how many shares it has in what there is.
type need struct{ natural, least, share int }

// proseShare is the share of a column of sentences, longestWord the longest
// word that is not broken.
const (
	proseShare  = 3
	longestWord = 14
)

func (n *need) add(cell string) {
	n.natural = max(n.natural, text.StringWidth(cell))
	for w := range strings.FieldsSeq(cell) {
		n.least = max(n.least, min(text.StringWidth(w), longestWord))
	}
}

// fit shares a width out among columns: those that need less than their share
// get what they need, the rest share what is left.
func fit(needs []need, width int) []int {
	widths := make([]int, len(needs))
	for {
		shares := 0
		for i, n := range needs {
			if widths[i] == 0 {
				shares += n.share
			}
		}
		if shares == 0 {
			return widths
		}
		unit, settled := max(width/shares, 1), false
		for i, n := range needs {
			if w := max(min(n.natural, unit*n.share), n.least, 1); widths[i] == 0 && w != unit*n.share {
				widths[i] = w
				width -= w
				settled = true
			}
		}
		if settled {
			continue
		}
		for i, n := range needs {
			if widths[i] == 0 {
				widths[i] = unit * n.share
			}
		}
	}
}

// printable replaces what could command a terminal or turn the direction of
// writing.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == unicode.ReplacementChar:
			return '·'
		}
		return r
	}, s)
}

// WriteCSV writes all columns, the head first; lists are joined with "; ". A
// further table has other columns and is left out.
func (a *Answer) WriteCSV(w io.Writer) error {
	out := sheet.NewWriter(w)
	header := make([]string, len(a.Columns))
	for i, c := range a.Columns {
		header[i] = c.Name
	}
	out.Write(header)
	for _, r := range a.Rows {
		cells := make([]string, len(r.Cells))
		for i, c := range r.Cells {
			cells[i] = show(c)
		}
		out.Write(cells)
	}
	return out.Flush()
}

// WriteJSON writes an array of objects. A row that tells of one statement is
// that statement with its source, and what it contains as "statements";
// another row has its columns as members and its evidence as "statements". The
// rows of a further table follow those of the first.
func (a *Answer) WriteJSON(w io.Writer) error {
	rows := []any{}
	for part := a; part != nil; part = part.More {
		for i := range part.Rows {
			rows = append(rows, part.object(&part.Rows[i]))
		}
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(rows); err != nil {
		return fmt.Errorf("write json: %w", err)
	}
	return nil
}

func (a *Answer) object(r *Row) any {
	if r.Statement != nil {
		return struct {
			*Statement
			Statements []*Statement `json:"statements,omitempty"`
		}{r.Statement, r.Evidence}
	}
	members := make(map[string]any)
	for i, c := range a.Columns {
		switch v := r.Cells[i].(type) {
		case time.Time:
			if !v.IsZero() {
				members[c.Name] = show(v)
			}
		default:
			if show(v) != "" {
				members[c.Name] = v
			}
		}
	}
	if len(r.Evidence) > 0 {
		members["statements"] = r.Evidence
	}
	return members
}
