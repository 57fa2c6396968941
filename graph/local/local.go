// Package local runs the Dgraph that is used when no server is named: one Zero
// and one Alpha on this machine, bound to loopback, with their data in a folder
// of the user's. In goes a folder; out comes a dgraph.Target that answers.
//
// A supervisor, a process of its own, owns the two servers: it starts them,
// restarts what dies, and stops them by command or when nobody has used them
// for a while. Whoever uses the database holds a lease, a lock on a file that
// ends with the process that took it.
//
// A page in a browser on this machine can send requests to every loopback
// port. Therefore each start draws a new security token, without which Alpha
// lets nobody log in or change the schema, and access control is on, so that
// nobody who has not logged in reads or writes. Both live in files that only
// the user can read.
package local

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"dossier/graph/dgraph"
)

// Defaults of Options.
const (
	DefaultIdle   = 30 * time.Minute
	DefaultMemory = 2 << 30
)

// memorySlack is what Alpha may take above Options.Memory before the system
// refuses it more. An idle one has 1 GiB mapped, most of it never touched.
const memorySlack = 3 << 29

// startTimeout bounds a start, the wait for another's start included.
const startTimeout = 90 * time.Second

// Options say where the database is and how it runs. Start and Supervise need
// the same ones.
type Options struct {
	// Dir holds data, logs and state; empty means DefaultDir.
	Dir string
	// Binary is the Dgraph server; empty means the one that FindBinary finds.
	Binary string
	// Idle is how long the database runs without a lease; zero means
	// DefaultIdle, negative means for ever.
	Idle time.Duration
	// Memory is what Alpha's heap should stay below, in bytes; far above it, see
	// memorySlack, Alpha dies and is started again (Linux). Zero means
	// DefaultMemory.
	Memory int64
	// Scratch says that the data is thrown away afterwards: the servers are
	// killed, not stopped, which is faster.
	Scratch bool
	// Supervisor returns the command line of a process that calls Supervise
	// with the options given. Start alone needs it.
	Supervisor func(Options) []string
	// Log is told what happens; nil means nobody.
	Log func(message string, args ...any)
}

// complete fills in the defaults.
func (o Options) complete() (Options, error) {
	if o.Dir == "" {
		dir, err := DefaultDir()
		if err != nil {
			return o, err
		}
		o.Dir = dir
	}
	dir, err := filepath.Abs(o.Dir)
	if err != nil {
		return o, fmt.Errorf("locate the database folder: %w", err)
	}
	o.Dir = dir
	if o.Binary, err = FindBinary(o.Binary); err != nil {
		return o, err
	}
	if o.Idle == 0 {
		o.Idle = DefaultIdle
	}
	if o.Memory == 0 {
		o.Memory = DefaultMemory
	}
	if o.Log == nil {
		o.Log = func(string, ...any) {}
	}
	return o, nil
}

// DefaultDir returns the user's database folder: $XDG_DATA_HOME/dossier/db or
// ~/.local/share/dossier/db.
func DefaultDir() (string, error) {
	if data := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(data) {
		return filepath.Join(data, "dossier", "db"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("locate the database folder: %w", err)
	}
	return filepath.Join(home, ".local", "share", "dossier", "db"), nil
}

// Instance is a running database and a lease on it.
type Instance struct {
	target dgraph.Target
	lease  *lock
}

// Target returns where the database answers and how to log in.
func (i *Instance) Target() dgraph.Target { return i.target }

// Close gives the lease back. The database runs on until it has been idle for
// a while.
func (i *Instance) Close() error { return i.lease.release() }

// Start returns the running database of the folder, starting it first if need
// be, and waits until it answers. Starts at the same time, of any number of
// processes, give one database.
func Start(ctx context.Context, options Options) (*Instance, error) {
	o, err := options.complete()
	if err != nil {
		return nil, err
	}
	if err := prepare(o.Dir); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeoutCause(ctx, startTimeout,
		fmt.Errorf("the local database in %s did not answer within %v; see the logs there", o.Dir, startTimeout))
	defer cancel()
	lease, err := takeShared(ctx, o.path(leaseFile))
	if err != nil {
		return nil, fmt.Errorf("start the local database: %w", err)
	}
	target, err := reuseOrLaunch(ctx, o)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("start the local database: %w", err), lease.release())
	}
	return &Instance{target: target, lease: lease}, nil
}

// prepare makes the folder, for the user alone.
func prepare(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("make the database folder: %w", err)
	}
	if err := os.Chmod(dir, 0o700); err != nil {
		return fmt.Errorf("close the database folder to others: %w", err)
	}
	return nil
}

// reuseOrLaunch returns the target once the database answers. It launches a
// supervisor when there is none, one process at a time.
func reuseOrLaunch(ctx context.Context, o Options) (dgraph.Target, error) {
	if target, ok := running(ctx, o.Dir); ok {
		return target, nil
	}
	starting, err := takeExclusive(ctx, o.path(startFile))
	if err != nil {
		return dgraph.Target{}, err
	}
	defer starting.close()
	var launched *supervisor
	for {
		if target, ok := running(ctx, o.Dir); ok {
			return target, nil
		}
		if err := launched.failure(); err != nil {
			return dgraph.Target{}, err
		}
		if launched == nil && !held(o.path(supervisorFile)) {
			if launched, err = launch(o); err != nil {
				return dgraph.Target{}, err
			}
		}
		if err := sleep(ctx, 30*time.Millisecond); err != nil {
			return dgraph.Target{}, err
		}
	}
}

// running reports whether a supervised database answers, and where.
func running(ctx context.Context, dir string) (dgraph.Target, bool) {
	if !held(filepath.Join(dir, supervisorFile)) {
		return dgraph.Target{}, false
	}
	s, err := readState(dir)
	if err != nil {
		return dgraph.Target{}, false
	}
	// Without the login, which takes longer than all the rest: the supervisor
	// has logged in before it wrote the state.
	client, err := dgraph.Dial(ctx, dgraph.Target{Address: s.Ports.grpc()})
	if err != nil {
		return dgraph.Target{}, false
	}
	return s.target(), client.Close() == nil
}

func (o Options) path(name string) string { return filepath.Join(o.Dir, name) }

// sleep waits, or returns why the context ended.
func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}
