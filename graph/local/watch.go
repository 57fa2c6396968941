package local

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"
)

// watch waits for the next thing that needs doing and does it: a server that
// died is started again, a database that nobody uses is stopped.
func (c *cluster) watch(ctx context.Context) error {
	idle := time.NewTicker(c.checkEvery())
	defer idle.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case end := <-c.alpha.ends:
			if err := c.revive(ctx, c.alpha, end); err != nil {
				return err
			}
		case end := <-c.zero.ends:
			if err := c.revive(ctx, c.zero, end); err != nil {
				return err
			}
		case <-idle.C:
			if c.isIdle() {
				c.o.Log("nobody uses the database", "for", c.o.Idle)
				return nil
			}
		}
	}
}

// revive starts a dead server again on its old ports, unless it dies too often.
func (c *cluster) revive(ctx context.Context, s *server, end error) error {
	c.o.Log("a server died", "name", s.name, "end", end, "log", s.log(c.o))
	now := time.Now()
	recent := c.died[:0]
	for _, t := range c.died {
		if now.Sub(t) < restartWindow {
			recent = append(recent, t)
		}
	}
	recent = append(recent, now)
	c.died = recent
	if len(c.died) > maxRestarts {
		return fmt.Errorf("%s died %d times in %v (%w), see %s", s.name, len(c.died), restartWindow, end, s.log(c.o))
	}
	if err := s.start(c.o); err != nil {
		return err
	}
	c.state.Restarts++
	if err := c.publish(); err != nil {
		return err
	}
	if err := c.awaitAnswer(ctx); err != nil && !errors.Is(err, errEnded) {
		return err
	}
	return nil // a server that died again is met by the next round
}

// checkEvery is how often the leases are looked at.
func (c *cluster) checkEvery() time.Duration {
	if c.o.Idle < 0 {
		return time.Hour
	}
	return min(10*time.Second, max(c.o.Idle/4, 10*time.Millisecond))
}

// isIdle reports whether nobody has held a lease for the idle time. If so it
// keeps new ones from being given until the servers have stopped.
func (c *cluster) isIdle() bool {
	if c.o.Idle < 0 {
		return false
	}
	path := c.o.path(leaseFile)
	gate, err := tryExclusive(path)
	if err != nil {
		return false
	}
	if gate == nil {
		c.used = time.Now()
		return false
	}
	used := latest(c.used, c.state.Started)
	if info, err := os.Stat(path); err == nil {
		used = latest(used, info.ModTime()) // a lease given back between two looks
	}
	if time.Since(used) < c.o.Idle {
		gate.close()
		return false
	}
	c.gate = gate
	return true
}

func latest(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
