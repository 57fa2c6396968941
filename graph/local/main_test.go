package local_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"dossier/graph/dgraph"
	"dossier/graph/local"
	"dossier/graph/local/localtest"
)

// The test binary is its own supervisor: with this first argument it runs one,
// with the options in the second.
const superviseArg = "supervise"

func TestMain(m *testing.M) {
	if len(os.Args) == 3 && os.Args[1] == superviseArg {
		os.Exit(supervise(os.Args[2]))
	}
	os.Exit(localtest.Main(m))
}

// plain are the options that can be written down.
type plain struct {
	Dir, Binary string
	Idle        time.Duration
	Memory      int64
}

func supervise(text string) int {
	var p plain
	err := json.Unmarshal([]byte(text), &p)
	if err == nil {
		err = local.Supervise(context.Background(), local.Options{Dir: p.Dir, Binary: p.Binary, Idle: p.Idle, Memory: p.Memory})
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// options returns those of a database of the test's own, which is stopped when
// the test ends; nothing of it may be left then.
func options(t *testing.T) local.Options {
	t.Helper()
	binary, err := localtest.Binary()
	if err != nil {
		t.Fatal(err)
	}
	o := local.Options{
		Dir: filepath.Join(t.TempDir(), "db"), Binary: binary, Idle: time.Hour,
		Supervisor: func(o local.Options) []string {
			text, err := json.Marshal(plain{o.Dir, o.Binary, o.Idle, o.Memory})
			if err != nil {
				panic(err)
			}
			return []string{os.Args[0], superviseArg, string(text)}
		},
	}
	t.Cleanup(func() { stop(t, o.Dir) })
	return o
}

func stop(t *testing.T, dir string) {
	t.Helper()
	if err := local.Stop(context.Background(), dir); err != nil {
		t.Error(err)
	}
	// The supervisor has given its lock back, and is about to end.
	deadline := time.Now().Add(patience)
	left := processes(t, dir)
	for ; len(left) > 0 && time.Now().Before(deadline); left = processes(t, dir) {
		time.Sleep(10 * time.Millisecond)
	}
	if len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	if t.Failed() {
		for _, name := range []string{"supervisor.log", "alpha.log", "zero.log"} {
			text, _ := os.ReadFile(filepath.Join(dir, name))
			t.Logf("%s:\n%s", name, tail(string(text), 12))
		}
	}
}

func tail(text string, lines int) string {
	all := strings.Split(strings.TrimSpace(text), "\n")
	return strings.Join(all[max(0, len(all)-lines):], "\n")
}

// processes returns the pids of the live processes whose command line names
// the folder: the supervisor and its servers.
func processes(t *testing.T, dir string) []int {
	t.Helper()
	files, err := filepath.Glob("/proc/[0-9]*/cmdline")
	if err != nil {
		t.Fatal(err)
	}
	var pids []int
	for _, file := range files {
		text, err := os.ReadFile(file) // ended between the two calls, or a zombie: empty
		if err != nil || !strings.Contains(string(text), dir) {
			continue
		}
		var pid int
		if _, err := fmt.Sscanf(file, "/proc/%d/", &pid); err == nil && pid != os.Getpid() {
			pids = append(pids, pid)
		}
	}
	return pids
}

func start(t *testing.T, o local.Options) *local.Instance {
	t.Helper()
	instance, err := local.Start(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return instance
}

func status(t *testing.T, dir string) local.Status {
	t.Helper()
	s, err := local.ReadStatus(dir)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// patience is how long tests wait for what a loaded machine does late.
const patience = 30 * time.Second

// eventually waits for a condition that must come true.
func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(patience); !holds(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("not within %v: %s", patience, what)
		}
	}
}

func alive(pid int) bool {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", pid))
	return err == nil && len(text) > 0
}

func kill(t *testing.T, pid int) {
	t.Helper()
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
}

// write stores a name; read counts the nodes that have it.
func write(t *testing.T, target dgraph.Target, name string) {
	t.Helper()
	c := dial(t, target)
	defer c.Close()
	if err := c.Alter(t.Context(), "name: string @index(exact) ."); err != nil {
		t.Fatal(err)
	}
	err := c.Update(t.Context(), func(tx *dgraph.Tx) error {
		_, err := tx.Mutate([]dgraph.NQuad{{Subject: "_:n", Predicate: "name", Object: dgraph.String(name)}}, nil)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, target dgraph.Target, name string) int {
	t.Helper()
	c := dial(t, target)
	defer c.Close()
	answer, err := c.Query(t.Context(), `query q($n: string) { q(func: eq(name, $n)) { uid } }`, map[string]string{"$n": name})
	if err != nil {
		t.Fatal(err)
	}
	var v struct{ Q []any }
	if err := json.Unmarshal(answer, &v); err != nil {
		t.Fatal(err)
	}
	return len(v.Q)
}

func dial(t *testing.T, target dgraph.Target) *dgraph.Client {
	t.Helper()
	c, err := dgraph.Dial(t.Context(), target)
	if err != nil {
		t.Fatal(err)
	}
	return c
}
