// Command dossier builds a knowledge graph out of news articles and answers
// questions about it.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"

	"dossier/graph/dgraph"
)

// Exit codes.
const (
	exitDone        = 0
	exitSome        = 1 // some articles failed, the rest is done
	exitUsage       = 2
	exitUnavailable = 3 // the store cannot be reached
)

const exitCodes = `Exit codes: 0 done, 1 something failed (articles that fail are named on stderr, the rest is done), 2 wrong usage, 3 the store cannot be reached.`

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // whoever asks again is obeyed at once
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// commands are the subcommands, one file each.
type commands struct {
	Verbose bool `short:"v" help:"Log more to stderr."`

	Extract    extractCommand    `cmd:"" help:"Print the triples of articles."`
	Build      buildCommand      `cmd:"" help:"Read articles and load their triples into the graph."`
	Load       loadCommand       `cmd:"" help:"Load triples that extract printed into the graph."`
	Resolve    resolveCommand    `cmd:"" help:"Decide anew which names are one thing, over the whole graph."`
	Entities   entitiesCommand   `cmd:"" help:"Look at entities; merge, split, rename them."`
	Statements statementsCommand `cmd:"" help:"Verify, reject or edit statements."`
	Ledger     ledgerCommand     `cmd:"" help:"List decisions, or undo one."`
	Query      queryCommand      `cmd:"" help:"Ask the graph a question."`
	Export     exportCommand     `cmd:"" help:"Write the graph in a format of other tools."`
	Explain    explainCommand    `cmd:"" help:"Show how a sentence is read."`
	DB         dbCommand         `cmd:"" name:"db" help:"Start, stop or look at the local database."`
	Train      trainCommand      `cmd:"" help:"Train the language models."`
	Eval       evalCommand       `cmd:"" help:"Measure the language models."`
}

// environment is what a command works with.
type environment struct {
	ctx    context.Context
	stdin  io.Reader
	stdout io.Writer
	stderr io.Writer
	log    *slog.Logger
}

// errSome says that part of the work failed and was reported already.
var errSome = errors.New("some inputs failed")

// run is the whole program: arguments and streams in, exit code out.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var c commands
	exited := -1
	parser, err := kong.New(&c,
		kong.Name("dossier"),
		kong.Description("Builds a knowledge graph out of news articles and answers questions about it.\n\n"+exitCodes),
		kong.Writers(stdout, stderr),
		kong.Exit(func(code int) { exited = code }),
		kong.UsageOnError(),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
		kong.Help(helpWithExitCodes),
		kong.Vars{"recipes": recipeNames(), "formats": formatNames()},
	)
	if err != nil {
		panic(err) // a bug in the declarations above
	}
	parsed, err := parser.Parse(args)
	if exited >= 0 { // --help was printed
		return exited
	}
	if err != nil {
		fmt.Fprintf(stderr, "dossier: %v\ntry: dossier --help\n", err)
		return exitUsage
	}
	level := slog.LevelInfo
	if c.Verbose {
		level = slog.LevelDebug
	}
	env := &environment{
		ctx: ctx, stdin: stdin, stdout: stdout, stderr: stderr,
		log: slog.New(slog.NewTextHandler(stderr, &slog.HandlerOptions{Level: level, ReplaceAttr: dropTime})),
	}
	return exitCode(stderr, parsed.Run(env))
}

// helpWithExitCodes prints the help of a command and, below it, the exit codes.
func helpWithExitCodes(options kong.HelpOptions, ctx *kong.Context) error {
	if err := kong.DefaultHelpPrinter(options, ctx); err != nil {
		return err
	}
	if ctx.Selected() != nil {
		_, err := fmt.Fprintf(ctx.Stdout, "\n%s\n", exitCodes)
		return err
	}
	return nil
}

func dropTime(_ []string, a slog.Attr) slog.Attr {
	if a.Key == slog.TimeKey {
		return slog.Attr{}
	}
	return a
}

// usageError is a fault of the command line that the parser cannot see.
type usageError struct{ error }

func exitCode(stderr io.Writer, err error) int {
	if err == nil {
		return exitDone
	}
	if errors.Is(err, errSome) {
		return exitSome
	}
	fmt.Fprintf(stderr, "dossier: %v\n", err)
	if errors.Is(err, dgraph.ErrUnavailable) {
		return exitUnavailable
	}
	var usage usageError
	if errors.As(err, &usage) {
		return exitUsage
	}
	return exitSome
}
