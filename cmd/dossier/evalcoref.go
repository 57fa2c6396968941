package main

import (
	"encoding/json"
	"fmt"

	"dossier/extract"
	"dossier/extract/article"
	"dossier/extract/coref"
	"dossier/extract/score"
	"dossier/extract/syntax"
	"dossier/extract/train"
)

type evalCoref struct {
	Files  []string `arg:"" type:"existingfile" help:"Treebanks with entities: CoNLL-U with Entity= in MISC, as GUM has them."`
	Lang   string   `enum:"en,de" default:"en" help:"Language: en or de."`
	Format string   `enum:"json,text" default:"text" help:"json or text."`
}

// corefScores are the scores of one file: on all gold mentions, and on those of
// chains of two mentions or more.
type corefScores struct {
	File              string            `json:"file"`
	Documents         int               `json:"documents"`
	All               score.Coreference `json:"all_mentions"`
	WithoutSingletons score.Coreference `json:"without_singletons"`
}

// Run measures the built-in models and coreference on the words of the files:
// tags, trees, names and mentions are predicted.
func (c *evalCoref) Run(env *environment) error {
	lang, err := extract.Load(article.Language(c.Lang))
	if err != nil {
		return err
	}
	for _, file := range c.Files {
		scores, err := scoreTreebank(lang, file)
		if err != nil {
			return err
		}
		if c.Format == "json" {
			err = json.NewEncoder(env.stdout).Encode(scores)
		} else {
			err = scores.writeText(env)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func scoreTreebank(lang *extract.Language, file string) (*corefScores, error) {
	records, err := train.ReadTreebank(file)
	if err != nil {
		return nil, err
	}
	docs, err := score.CorefDocuments(file, records)
	if err != nil {
		return nil, err
	}
	var gold, predicted, goldChains, predictedChains []score.Chains
	for _, d := range docs {
		found, err := chainsOf(lang, d.Records)
		if err != nil {
			return nil, fmt.Errorf("%s: %s: %w", file, d.ID, err)
		}
		gold, predicted = append(gold, d.Gold), append(predicted, found)
		goldChains = append(goldChains, d.Gold.WithoutSingletons())
		predictedChains = append(predictedChains, found.WithoutSingletons())
	}
	return &corefScores{
		File: file, Documents: len(docs),
		All:               score.CompareChains(gold, predicted),
		WithoutSingletons: score.CompareChains(goldChains, predictedChains),
	}, nil
}

// chainsOf reads the sentences of a document and groups their mentions.
func chainsOf(lang *extract.Language, records []*syntax.Record) (score.Chains, error) {
	sentences := make([]*syntax.Sentence, len(records))
	for i, r := range records {
		built, err := lang.Sentences(r.Text, [][]syntax.Word{r.Words})
		if err != nil {
			return nil, err
		}
		sentences[i] = built[0]
	}
	var chains score.Chains
	seen := make(map[score.Span]bool)
	number := make(map[*coref.Entity]int)
	for _, m := range coref.Resolve(lang.Code, sentences).Mentions() {
		span := score.Span{Sentence: m.Sentence, First: m.First, Last: m.Last}
		if seen[span] {
			continue
		}
		seen[span] = true
		n, ok := number[m.Entity]
		if !ok {
			n = len(chains)
			number[m.Entity] = n
			chains = append(chains, nil)
		}
		chains[n] = append(chains[n], span)
	}
	return chains, nil
}

func (c *corefScores) writeText(env *environment) error {
	for _, part := range []struct {
		name string
		*score.Coreference
	}{{"all mentions", &c.All}, {"without singletons", &c.WithoutSingletons}} {
		_, err := fmt.Fprintf(env.stdout, "%s, %d documents, %s: CoNLL F1 %.3f\n", c.File, c.Documents, part.name, part.CoNLL)
		if err != nil {
			return err
		}
		for _, m := range []struct {
			name string
			score.CorefPRF
		}{{"mentions", part.Mentions}, {"MUC", part.MUC}, {"B-cubed", part.BCubed}, {"CEAF-e", part.CEAFe}} {
			if _, err := fmt.Fprintf(env.stdout, "  %-10s P %.3f  R %.3f  F1 %.3f\n", m.name, m.Precision, m.Recall, m.F1); err != nil {
				return err
			}
		}
	}
	return nil
}
