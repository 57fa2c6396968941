// Package ledger keeps what was decided about entities and statements in a
// plain file that people can read, compare and keep under version control: one
// decision a line, as JSON. A person's decisions come first, in the order in
// which they were made, and are never rewritten; then come the merges that
// evidence decided, sorted, for people to look at. These are made anew from the
// evidence and bind nobody.
//
// A decision names entities by the IDs that their names have when they stand
// alone (resolve.BirthID), so that it outlives every new run and every order in
// which articles arrive. A later decision on the same two entities or the same
// statement supersedes an earlier one; undo takes one back by its id.
package ledger

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"dossier/graph"
	"dossier/graph/resolve"
)

// Deed is what a decision does.
type Deed string

// Deeds.
const (
	Merge  Deed = "merge"  // two entities are one
	Reject Deed = "reject" // two entities are not one, whatever the evidence
	Split  Deed = "split"  // an entity's mentions in an article are another thing
	Rename Deed = "rename" // how an entity is shown
	Verify Deed = "verify" // a statement was checked
	Strike Deed = "strike" // a statement is wrong: it is retracted
	Edit   Deed = "edit"   // parts of a statement are other than was read
	Undo   Deed = "undo"   // an earlier decision no longer holds
)

// Evidence is the By of decisions that evidence made.
const Evidence = "evidence"

// Entry is one decision, a line of the file.
type Entry struct {
	ID        string             `json:"id"`                  // hash of the rest
	Do        Deed               `json:"do"`                  //
	Names     []string           `json:"names,omitempty"`     // of the entities, for readers
	Entities  []graph.ID         `json:"entities,omitempty"`  // two of merge and reject; all names of one for split and rename
	Article   string             `json:"article,omitempty"`   // split: path of the article; merge: of the only one in which the first is the second
	To        graph.ID           `json:"to,omitempty"`        // split: the entity that the mentions are
	Name      string             `json:"name,omitempty"`      // rename: the name to show
	Statement graph.ID           `json:"statement,omitempty"` // verify, strike, edit
	Text      string             `json:"text,omitempty"`      // its sentence, for readers
	Set       map[string]string  `json:"set,omitempty"`       // edit: part → value
	Of        string             `json:"of,omitempty"`        // undo: the id of the decision
	Score     float64            `json:"score,omitempty"`     // by evidence
	Evidence  []resolve.Evidence `json:"evidence,omitempty"`  // by evidence
	Note      string             `json:"note,omitempty"`      // a person's reason
	By        string             `json:"by,omitempty"`        // who decided
	At        time.Time          `json:"at,omitzero"`         // when
}

// Ledger is the content of a file.
type Ledger struct {
	file    string
	people  []Entry
	derived []Entry // by evidence
}

// Read reads a ledger. A file that does not exist is an empty one. Faults are
// named as file:line.
func Read(file string) (*Ledger, error) {
	l := &Ledger{file: file}
	data, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return l, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read ledger: %w", err)
	}
	scanner := bufio.NewScanner(bytes.NewReader(data))
	scanner.Buffer(nil, 1<<20)
	for line := 1; scanner.Scan(); line++ {
		text := bytes.TrimSpace(scanner.Bytes())
		if len(text) == 0 || text[0] == '#' {
			continue
		}
		var e Entry
		if err := json.Unmarshal(text, &e); err != nil {
			return nil, fmt.Errorf("%s:%d: no decision: %w (mend the line or take it out; nothing was changed)", file, line, err)
		}
		if err := e.check(); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, line, err)
		}
		if e.By == Evidence {
			l.derived = append(l.derived, e)
		} else {
			l.people = append(l.people, e)
		}
	}
	if err := scanner.Err(); err != nil {
		return nil, fmt.Errorf("read ledger %s: %w", file, err)
	}
	return l, nil
}

func (e *Entry) check() error {
	ok := false
	switch e.Do {
	case Merge, Reject:
		ok = len(e.Entities) == 2
	case Split:
		ok = len(e.Entities) > 0 && e.Article != "" && e.To != ""
	case Rename:
		ok = len(e.Entities) > 0 && e.Name != ""
	case Verify, Strike:
		ok = e.Statement != ""
	case Edit:
		if err := checkParts(e.Set); err != nil {
			return err
		}
		ok = e.Statement != "" && len(e.Set) > 0
	case Undo:
		ok = e.Of != ""
	default:
		return fmt.Errorf("unknown decision %q", e.Do)
	}
	if !ok {
		return fmt.Errorf("decision %q does not say enough", e.Do)
	}
	return nil
}

// Add appends a person's decision to the file, with an id of its own, and
// returns it. An undo must name a decision that is there and holds.
func (l *Ledger) Add(e Entry) (Entry, error) {
	if err := e.check(); err != nil {
		return e, err
	}
	if e.Do == Undo && !slices.ContainsFunc(l.Holding(), func(old Entry) bool { return old.ID == e.Of }) {
		return e, fmt.Errorf("undo %s: no such decision holds", e.Of)
	}
	e.ID = ""
	data, err := json.Marshal(e)
	if err != nil {
		return e, fmt.Errorf("write decision: %w", err)
	}
	e.ID = string(graph.NewID("decision", string(data), fmt.Sprint(len(l.people))))[:12]
	l.people = append(l.people, e)
	return e, l.write()
}

