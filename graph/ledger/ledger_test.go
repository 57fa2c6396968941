package ledger

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
	"dossier/graph/resolve"
)

func open(t *testing.T, file string) *Ledger {
	t.Helper()
	l, err := Read(file)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func add(t *testing.T, l *Ledger, e Entry) Entry {
	t.Helper()
	e, err := l.Add(e)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestLedgerKeeps(t *testing.T) {
	file := filepath.Join(t.TempDir(), "ledger.jsonl")
	l := open(t, file)
	add(t, l, Entry{Do: Merge, Entities: []graph.ID{"a", "b"}, Names: []string{"A", "B"}})
	add(t, l, Entry{Do: Rename, Entities: []graph.ID{"a"}, Name: "The A"})
	merges := []resolve.Merge{
		{Entity: "x", Other: "y", Names: [2]string{"X", "Y"}, Score: 6, Evidence: []resolve.Evidence{{What: "same name", Weight: 6}}},
		{Entity: "c", Other: "d", Names: [2]string{"C", "D"}, Score: 5.5},
	}
	if err := l.SetMerges(merges); err != nil {
		t.Fatal(err)
	}
	again := open(t, file)
	if diff := cmp.Diff(l.Holding(), again.Holding()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(l.Merges(), again.Merges()); diff != "" {
		t.Error(diff)
	}
	before, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := again.SetMerges([]resolve.Merge{merges[1], merges[0]}); err != nil { // in another order
		t.Fatal(err)
	}
	if err := again.AddMerges(merges); err != nil {
		t.Fatal(err)
	}
	after, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	if !os.SameFile(before, after) {
		t.Error("the file was rewritten though nothing changed")
	}
}

func TestHolding(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "ledger.jsonl"))
	merge := add(t, l, Entry{Do: Merge, Entities: []graph.ID{"a", "b"}})
	reject := add(t, l, Entry{Do: Reject, Entities: []graph.ID{"b", "a"}})
	if got := l.Holding(); len(got) != 1 || got[0].ID != reject.ID {
		t.Fatalf("after a rejection there hold %v", got)
	}
	add(t, l, Entry{Do: Undo, Of: reject.ID})
	if got := l.Holding(); len(got) != 1 || got[0].ID != merge.ID {
		t.Fatalf("after the undoing there hold %v", got)
	}
	if _, err := l.Add(Entry{Do: Undo, Of: reject.ID}); err == nil {
		t.Error("what was undone is undone again")
	}
	add(t, l, Entry{Do: Undo, Of: merge.ID})
	if got := l.Holding(); len(got) != 0 {
		t.Errorf("there hold %v, want none", got)
	}
}

func TestReadNamesFaults(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"{\"do\":\"merge\",\"entities\":[\"a\",\"b\"]}\nnonsense\n", ":2: no decision"},
		{"# by hand\n{\"do\":\"merge\",\"entities\":[\"a\"]}\n", ":2: "},
		{"{\"do\":\"forget\"}\n", "unknown decision"},
		{"{\"do\":\"edit\",\"statement\":\"s\",\"set\":{\"polarity\":\"perhaps\"}}\n", "is none of positive, negative"},
	} {
		file := filepath.Join(t.TempDir(), "ledger.jsonl")
		if err := os.WriteFile(file, []byte(tt.text), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := Read(file)
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%q: got %v, want %q", tt.text, err, tt.want)
		}
	}
}

func TestStatements(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "ledger.jsonl"))
	add(t, l, Entry{Do: Strike, Statement: "wrong"})
	add(t, l, Entry{Do: Verify, Statement: "right"})
	add(t, l, Entry{Do: Edit, Statement: "nearly", Set: map[string]string{"polarity": "negative", "turn": "round", "from": "2025-03-01"}})
	got := l.Statements().Apply([]graph.Statement{
		{ID: "wrong"},
		{ID: "right"},
		{ID: "other"},
		{ID: "nearly", Polarity: "positive", Subject: graph.Slot{Text: "a"}, Object: graph.Slot{Text: "b"}},
	})
	var ids []graph.ID
	for _, s := range got {
		ids = append(ids, s.ID)
	}
	if diff := cmp.Diff([]graph.ID{"right", "other", "nearly"}, ids); diff != "" {
		t.Fatal(diff)
	}
	if !got[0].Verified || got[1].Verified {
		t.Error("verified is not what was verified")
	}
	if s := got[2]; s.Polarity != "negative" || s.Subject.Text != "b" || s.Time.From.IsZero() {
		t.Errorf("edited: got %+v", s)
	}
	if _, err := l.Add(Entry{Do: Edit, Statement: "s", Set: map[string]string{"colour": "red"}}); err == nil {
		t.Error("an unknown part was set")
	}
}
