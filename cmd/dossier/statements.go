package main

import (
	"fmt"
	"strings"
	"time"

	"dossier/graph"
	"dossier/graph/ledger"
	"dossier/schema"
)

type statementsCommand struct {
	Verify statementsVerify `cmd:"" help:"Say that a statement was checked and is what its article says."`
	Reject statementsReject `cmd:"" help:"Say that its article does not say so: the statement is retracted."`
	Edit   statementsEdit   `cmd:"" help:"Say what its article says instead."`
}

type statementArgs struct {
	graphFlags
	ID   string `arg:"" name:"id" help:"The statement's id, as query --format json shows it."`
	Note string `help:"Why, for the ledger."`
}

type statementsVerify struct{ statementArgs }

// Run verifies a statement.
func (c *statementsVerify) Run(env *environment) error {
	return c.decide(env, ledger.Entry{Do: ledger.Verify})
}

type statementsReject struct{ statementArgs }

// Run retracts a statement.
func (c *statementsReject) Run(env *environment) error {
	return c.decide(env, ledger.Entry{Do: ledger.Strike})
}

type statementsEdit struct {
	statementArgs
	Set map[string]string `required:"" mapsep:"," placeholder:"PART=VALUE" help:"relation, polarity, modality, from, to (days), turn=round for subject and object the other way round."`
}

// Run edits a statement.
func (c *statementsEdit) Run(env *environment) error {
	if id := c.Set["relation"]; id != "" {
		if _, ok := schema.Default().Relation(id); !ok {
			return usageError{fmt.Errorf("no relation %q in the ontology (schema/ontology.txt); such as met, accused, was_arrested", id)}
		}
	}
	return c.decide(env, ledger.Entry{Do: ledger.Edit, Set: c.Set})
}

// decide notes a decision about a statement and carries it out.
func (c *statementArgs) decide(env *environment, e ledger.Entry) error {
	g, err := openGraph(env, &c.storeFlags, &c.ledgerFlags)
	if err != nil {
		return err
	}
	defer g.close()
	s, err := g.reader.Statement(env.ctx, graph.ID(c.ID))
	if err != nil {
		return usageError{err}
	}
	e.Statement, e.Text, e.Note = s.ID, oneLine(s.Said()), c.Note
	e.By, e.At = userName(), time.Now().UTC().Truncate(time.Second)
	if e, err = g.book.Add(e); err != nil {
		return usageError{err}
	}
	b, err := g.reader.Batch(env.ctx, s.Article)
	if err != nil {
		return err
	}
	b.Statements = g.book.Statements().Apply(b.Statements)
	if _, err := g.store.Apply(env.ctx, b); err != nil {
		return err
	}
	if _, err := g.store.Project(env.ctx); err != nil {
		return err
	}
	_, err = fmt.Fprintf(env.stdout, "decision %s: %s %s\n", e.ID, e.Do, edited(&e, strings.Join([]string{s.Subject.Label(), s.Phrase, s.Object.Label()}, " ")))
	return err
}
