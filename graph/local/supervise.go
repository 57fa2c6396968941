package local

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"strconv"
	"syscall"
	"time"

	"dossier/graph/dgraph"
)

// Bounds of the supervisor's patience.
const (
	maxRestarts   = 5 // of servers that died, in restartWindow
	restartWindow = 10 * time.Minute
	answerTimeout = 80 * time.Second       // for a server just started
	alphaGrace    = 20 * time.Second       // to write what it holds
	zeroGrace     = 300 * time.Millisecond // Zero of v25.0.0 stops its work at once but never ends
)

// Supervise runs the folder's database until ctx ends, SIGTERM or SIGINT comes,
// or nobody has held a lease for the idle time; then it stops the servers and
// returns nil. It returns an error when another supervisor has the folder, or
// the servers do not start or keep dying. It is the whole life of the process
// that Start launches.
func Supervise(ctx context.Context, options Options) error {
	o, err := options.complete()
	if err != nil {
		return err
	}
	if err := prepare(o.Dir); err != nil {
		return err
	}
	mine, err := claim(o)
	if err != nil {
		return fmt.Errorf("supervise %s: %w", o.Dir, err)
	}
	defer mine.close()
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGTERM, syscall.SIGINT)
	defer stop()
	// The servers die with the thread that started them.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	c := &cluster{o: o}
	defer c.stop()
	err = c.run(ctx)
	if ctx.Err() != nil {
		return nil // asked to stop, at whatever point that was
	}
	return err
}

// claim takes the folder for this process and clears what a dead one left.
func claim(o Options) (*lock, error) {
	// Those who ask whether it is held hold it for a moment themselves.
	ctx, cancel := context.WithTimeoutCause(context.Background(), time.Second, errors.New("another supervisor has it"))
	defer cancel()
	mine, err := takeExclusive(ctx, o.path(supervisorFile))
	if err != nil {
		return nil, err
	}
	if err := mine.write(strconv.Itoa(os.Getpid()) + "\n"); err != nil {
		return nil, errors.Join(err, mine.close())
	}
	if old, err := readState(o.Dir); err == nil {
		endLeftovers(o, old)
	}
	if err := remove(o.path(stateFile)); err != nil {
		return nil, errors.Join(err, mine.close())
	}
	return mine, nil
}

func remove(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

// cluster is one Zero and one Alpha.
type cluster struct {
	o     Options
	zero  *server
	alpha *server
	state state
	died  []time.Time // of servers, the newest last
	used  time.Time   // when a lease was last seen
	gate  *lock       // keeps leases from being given while stopping idle
}

// run starts the servers and looks after them.
func (c *cluster) run(ctx context.Context) error {
	if err := c.begin(ctx); err != nil {
		return err
	}
	return c.watch(ctx)
}

// begin starts both servers. A port may be taken between the choice and the
// start: then it tries others.
func (c *cluster) begin(ctx context.Context) error {
	for _, name := range []string{"zero.log", "alpha.log"} {
		if err := rotate(c.o.path(name)); err != nil {
			return err
		}
	}
	token, err := writeSecrets(c.o)
	if err != nil {
		return err
	}
	_, err = os.Stat(c.o.path("zw"))
	fresh := errors.Is(err, os.ErrNotExist)
	c.state = state{Supervisor: os.Getpid(), Token: token, Started: time.Now().UTC()}
	for attempt := 0; ; attempt++ {
		err := c.beginOnce(ctx, fresh)
		if err == nil || attempt == 2 || ctx.Err() != nil {
			return err
		}
		c.o.Log("starting again", "because", err)
		c.stop()
		if err := c.retreat(ctx, fresh); err != nil {
			return err
		}
	}
}

// retreat makes ready for another attempt: what the servers of a fresh database
// have written goes, for it binds Zero to its ports.
func (c *cluster) retreat(ctx context.Context, fresh bool) error {
	if !fresh {
		return sleep(ctx, time.Second) // a port may be given back
	}
	for _, name := range []string{"zw", "w", "p", "t"} {
		if err := os.RemoveAll(c.o.path(name)); err != nil {
			return fmt.Errorf("clear a failed start: %w", err)
		}
	}
	return nil
}

func (c *cluster) beginOnce(ctx context.Context, fresh bool) error {
	var last ports
	_ = readJSON(c.o.path(portsFile), &last) // absent or damaged: choose anew
	p, err := choosePorts(last, fresh)
	if err != nil {
		return err
	}
	c.state.Ports = p
	if err := writeJSON(c.o.path(portsFile), p); err != nil {
		return fmt.Errorf("keep the ports: %w", err)
	}
	c.zero, c.alpha = zero(c.o, p), alpha(c.o, p)
	if err := c.zero.start(c.o); err != nil {
		return err
	}
	awaitLeader(ctx, c.o, c.zero)
	if err := c.alpha.start(c.o); err != nil {
		return err
	}
	if err := c.awaitAnswer(ctx); err != nil {
		return err
	}
	return c.publish()
}

// rotate keeps one older log.
func rotate(path string) error {
	err := os.Rename(path, path+".old")
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("put the old log away: %w", err)
	}
	return nil
}

// awaitAnswer waits until one can log in, which is later than /health says.
func (c *cluster) awaitAnswer(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, answerTimeout)
	defer cancel()
	for {
		client, err := dgraph.Dial(ctx, c.state.target())
		if err == nil {
			return client.Close()
		}
		select {
		case end := <-c.alpha.ends:
			c.alpha.ends <- end
			return fmt.Errorf("alpha %w (%w), see %s", errEnded, end, c.alpha.log(c.o))
		case end := <-c.zero.ends:
			c.zero.ends <- end
			return fmt.Errorf("zero %w (%w), see %s", errEnded, end, c.zero.log(c.o))
		case <-ctx.Done():
			return fmt.Errorf("alpha does not answer, see %s: %w", c.alpha.log(c.o), err)
		case <-time.After(25 * time.Millisecond):
		}
	}
}

// publish tells the world where the database is.
func (c *cluster) publish() error {
	c.state.Zero, c.state.Alpha = c.zero.pid(), c.alpha.pid()
	if err := c.state.write(c.o.Dir); err != nil {
		return fmt.Errorf("write the state: %w", err)
	}
	return nil
}

// errEnded says that a server ended before it answered.
var errEnded = errors.New("ended")

// stop ends the servers, the one that holds data first.
func (c *cluster) stop() {
	_ = remove(c.o.path(stateFile)) // a stale file is detected anyway
	if c.alpha != nil {
		c.alpha.stop(c.grace(alphaGrace))
	}
	if c.zero != nil {
		c.zero.stop(c.grace(zeroGrace))
	}
	if c.gate != nil {
		c.gate.close()
		c.gate = nil
	}
}

func (c *cluster) grace(d time.Duration) time.Duration {
	if c.o.Scratch {
		return 0
	}
	return d
}
