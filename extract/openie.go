package extract

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/openie"
	"dossier/extract/segment"
	"dossier/extract/syntax"
)

// OpenIE reads single sentences of one language for open information
// extraction. It is read-only and may be shared by any number of goroutines.
type OpenIE struct {
	language  *Language
	segmenter *segment.Segmenter
	extractor *openie.Extractor
}

// NewOpenIE loads the embedded models of a language.
func NewOpenIE(code article.Language, options openie.Options) (*OpenIE, error) {
	o := &OpenIE{}
	var err error
	if o.language, err = Load(code); err != nil {
		return nil, err
	}
	if o.segmenter, err = segment.New(code); err != nil {
		return nil, err
	}
	if o.extractor, err = openie.New(code, options); err != nil {
		return nil, err
	}
	return o, nil
}

// Extractions returns what each of the lines says, which are one sentence each;
// nothing for a line without words. Lines are read faster together than by
// themselves.
func (o *OpenIE) Extractions(lines []string) ([][]openie.Extraction, error) {
	text := strings.Join(lines, "\n")
	var sentences [][]syntax.Word
	var numbers []int // of the lines of the sentences
	base := 0
	for i, line := range lines {
		if words := o.segmenter.Tokens(line, base); len(words) > 0 {
			words = unbracketed(words)
			plainQuotes(words)
			sentences, numbers = append(sentences, words), append(numbers, i)
		}
		base += len(line) + 1
	}
	built, err := o.language.Sentences(text, sentences)
	if err != nil {
		return nil, err
	}
	out := make([][]openie.Extraction, len(lines))
	for k, s := range built {
		out[numbers[k]] = o.extractor.Find(s)
	}
	return out, nil
}

// plainQuotes writes quotation marks as models know them, in texts that come in
// words as treebanks do.
func plainQuotes(words []syntax.Word) {
	for i, w := range words {
		if w.Form == "``" || w.Form == "''" {
			words[i].Form = `"`
		}
	}
}

// unbracketed leaves out square brackets, which mark words that an editor has
// put in: "wegen [eines] Streiks".
func unbracketed(words []syntax.Word) []syntax.Word {
	kept := slices.DeleteFunc(slices.Clone(words), func(w syntax.Word) bool { return w.Form == "[" || w.Form == "]" })
	if len(kept) == 0 {
		return words
	}
	return kept
}
