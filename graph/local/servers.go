package local

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// server is one of the two processes.
type server struct {
	name string
	args []string
	env  []string
	hard int64 // memory in bytes; zero is no limit
	cmd  *exec.Cmd
	ends chan error // the end of cmd
}

// zero returns the process that hands out uids and timestamps.
func zero(o Options, p ports) *server {
	return &server{name: "zero", args: []string{
		"zero",
		"--bindall=false",
		"--port_offset", strconv.Itoa(p.Zero),
		"--my", p.zero(),
		"--wal", o.path("zw"),
		"--telemetry", "reports=false",
		// Its HTTP commands ask for no credentials.
		"--limit", "disable-admin-http=true",
	}}
}

const (
	// cacheShares leave nothing to the cache of posting lists: v25.0.0 counts its
	// entries where it means their bytes, so that it holds all that was ever
	// read. Those of Badger's blocks and of its index do as well.
	cacheShares = "percentage=0,60,40"
	// limits are Alpha's bounds of a query and of a transaction.
	limits = "query-edge=1000000; normalize-node=100000; mutations-nquad=1000000; " +
		"query-timeout=5m; txn-abort-after=5m; max-pending-queries=256"
)

// alpha returns the process that stores and answers.
func alpha(o Options, p ports) *server {
	return &server{
		name: "alpha",
		args: []string{
			"alpha",
			"--bindall=false",
			"--port_offset", strconv.Itoa(p.Alpha),
			"--my", p.worker(),
			"--zero", p.zero(),
			"--config", o.path("alpha.json"),
			"--postings", o.path("p"),
			"--wal", o.path("w"),
			"--tmp", o.path("t"),
			"--export", o.path("export"),
			"--cache", "size-mb=256; " + cacheShares,
			"--graphql", "introspection=false",
			"--limit", limits,
			"--telemetry", "reports=false",
		},
		env:  []string{"GOMEMLIMIT=" + strconv.FormatInt(o.Memory, 10)},
		hard: o.Memory + memorySlack,
	}
}

// writeSecrets draws a security token and the key that signs access tokens, and
// writes them where Alpha reads them: its command line can be seen by others.
func writeSecrets(o Options) (token string, err error) {
	token = rand.Text()
	// HS256 wants 32 bytes; a text of rand has 26.
	if err := replaceFile(o.path("acl.key"), []byte(rand.Text()+rand.Text())); err != nil {
		return "", fmt.Errorf("write the access key: %w", err)
	}
	config := map[string]string{
		"security": "token=" + token,
		"acl":      "secret-file=" + o.path("acl.key"),
	}
	if err := writeJSON(o.path("alpha.json"), config); err != nil {
		return "", fmt.Errorf("write alpha's secrets: %w", err)
	}
	return token, nil
}

// start runs the process; its output is appended to its log. The process dies
// with the calling thread, see owned.
func (s *server) start(o Options) error {
	log, err := os.OpenFile(s.log(o), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return fmt.Errorf("start %s: %w", s.name, err)
	}
	defer log.Close()
	s.cmd = exec.Command(o.Binary, s.args...)
	s.cmd.Dir, s.cmd.Stdout, s.cmd.Stderr = o.Dir, log, log
	s.cmd.Env = append(environment(), s.env...)
	s.cmd.SysProcAttr = owned()
	if err := s.cmd.Start(); err != nil {
		return fmt.Errorf("start %s: %w", s.name, err)
	}
	ends := make(chan error, 1)
	s.ends = ends
	cmd := s.cmd
	go func() { ends <- cmd.Wait() }()
	if s.hard > 0 {
		// A process that is gone already needs no limit; how it ended comes from ends.
		if err := limitMemory(cmd.Process.Pid, s.hard); err != nil && !errors.Is(err, syscall.ESRCH) {
			return fmt.Errorf("limit the memory of %s: %w", s.name, err)
		}
	}
	return nil
}

// environment returns this process's own, without the variables that would
// override Dgraph's flags.
func environment() []string {
	var env []string
	for _, v := range os.Environ() {
		if !strings.HasPrefix(v, "DGRAPH_") {
			env = append(env, v)
		}
	}
	return env
}

func (s *server) log(o Options) string { return o.path(s.name + ".log") }

func (s *server) pid() int { return s.cmd.Process.Pid }

// stop asks the process to end and kills it when it takes longer than grace.
// Both servers write through the kernel's memory: a kill loses nothing.
func (s *server) stop(grace time.Duration) {
	if s.cmd == nil || s.cmd.Process == nil {
		return
	}
	_ = s.cmd.Process.Signal(syscall.SIGTERM)
	select {
	case err := <-s.ends:
		s.ends <- err
		return
	case <-time.After(grace):
	}
	_ = s.cmd.Process.Kill()
	err := <-s.ends
	s.ends <- err
}

// awaitLeader waits until Zero takes requests. An Alpha that asks sooner
// sleeps for two seconds before it asks again; it is the log alone that tells.
func awaitLeader(ctx context.Context, o Options, z *server) {
	deadline := time.Now().Add(4 * time.Second)
	for time.Now().Before(deadline) && ctx.Err() == nil {
		text, err := os.ReadFile(z.log(o))
		if err == nil && strings.Contains(string(text), "become the leader") {
			return
		}
		select {
		case end := <-z.ends:
			z.ends <- end // awaitAnswer tells
			return
		case <-time.After(20 * time.Millisecond):
		}
	}
}
