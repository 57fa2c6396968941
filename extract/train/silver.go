package train

import (
	"bufio"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"dossier/extract/article"
	"dossier/extract/neural"
	"dossier/extract/segment"
	"dossier/extract/syntax"
)

// Lengths in words that a silver sentence has.
const (
	silverShortest = 4
	silverLongest  = 60
)

// silver writes to w, as CoNLL-U, sentences without right trees, analysed by
// teachers, to train another model on (Zhou and Li, 2005, "Tri-training"):
// those of the files with names, and those of the data folder's texts. The
// trees and tags are the first teacher's.
func silver(ctx context.Context, w io.Writer, o Options, teachers []*neural.Model) error {
	sentences, err := silverSentences(o)
	if err != nil {
		return fmt.Errorf("make silver: %w", err)
	}
	out := bufio.NewWriter(w)
	kept := 0
	for group := range slices.Chunk(sentences, evalGroup) {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("make silver: %w", err)
		}
		for _, r := range analysed(teachers, group) {
			kept++
			r.ID = fmt.Sprintf("silver-%d", kept)
			if err := syntax.WriteCoNLLU(out, r); err != nil {
				return fmt.Errorf("make silver: %w", err)
			}
		}
	}
	o.Log("silver: %d sentences", kept)
	return out.Flush()
}

// silverSentences reads the sentences that have no right trees, each once.
func silverSentences(o Options) ([]namedSentence, error) {
	treebanks, err := readAll(o.DataDir, corpora[o.Language].train)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for _, r := range treebanks {
		seen[formsOf(r.Words)] = true
	}
	named, err := readNameSources(o)
	if err != nil {
		return nil, err
	}
	raw, err := rawSentences(o)
	if err != nil {
		return nil, err
	}
	var out []namedSentence
	for _, s := range slices.Concat(named, raw) {
		key := formsOf(s.words)
		if len(s.words) < silverShortest || len(s.words) > silverLongest || seen[key] || slices.ContainsFunc(s.words, spaced) {
			continue
		}
		seen[key] = true
		out = append(out, s)
	}
	return out, nil
}

// spaced reports whether a word has white space in it or is nothing else, such
// as the control characters of a wrong encoding: no file could keep it.
func spaced(w syntax.Word) bool {
	return strings.Join(strings.Fields(w.Form), "") != w.Form || w.Form == ""
}

// analysed returns the sentences with the first teacher's analyses, and how far
// the others agree.
func analysed(teachers []*neural.Model, sentences []namedSentence) []*syntax.Record {
	words := make([][]syntax.Word, len(sentences))
	records := make([]*syntax.Record, len(sentences))
	for i, s := range sentences {
		r := &syntax.Record{Words: spread(forms(s.words)), Misc: make([]string, len(s.words))}
		r.Text = strings.Join(forms(s.words), " ")
		words[i], records[i] = r.Words, r
	}
	first := teachers[0].AnalyseAll(words)
	alike := make([][]bool, len(sentences))
	for i, a := range first {
		records[i].Tags, records[i].Arcs = a.Tags, a.Arcs
		alike[i] = make([]bool, len(a.Tags))
		for k := range alike[i] {
			alike[i][k] = true
		}
	}
	for _, m := range teachers[1:] {
		for i, a := range m.AnalyseAll(words) {
			for k, t := range a.Tags {
				alike[i][k] = alike[i][k] && t.UPOS == first[i].Tags[k].UPOS && a.Arcs[k] == first[i].Arcs[k]
			}
		}
	}
	for i, r := range records {
		n := 0
		for _, a := range alike[i] {
			count(&n, a)
		}
		share := strconv.FormatFloat(float64(n)/float64(len(r.Words)), 'f', 3, 64)
		r.Comments = append(r.Comments, syntax.Comment{Key: agreementKey, Value: share})
		writeNames(r, sentences[i])
	}
	return records
}

// writeNames writes a sentence's names into the comments and MISC.
func writeNames(r *syntax.Record, s namedSentence) {
	if s.convention == unnamed {
		return
	}
	r.Comments = append(r.Comments, syntax.Comment{Key: conventionKey, Value: strconv.Itoa(s.convention)})
	for _, m := range s.mentions {
		for i := m.First; i < m.Last; i++ {
			part := "I-"
			if i == m.First {
				part = "B-"
			}
			r.Misc[i] = "NE=" + part + nameLabels[m.Kind]
		}
	}
}

func forms(words []syntax.Word) []string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = w.Form
	}
	return list
}

// rawSentences reads the sentences of a language's texts whose names are not
// known: they are unnamed.
func rawSentences(o Options) ([]namedSentence, error) {
	if o.Language != article.German {
		return nil, nil
	}
	segmenter, err := segment.New(o.Language)
	if err != nil {
		return nil, err
	}
	var out []namedSentence
	for _, name := range []string{"train.json.gz", "test.json.gz"} {
		texts, err := documents(filepath.Join(o.DataDir, "relations", "de", name))
		if err != nil {
			return nil, err
		}
		for _, text := range texts {
			for _, words := range segmenter.Sentences(text, 0) {
				if plainText(words, text) {
					out = append(out, namedSentence{words: words, convention: unnamed})
				}
			}
		}
	}
	return out, nil
}

// plainText reports whether words stand in the text as they are, but for those
// that share a span; soft hyphens, for one, are not written in forms.
func plainText(words []syntax.Word, text string) bool {
	for i, w := range words {
		shared := i > 0 && words[i-1].Span == w.Span || i+1 < len(words) && words[i+1].Span == w.Span
		if surface := text[w.Begin:w.End]; !shared && surface != w.Form || strings.ContainsAny(surface, "\u00ad\u200b") {
			return false
		}
	}
	return true
}

// loadNeural reads models.
func loadNeural(files []string) ([]*neural.Model, error) {
	var models []*neural.Model
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("read model: %w", err)
		}
		m, err := neural.Load(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		models = append(models, m)
	}
	return models, nil
}

// documents reads the paragraphs of documents, one JSON value after another.
func documents(name string) ([]string, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("read documents: %w", err)
	}
	defer file.Close()
	unpacked, err := gzip.NewReader(file)
	if err != nil {
		return nil, fmt.Errorf("read documents: %s: %w", name, err)
	}
	var texts []string
	for in := json.NewDecoder(unpacked); ; {
		var d struct {
			Text struct {
				String string `json:"string"`
			} `json:"text"`
		}
		err := in.Decode(&d)
		if errors.Is(err, io.EOF) {
			return texts, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read documents: %s: %w", name, err)
		}
		for line := range strings.SplitSeq(d.Text.String, "\n") {
			if line = strings.TrimSpace(line); line != "" {
				texts = append(texts, line)
			}
		}
	}
}
