package article

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// metadataName is the file in which a folder keeps what is known about its
// articles: columns file, published, publisher, url, language, of which any
// but the first may be missing or empty.
const metadataName = "metadata.csv"

// row is one line of a metadata.csv.
type row struct {
	published time.Time
	publisher string
	url       string
	language  Language
}

// metadata is a metadata.csv: rows by path of the file they are about.
type metadata struct {
	rows  map[string]row
	lines map[string]int
	order []string // paths in order of lines
}

var metadataColumns = []string{"file", "published", "publisher", "url", "language"}

// readMetadata reads the metadata.csv of a folder, if there is one. Bad lines
// are left out, each with an error.
func readMetadata(folder string) (*metadata, []error) {
	m := &metadata{rows: map[string]row{}, lines: map[string]int{}}
	path := filepath.Join(folder, metadataName)
	file, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return m, nil
	}
	if err != nil {
		return m, []error{fileError(path, err)}
	}
	defer file.Close()
	return m, m.read(folder, path, file)
}

func (m *metadata) read(folder, path string, r io.Reader) (bad []error) {
	in := csv.NewReader(r)
	in.FieldsPerRecord, in.TrimLeadingSpace = -1, true
	fail := func(line int, format string, args ...any) {
		bad = append(bad, &Error{Path: fmt.Sprintf("%s:%d", path, line), Reason: fmt.Sprintf(format, args...)})
	}
	var columns []string
	for {
		record, err := in.Read()
		if errors.Is(err, io.EOF) {
			return bad
		}
		if err != nil {
			var parse *csv.ParseError
			if errors.As(err, &parse) {
				fail(parse.Line, "%v", parse.Err)
				continue
			}
			return append(bad, fileError(path, err))
		}
		line, _ := in.FieldPos(0)
		if columns == nil {
			if columns, err = readColumns(record); err != nil {
				fail(line, "%v", err)
				return bad
			}
			continue
		}
		if err := m.add(folder, columns, record, line); err != nil {
			fail(line, "%v", err)
		}
	}
}

func readColumns(record []string) ([]string, error) {
	var columns []string
	for _, name := range record {
		name = strings.ToLower(strings.TrimSpace(strings.TrimPrefix(name, "\ufeff")))
		if !slices.Contains(metadataColumns, name) {
			return nil, fmt.Errorf("unknown column %q; columns are %s", name, strings.Join(metadataColumns, ", "))
		}
		columns = append(columns, name)
	}
	if !slices.Contains(columns, "file") {
		return nil, errors.New("no column \"file\"")
	}
	return columns, nil
}

// add reads one record.
func (m *metadata) add(folder string, columns, record []string, line int) error {
	if len(record) > len(columns) {
		return fmt.Errorf("%d fields for %d columns", len(record), len(columns))
	}
	var r row
	name := ""
	for i, field := range record {
		field = strings.TrimSpace(field)
		if field == "" {
			continue
		}
		switch columns[i] {
		case "file":
			name = field
		case "published":
			day, err := time.Parse(time.DateOnly, field)
			if err != nil {
				return fmt.Errorf("published %q is no day such as 2025-04-25", field)
			}
			r.published = day
		case "publisher":
			r.publisher = field
		case "url":
			r.url = field
		case "language":
			lang, other := languageOf(field)
			if other != "" {
				return fmt.Errorf("language %q is neither en nor de", field)
			}
			r.language = lang
		}
	}
	if name == "" {
		return errors.New("names no file")
	}
	path := filepath.Join(folder, filepath.FromSlash(name))
	if m.lines[path] > 0 {
		return fmt.Errorf("names %s again, after line %d", name, m.lines[path])
	}
	m.rows[path], m.lines[path] = r, line
	m.order = append(m.order, path)
	return nil
}
