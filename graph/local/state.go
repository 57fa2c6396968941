package local

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"dossier/graph/dgraph"
)

// Files in the database folder, beside the data (zw, p, w) and the logs.
const (
	stateFile      = "state.json"      // where the running database is; 0600
	supervisorFile = "supervisor.lock" // held by the supervisor; its pid inside
	startFile      = "start.lock"      // held by the one who launches a supervisor
	leaseFile      = "lease.lock"      // held, shared, by everyone who uses the database
	portsFile      = "ports.json"      // the ports of the last start
)

// state is what a supervisor tells the world, once the database answers.
type state struct {
	Supervisor int       `json:"supervisor"` // pids
	Zero       int       `json:"zero"`
	Alpha      int       `json:"alpha"`
	Ports      ports     `json:"ports"`
	Token      string    `json:"token"` // Alpha's security token
	Started    time.Time `json:"started"`
	Restarts   int       `json:"restarts"`
}

// Dgraph makes this user with this password, and makes it again whenever all
// data is dropped. Nobody can log in as it without the security token, so the
// token is the secret and the password is none.
const (
	user     = "groot"
	password = "password"
)

func (s state) target() dgraph.Target {
	return dgraph.Target{
		Address: s.Ports.grpc(), User: user, Password: password, AuthToken: s.Token, Revival: answerTimeout,
	}
}

func readState(dir string) (state, error) {
	var s state
	err := readJSON(filepath.Join(dir, stateFile), &s)
	return s, err
}

func (s state) write(dir string) error {
	return writeJSON(filepath.Join(dir, stateFile), s)
}

func readJSON(path string, into any) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, into); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

// writeJSON replaces a file in one step, readable by the user alone.
func writeJSON(path string, v any) error {
	b, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return err
	}
	return replaceFile(path, append(b, '\n'))
}

func replaceFile(path string, b []byte) error {
	part := path + ".part"
	if err := os.WriteFile(part, b, 0o600); err != nil {
		return err
	}
	return os.Rename(part, path)
}
