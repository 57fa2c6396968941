package query

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"dossier/graph"
)

// choose leaves out what the options do not want, and marks what is disputed.
// It returns the rest and notes on what was left out.
func (r *Reader) choose(ctx context.Context, all []*Statement, o *Options) (list []*Statement, notes []string, err error) {
	undated := 0
	for _, s := range all {
		if !o.known(s) {
			continue
		}
		if bounded := !o.Since.IsZero() || !o.Until.IsZero(); bounded && !dated(s) {
			undated++
			continue
		}
		if o.inTime(s) {
			list = append(list, s)
		}
	}
	if undated > 0 {
		notes = append(notes, Amount(undated, "statement")+" without a date left out")
	}
	return list, notes, r.dispute(ctx, list, o)
}

// known reports whether the statement is in the graph at the moment asked for.
func (o *Options) known(s *Statement) bool {
	if !o.Known.IsZero() && s.Loaded.After(o.Known) {
		return false
	}
	gone := !s.Retracted.IsZero() && (o.Known.IsZero() || !s.Retracted.After(o.Known))
	return !gone || o.Retracted
}

// inTime reports whether the event overlaps the days asked for.
func (o *Options) inTime(s *Statement) bool {
	if !o.Since.IsZero() && lastDay(s).Before(o.Since) {
		return false
	}
	return o.Until.IsZero() || !firstDay(s).After(o.Until)
}

func dated(s *Statement) bool { return !firstDay(s).IsZero() }

// firstDay and lastDay are the bounds of the event's time; where one is open
// it is taken for the other.
func firstDay(s *Statement) time.Time {
	if s.Time.From.IsZero() {
		return s.Time.To
	}
	return s.Time.From
}

func lastDay(s *Statement) time.Time {
	if s.Time.To.IsZero() {
		return s.Time.From
	}
	return s.Time.To
}

// denials binds s to the denials that have an entity as subject.
const denials = `s as ~subject @filter(eq(polarity, "negative") and eq(modality, "asserted"))`

// dispute marks the statements that others deny: a negative statement of the
// same two entities, and of the same relation or one that it is a kind of.
func (r *Reader) dispute(ctx context.Context, list []*Statement, o *Options) error {
	seen := make(map[graph.ID]bool)
	var ids []graph.ID
	for _, s := range list {
		if _, ok := r.claim(s); !ok || s.Polarity != "positive" {
			continue
		}
		for _, id := range []graph.ID{s.Subject.Entity, s.Object.Entity} {
			if !seen[id] {
				seen[id] = true
				ids = append(ids, id)
			}
		}
	}
	negative, err := r.statementsBy(ctx, ids, denials)
	if err != nil {
		return fmt.Errorf("read denials: %w", err)
	}
	byPair := make(map[graph.Pair][]*Statement)
	for _, d := range negative {
		if c, ok := r.claim(d); ok && o.known(d) {
			p := graph.NewPair(c.subject, c.object)
			byPair[p] = append(byPair[p], d)
		}
	}
	for _, s := range list {
		c, ok := r.claim(s)
		if !ok || s.Polarity != "positive" {
			continue
		}
		for _, d := range byPair[graph.NewPair(c.subject, c.object)] {
			if denied, _ := r.claim(d); r.contradicts(denied, c) {
				s.deny(voice(d))
			}
		}
	}
	return nil
}

// claim is what a statement says of two entities, in the canonical one of a
// relation and its inverse.
type claim struct {
	subject, object graph.ID
	relation        string
}

func (r *Reader) claim(s *Statement) (claim, bool) {
	c := claim{s.Subject.Entity, s.Object.Entity, s.Relation}
	rel, swap := r.ontology.Canonical(s.Relation)
	if rel == nil || c.subject == "" || c.object == "" {
		return claim{}, false
	}
	if swap {
		c.subject, c.object = c.object, c.subject
	}
	c.relation = rel.ID
	return c, true
}

// contradicts reports whether the denial of one claim denies the other, of the
// same pair.
func (r *Reader) contradicts(denied, c claim) bool {
	if !r.ontology.IsA(c.relation, denied.relation) {
		return false
	}
	rel, ok := r.ontology.Relation(denied.relation)
	return denied.subject == c.subject || ok && rel.Symmetric
}

// voice is who speaks in a statement: the speaker, else the article.
func voice(s *Statement) string {
	return cmp.Or(s.Speaker.Label(), s.Source.Path)
}

// byEvent orders by the event's first day, undated ones last and among
// themselves by publication. sign is 1 for oldest first, -1 for newest first.
func byEvent(list []*Statement, sign int) {
	slices.SortFunc(list, func(a, b *Statement) int {
		if dated(a) != dated(b) {
			if dated(a) {
				return -1
			}
			return 1
		}
		return cmp.Or(
			sign*firstDay(a).Compare(firstDay(b)), sign*lastDay(a).Compare(lastDay(b)),
			sign*a.Source.Published.Compare(b.Source.Published), byPlace(a, b),
		)
	})
}

// byPublication orders by the article's day, newest first.
func byPublication(list []*Statement) {
	slices.SortFunc(list, func(a, b *Statement) int {
		return cmp.Or(b.Source.Published.Compare(a.Source.Published), byPlace(a, b))
	})
}

// byPlace orders by the place in the articles.
func byPlace(a, b *Statement) int {
	return cmp.Or(strings.Compare(a.Source.Path, b.Source.Path), cmp.Compare(a.Begin, b.Begin), cmp.Compare(a.ID, b.ID))
}
