package article

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

const ships = "The ships lay at anchor for two weeks, and nobody knew who would pay.\n"

// folder writes files below a new folder, works in it, and returns nothing: all
// paths in these tests are relative.
func folder(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, text := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// read returns the IDs of the articles and the errors, in order.
func read(t *testing.T, opts Options, paths ...string) []string {
	t.Helper()
	var got []string
	for a, err := range Read(paths, strings.NewReader(ships), opts) {
		if err == nil {
			got = append(got, a.ID)
			continue
		}
		if _, ok := errors.AsType[*Error](err); !ok {
			t.Errorf("%T is no *Error", err)
		}
		got = append(got, err.Error())
	}
	return got
}

func TestRead(t *testing.T) {
	folder(t, map[string]string{
		"news/b.txt":         ships,
		"news/a/z.txt":       ships,
		"news/a/empty.txt":   " \n",
		"news/a/.hidden":     ships,
		"news/.git/x.txt":    ships,
		"news/c.bin":         "a\x00b",
		"news/large.txt":     strings.Repeat(ships, 30),
		"news/metadata.csv":  "file\n",
		"more/b.txt":         ships,
		"more/only-more.txt": ships,
		"none/.keep":         "",
	})
	got := read(t, Options{Limit: 1000}, "news", "-", "more", "none", "gone.txt", "more/only-more.txt", "news/b.txt")
	want := []string{
		"news/a/empty.txt: is empty",
		"a/z.txt",
		"news/b.txt",
		"news/c.bin: is binary, not text",
		"news/large.txt: is larger than 1000 bytes",
		"-",
		"more/b.txt",
		"only-more.txt",
		"none: holds no files",
		"gone.txt: cannot be opened: no such file or directory",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestReadUnreadable(t *testing.T) {
	folder(t, map[string]string{"news/a.txt": ships, "news/b.txt": ships})
	if err := os.Symlink("nowhere", "news/aa.txt"); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("..", "news/up"); err != nil {
		t.Fatal(err)
	}
	want := []string{
		"a.txt",
		"news/aa.txt: cannot be opened: no such file or directory",
		"b.txt",
		"news/up: is a link to a folder; name the folder itself",
	}
	if diff := cmp.Diff(want, read(t, Options{}, "news")); diff != "" {
		t.Error(diff)
	}
}

func TestReadStopsWhenAsked(t *testing.T) {
	folder(t, map[string]string{"a.txt": ships, "b.txt": ships})
	n := 0
	for _, err := range Read([]string{"."}, nil, Options{}) {
		if err != nil {
			t.Error(err)
		}
		n++
		break
	}
	if n != 1 {
		t.Errorf("read %d", n)
	}
}

func TestMetadata(t *testing.T) {
	folder(t, map[string]string{
		"news/a.txt":     "Harbour opens\n14 March 2024\n\n" + ships,
		"news/b.txt":     ships,
		"news/sub/c.txt": ships,
		"news/sub/d.txt": ships,
		"news/metadata.csv": `file,published,publisher,url,language
a.txt,2024-03-15,Gazette,https://g.example/a,
sub/c.txt,2024-03-16,,,en
sub/d.txt,2024-03-17,,,
b.txt,15.3.2024,,,
gone.txt,2024-03-15,,,
a.txt,2024-03-15,,,
b.txt,,,,fr
`,
		"news/sub/metadata.csv": "file,publisher\nd.txt,Sub Post\n",
	})
	var bad []string
	dates := map[string]string{}
	var first *Article
	for a, err := range Read([]string{"news"}, nil, Options{Published: time.Date(2020, 1, 2, 15, 0, 0, 0, time.Local)}) {
		if err != nil {
			bad = append(bad, err.Error())
			continue
		}
		if first == nil {
			first = a
		}
		dates[a.ID] = a.Published.Format(time.DateOnly)
	}
	if diff := cmp.Diff([]string{
		`news/metadata.csv:5: published "15.3.2024" is no day such as 2025-04-25`,
		`news/metadata.csv:7: names a.txt again, after line 2`,
		`news/metadata.csv:8: language "fr" is neither en nor de`,
		`news/metadata.csv:6: names a file that is not there: news/gone.txt`,
	}, bad); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(map[string]string{
		"a.txt": "2024-03-15", "b.txt": "2020-01-02", "sub/c.txt": "2024-03-16", "sub/d.txt": "2020-01-02",
	}, dates); diff != "" {
		t.Error(diff)
	}
	if first.Publisher != "Gazette" || first.URL != "https://g.example/a" || first.Title != "Harbour opens" {
		t.Errorf("%+v", first)
	}
}

func TestMetadataColumns(t *testing.T) {
	folder(t, map[string]string{"news/a.txt": ships, "news/metadata.csv": "file,date\na.txt,2024-03-15\n"})
	want := []string{`news/metadata.csv:1: unknown column "date"; columns are file, published, publisher, url, language`, "a.txt"}
	if diff := cmp.Diff(want, read(t, Options{}, "news")); diff != "" {
		t.Error(diff)
	}
}

// TestMetadataByPattern: what a shell makes of news/* reads as the folder does.
func TestMetadataByPattern(t *testing.T) {
	folder(t, map[string]string{"news/a.txt": ships, "news/metadata.csv": "file,published\na.txt,2024-03-15\n"})
	for a, err := range Read([]string{"news/a.txt", "news/metadata.csv"}, nil, Options{}) {
		if err != nil || !a.Published.Equal(day("2024-03-15")) {
			t.Errorf("%v, %v", a, err)
		}
	}
}
