package local

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// killAfter is how long a supervisor may take to stop.
const killAfter = 45 * time.Second

// Status is what a folder's database is doing.
type Status struct {
	Dir        string
	Running    bool   // a supervisor is there and the database has answered it
	Starting   bool   // a supervisor is there, the database does not answer yet or is being stopped
	Address    string // of Alpha's gRPC
	HTTP       string // of Alpha's HTTP, for Ratel; asks for the token
	Supervisor int    // the pids
	Zero       int
	Alpha      int
	Started    time.Time // by the supervisor
	Restarts   int       // of servers that died
}

// ReadStatus returns the state of a folder's database. A folder that holds
// none is an idle one.
func ReadStatus(dir string) (Status, error) {
	dir, err := locate(dir)
	if err != nil {
		return Status{}, err
	}
	status := Status{Dir: dir}
	if !held(filepath.Join(dir, supervisorFile)) {
		return status, nil
	}
	s, err := readState(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		status.Starting = true
		return status, nil
	case err != nil:
		return Status{}, fmt.Errorf("read the state of the local database: %w", err)
	}
	status.Running = true
	status.Address, status.HTTP = s.Ports.grpc(), s.Ports.http()
	status.Supervisor, status.Zero, status.Alpha = s.Supervisor, s.Zero, s.Alpha
	status.Started, status.Restarts = s.Started, s.Restarts
	return status, nil
}

// Stop ends a folder's database, whoever uses it, and waits until it has
// ended. It is no error when nothing runs.
func Stop(ctx context.Context, dir string) error {
	dir, err := locate(dir)
	if err != nil {
		return err
	}
	path := filepath.Join(dir, supervisorFile)
	kill := time.Now().Add(killAfter)
	for asked := 0; held(path); {
		// The pid may not be in the file yet.
		pid := readPid(path)
		if pid > 0 && pid != asked {
			_ = send(pid, syscall.SIGTERM) // gone already is as good
			asked = pid
		}
		if pid > 0 && time.Now().After(kill) {
			_ = send(pid, syscall.SIGKILL)
		}
		if err := sleep(ctx, 20*time.Millisecond); err != nil {
			return fmt.Errorf("stop the local database in %s: %w", dir, err)
		}
	}
	return nil
}

// locate returns the folder's full path, for no name the default.
func locate(dir string) (string, error) {
	if dir == "" {
		return DefaultDir()
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", fmt.Errorf("locate the database folder: %w", err)
	}
	return dir, nil
}

func readPid(path string) int {
	b, err := os.ReadFile(path)
	if err != nil {
		return 0
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(b)))
	if err != nil || pid <= 1 {
		return 0
	}
	return pid
}
