package main

import (
	"errors"
	"fmt"
	"runtime"
	"time"

	"golang.org/x/sync/errgroup"

	"dossier/extract"
	"dossier/extract/article"
	"dossier/extract/triple"
)

// inputFlags say what to read and how.
type inputFlags struct {
	Paths     []string `arg:"" name:"path" help:"Articles: files, folders, or - for stdin."`
	Published string   `placeholder:"DATE" help:"Day of the articles that show none, as 2006-01-02."`
	Headlines bool     `help:"Also read headlines and headings."`
	Others    bool     `help:"Also read captions and other stories on the page."`
	Limit     int64    `default:"20" placeholder:"MB" help:"Greatest size of an input."`
	Workers   int      `default:"0" placeholder:"N" help:"Articles read at the same time; 0: one a core."`
}

// reading is one article with its triples and names, or why there is none.
type reading struct {
	article *article.Article
	triples []triple.Triple
	names   []triple.Name
	err     error
}

// chunk is how many articles are in memory at a time.
const chunk = 128

// read reads all inputs and hands them over in chunks, in the order of the
// inputs whatever the number of workers.
func (f *inputFlags) read(env *environment, handle func([]reading) error) error {
	opts, err := dated(f.Published, f.Limit<<20)
	if err != nil {
		return err
	}
	pipeline, err := extract.New()
	if err != nil {
		return err
	}
	batch := make([]func() reading, 0, chunk)
	for source, err := range article.Walk(f.Paths, env.stdin) {
		batch = append(batch, f.reader(pipeline, source, opts, err))
		if len(batch) == chunk {
			if err := f.readChunk(env, batch, handle); err != nil {
				return err
			}
			batch = batch[:0]
		}
	}
	return f.readChunk(env, batch, handle)
}

// dated are the options for articles of up to limit bytes that, where they show
// no date, were published on the day.
func dated(day string, limit int64) (article.Options, error) {
	opts := article.Options{Limit: limit}
	if day == "" {
		return opts, nil
	}
	var err error
	if opts.Published, err = time.Parse(time.DateOnly, day); err != nil {
		return opts, usageError{fmt.Errorf("%q is no day such as 2025-04-25", day)}
	}
	return opts, nil
}

// reader returns what reads one source.
func (f *inputFlags) reader(p *extract.Pipeline, source article.Source, opts article.Options, err error) func() reading {
	return func() reading {
		if err != nil {
			return reading{err: err}
		}
		a, err := source.Read(opts)
		if err != nil {
			return reading{err: err}
		}
		d, err := p.Analyse(a, extract.Options{Headlines: f.Headlines, Others: f.Others})
		if err != nil {
			return reading{err: err}
		}
		return reading{article: a, triples: p.Extract(d), names: d.Names()}
	}
}

func (f *inputFlags) readChunk(env *environment, batch []func() reading, handle func([]reading) error) error {
	if len(batch) == 0 {
		return nil
	}
	out := make([]reading, len(batch))
	g, ctx := errgroup.WithContext(env.ctx)
	g.SetLimit(f.workers())
	for i, read := range batch {
		g.Go(func() error {
			if ctx.Err() == nil {
				out[i] = read()
			}
			return ctx.Err()
		})
	}
	if err := g.Wait(); err != nil {
		return err
	}
	return handle(out)
}

func (f *inputFlags) workers() int {
	if f.Workers > 0 {
		return f.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// failures counts and names the articles that could not be read.
type failures struct {
	n int
}

// report names a failed input on stderr, one line.
func (f *failures) report(env *environment, err error) {
	f.n++
	fmt.Fprintf(env.stderr, "dossier: %v\n", err)
}

// outcome is errSome if something failed.
func (f *failures) outcome() error {
	if f.n > 0 {
		return errSome
	}
	return nil
}

var errNoInput = usageError{errors.New("nothing to read: name a file, a folder, or - for stdin")}
