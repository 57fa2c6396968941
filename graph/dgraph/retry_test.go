package dgraph

import (
	"context"
	"errors"
	"net"
	"sync/atomic"
	"testing"
	"time"

	"github.com/dgraph-io/dgo/v230/protos/api"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// scripted is a server that answers queries and commits with the errors given,
// one a call, and then with success.
type scripted struct {
	api.DgraphServer // panics where the test expects no call
	query, commit    script
	logins           atomic.Int64
}

type script struct {
	errs  []error
	calls atomic.Int64
}

func (s *script) next() error {
	n := int(s.calls.Add(1))
	if n > len(s.errs) {
		return nil
	}
	return s.errs[n-1]
}

func (s *scripted) CheckVersion(context.Context, *api.Check) (*api.Version, error) {
	return &api.Version{Tag: "scripted"}, nil
}

func (s *scripted) Login(context.Context, *api.LoginRequest) (*api.Response, error) {
	s.logins.Add(1)
	jwt, err := (&api.Jwt{AccessJwt: "a", RefreshJwt: "r"}).Marshal()
	return &api.Response{Json: jwt}, err
}

func (s *scripted) Query(context.Context, *api.Request) (*api.Response, error) {
	return &api.Response{Json: []byte("{}"), Txn: &api.TxnContext{StartTs: 1}}, s.query.next()
}

func (s *scripted) CommitOrAbort(_ context.Context, txn *api.TxnContext) (*api.TxnContext, error) {
	if txn.Aborted {
		return txn, nil
	}
	return txn, s.commit.next()
}

func (s *scripted) Alter(context.Context, *api.Operation) (*api.Payload, error) {
	return &api.Payload{}, s.query.next()
}

func dialScripted(t *testing.T, s *scripted) *Client {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := grpc.NewServer()
	api.RegisterDgraphServer(server, s)
	go func() { _ = server.Serve(l) }()
	t.Cleanup(server.Stop)
	c, err := Dial(t.Context(), Target{Address: l.Addr().String(), User: "u", Password: "p"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

var (
	errMismatch = status.Error(codes.Unknown, "Group checksum mismatch for id: 1")
	errPending  = status.Error(codes.Unknown, "Pending transactions found. Please retry operation")
	errExpired  = status.Error(codes.Unauthenticated, "unable to parse jwt token: token has invalid claims: token is expired")
	errRunOut   = status.Error(codes.Unknown, "extracting namespace from JWT: Token is expired")
	errAborted  = status.Error(codes.Aborted, "Transaction has been aborted. Please retry")
	errLost     = status.Error(codes.Unavailable, "connection reset")
	errSyntax   = status.Error(codes.Unknown, "while lexing")
)

func TestQueryRetries(t *testing.T) {
	tests := []struct {
		name   string
		errs   []error
		ok     bool
		calls  int64
		logins int64 // after the first
	}{
		{"at once", nil, true, 1, 0},
		{"a new predicate", []error{errMismatch}, true, 2, 0},
		{"an old token", []error{errExpired}, true, 2, 1},
		{"an old token and a new predicate", []error{errExpired, errMismatch}, true, 3, 1},
		{"no right at all", []error{errExpired, errExpired, errExpired}, false, 2, 1},
		{"bad query", []error{errSyntax}, false, 1, 0},
		{"never ready", []error{errMismatch, errMismatch, errMismatch, errMismatch, errMismatch}, false, 4, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := &scripted{query: script{errs: test.errs}}
			c := dialScripted(t, s)
			answer, err := c.Query(t.Context(), "{}", nil)
			if (err == nil) != test.ok || test.ok && string(answer) != "{}" {
				t.Errorf("got %s, %v", answer, err)
			}
			if got := s.query.calls.Load(); got != test.calls {
				t.Errorf("%d calls, want %d", got, test.calls)
			}
			if got := s.logins.Load() - 1; got != test.logins {
				t.Errorf("%d logins, want %d", got, test.logins)
			}
		})
	}
}

func TestAlterRetries(t *testing.T) {
	s := &scripted{query: script{errs: []error{errPending, errPending}}}
	if err := dialScripted(t, s).Alter(t.Context(), "name: string ."); err != nil {
		t.Error(err)
	}
}

func TestUpdateRetries(t *testing.T) {
	quad := []NQuad{{Subject: "_:a", Predicate: "name", Object: String("A")}}
	tests := []struct {
		name          string
		query, commit []error
		want          error
		runs          int
	}{
		{"at once", nil, nil, nil, 1},
		{"aborted while writing", []error{errAborted, errAborted}, nil, nil, 3},
		{"aborted while committing", nil, []error{errAborted}, nil, 2},
		{"old token while committing", nil, []error{errRunOut}, nil, 2},
		{"lost while committing", nil, []error{errLost}, ErrUnavailable, 1},
		{"lost while writing", []error{errLost}, nil, ErrUnavailable, 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := dialScripted(t, &scripted{query: script{errs: test.query}, commit: script{errs: test.commit}})
			runs := 0
			err := c.Update(t.Context(), func(tx *Tx) error {
				runs++
				_, err := tx.Mutate(quad, nil)
				return err
			})
			if !errors.Is(err, test.want) {
				t.Errorf("got %v, want %v", err, test.want)
			}
			if runs != test.runs {
				t.Errorf("%d runs, want %d", runs, test.runs)
			}
		})
	}
}

// A server that is started again is waited for, once a call.
func TestWaitsForRevival(t *testing.T) {
	s := &scripted{query: script{errs: []error{errLost, nil, errLost, errLost}}, commit: script{errs: []error{errLost}}}
	c := dialScripted(t, s)
	c.target.Revival = time.Minute
	if _, err := c.Query(t.Context(), "{}", nil); err != nil {
		t.Errorf("a server that died once: %v", err)
	}
	if _, err := c.Query(t.Context(), "{}", nil); !errors.Is(err, ErrUnavailable) {
		t.Errorf("a query that kills the server each time: %v", err)
	}
	runs := 0
	err := c.Update(t.Context(), func(tx *Tx) error {
		runs++
		_, err := tx.Mutate([]NQuad{{Subject: "_:a", Predicate: "name", Object: String("A")}}, nil)
		return err
	})
	if err != nil || runs != 2 {
		t.Errorf("a commit that was lost: %v after %d runs, want 2", err, runs)
	}
}

// Update gives up: after its attempts, and when the context ends.
func TestUpdateGivesUp(t *testing.T) {
	saved := updatePatience
	defer func() { updatePatience = saved }()
	updatePatience = patience{attempts: 3, first: time.Millisecond, longest: time.Millisecond}
	c := dialScripted(t, &scripted{})
	runs := 0
	lose := func(*Tx) error { runs++; return ErrAborted }
	if err := c.Update(t.Context(), lose); !errors.Is(err, ErrAborted) || runs != 3 {
		t.Errorf("got %v after %d runs", err, runs)
	}
	updatePatience = patience{attempts: 1000, first: time.Minute, longest: time.Minute}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	start := time.Now()
	if err := c.Update(ctx, lose); !errors.Is(err, ErrAborted) || time.Since(start) > 5*time.Second {
		t.Errorf("got %v after %v", err, time.Since(start))
	}
}

func TestPauseGrowsAndVaries(t *testing.T) {
	p := patience{first: time.Millisecond, longest: 4 * time.Millisecond}
	for n, most := range []time.Duration{1, 2, 4, 4} {
		start := time.Now()
		if err := p.pause(t.Context(), n); err != nil {
			t.Fatal(err)
		}
		if d := time.Since(start); d < most*time.Millisecond/2 {
			t.Errorf("pause %d took %v, want at least half of %d ms", n, d, most)
		}
	}
}
