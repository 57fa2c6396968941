package local_test

import (
	"net"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"dossier/graph/local"
)

// One database's life: cold start, reuse, stop, start with the data of before.
func TestStartReuseStop(t *testing.T) {
	t.Parallel()
	o := options(t)
	if s := status(t, o.Dir); s.Running || s.Starting {
		t.Errorf("before the start: %+v", s)
	}
	begun := time.Now()
	first := start(t, o)
	t.Logf("cold start: %v", time.Since(begun).Round(time.Millisecond))
	before := status(t, o.Dir)
	if !before.Running || before.Address != first.Target().Address || !alive(before.Alpha) || !alive(before.Zero) {
		t.Errorf("after the start: %+v", before)
	}
	checkModes(t, o.Dir)
	checkMemoryLimit(t, before.Alpha, local.DefaultMemory+3<<29)
	write(t, first.Target(), "kept")

	begun = time.Now()
	second := start(t, o)
	t.Logf("reuse: %v", time.Since(begun).Round(time.Millisecond))
	if second.Target() != first.Target() {
		t.Errorf("the second start gives %v, the first gave %v", second.Target(), first.Target())
	}
	if err := first.Close(); err != nil {
		t.Error(err)
	}
	if err := second.Close(); err != nil {
		t.Error(err)
	}

	begun = time.Now()
	stop(t, o.Dir)
	t.Logf("stop: %v", time.Since(begun).Round(time.Millisecond))
	if s := status(t, o.Dir); s.Running || s.Starting {
		t.Errorf("after the stop: %+v", s)
	}
	stop(t, o.Dir) // again is no error

	begun = time.Now()
	third := start(t, o)
	defer third.Close()
	t.Logf("start with data: %v", time.Since(begun).Round(time.Millisecond))
	if third.Target().AuthToken == first.Target().AuthToken {
		t.Error("the token of the last run still holds")
	}
	if n := read(t, third.Target(), "kept"); n != 1 {
		t.Errorf("%d nodes are left of 1", n)
	}
}

// Only the user may read what gives access.
func checkModes(t *testing.T, dir string) {
	t.Helper()
	info, err := os.Stat(dir)
	if err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("%s: %v, %v", dir, info.Mode(), err)
	}
	for _, name := range []string{"state.json", "alpha.json", "acl.key", "alpha.log", "zero.log", "supervisor.log"} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Error(err)
		} else if info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v", name, info.Mode())
		}
	}
}

func TestStartsAtOnceGiveOneDatabase(t *testing.T) {
	t.Parallel()
	o := options(t)
	const starts = 6
	instances := make([]*local.Instance, starts)
	var group sync.WaitGroup
	for i := range starts {
		group.Go(func() {
			instance, err := local.Start(t.Context(), o)
			if err != nil {
				t.Error(err)
				return
			}
			instances[i] = instance
		})
	}
	group.Wait()
	if t.Failed() {
		return
	}
	for _, instance := range instances {
		defer instance.Close()
		if instance.Target() != instances[0].Target() {
			t.Errorf("got %v and %v", instance.Target(), instances[0].Target())
		}
	}
	if pids := processes(t, o.Dir); len(pids) != 3 {
		t.Errorf("%d processes, want a supervisor, a zero, an alpha: %v", len(pids), pids)
	}
	if err := local.Supervise(t.Context(), o); err == nil || !strings.Contains(err.Error(), "another supervisor") {
		t.Errorf("a second supervisor: %v", err)
	}
}

func TestStopsWhenIdle(t *testing.T) {
	t.Parallel()
	o := options(t)
	o.Idle = time.Second
	first, second := start(t, o), start(t, o)
	if err := first.Close(); err != nil {
		t.Error(err)
	}
	time.Sleep(3 * o.Idle) // a wait for something not to happen
	if s := status(t, o.Dir); !s.Running {
		t.Error("stopped although it was in use")
	}
	if n := read(t, second.Target(), "none"); n != 0 {
		t.Errorf("got %d", n)
	}
	if err := second.Close(); err != nil {
		t.Error(err)
	}
	eventually(t, "stop when idle", func() bool { return len(processes(t, o.Dir)) == 0 })
	if s := status(t, o.Dir); s.Running || s.Starting {
		t.Errorf("after the stop: %+v", s)
	}
}

