package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

var memoryArticles = flag.Int("memory-articles", 4*chunk, "articles that TestMemoryStaysFlat reads")

// TestMemoryStaysFlat extracts from many different articles: what is on the
// heap must not grow with how many were read.
func TestMemoryStaysFlat(t *testing.T) {
	dir := t.TempDir()
	write := articleWriter(t, dir)
	for i := range *memoryArticles {
		write(i)
	}
	var out heapLog
	var failed bytes.Buffer
	if code := run(context.Background(), []string{"extract", dir}, nil, &out, &failed); code != exitDone {
		t.Fatalf("exit code %d: %s", code, &failed)
	}
	if out.bytes < *memoryArticles*100 {
		t.Fatalf("%d bytes of triples for %d articles", out.bytes, *memoryArticles)
	}
	third := len(out.heap) / 3
	if third == 0 {
		t.Fatalf("measured %d times only", len(out.heap))
	}
	early, late := slices.Max(out.heap[:third]), slices.Max(out.heap[len(out.heap)-third:])
	t.Logf("%d articles: %.1f MB in the first third, %.1f MB in the last", *memoryArticles, mb(early), mb(late))
	if late > early+early/50 {
		t.Errorf("the heap grew from %.1f to %.1f MB", mb(early), mb(late))
	}
}

func mb(bytes uint64) float64 { return float64(bytes) / 1e6 }

// articleWriter returns what writes the i-th article into dir: the project's
// articles by turns, each with names and numbers that no other has.
func articleWriter(t *testing.T, dir string) func(i int) {
	t.Helper()
	files, err := filepath.Glob("../../testdata/articles/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	var texts []string
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(text))
	}
	return func(i int) {
		text := texts[i%len(texts)] + fmt.Sprintf("\nPaula Varga%s met Jon Ilk%s %d times.\n", letters(i), letters(i/7), i)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%05d.txt", i)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// letters writes a number in letters.
func letters(i int) string {
	var b strings.Builder
	for ; i > 0; i /= 26 {
		b.WriteByte(byte('a' + i%26))
	}
	return b.String()
}

// heapLog takes in output and notes the size of the heap each time that much
// has come.
type heapLog struct {
	bytes, next int
	heap        []uint64
}

// between is how many bytes come between two looks at the heap: some twenty
// articles' triples.
const between = 1 << 18

func (l *heapLog) Write(p []byte) (int, error) {
	if l.bytes += len(p); l.bytes < l.next {
		return len(p), nil
	}
	l.next = l.bytes + between
	// The second collection frees what the first one left in pools: how much
	// that is depends on when the workers last took from them.
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	l.heap = append(l.heap, m.HeapAlloc)
	return len(p), nil
}
