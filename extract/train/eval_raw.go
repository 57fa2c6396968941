package train

import (
	"fmt"
	"time"

	"dossier/extract/article"
	"dossier/extract/conll"
	"dossier/extract/syntax"
	"dossier/extract/tag"
)

// Segmenter splits text into sentences of words.
type Segmenter interface {
	Sentences(text string, base int) [][]syntax.Word
}

// RawScores are scores on raw text: F1 in percent by the definitions of the
// CoNLL 2018 shared task, which count wrong tokens and sentences as well.
// UFeats are compared by the shared task's universal features alone; German
// lemmas are as in Scores. PerSecond counts the treebank's words, segmenting
// included.
type RawScores struct {
	Scores
	TokenF1    float64 `json:"tokens_f1"`
	WordF1     float64 `json:"words_f1"`
	SentenceF1 float64 `json:"sentences_f1"`
}

// String gives the scores in a line.
func (s RawScores) String() string {
	return fmt.Sprintf("tokens %.2f words %.2f sentences %.2f %v", s.TokenF1, s.WordF1, s.SentenceF1, s.Scores)
}

// EvalRaw segments, tags and parses the raw text of a treebank and compares.
func EvalRaw(s Segmenter, m Analyser, lang article.Language, file string) (RawScores, error) {
	records, err := ReadTreebank(file)
	if err != nil {
		return RawScores{}, fmt.Errorf("measure on raw text: %w", err)
	}
	for _, r := range records {
		r.Tags = tag.JoinParticles(r.Words, r.Tags, r.Arcs, lang)
	}
	raw := conll.NewRaw(records)
	var found conll.System
	begin := time.Now()
	for _, words := range s.Sentences(raw.Text, 0) {
		tags, arcs := m.Analyse(words)
		found.Add(words, tags, arcs)
	}
	spent := time.Since(begin)
	c, err := raw.Compare(&found)
	if err != nil {
		return RawScores{}, fmt.Errorf("measure on raw text: %s: %w", file, err)
	}
	return RawScores{
		Scores: Scores{
			Sentences: len(records), Tokens: c.Words.Gold, UPOS: c.UPOS.F1(), UFeats: c.UFeats.F1(), Lemma: c.Lemma.F1(),
			UAS: c.UAS.F1(), LAS: c.LAS.F1(), LASFull: c.LASFull.F1(), PerSecond: float64(c.Words.Gold) / spent.Seconds(),
		},
		TokenF1: c.Tokens.F1(), WordF1: c.Words.F1(), SentenceF1: c.Sentences.F1(),
	}, nil
}