// SetMerges replaces what evidence decided. The file is written only if that
// changes it.
func (l *Ledger) SetMerges(merges []resolve.Merge) error {
	old := l.derived
	l.derived = nil
	for _, m := range merges {
		l.derived = append(l.derived, entryOf(&m))
	}
	if sameIDs(old, l.derived) {
		return nil
	}
	return l.write()
}

// AddMerges adds what evidence decided about new articles.
func (l *Ledger) AddMerges(merges []resolve.Merge) error {
	have := make(map[string]bool, len(l.derived))
	for _, e := range l.derived {
		have[pairKey(&e)] = true
	}
	n := len(l.derived)
	for _, m := range merges {
		e := entryOf(&m)
		if k := pairKey(&e); !have[k] {
			have[k] = true
			l.derived = append(l.derived, e)
		}
	}
	if len(l.derived) == n {
		return nil
	}
	return l.write()
}

func pairKey(e *Entry) string {
	p := graph.NewPair(e.Entities[0], e.Entities[1])
	return string(p.A) + "|" + string(p.B)
}

func sameIDs(a, b []Entry) bool {
	return slices.EqualFunc(a, b, func(x, y Entry) bool { return x.ID == y.ID })
}

func entryOf(m *resolve.Merge) Entry {
	e := Entry{Do: Merge, Names: m.Names[:], Entities: []graph.ID{m.Entity, m.Other}, Score: m.Score, Evidence: m.Evidence, By: Evidence}
	e.ID = string(graph.NewID("evidence", string(m.Entity), string(m.Other), fmt.Sprint(m.Score)))[:12]
	return e
}

// write writes the whole file anew, under another name first, so that a crash
// loses nothing.
func (l *Ledger) write() error {
	slices.SortFunc(l.derived, func(a, b Entry) int { return strings.Compare(sortKey(&a), sortKey(&b)) })
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	for _, e := range slices.Concat(l.people, l.derived) {
		if err := encoder.Encode(e); err != nil {
			return fmt.Errorf("write ledger: %w", err)
		}
	}
	if err := os.WriteFile(l.file+".new", out.Bytes(), 0o600); err != nil {
		return fmt.Errorf("write ledger: %w", err)
	}
	if err := os.Rename(l.file+".new", l.file); err != nil {
		return fmt.Errorf("write ledger: %w", err)
	}
	return nil
}

func sortKey(e *Entry) string {
	return strings.Join(e.Names, "\t") + "\t" + pairKey(e)
}

// Holding returns the decisions of people that hold, in their order: those that
// were undone or superseded are left out.
func (l *Ledger) Holding() []Entry {
	undone := make(map[string]bool)
	for i := range l.people {
		if l.people[i].Do == Undo {
			undone[l.people[i].Of] = true
		}
	}
	last := make(map[string]int)
	for i := range l.people {
		if e := &l.people[i]; e.Do != Undo && !undone[e.ID] {
			last[e.subject()] = i
		}
	}
	var list []Entry
	for i := range l.people {
		if e := &l.people[i]; e.Do != Undo && last[e.subject()] == i && !undone[e.ID] {
			list = append(list, *e)
		}
	}
	return list
}

// subject is what a decision is about; a later one on the same supersedes it.
func (e *Entry) subject() string {
	switch {
	case e.Do == Split, e.Do == Merge && e.Article != "":
		return "split " + string(e.Entities[0]) + " " + e.Article
	case e.Do == Merge, e.Do == Reject:
		return "pair " + pairKey(e)
	case e.Do == Rename:
		return "name " + string(e.Entities[0])
	default:
		return "statement " + string(e.Statement)
	}
}

// About returns the decisions that hold on an entity with any of the ids: those
// of people, then those of evidence.
func (l *Ledger) About(ids []graph.ID) []Entry {
	return slices.DeleteFunc(slices.Concat(l.Holding(), l.derived), func(e Entry) bool {
		return !slices.ContainsFunc(e.Entities, func(id graph.ID) bool { return slices.Contains(ids, id) })
	})
}

// Merges returns what evidence decided, sorted.
func (l *Ledger) Merges() []Entry { return l.derived }

// Decisions returns what people decided about entities, for resolve.
func (l *Ledger) Decisions() *resolve.Decisions {
	d := new(resolve.Decisions)
	for _, e := range l.Holding() {
		switch e.Do {
		case Merge:
			if e.Article != "" {
				d.Give(e.Entities[0], graph.NewID("article", e.Article), e.Entities[1])
				continue
			}
			d.Merge(e.Entities[0], e.Entities[1])
		case Reject:
			d.Reject(e.Entities[0], e.Entities[1])
		case Split:
			for _, id := range e.Entities {
				d.Split(id, graph.NewID("article", e.Article), e.To)
			}
		case Rename:
			for _, id := range e.Entities {
				d.Rename(id, e.Name)
			}
		}
	}
	return d
}
