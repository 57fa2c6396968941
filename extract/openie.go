package extract

import (
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

// Extractions returns what text says, which is one sentence; nothing if it has
// no words.
func (o *OpenIE) Extractions(text string) ([]openie.Extraction, error) {
	words := o.segmenter.Tokens(text, 0)
	if len(words) == 0 {
		return nil, nil
	}
	for i, w := range words {
		if w.Form == "``" || w.Form == "''" {
			words[i].Form = `"` // of texts that come in words, as treebanks do
		}
	}
	s, err := o.language.Sentences(text, [][]syntax.Word{words})
	if err != nil {
		return nil, err
	}
	return o.extractor.Find(s[0]), nil
}
