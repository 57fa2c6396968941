package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"dossier/extract/article"
	"dossier/graph"
	"dossier/graph/duplicate"
	"dossier/graph/ledger"
	"dossier/graph/load"
	"dossier/graph/query"
	"dossier/graph/resolve"
	"dossier/graph/settle"
)

type buildCommand struct {
	inputFlags
	storeFlags
	ledgerFlags
	replaceFlag
}

// replaceFlag says what becomes of an article by whose name the graph has another.
type replaceFlag struct {
	Replace bool `help:"Let articles take the place of others that the graph has by their names, though they have no text in common with them."`
}

// Run reads the inputs and loads their triples.
func (c *buildCommand) Run(env *environment) error {
	if len(c.Paths) == 0 {
		return errNoInput
	}
	g, err := openGraph(env, &c.storeFlags, &c.ledgerFlags)
	if err != nil {
		return err
	}
	defer g.close()
	b := newBuilder(env, g, c.workers())
	b.replace = c.Replace
	started := time.Now()
	if err := c.read(env, b.add); err != nil {
		return err
	}
	if err := b.finish(); err != nil {
		return err
	}
	b.summary(time.Since(started))
	return b.failed.outcome()
}

// builder loads articles as they are read.
type builder struct {
	env        *environment
	graph      *openedGraph
	decisions  *resolve.Decisions
	statements ledger.Statements
	workers    int
	replace    bool // articles that have nothing in common with those that had their names
	merges     []resolve.Merge
	open       settle.Open
	failed     failures
	read       int
	triples    int
	change     load.Change
	undated    []string
}

func newBuilder(env *environment, g *openedGraph, workers int) *builder {
	return &builder{
		env: env, graph: g, decisions: g.book.Decisions(), statements: g.book.Statements(), workers: workers,
	}
}

// finish decides again what the new articles may have changed in old ones,
// projects the edges and notes in the ledger what was merged.
func (b *builder) finish() error {
	merges, err := b.open.Settle(b.env.ctx, b.graph.reader, b.graph.store, b.decisions)
	if err != nil {
		return err
	}
	if _, err := b.graph.store.Project(b.env.ctx); err != nil {
		return err
	}
	return b.graph.book.AddMerges(append(b.merges, merges...))
}

// add resolves and loads a chunk of articles. The entities of the chunk are
// resolved together, so that the order inside it does not matter.
func (b *builder) add(readings []reading) error {
	good, err := b.named(readings)
	if err != nil {
		return err
	}
	var mentions []resolve.Mention
	by := make(map[*reading][]resolve.Mention)
	for _, r := range good {
		by[r] = mentionsOf(r)
		mentions = append(mentions, by[r]...)
		b.read++
		b.triples += len(r.triples)
		if r.article.Published.IsZero() {
			b.undated = append(b.undated, r.article.ID)
		}
	}
	resolved, err := resolve.Entities(b.env.ctx, b.graph.store, mentions, b.decisions)
	if err != nil {
		return err
	}
	b.merges = append(b.merges, resolved.Merges...)
	b.open.Add(resolved)
	return b.load(good, by, resolved)
}

// named returns what was read, without what failed and without articles by whose
// names the graph has others: those would be lost.
func (b *builder) named(readings []reading) ([]*reading, error) {
	var ids []graph.ID
	for i := range readings {
		if a := readings[i].article; a != nil && !b.replace {
			ids = append(ids, graph.NewID("article", a.ID))
		}
	}
	have, err := b.graph.reader.Sketches(b.env.ctx, ids)
	if err != nil {
		return nil, err
	}
	var good []*reading
	for i := range readings {
		r := &readings[i]
		if r.err == nil {
			if known, ok := have[graph.NewID("article", r.article.ID)]; ok && known.Unlike(r.sketch()) {
				r.err = fmt.Errorf("%s: the graph has another article of this name; to keep both, build the folder above theirs or name the file otherwise, to lose that one, give --replace", r.article.ID)
			}
		}
		if r.err != nil {
			b.failed.report(b.env, r.err)
			continue
		}
		good = append(good, r)
	}
	return good, nil
}

// sketch is by what copies of the article will be known: the sentences that say
// something, without the page around them.
func (r *reading) sketch() duplicate.Sketch {
	var text strings.Builder
	last := -1
	for i := range r.triples {
		if t := &r.triples[i]; t.Sentence != last {
			text.WriteString(cmp.Or(t.Clean, t.Text) + "\n")
			last = t.Sentence
		}
	}
	return duplicate.NewSketch(text.String())
}

