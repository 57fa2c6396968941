//go:build unix

// Package localtest gives tests a real Dgraph: one for each test binary,
// started when the first test asks for it, stopped when the binary ends. A
// package that uses it has this TestMain:
//
//	func TestMain(m *testing.M) { os.Exit(localtest.Main(m)) }
package localtest

import (
	"context"
	"fmt"
	"os"
	"sync"
	"testing"
	"time"

	"dossier/graph/dgraph"
	"dossier/graph/local"
)

// shared is the test binary's database.
var shared struct {
	once   sync.Once
	ready  bool // Main is running
	dir    string
	target dgraph.Target
	err    error
	stop   context.CancelFunc
	ended  chan error
}

// Main runs the tests, stops the database if one of them has started it, and
// removes its data. It returns the exit code.
func Main(m *testing.M) int {
	shared.ready = true
	code := m.Run()
	if err := shutdown(); err != nil {
		fmt.Fprintln(os.Stderr, "localtest:", err)
		return max(code, 1)
	}
	return code
}

func shutdown() error {
	if shared.dir == "" {
		return nil
	}
	if shared.stop != nil {
		shared.stop()
		if err := <-shared.ended; err != nil {
			return fmt.Errorf("run the test database: %w", err)
		}
	}
	return os.RemoveAll(shared.dir)
}

// Start returns the test binary's database, starting it first if need be. All
// tests of the binary share it, with what others left in it.
func Start(t testing.TB) dgraph.Target {
	t.Helper()
	if !shared.ready {
		t.Fatal("localtest.Start: TestMain must call localtest.Main, which stops the database")
	}
	shared.once.Do(start)
	if shared.err != nil {
		t.Fatal(shared.err)
	}
	return shared.target
}

// Client returns a connection to the test binary's database after everything
// in it was deleted; it is closed when the test ends. Tests that use it cannot
// run in parallel.
func Client(t testing.TB) *dgraph.Client {
	t.Helper()
	target := Start(t)
	client, err := dgraph.Dial(t.Context(), target)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := client.Close(); err != nil {
			t.Error(err)
		}
	})
	if err := client.DropAll(t.Context()); err != nil {
		t.Fatal(err)
	}
	return client
}

// start runs the supervisor inside the test binary: the servers die with it,
// also when it crashes.
func start() {
	binary, err := Binary()
	if err != nil {
		shared.err = err
		return
	}
	if shared.dir, shared.err = os.MkdirTemp("", "dossier-dgraph-"); shared.err != nil {
		return
	}
	options := local.Options{Dir: shared.dir, Binary: binary, Idle: -1, Scratch: true}
	ctx, cancel := context.WithCancel(context.Background())
	shared.stop, shared.ended = cancel, make(chan error, 1)
	go func() { shared.ended <- local.Supervise(ctx, options) }()
	shared.target, shared.err = await(options)
}

// await waits for the supervisor that start has begun.
func await(options local.Options) (dgraph.Target, error) {
	for {
		select {
		case err := <-shared.ended:
			shared.ended <- nil // for shutdown
			return dgraph.Target{}, fmt.Errorf("start the test database: %w", err)
		case <-time.After(20 * time.Millisecond):
		}
		status, err := local.ReadStatus(options.Dir)
		if err != nil {
			return dgraph.Target{}, err
		}
		if !status.Running {
			continue
		}
		instance, err := local.Start(context.Background(), options)
		if err != nil {
			return dgraph.Target{}, err
		}
		return instance.Target(), instance.Close()
	}
}
