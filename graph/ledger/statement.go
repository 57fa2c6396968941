package ledger

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"dossier/graph"
)

// parts are the parts of a statement that an edit may set.
var parts = map[string]func(s *graph.Statement, value string) error{
	"relation": func(s *graph.Statement, v string) error { s.Relation = v; return nil },
	"polarity": func(s *graph.Statement, v string) error {
		s.Polarity = v
		return oneOf(v, "positive", "negative")
	},
	"modality": func(s *graph.Statement, v string) error {
		s.Modality = v
		return oneOf(v, "asserted", "possible", "planned", "required", "conditional", "question")
	},
	"from": func(s *graph.Statement, v string) (err error) {
		s.Time.From, err = time.Parse(time.DateOnly, v)
		return
	},
	"to": func(s *graph.Statement, v string) (err error) { s.Time.To, err = time.Parse(time.DateOnly, v); return },
	"turn": func(s *graph.Statement, v string) error {
		s.Subject, s.Object = s.Object, s.Subject
		return oneOf(v, "round")
	},
}

func oneOf(v string, allowed ...string) error {
	if !slices.Contains(allowed, v) {
		return fmt.Errorf("%q is none of %s", v, strings.Join(allowed, ", "))
	}
	return nil
}

// Parts lists the parts of a statement that an edit may set.
func Parts() []string { return []string{"relation", "polarity", "modality", "from", "to", "turn"} }

func checkParts(set map[string]string) error {
	for part, value := range set {
		apply, ok := parts[part]
		if !ok {
			return fmt.Errorf("no part %q; there are: %s", part, strings.Join(Parts(), ", "))
		}
		if err := apply(new(graph.Statement), value); err != nil {
			return fmt.Errorf("set %s: %w", part, err)
		}
	}
	return nil
}

// Statements knows what people decided about statements.
type Statements map[graph.ID]*Entry

// Statements returns what people decided about statements.
func (l *Ledger) Statements() Statements {
	m := make(Statements)
	for _, e := range l.Holding() {
		if e.Statement != "" {
			m[e.Statement] = &e
		}
	}
	return m
}

// Apply returns the statements as people have them: without those that were
// struck, with what was edited, and marked as verified where somebody checked or
// edited them.
func (m Statements) Apply(list []graph.Statement) []graph.Statement {
	if len(m) == 0 {
		return list
	}
	var kept []graph.Statement
	for i := range list {
		s := list[i]
		e := m[s.ID]
		if e == nil {
			kept = append(kept, s)
			continue
		}
		if e.Do == Strike {
			continue
		}
		s.Verified = true
		for _, part := range Parts() {
			if v, ok := e.Set[part]; ok {
				_ = parts[part](&s, v) // checked when the ledger was read
			}
		}
		kept = append(kept, s)
	}
	return kept
}