func TestSurvivesCrashes(t *testing.T) {
	t.Parallel()
	o := options(t)
	instance := start(t, o)
	write(t, instance.Target(), "kept")
	before := status(t, o.Dir)

	open := dial(t, instance.Target())
	defer open.Close()
	kill(t, before.Alpha)
	if _, err := open.Query(t.Context(), `{ q(func: has(name)) { uid } }`, nil); err != nil {
		t.Errorf("whoever asks while alpha is started again: %v", err)
	}
	eventually(t, "a new alpha", func() bool {
		s := status(t, o.Dir)
		return s.Alpha != before.Alpha && s.Restarts == 1
	})
	again := start(t, o)
	if again.Target() != instance.Target() {
		t.Errorf("alpha moved from %v to %v", instance.Target(), again.Target())
	}
	if n := read(t, again.Target(), "kept"); n != 1 {
		t.Errorf("after alpha's death %d nodes are left of 1", n)
	}

	kill(t, before.Zero)
	eventually(t, "a new zero", func() bool {
		s := status(t, o.Dir)
		return s.Zero != before.Zero && s.Restarts == 2
	})
	write(t, start(t, o).Target(), "kept")

	// The supervisor's death takes the servers with it; its state file stays.
	kill(t, before.Supervisor)
	eventually(t, "the end of the servers", func() bool { return len(processes(t, o.Dir)) == 0 })
	if _, err := os.Stat(filepath.Join(o.Dir, "state.json")); err != nil {
		t.Errorf("the test shows nothing: %v", err)
	}
	// The system gives a dead process's lock back a moment after its memory.
	eventually(t, "that a stale state is not taken for a running database", func() bool { return !status(t, o.Dir).Running })

	// Somebody else has taken a port of the last run meanwhile.
	var taken net.Listener
	eventually(t, "the port's release", func() bool {
		var err error
		taken, err = net.Listen("tcp", before.Address)
		return err == nil
	})
	defer taken.Close()
	last := start(t, o)
	defer last.Close()
	if last.Target().Address == before.Address {
		t.Errorf("still at %s", before.Address)
	}
	if n := read(t, last.Target(), "kept"); n != 2 {
		t.Errorf("after the supervisor's death %d nodes are left of 2", n)
	}
}

func TestStartFails(t *testing.T) {
	t.Parallel()
	o := options(t)
	o.Binary = filepath.Join(t.TempDir(), "dgraph")
	script := "#!/bin/sh\necho no such thing >&2\nexit 3\n"
	if err := os.WriteFile(o.Binary, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	_, err := local.Start(t.Context(), o)
	if err == nil || !strings.Contains(err.Error(), "exit status 3") || !strings.Contains(err.Error(), o.Dir) {
		t.Errorf("got %v", err)
	}
}

func TestFindBinary(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "dgraph")
	t.Setenv("PATH", dir)
	if got, err := local.FindBinary(""); err == nil {
		t.Errorf("found %s where none is", got)
	} else if !strings.Contains(err.Error(), "make dgraph") || !strings.Contains(err.Error(), "dgraph://") {
		t.Errorf("the error names no way out: %v", err)
	}
	if _, err := local.FindBinary(path); err == nil {
		t.Error("found a file that is not there")
	}
	if err := os.WriteFile(path, nil, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, given := range []string{"", path} {
		if got, err := local.FindBinary(given); err != nil || got != path {
			t.Errorf("%q: got %s, %v", given, got, err)
		}
	}
}

func TestDefaultDir(t *testing.T) {
	t.Setenv("HOME", "/home/someone")
	for data, want := range map[string]string{
		"":         "/home/someone/.local/share/dossier/db",
		"relative": "/home/someone/.local/share/dossier/db",
		"/data":    "/data/dossier/db",
	} {
		t.Setenv("XDG_DATA_HOME", data)
		if got, err := local.DefaultDir(); err != nil || got != want {
			t.Errorf("%q: got %s, %v", data, got, err)
		}
	}
}
