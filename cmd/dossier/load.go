package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"dossier/extract/article"
	"dossier/extract/triple"
	"dossier/graph/query"
)

type loadCommand struct {
	storeFlags
	ledgerFlags
	replaceFlag
	File string `arg:"" help:"Triples as extract prints them, one a line; - for stdin."`
}

// Run loads triples. The graph then knows of the articles only their names.
func (c *loadCommand) Run(env *environment) error {
	in := env.stdin
	if c.File != "-" {
		f, err := os.Open(c.File)
		if err != nil {
			return usageError{err}
		}
		defer f.Close()
		in = f
	}
	readings, err := readTriples(c.File, in)
	if err != nil {
		return err
	}
	g, err := openGraph(env, &c.storeFlags, &c.ledgerFlags)
	if err != nil {
		return err
	}
	defer g.close()
	b := newBuilder(env, g, 1)
	b.replace = c.Replace
	if err := b.add(readings); err != nil {
		return err
	}
	if err := b.finish(); err != nil {
		return err
	}
	fmt.Fprintf(env.stderr, "loaded %s of %s: %s new or changed\n", query.Amount(b.triples, "triple"), query.Amount(b.read, "article"), query.Amount(b.change.Statements, "statement"))
	return b.failed.outcome()
}

// readTriples reads lines of triples and groups them by article, in order.
func readTriples(name string, in io.Reader) ([]reading, error) {
	var list []reading
	at := make(map[string]int)
	r := bufio.NewReader(in)
	for line := 1; ; line++ {
		data, err := r.ReadBytes('\n')
		if len(data) > 1 {
			var t triple.Triple
			if err := json.Unmarshal(data, &t); err != nil {
				return nil, fmt.Errorf("%s:%d: no triple: %w", name, line, err)
			}
			i, ok := at[t.Article]
			if !ok {
				i = len(list)
				at[t.Article] = i
				list = append(list, reading{article: &article.Article{ID: t.Article, Language: article.Language(t.Language)}})
			}
			list[i].triples = append(list[i].triples, t)
		}
		if errors.Is(err, io.EOF) {
			return list, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
	}
}
