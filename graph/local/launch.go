package local

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
)

// supervisor is a launched supervisor process.
type supervisor struct {
	ended chan error
	log   string
}

// launch starts a supervisor that outlives this process.
func launch(o Options) (*supervisor, error) {
	if o.Supervisor == nil {
		return nil, errors.New("launch a supervisor: the options name no command for it")
	}
	s := &supervisor{ended: make(chan error, 1), log: o.path("supervisor.log")}
	log, err := os.OpenFile(s.log, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return nil, fmt.Errorf("launch a supervisor: %w", err)
	}
	defer log.Close()
	argv := o.Supervisor(o)
	cmd := exec.Command(argv[0], argv[1:]...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = o.Dir, log, log
	cmd.SysProcAttr = detached()
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("launch a supervisor: %w", err)
	}
	o.Log("starting the local database", "dir", o.Dir)
	// Without this a supervisor that ends before this process stays as a zombie.
	go func() { s.ended <- cmd.Wait() }()
	return s, nil
}

// failure returns what a launched supervisor died of.
func (s *supervisor) failure() error {
	if s == nil {
		return nil
	}
	select {
	case err := <-s.ended:
		s.ended <- err // for the next who asks
		text, readErr := os.ReadFile(s.log)
		if readErr != nil {
			return fmt.Errorf("supervisor: %w", errors.Join(err, readErr))
		}
		return fmt.Errorf("supervisor ended (%w): %s", err, lastLine(string(text)))
	default:
		return nil
	}
}

func lastLine(text string) string {
	text = strings.TrimSpace(text)
	return text[strings.LastIndexByte(text, '\n')+1:]
}
