package dgraph

import (
	"context"
	"errors"
	"strings"

	"github.com/dgraph-io/dgo/v230"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// ErrUnavailable is wrapped by every error that says: the server could not be
// reached, or was lost on the way. Nothing is wrong with what was asked.
var ErrUnavailable = errors.New("dgraph cannot be reached")

// ErrAborted is wrapped by the error of an Update that lost against other
// writers in every one of its attempts.
var ErrAborted = dgo.ErrAborted

// classify marks the errors of a lost connection with ErrUnavailable.
func classify(err error) error {
	if err == nil || errors.Is(err, ErrUnavailable) {
		return err
	}
	if code(err) == codes.Unavailable {
		return unavailable{err}
	}
	return err
}

// unavailable is err, and ErrUnavailable.
type unavailable struct{ err error }

func (u unavailable) Error() string   { return ErrUnavailable.Error() + ": " + message(u.err) }
func (u unavailable) Unwrap() []error { return []error{ErrUnavailable, u.err} }

// code returns the gRPC code of the status that err wraps, else Unknown.
func code(err error) codes.Code {
	if s, ok := errors.AsType[interface {
		error
		GRPCStatus() *status.Status
	}](err); ok {
		return s.GRPCStatus().Code()
	}
	return codes.Unknown
}

// message returns the text of a status without gRPC's preamble.
func message(err error) string {
	if s, ok := status.FromError(err); ok {
		return s.Message()
	}
	return err.Error()
}

// passing reports whether the server asks to try again. Dgraph gives these
// cases no code of their own (all come as Unknown), so their texts have to do:
// a schema change that meets open transactions or an index being built, a
// query that meets a predicate just made, a read older than a drop.
func passing(err error) bool {
	if err == nil || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return false
	}
	text := strings.ToLower(err.Error())
	for _, sign := range []string{
		"please retry", "checksum mismatch", "less than mints", "is already running",
	} {
		if strings.Contains(text, sign) {
			return true
		}
	}
	return false
}

// stale reports whether the server no longer takes the access token. dgo asks
// for a new one itself where the answer has the code for it; that to a commit
// has none.
func stale(err error) bool {
	return code(err) == codes.Unauthenticated ||
		err != nil && strings.Contains(strings.ToLower(err.Error()), "token is expired")
}
