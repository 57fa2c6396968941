package extract

import (
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"

	"dossier/extract/article"
	"dossier/extract/openie"
	"dossier/extract/syntax"
)

// readArticles reads the articles of testdata.
func readArticles(t testing.TB) []*article.Article {
	t.Helper()
	var articles []*article.Article
	for a, err := range article.Read([]string{"../testdata/articles"}, nil, article.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		articles = append(articles, a)
	}
	return articles
}

// BenchmarkSentences measures tags, trees and names on the articles' sentences,
// an article at a time.
func BenchmarkSentences(b *testing.B) {
	p, err := pipeline()
	if err != nil {
		b.Fatal(err)
	}
	for _, code := range []article.Language{article.English, article.German} {
		b.Run(string(code), func(b *testing.B) {
			l := p.languages[code]
			var articles []*article.Article
			var sentences [][][]syntax.Word
			for _, a := range readArticles(b) {
				if a.Language == code {
					articles, sentences = append(articles, a), append(sentences, l.Segmenter.Sentences(a.Text, 0))
				}
			}
			tokens, i := 0, 0
			for b.Loop() {
				k := i % len(articles)
				if _, err := l.Sentences(articles[k].Text, sentences[k]); err != nil {
					b.Fatal(err)
				}
				for _, words := range sentences[k] {
					tokens += len(words)
				}
				i++
			}
			b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}

// BenchmarkTriples measures the whole way from an article to its triples.
func BenchmarkTriples(b *testing.B) {
	p, err := pipeline()
	if err != nil {
		b.Fatal(err)
	}
	articles := readArticles(b)
	sentences, i := 0, 0
	for b.Loop() {
		d, err := p.Analyse(articles[i%len(articles)], Options{})
		if err != nil {
			b.Fatal(err)
		}
		p.Extract(d)
		sentences += len(d.Sentences)
		i++
	}
	b.ReportMetric(float64(sentences)/b.Elapsed().Seconds(), "sentences/s")
}

// BenchmarkLoad measures how long the models of both languages take to load.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := New(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N), "ms")
}

// BenchmarkMemory measures what is kept with the models of both languages
// loaded and used: the heap, and what is resident of the process, binary
// included, once free memory is given back.
func BenchmarkMemory(b *testing.B) {
	p, err := pipeline()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		for _, a := range readArticles(b) {
			if _, err := p.Triples(a, Options{}); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(heap(), "heap-MB")
	debug.FreeOSMemory()
	if size, ok := resident(); ok {
		b.ReportMetric(size, "resident-MB")
	}
	runtime.KeepAlive(p)
}

// heap is the size of what is on the heap, in MB.
func heap() float64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / 1e6
}

// resident is the size of the process's resident memory in MB, on Linux.
func resident() (float64, bool) {
	data, err := os.ReadFile("/proc/self/statm")
	fields := strings.Fields(string(data))
	if err != nil || len(fields) < 2 {
		return 0, false
	}
	pages, err := strconv.Atoi(fields[1])
	return float64(pages*os.Getpagesize()) / 1e6, err == nil
}

// TestMemory holds the models of both languages to 250 MB of heap.
func TestMemory(t *testing.T) {
	p, err := pipeline()
	if err != nil {
		t.Fatal(err)
	}
	if size := heap(); size > 250 {
		t.Errorf("%.0f MB on the heap, want at most 250", size)
	}
	runtime.KeepAlive(p)
}

// BenchmarkOpenIE measures open information extraction on the same sentences.
func BenchmarkOpenIE(b *testing.B) {
	p, err := pipeline()
	if err != nil {
		b.Fatal(err)
	}
	readers := map[article.Language]*OpenIE{}
	articles := readArticles(b)
	lines := make([][]string, len(articles))
	for i, a := range articles {
		if readers[a.Language] == nil {
			if readers[a.Language], err = NewOpenIE(a.Language, openie.Options{}); err != nil {
				b.Fatal(err)
			}
		}
		d, err := p.Analyse(a, Options{})
		if err != nil {
			b.Fatal(err)
		}
		for _, s := range d.Sentences {
			lines[i] = append(lines[i], strings.ReplaceAll(s.Text(), "\n", " "))
		}
	}
	sentences, i := 0, 0
	for b.Loop() {
		k := i % len(articles)
		if _, err := readers[articles[k].Language].Extractions(lines[k]); err != nil {
			b.Fatal(err)
		}
		sentences += len(lines[k])
		i++
	}
	b.ReportMetric(float64(sentences)/b.Elapsed().Seconds(), "sentences/s")
}
