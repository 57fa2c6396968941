package train

import (
	"fmt"
	"time"

	"dossier/extract/article"
	"dossier/extract/parse"
	"dossier/extract/syntax"
	"dossier/extract/tag"
)

// Analyser tags the words of a sentence and finds its tree.
type Analyser interface {
	Analyse(words []syntax.Word) ([]syntax.Tag, []syntax.Arc)
}

// Models are the perceptrons of a language, which are trained and measured
// together.
type Models struct {
	Language article.Language
	Tagger   *tag.Model
	Parser   *parse.Model
}

// Analyse tags and parses the words of a sentence.
func (m *Models) Analyse(words []syntax.Word) ([]syntax.Tag, []syntax.Arc) {
	tags := m.Tagger.Tag(words)
	arcs := m.Parser.Parse(words, tags)
	return tag.JoinParticles(words, tags, arcs, m.Language), arcs
}

// Scores are percentages of the words of a treebank, punctuation included, with
// the right words given, by the definitions of the CoNLL 2018 shared task.
type Scores struct {
	Sentences int     `json:"sentences"`
	Tokens    int     `json:"tokens"`
	UPOS      float64 `json:"upos"`
	UFeats    float64 `json:"ufeats"`
	Lemma     float64 `json:"lemma"` // German: with separated particles joined
	UAS       float64 `json:"uas"`
	LAS       float64 `json:"las"`      // relations without subtypes
	LASFull   float64 `json:"las_full"` // relations with subtypes
	PerSecond float64 `json:"tokens_per_second"`
}

// String gives the scores in a line.
func (s Scores) String() string {
	return fmt.Sprintf("UPOS %.2f UFeats %.2f Lemma %.2f UAS %.2f LAS %.2f (with subtypes %.2f), %d sentences, %.0f tokens/s",
		s.UPOS, s.UFeats, s.Lemma, s.UAS, s.LAS, s.LASFull, s.Sentences, s.PerSecond)
}

func (s Scores) byName() map[string]float64 {
	return map[string]float64{"upos": round(s.UPOS), "ufeats": round(s.UFeats), "lemma": round(s.Lemma), "uas": round(s.UAS), "las": round(s.LAS)}
}

func round(x float64) float64 { return float64(int(x*100+0.5)) / 100 }

// EvalParse tags and parses a treebank and compares. German lemmas are compared
// with separated particles joined to their verbs.
func EvalParse(m Analyser, lang article.Language, file string) (Scores, error) {
	sentences, err := ReadTreebank(file)
	if err != nil {
		return Scores{}, fmt.Errorf("measure parser: %w", err)
	}
	return evalRecords(m, lang, sentences), nil
}

// evalRecords tags and parses sentences and compares.
func evalRecords(m Analyser, lang article.Language, sentences []*syntax.Record) Scores {
	var c counts
	begin := time.Now()
	for _, r := range sentences {
		tags, arcs := m.Analyse(r.Words)
		c.add(r, tag.JoinParticles(r.Words, r.Tags, r.Arcs, lang), tags, arcs)
	}
	s := c.scores()
	s.Sentences = len(sentences)
	s.PerSecond = float64(s.Tokens) / time.Since(begin).Seconds()
	return s
}

// counts are numbers of right answers.
type counts struct {
	tokens, upos, feats, lemma, head, rel, fullRel int
}

func (c *counts) add(r *syntax.Record, gold, tags []syntax.Tag, arcs []syntax.Arc) {
	c.tokens += len(r.Words)
	for i, g := range gold {
		count(&c.upos, tags[i].UPOS == g.UPOS)
		count(&c.feats, tags[i].Feats == g.Feats)
		count(&c.lemma, tags[i].Lemma == g.Lemma || g.Lemma == "")
		head := arcs[i].Head == r.Arcs[i].Head
		count(&c.head, head)
		count(&c.rel, head && arcs[i].Rel.Base() == r.Arcs[i].Rel.Base())
		count(&c.fullRel, head && arcs[i].Rel == r.Arcs[i].Rel)
	}
}

func count(n *int, right bool) {
	if right {
		*n++
	}
}

func (c *counts) scores() Scores {
	percent := func(n int) float64 { return 100 * float64(n) / float64(max(c.tokens, 1)) }
	return Scores{
		Tokens: c.tokens, UPOS: percent(c.upos), UFeats: percent(c.feats), Lemma: percent(c.lemma),
		UAS: percent(c.head), LAS: percent(c.rel), LASFull: percent(c.fullRel),
	}
}
