package main

import (
	"fmt"
	"time"

	"dossier/graph/local"
)

type dbCommand struct {
	Start     dbStart     `cmd:"" help:"Start the local database and leave it running."`
	Stop      dbStop      `cmd:"" help:"Stop the local database."`
	Status    dbStatus    `cmd:"" help:"Show whether the local database runs, and where."`
	Supervise dbSupervise `cmd:"" hidden:"" help:"Own the servers of the local database; started by the other commands."`
}

type dbFolder struct {
	DBDir string `name:"db-dir" placeholder:"DIR" env:"DOSSIER_DB_DIR" help:"Folder of the local database."`
}

type dbStart struct{ dbFolder }

// Run starts the database.
func (c *dbStart) Run(env *environment) error {
	s := storeFlags{DBDir: c.DBDir}
	_, closeStore, err := s.open(env)
	if err != nil {
		return err
	}
	closeStore()
	return (&dbStatus{c.dbFolder}).Run(env)
}

type dbStop struct{ dbFolder }

// Run stops the database.
func (c *dbStop) Run(env *environment) error { return local.Stop(env.ctx, c.DBDir) }

type dbStatus struct{ dbFolder }

// Run prints the state of the database.
func (c *dbStatus) Run(env *environment) error {
	s, err := local.ReadStatus(c.DBDir)
	if err != nil {
		return err
	}
	state := "stopped"
	switch {
	case s.Running:
		state = "running"
	case s.Starting:
		state = "starting"
	}
	fmt.Fprintf(env.stdout, "local database  %s\nfolder          %s\n", state, s.Dir)
	if s.Running {
		fmt.Fprintf(env.stdout, "gRPC            %s\nHTTP            %s\nsince           %s\nrestarts        %d\n",
			s.Address, s.HTTP, s.Started.Format(time.DateTime), s.Restarts)
	}
	return nil
}

type dbSupervise struct {
	dbFolder
	Binary string        `required:"" help:"The server's binary."`
	Idle   time.Duration `help:"Stop after this long without use; negative: never."`
	Memory int64         `help:"Bytes that the server should stay below."`
}

// Run owns the servers until it is stopped.
func (c *dbSupervise) Run(env *environment) error {
	return local.Supervise(env.ctx, local.Options{
		Dir: c.DBDir, Binary: c.Binary, Idle: c.Idle, Memory: c.Memory,
		Log: func(message string, args ...any) { env.log.Info(message, args...) },
	})
}
