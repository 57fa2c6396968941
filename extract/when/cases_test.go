package when

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/article"
)

var update = flag.Bool("update", false, "write the cases' results into their files")

// TestCases runs testdata/*.txt. A line "= en 2025-05-21 2025-05-19" sets
// language, publication and anchor ("-" for none); then come sentences, each
// followed by its expressions, one a line after a tab:
//
//	[on Friday] 2025-05-16 day relative in
//
// with "?" for no days, ".." where one end is open.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no case files", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) { runCases(t, file) })
	}
}

func runCases(t *testing.T, file string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	var lang article.Language
	var published, anchor time.Time
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "\t") {
			continue
		}
		got.WriteString(line)
		switch line = strings.TrimSpace(line); {
		case line == "" || line[0] == '#':
		case line[0] == '=':
			f := append(strings.Fields(line), "-", "-")
			lang, published, anchor = article.Language(f[1]), parseDay(f[2]), parseDay(f[3])
		default:
			got.WriteString(found(t, lang, line, published, anchor))
		}
	}
	if *update {
		if err := os.WriteFile(file, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(strings.Split(string(data), "\n"), strings.Split(got.String(), "\n")); diff != "" {
		t.Errorf("%s (-want +got):\n%s", file, diff)
	}
}

func parseDay(s string) time.Time {
	d, _ := time.Parse(time.DateOnly, s)
	return d
}

func found(t *testing.T, lang article.Language, text string, published, anchor time.Time) string {
	s := sentence(t, lang, text)
	var b strings.Builder
	for _, e := range Find(lang, s, Scene{Published: published, Anchor: anchor, Told: anchor, Unit: Day}) {
		fmt.Fprintf(&b, "\t[%s] %s\n", s.Surface(e.First, e.Last), show(e))
	}
	return b.String()
}

func show(e Expression) string {
	if e.Kind != Point {
		return strings.TrimSuffix(fmt.Sprintf("%s %s", e.Kind, e.Direction), " in")
	}
	span := isoDay(e.From) + ".." + isoDay(e.To)
	switch {
	case span == "..":
		span = "?"
	case e.From.Equal(e.To):
		span = isoDay(e.From)
	}
	return fmt.Sprintf("%s %s %s %s", span, e.Granularity, e.Basis, e.Direction)
}
