package train

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"

	"dossier/extract"
	"dossier/extract/article"
	"dossier/extract/confidence"
	"dossier/extract/score"
)

// confidenceFolds is into how many parts the articles are cut to measure how
// good learned confidence is on articles that it was not learned from.
const confidenceFolds = 5

// Confidence learns the confidence of triples from the gold articles of a
// language and writes it to OutDir. It logs how reliable it is on articles left
// out, by folds. It is to be done again when rules or models have changed. It
// fails on missing or bad data or when ctx is done.
func Confidence(ctx context.Context, o Options) error {
	o = o.defaults(corpora[o.Language])
	articles, err := confidenceExamples(ctx, o)
	if err != nil {
		return fmt.Errorf("train confidence %s: %w", o.Language, err)
	}
	var all []confidence.Example
	for _, examples := range articles {
		all = append(all, examples...)
	}
	bins := score.Reliability(leftOut(articles))
	comment := fmt.Sprintf("Learned by dossier train --only confidence --lang %s from %d triples of %d gold articles.\n", o.Language, len(all), len(articles))
	comment += fmt.Sprintf("On articles left out (%d folds) confidence is off by %.3f on average:\n", confidenceFolds, score.CalibrationError(bins))
	for _, b := range bins {
		comment += fmt.Sprintf("  %.1f to %.1f: %4d triples, mean %.2f, right %.2f\n", b.From, b.To, b.Count, b.Mean, b.Right)
	}
	o.Log("%s", comment)
	var out bytes.Buffer
	if err := confidence.Learn(all).Write(&out, comment); err != nil {
		return fmt.Errorf("train confidence %s: %w", o.Language, err)
	}
	if err := os.WriteFile(filepath.Join(o.OutDir, confidence.FileName(o.Language)), out.Bytes(), 0o644); err != nil {
		return fmt.Errorf("train confidence %s: %w", o.Language, err)
	}
	return nil
}

// confidenceExamples reads the gold articles and their triples, article by
// article.
func confidenceExamples(ctx context.Context, o Options) ([][]confidence.Example, error) {
	files, err := filepath.Glob(filepath.Join(o.DataDir, "articles", string(o.Language), "*.json"))
	if err != nil {
		return nil, err
	}
	if len(files) < confidenceFolds {
		return nil, fmt.Errorf("%d gold articles in %s", len(files), filepath.Join(o.DataDir, "articles", string(o.Language)))
	}
	p, err := extract.New(o.Language)
	if err != nil {
		return nil, err
	}
	var articles [][]confidence.Example
	for _, file := range files {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		g, a, err := score.ReadArticle(file)
		if err != nil {
			return nil, err
		}
		examples, err := examplesOf(p, g, a)
		if err != nil {
			return nil, err
		}
		articles = append(articles, examples)
	}
	return articles, nil
}

func examplesOf(p *extract.Pipeline, g *score.Gold, a *article.Article) ([]confidence.Example, error) {
	d, err := p.Analyse(a, extract.Options{})
	if err != nil {
		return nil, err
	}
	triples, signals := p.Examples(d)
	right := score.Judge(g, triples)
	var examples []confidence.Example
	for k := range triples {
		if r, judged := right[triples[k].ID]; judged {
			examples = append(examples, confidence.Example{Signals: signals[k], Right: r})
		}
	}
	return examples, nil
}

// leftOut judges each article's triples by what the articles of the other folds
// teach.
func leftOut(articles [][]confidence.Example) []score.Judgement {
	var judged []score.Judgement
	for fold := range confidenceFolds {
		var rest []confidence.Example
		for i, examples := range articles {
			if i%confidenceFolds != fold {
				rest = append(rest, examples...)
			}
		}
		m := confidence.Learn(rest)
		for i := fold; i < len(articles); i += confidenceFolds {
			for _, x := range articles[i] {
				judged = append(judged, score.Judgement{Confidence: m.Probability(x.Signals), Right: x.Right})
			}
		}
	}
	return judged
}
