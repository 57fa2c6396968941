package train

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"dossier/extract/article"
	"dossier/extract/segment"
	"dossier/extract/syntax"
)

// unnamed is the convention of a sentence whose names are not known.
const unnamed = -1

// namedSentence is a sentence with its names.
type namedSentence struct {
	words      []syntax.Word
	mentions   []syntax.Mention
	group      int // see nameSource
	convention int // see nameSource; unnamed: what its names are is not known
}

// nameKinds says which kind of name each label of the data stands for; labels
// that are not in it, such as GermEval's derived ones, stand for none.
var nameKinds = map[string]syntax.NameKind{
	"PER": syntax.Person, "ORG": syntax.Organization, "LOC": syntax.Place,
	"OTH": syntax.Misc, "MISC": syntax.Misc,
}

// nameLabels are the labels of kinds in files that are written.
var nameLabels = map[syntax.NameKind]string{
	syntax.Person: "PER", syntax.Organization: "ORG", syntax.Place: "LOC", syntax.Misc: "OTH",
}

// readNames reads a file of sentences with names: CoNLL-U with NE= in MISC
// (.conllu), UNER (.iob2) or GermEval 2014 (.tsv).
func readNames(file string, lists nameLists) ([]namedSentence, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("read names: %w", err)
	}
	defer f.Close()
	switch filepath.Ext(file) {
	case ".conllu":
		return readNamedTrees(file, f)
	case ".iob2":
		return readNameColumns(file, f, nil)
	case ".tsv":
		split, err := newSplitter(lists.language)
		if err != nil {
			return nil, fmt.Errorf("read names: %w", err)
		}
		return readNameColumns(file, f, split)
	}
	return nil, fmt.Errorf("read names: %s: unknown format", file)
}

// readNamedTrees reads CoNLL-U with NE= in MISC.
func readNamedTrees(file string, r io.Reader) ([]namedSentence, error) {
	var out []namedSentence
	for record, err := range syntax.ReadCoNLLU(file, r) {
		if err != nil {
			return nil, fmt.Errorf("read names: %w", err)
		}
		out = append(out, namedSentence{words: record.Words, mentions: Mentions(record)})
	}
	return out, nil
}

// Mentions returns the names of a treebank's sentence: the NE= in MISC.
func Mentions(record *syntax.Record) []syntax.Mention {
	labels := make([]string, len(record.Words))
	for i := range labels {
		labels[i] = record.MiscValue(i, "NE")
	}
	return chunks(labels)
}

// readNameColumns reads a token a line: number, form, label, and more columns
// that are left alone. split cuts the tokens; nil leaves them whole.
func readNameColumns(file string, r io.Reader, split splitter) ([]namedSentence, error) {
	var out []namedSentence
	var forms, labels []string
	flush := func() {
		if len(forms) > 0 {
			if split != nil {
				forms, labels = split.labelled(forms, labels)
			}
			out = append(out, namedSentence{words: spread(forms), mentions: chunks(labels)})
		}
		forms, labels = nil, nil
	}
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" {
			flush()
			continue
		}
		if strings.HasPrefix(line, "#") {
			continue
		}
		columns := strings.Split(line, "\t")
		if len(columns) < 3 {
			return nil, fmt.Errorf("read names: %s:%d: %d columns", file, n, len(columns))
		}
		forms, labels = append(forms, columns[1]), append(labels, columns[2])
	}
	flush()
	return out, lines.Err()
}

// partLabel is the label of part i of a token.
func partLabel(label string, i int) string {
	if kind, ok := strings.CutPrefix(label, "B-"); ok && i > 0 {
		return "I-" + kind
	}
	return label
}

// splitter cuts a token of the data into words as the segmenter has them:
// German "am" into "an dem", English "Franco-Czech" into three.
type splitter func(token string) []string

func newSplitter(language article.Language) (splitter, error) {
	segmenter, err := segment.New(language)
	if err != nil {
		return nil, err
	}
	return func(token string) []string {
		words := segmenter.Tokens(token, 0)
		if len(words) < 2 || strings.HasSuffix(token, ".") {
			return []string{token} // whether a dot ends a sentence cannot be seen here
		}
		forms := make([]string, len(words))
		for i, w := range words {
			forms[i] = w.Form
		}
		return forms
	}, nil
}

// labelled cuts tokens, and gives each part its label.
func (split splitter) labelled(tokens, labels []string) (words, wordLabels []string) {
	for i, token := range tokens {
		for k, form := range split(token) {
			words = append(words, form)
			wordLabels = append(wordLabels, partLabel(labels[i], k))
		}
	}
	return words, wordLabels
}

// spread makes words of forms, with a space between any two.
func spread(forms []string) []syntax.Word {
	words := make([]syntax.Word, len(forms))
	at := 0
	for i, form := range forms {
		words[i] = syntax.Word{Span: article.Span{Begin: at, End: at + len(form)}, Form: form}
		at += len(form) + 1
	}
	return words
}

// chunks reads names off IOB2 labels. An I- that continues nothing begins a
// name.
func chunks(labels []string) []syntax.Mention {
	var out []syntax.Mention
	open := ""
	for i, label := range labels {
		part, kind, _ := strings.Cut(label, "-")
		switch {
		case nameKinds[kind] == "":
			open = ""
		case part == "I" && kind == open:
			out[len(out)-1].Last = i + 1
		default:
			out = append(out, syntax.Mention{First: i, Last: i + 1, Kind: nameKinds[kind]})
			open = kind
		}
	}
	return out
}
