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
	"strings"

	"dossier/extract/article"
	"dossier/extract/neural"
	"dossier/extract/segment"
	"dossier/extract/syntax"
)

// SilverOptions say how to make silver sentences: raw ones, analysed by trained
// models, to train another one on (Zhou and Li, 2005, "Tri-training").
type SilverOptions struct {
	Language  article.Language
	DataDir   string
	Models    []string // files; the first one's analyses are kept
	Agreement float64  // share of a sentence's words that all models must analyse alike
	Log       func(format string, args ...any)
}

// Lengths in words that a silver sentence has.
const (
	silverShortest = 4
	silverLongest  = 60
)

// Silver writes to w, as CoNLL-U, the sentences of the data folder's texts
// without trees on which the models agree.
func Silver(ctx context.Context, w io.Writer, o SilverOptions) error {
	models, err := loadNeural(o.Models)
	if err != nil {
		return fmt.Errorf("make silver: %w", err)
	}
	segmenter, err := segment.New(o.Language)
	if err != nil {
		return fmt.Errorf("make silver: %w", err)
	}
	texts, err := rawTexts(o.Language, o.DataDir)
	if err != nil {
		return fmt.Errorf("make silver: %w", err)
	}
	if o.Log == nil {
		o.Log = func(string, ...any) {}
	}
	out := bufio.NewWriter(w)
	seen, kept, total := map[string]bool{}, 0, 0
	for _, text := range texts {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("make silver: %w", err)
		}
		for _, words := range segmenter.Sentences(text, 0) {
			surface := text[words[0].Begin:words[len(words)-1].End]
			if len(words) < silverShortest || len(words) > silverLongest || seen[surface] || !plainText(words, text) {
				continue
			}
			seen[surface] = true
			total++
			r, ok := agreed(models, words, text, o.Agreement)
			if !ok {
				continue
			}
			kept++
			r.ID = fmt.Sprintf("silver-%d", kept)
			if err := syntax.WriteCoNLLU(out, r); err != nil {
				return fmt.Errorf("make silver: %w", err)
			}
		}
	}
	o.Log("silver: kept %d of %d sentences", kept, total)
	return out.Flush()
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

func loadNeural(files []string) ([]*neural.Model, error) {
	var models []*neural.Model
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		m, err := neural.Load(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		models = append(models, m)
	}
	if len(models) == 0 {
		return nil, fmt.Errorf("no models")
	}
	return models, nil
}

// agreed analyses a sentence with all models; ok says that they agree enough.
func agreed(models []*neural.Model, words []syntax.Word, text string, share float64) (r *syntax.Record, ok bool) {
	r = &syntax.Record{Misc: make([]string, len(words))}
	for i, w := range words {
		if i == 0 || w.Span != words[i-1].Span { // what lies between words is not kept
			r.Text += strings.Repeat(" ", min(i, 1)) + text[w.Begin:w.End]
		}
		w.Span = article.Span{Begin: len(r.Text) - (w.End - w.Begin), End: len(r.Text)}
		r.Words = append(r.Words, w)
	}
	r.Tags, r.Arcs = models[0].Analyse(words)
	alike := make([]bool, len(words))
	for i := range alike {
		alike[i] = true
	}
	for _, m := range models[1:] {
		tags, arcs := m.Analyse(words)
		for i := range words {
			alike[i] = alike[i] && tags[i].UPOS == r.Tags[i].UPOS && arcs[i] == r.Arcs[i]
		}
	}
	n := 0
	for _, a := range alike {
		count(&n, a)
	}
	return r, float64(n) >= share*float64(len(words))
}

// rawTexts reads a language's texts: paragraphs, or sentences one by one.
func rawTexts(lang article.Language, dir string) ([]string, error) {
	if lang == article.English {
		return tokenLines(filepath.Join(dir, "ner", "en", "gmb.tsv.gz"), 0)
	}
	var texts []string
	for _, name := range []string{"NER-de-dev.tsv", "NER-de-test.tsv"} {
		more, err := tokenLines(filepath.Join(dir, "ner", "de", name), 1)
		if err != nil {
			return nil, err
		}
		texts = append(texts, more...)
	}
	for _, name := range []string{"train.json.gz", "test.json.gz"} {
		more, err := documents(filepath.Join(dir, "relations", "de", name))
		if err != nil {
			return nil, err
		}
		texts = append(texts, more...)
	}
	return texts, nil
}

// tokenLines reads sentences of a token a line, which stands in the given
// column, and joins the tokens by spaces.
func tokenLines(name string, column int) ([]string, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("read sentences: %w", err)
	}
	defer file.Close()
	var in io.Reader = file
	if strings.HasSuffix(name, ".gz") {
		if in, err = gzip.NewReader(file); err != nil {
			return nil, fmt.Errorf("read sentences: %s: %w", name, err)
		}
	}
	var texts, tokens []string
	flush := func() {
		if len(tokens) > 0 {
			texts = append(texts, strings.Join(tokens, " "))
		}
		tokens = tokens[:0]
	}
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		fields := strings.Split(lines.Text(), "\t")
		if len(fields) <= column || fields[column] == "" {
			flush()
		} else if fields[0] != "#" || column == 0 {
			tokens = append(tokens, fields[column])
		}
	}
	flush()
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("read sentences: %s: %w", name, err)
	}
	return texts, nil
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
