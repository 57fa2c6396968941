package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"time"

	"dossier/graph/dgraph"
	"dossier/graph/local"
)

// storeFlags say which graph a command works on.
type storeFlags struct {
	Dgraph string `placeholder:"URL" env:"DOSSIER_DGRAPH" help:"Server to use, dgraph://[user:password@]host:port; the local database if left out."`
	DBDir  string `name:"db-dir" placeholder:"DIR" env:"DOSSIER_DB_DIR" help:"Folder of the local database."`
}

// localOptions are the options of the local database.
func (s *storeFlags) localOptions(env *environment) local.Options {
	return local.Options{
		Dir:        s.DBDir,
		Binary:     os.Getenv("DOSSIER_DGRAPH_BINARY"),
		Supervisor: superviseArgs,
		Log:        func(message string, args ...any) { env.log.Debug(message, args...) },
	}
}

// superviseArgs is the command line of "dossier db supervise".
func superviseArgs(o local.Options) []string {
	self, err := os.Executable()
	if err != nil {
		self = os.Args[0]
	}
	return []string{
		self, "db", "supervise", "--db-dir", o.Dir, "--binary", o.Binary,
		"--idle", o.Idle.String(), "--memory", strconv.FormatInt(o.Memory, 10),
	}
}

// open connects to the server that was named, or starts the local one.
func (s *storeFlags) open(env *environment) (*dgraph.Client, func(), error) {
	if s.Dgraph != "" {
		target, err := dgraph.ParseTarget(s.Dgraph)
		if err != nil {
			return nil, nil, usageError{err}
		}
		c, err := dgraph.Dial(env.ctx, target)
		if err != nil {
			return nil, nil, err
		}
		return c, func() { _ = c.Close() }, nil
	}
	started := time.Now()
	instance, err := local.Start(env.ctx, s.localOptions(env))
	if err != nil {
		return nil, nil, errors.Join(dgraph.ErrUnavailable, err)
	}
	if d := time.Since(started); d > time.Second {
		env.log.Info("started the local database", "seconds", fmt.Sprintf("%.1f", d.Seconds()))
	}
	c, err := dgraph.Dial(env.ctx, instance.Target())
	if err != nil {
		return nil, nil, errors.Join(err, instance.Close())
	}
	return c, func() {
		_ = c.Close()
		_ = instance.Close()
	}, nil
}
