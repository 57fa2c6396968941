package article

import (
	"bytes"
	"crypto/sha256"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestPages reads the pages in testdata, written for this test, and compares
// what each block was taken for.
func TestPages(t *testing.T) {
	pages, err := filepath.Glob("testdata/*-*.*")
	if err != nil || len(pages) == 0 {
		t.Fatal("no pages", err)
	}
	for _, path := range pages {
		if strings.HasSuffix(path, ".golden") {
			continue
		}
		t.Run(filepath.Base(path), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			a, err := Parse(filepath.Base(path), data, Options{})
			if err != nil {
				t.Fatal(err)
			}
			checkArticle(t, a)
			var got bytes.Buffer
			if err := Dump(&got, a); err != nil {
				t.Fatal(err)
			}
			golden := path + ".golden"
			if *update {
				if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got.String()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestHash(t *testing.T) {
	data := []byte("\xef\xbb\xbfThe ships lay at anchor for weeks.")
	a, err := Parse("x", data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if want := fmt.Sprintf("%x", sha256.Sum256(data)); a.Hash != want || a.Original != "The ships lay at anchor for weeks." || a.Text != a.Original {
		t.Errorf("%+v", a)
	}
}

func TestWrappedText(t *testing.T) {
	text := strings.Join([]string{
		"Harbour opens again", "",
		"The harbour pilots of Tallow Bay went back to work on Thursday after",
		"the port authority had promised them a fourth crew. The agreement was",
		"signed shortly before midnight, said the director of the authority.",
		"  The pilots had stopped guiding ships on 2 March, and at one time there",
		"lay 31 freighters at anchor outside.",
		"Nobody knew for how long the peace would last in the town by the sea.",
	}, "\r\n")
	a, err := Parse("x", []byte(text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if a.Text != text {
		t.Error("the text was changed")
	}
	var lines []int
	for _, b := range a.Blocks {
		lines = append(lines, strings.Count(a.Text[b.Begin:b.End], "\n")+1)
	}
	if diff := cmp.Diff([]int{1, 5, 1}, lines); diff != "" {
		t.Error(diff)
	}
}

func TestLinesAreParagraphs(t *testing.T) {
	text := "Harbour opens again\n14 March 2024\nThe harbour pilots went back to work.\nNobody knew how long it would last.\nThe director said nothing."
	a, err := Parse("x", []byte(text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]Kind{Headline, Byline, Body, Body, Body}, kinds(a)); diff != "" {
		t.Error(diff)
	}
	open := "Harbour opens again\n\nThe harbour pilots went back to work under the\nagreement that was signed on Thursday.\nNobody knew how long it would last."
	if a, err = Parse("x", []byte(open), Options{}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]Kind{Headline, Body, Body}, kinds(a)); diff != "" {
		t.Error(diff)
	}
}

func BenchmarkParse(b *testing.B) {
	for _, name := range []string{"en-scraped.txt", "en-page.html"} {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if _, err := Parse(name, data, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
