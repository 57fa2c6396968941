package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"strings"

	"dossier/extract/triple"
)

type extractCommand struct {
	inputFlags
	Format string `enum:"jsonl,text,openie" default:"jsonl" help:"jsonl: one triple a line; text: for people; openie: open information extraction, see below."`
	openIEFlags
}

// Run prints the triples of the inputs.
func (c *extractCommand) Run(env *environment) error {
	if len(c.Paths) == 0 {
		return errNoInput
	}
	if c.Lines || c.Format == "openie" {
		return c.openIE(env)
	}
	out := bufio.NewWriter(env.stdout)
	var failed failures
	write := writeText
	if c.Format == "jsonl" {
		encoder := json.NewEncoder(out)
		encoder.SetEscapeHTML(false)
		write = func(_ *bufio.Writer, t *triple.Triple) error { return encoder.Encode(t) }
	}
	err := c.read(env, func(readings []reading) error {
		for i := range readings {
			if err := readings[i].err; err != nil {
				failed.report(env, err)
				continue
			}
			for k := range readings[i].triples {
				if err := write(out, &readings[i].triples[k]); err != nil {
					return err
				}
			}
		}
		return out.Flush()
	})
	if err != nil {
		return err
	}
	return failed.outcome()
}

// writeText prints a triple for people: the slots, then the qualifiers.
func writeText(w *bufio.Writer, t *triple.Triple) error {
	object := "—"
	if t.Object != nil {
		object = show(t.Object)
	}
	_, err := fmt.Fprintf(w, "%s:%d\t%s | %s | %s%s\n", t.Article, t.Sentence, show(&t.Subject), t.Relation.Phrase, object, qualifiers(t))
	return err
}

func show(s *triple.Slot) string {
	if s.Name != "" && s.Name != s.Text {
		return fmt.Sprintf("%s [%s]", s.Name, oneLine(s.Text))
	}
	return oneLine(s.Text)
}

// days are the days of a time; nothing where they are unknown.
func days(t *triple.Time) string {
	switch {
	case t.From == "" && t.To == "":
		return ""
	case t.From == t.To:
		return " (" + t.From + ")"
	default:
		return " (" + t.From + "–" + t.To + ")"
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func qualifiers(t *triple.Triple) string {
	var q []string
	add := func(format string, args ...any) { q = append(q, fmt.Sprintf(format, args...)) }
	if t.Relation.ID != "" {
		add("=%s", t.Relation.ID)
	}
	if t.Polarity != triple.Positive {
		add("%s", t.Polarity)
	}
	if t.Modality != triple.Asserted {
		add("%s", t.Modality)
	}
	if t.Time != nil {
		add("time: %s%s", oneLine(t.Time.Text), days(t.Time))
	}
	if t.Place != nil {
		add("place: %s", show(t.Place))
	}
	for _, a := range t.Arguments {
		add("%s: %s", a.Role, show(&a.Slot))
	}
	for _, o := range t.Offices {
		add("%s %s", o.Relation, show(&o.Slot))
	}
	if t.Attribution != nil {
		add("says %s", cmp.Or(show(&t.Attribution.Slot), "somebody"))
	}
	add("%s %.2f", t.Rule, t.Confidence)
	return "\t{" + strings.Join(q, "; ") + "}"
}
