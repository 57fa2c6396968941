package main

import (
	"context"
	"errors"

	"dossier/graph/dgraph"
)

// fatal returns the error if going on makes no sense: the store is gone or the
// user has interrupted.
func fatal(err error) error {
	if errors.Is(err, dgraph.ErrUnavailable) || errors.Is(err, context.Canceled) {
		return err
	}
	return nil
}
