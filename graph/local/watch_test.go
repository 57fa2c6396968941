package local

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// An Alpha that dies whenever it is started is given up.
func TestReviveGivesUp(t *testing.T) {
	t.Parallel()
	runtime.LockOSThread() // the servers die with the thread
	defer runtime.UnlockOSThread()
	dir := t.TempDir()
	binary := filepath.Join(dir, "dgraph")
	script := "#!/bin/sh\nif test $1 = zero; then exec sleep 60; fi\nexit 7\n"
	if err := os.WriteFile(binary, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	c := &cluster{o: Options{Dir: dir, Binary: binary, Scratch: true, Log: func(string, ...any) {}}}
	c.zero, c.alpha = zero(c.o, ports{}), alpha(c.o, ports{})
	c.alpha.hard = 0
	for _, s := range []*server{c.zero, c.alpha} {
		if err := s.start(c.o); err != nil {
			t.Fatal(err)
		}
	}
	defer c.stop()
	for range maxRestarts {
		if err := c.revive(t.Context(), c.alpha, <-c.alpha.ends); err != nil {
			t.Fatal(err)
		}
	}
	err := c.revive(t.Context(), c.alpha, <-c.alpha.ends)
	if err == nil || !strings.Contains(err.Error(), "alpha died 6 times") || !strings.Contains(err.Error(), "exit status 7") {
		t.Errorf("got %v", err)
	}
	// Deaths long ago do not count.
	for i := range c.died {
		c.died[i] = time.Now().Add(-2 * restartWindow)
	}
	if err := c.alpha.start(c.o); err != nil {
		t.Fatal(err)
	}
	if err := c.revive(t.Context(), c.alpha, <-c.alpha.ends); err != nil {
		t.Error(err)
	}
}

func TestChoosePorts(t *testing.T) {
	p, err := choosePorts(ports{}, true)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := choosePorts(p, false); err != nil || again != p {
		t.Errorf("the ports of the last start are free, and yet %v became %v (%v)", p, again, err)
	}
	alpha, err := net.Listen("tcp", p.grpc())
	if err != nil {
		t.Fatal(err)
	}
	defer alpha.Close()
	if other, err := choosePorts(p, false); err != nil || other.Zero != p.Zero || other.Alpha == p.Alpha {
		t.Errorf("alpha's port is taken: %v became %v (%v)", p, other, err)
	}
	zero, err := net.Listen("tcp", p.zero())
	if err != nil {
		t.Fatal(err)
	}
	defer zero.Close()
	if other, err := choosePorts(p, false); !errors.Is(err, errPortTaken) {
		t.Errorf("zero's port is taken: %v became %v (%v)", p, other, err)
	}
	if other, err := choosePorts(p, true); err != nil || other.Zero == p.Zero {
		t.Errorf("zero's port is taken before it matters: %v became %v (%v)", p, other, err)
	}
	for _, p := range []ports{{}, {Zero: 1 << 16, Alpha: 5000}, {Zero: 7000, Alpha: 5000}} {
		if p.valid() {
			t.Errorf("%v is taken for valid: %v", p, p.all())
		}
	}
}

func TestEnvironmentHidesDgraph(t *testing.T) {
	t.Setenv("DGRAPH_ALPHA_BINDALL", "true")
	for _, v := range environment() {
		if strings.HasPrefix(v, "DGRAPH") {
			t.Errorf("passed on: %s", v)
		}
	}
}
