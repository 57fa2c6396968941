package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"dossier/graph"
	"dossier/graph/local"
	"dossier/graph/local/localtest"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"dossier": main})
}

// TestScripts runs the program as its users do, with a local Dgraph of its own
// for each script that asks for one.
func TestScripts(t *testing.T) {
	binary, err := localtest.Binary()
	if err != nil {
		t.Fatal(err)
	}
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			db := filepath.Join(e.WorkDir, "db")
			e.Setenv("DOSSIER_DB_DIR", db)
			e.Defer(func() { // also when the script fails
				if err := local.Stop(context.Background(), db); err != nil {
					t.Error(err)
				}
			})
			e.Setenv("DOSSIER_DGRAPH_BINARY", binary)
			e.Setenv("ARTICLES", filepath.Join(root, "testdata", "articles"))
			e.Setenv("TRANSLATIONS", filepath.Join(root, "cmd", "dossier", "testdata", "translations"))
			e.Setenv("SEEDS", filepath.Join(root, "..", "shared", "seeds"))
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"large":     large,
			"exits":     exits,
			"undo":      undo,
			"statement": statement,
			"surname":   surname,
		},
		Condition: func(condition string) (bool, error) {
			if condition == "seeds" {
				_, err := os.Stat(filepath.Join(root, "..", "shared", "seeds"))
				return err == nil, nil
			}
			return false, os.ErrInvalid
		},
	})
}

// large writes a text file of 50 MB: large FILE.
func large(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: large FILE")
	}
	text := bytes.Repeat([]byte("The ministers met again and again in the capital.\n"), 1<<20)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), text, 0o600))
}

// exits runs the program in this process and checks its exit code: exits CODE
// ARG...
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: exits CODE ARG...")
	}
	var out, errs bytes.Buffer
	code := run(context.Background(), args[1:], strings.NewReader(""), &out, &errs)
	if want := int(args[0][0] - '0'); code != want {
		ts.Fatalf("exit code %d, want %d\n%s%s", code, want, out.String(), errs.String())
	}
}

// undo takes a decision back whose announcement is in a file: undo FILE.
func undo(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: undo FILE")
	}
	id, _, ok := strings.Cut(strings.TrimPrefix(ts.ReadFile(args[0]), "decision "), ":")
	if !ok {
		ts.Fatalf("%s announces no decision", args[0])
	}
	ts.Check(ts.Exec("dossier", "ledger", "undo", id))
}

// statement puts the id of the only statement of a subject, phrase and object
// into a variable: statement VARIABLE "SUBJECT PHRASE OBJECT".
func statement(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: statement VARIABLE TEXT")
	}
	ts.Check(ts.Exec("dossier", "export", "--format", "jsonl", "-o", "statements.jsonl"))
	var ids []string
	for line := range strings.Lines(ts.ReadFile("statements.jsonl")) {
		if !strings.HasPrefix(line, `{"type":"statement"`) {
			continue
		}
		var s graph.Statement
		ts.Check(json.Unmarshal([]byte(line), &s))
		if strings.Join([]string{s.Subject.Text, s.Phrase, s.Object.Text}, " ") == args[1] {
			ids = append(ids, string(s.ID))
		}
	}
	if len(ids) != 1 {
		ts.Fatalf("%d statements %q", len(ids), args[1])
	}
	ts.Setenv(args[0], ids[0])
}

// surname puts the id of what an article names that fits several people into a
// variable: surname VARIABLE ARTICLE.
func surname(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: surname VARIABLE ARTICLE")
	}
	ts.Check(os.WriteFile(ts.MkAbs("surname.dql"), []byte(`{ q(func: eq(path, "`+args[1]+`")) { ~mentioned_in { denotes @filter(eq(kind, "Ambiguous")) { xid } } } }`), 0o600))
	ts.Check(ts.Exec("dossier", "query", "--dql", "surname.dql"))
	var out struct {
		Q []struct {
			Mentions []struct{ Denotes struct{ XID string } } `json:"~mentioned_in"`
		}
	}
	ts.Check(json.Unmarshal([]byte(ts.ReadFile("stdout")), &out))
	for _, a := range out.Q {
		for _, m := range a.Mentions {
			if m.Denotes.XID != "" {
				ts.Setenv(args[0], m.Denotes.XID)
				return
			}
		}
	}
	ts.Fatalf("%s has no ambiguous surname", args[1])
}
