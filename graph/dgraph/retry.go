package dgraph

import (
	"context"
	"math/rand/v2"
	"time"

	"google.golang.org/grpc/codes"
)

// patience bounds the attempts of one kind of call.
type patience struct {
	attempts int
	first    time.Duration // the longest pause after the first attempt
	longest  time.Duration // no pause is longer
}

var (
	// An Update may meet many writers at one hub: about 8 s in all.
	updatePatience = patience{attempts: 24, first: 10 * time.Millisecond, longest: 800 * time.Millisecond}
	// A schema change waits for open transactions and running indexing.
	alterPatience = patience{attempts: 40, first: 50 * time.Millisecond, longest: time.Second}
	// A query meets a predicate's first moments only.
	queryPatience = patience{attempts: 4, first: 100 * time.Millisecond, longest: 400 * time.Millisecond}
)

// pause waits before attempt n+2 (n counts from zero): a random part of a
// doubling span, so that two writers that collided do not collide again.
func (p patience) pause(ctx context.Context, n int) error {
	span := min(p.first<<min(n, 16), p.longest)
	timer := time.NewTimer(span/2 + rand.N(span/2+1))
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// try calls do until it succeeds, fails for good, or the patience is spent. A
// stale access token is renewed and costs one attempt. A server that dies is
// waited for once, lest what kills it do so again and again.
func (c *Client) try(ctx context.Context, p patience, again func(error) bool, do func() error) error {
	revived := false
	for n := 0; ; n++ {
		err := do()
		if err == nil || n+1 >= p.attempts {
			return classify(err)
		}
		switch {
		case stale(err) && c.target.User != "" && n == 0:
			if err := c.login(ctx); err != nil {
				return classify(err)
			}
		case !revived && c.target.Revival > 0 && code(err) == codes.Unavailable:
			revived = true
			if c.awaitRevival(ctx) != nil {
				return classify(err)
			}
		case again(err):
			if p.pause(ctx, n) != nil {
				return classify(err)
			}
		default:
			return classify(err)
		}
	}
}

// revivalPause is how long a dead server is left alone between two calls.
const revivalPause = 250 * time.Millisecond

// awaitRevival waits until a server that died answers again and lets the user
// in.
func (c *Client) awaitRevival(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, c.target.Revival)
	defer cancel()
	for {
		err := c.greet(ctx)
		if err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(revivalPause):
		}
	}
}
