package openie

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

var update = flag.Bool("update", false, "rewrite what the case files expect")

// A case file testdata/NAME.LANG.txt ("full" for the full style) has blocks divided by blank lines:
//
//	# what the case shows
//	tree: the sentence in one-line notation (syntax.ParseNotation)
//	= subject | relation | object
//
// with a line "=" for each extraction, in order; a block without one is a
// sentence that gives none.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no case files: %v", err)
	}
	for _, file := range files {
		name, lang, _ := strings.Cut(strings.TrimSuffix(filepath.Base(file), ".txt"), ".")
		options := Options{Style: Minimal}
		if name == "full" {
			options.Style = Full
		}
		e, err := New(article.Language(lang), options)
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		blocks := strings.Split(strings.TrimSpace(string(data)), "\n\n")
		for i, block := range blocks {
			head, got := extractions(t, e, block)
			if diff := cmp.Diff(block, head+got); diff != "" && !*update {
				t.Errorf("%s (-want +got)\n%s", file, diff)
			}
			blocks[i] = head + got
		}
		if *update {
			if err := os.WriteFile(file, []byte(strings.Join(blocks, "\n\n")+"\n"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// extractions returns the lines of a block before the expected ones, and the
// extractions of its tree in the form of those.
func extractions(t *testing.T, e *Extractor, block string) (head, got string) {
	t.Helper()
	head, _, _ = strings.Cut(block, "\n= ")
	_, tree, _ := strings.Cut(head, "tree: ")
	s, err := syntax.ParseNotation(tree)
	if err != nil {
		t.Fatalf("%v in %s", err, tree)
	}
	var b strings.Builder
	for _, x := range e.Find(s) {
		fmt.Fprintf(&b, "\n= %s | %s | %s", x.Subject, x.Relation, x.Object)
	}
	return head, b.String()
}