// load applies the batches of articles with several writers. An article that
// cannot be loaded is reported, and the others go on.
func (b *builder) load(good []*reading, mentions map[*reading][]resolve.Mention, resolved *resolve.Result) error {
	entities := make(map[graph.ID]*graph.Entity, len(resolved.Entities))
	for i := range resolved.Entities {
		entities[resolved.Entities[i].ID] = &resolved.Entities[i]
	}
	changes := make([]load.Change, len(good))
	errs := make([]error, len(good))
	g, ctx := errgroup.WithContext(b.env.ctx)
	g.SetLimit(b.workers)
	for i, r := range good {
		g.Go(func() error {
			batch := batchOf(r, resolve.ToLoad(mentions[r], resolved.IDs), entities)
			batch.Statements = b.statements.Apply(batch.Statements)
			changes[i], errs[i] = b.graph.store.Apply(ctx, &batch)
			return context.Cause(ctx)
		})
	}
	if err := g.Wait(); err != nil {
		return err
	}
	for i := range good {
		if errs[i] != nil {
			if stop := fatal(errs[i]); stop != nil {
				return stop
			}
			b.failed.report(b.env, errs[i])
		}
		b.change.Add(changes[i])
	}
	return nil
}

// batchOf makes the batch of an article from its mentions, which lead from the
// local ids of its entities to those of the graph.
func batchOf(r *reading, mentions []graph.Mention, entities map[graph.ID]*graph.Entity) graph.Batch {
	b := graph.Batch{Article: articleOf(r.article), Mentions: mentions, Statements: statementsOf(r, mentions)}
	for _, id := range b.Used() {
		b.Entities = append(b.Entities, *entities[id])
	}
	return b
}

// statementsOf makes the statements of an article: what its triples say, and
// for whom its places stand.
func statementsOf(r *reading, mentions []graph.Mention) []graph.Statement {
	article := graph.NewID("article", r.article.ID)
	locals := make(graph.Locals, len(mentions))
	for i := range mentions {
		m := &mentions[i]
		locals[string(m.ID)] = m.Entity
		if m.Role != "" {
			for _, f := range m.Forms {
				locals[f] = m.Entity
			}
		}
	}
	var list []graph.Statement
	for i := range r.triples {
		list = append(list, graph.FromTriple(article, &r.triples[i], locals)...)
	}
	for _, m := range resolve.Metonyms(article, r.article.Published, r.triples) {
		if id := locals[m.Governing.Local]; id != "" {
			list = append(list, graph.Metonym(article, m.Triple, m.Place, id, locals))
		}
	}
	return list
}

func articleOf(a *article.Article) graph.Article {
	return graph.Article{
		ID: graph.NewID("article", a.ID), Path: a.ID, URL: a.URL, Title: a.Title, Publisher: a.Publisher,
		Agency: a.Agency, Published: a.Published, Language: string(a.Language), Translated: string(a.Translated),
		Text: a.Original, Hash: a.Hash, Encoding: a.Encoding,
	}
}

// mentionsOf lists the entities of an article.
func mentionsOf(r *reading) []resolve.Mention {
	return resolve.Mentions(graph.NewID("article", r.article.ID), r.article.Published, r.names, r.triples)
}

// summary says what was done and lists the articles without a date.
func (b *builder) summary(took time.Duration) {
	w := b.env.stderr
	fmt.Fprintf(w, "read %s, %s in %.1f s", query.Amount(b.read, "article"), query.Amount(b.triples, "triple"), took.Seconds())
	if b.failed.n > 0 {
		fmt.Fprintf(w, "; %s failed", query.Amount(b.failed.n, "input"))
	}
	fmt.Fprintln(w)
	if b.change.None() {
		fmt.Fprintln(w, "nothing new")
	} else {
		fmt.Fprintf(w, "new or changed: %s, %s, %s; %s retracted\n", query.Amount(b.change.Articles, "article"),
			query.Amount(b.change.Entities, "entity"), query.Amount(b.change.Statements, "statement"), query.Amount(b.change.Retracted, "statement"))
	}
	if len(b.undated) > 0 {
		slices.Sort(b.undated)
		fmt.Fprintf(w, "no date known for %s, relative times stay text (give it in metadata.csv or with --published):\n  %s\n",
			query.Amount(len(b.undated), "article"), strings.Join(b.undated, "\n  "))
	}
}
