package dgraph

import (
	"context"
	"fmt"

	"github.com/dgraph-io/dgo/v230/protos/api"
)

// Query runs DQL read-only against the newest committed state and returns the
// answer's JSON. Values belong into vars ($name in the query's head), never
// into the text. It retries when it meets a predicate that was made a moment
// ago.
func (c *Client) Query(ctx context.Context, dql string, vars map[string]string) ([]byte, error) {
	var answer []byte
	err := c.try(ctx, queryPatience, passing, func() error {
		response, err := c.dgo.NewReadOnlyTxn().QueryWithVars(ctx, dql, vars)
		answer = response.GetJson()
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("query: %w", err)
	}
	return answer, nil
}

// Alter adds to the schema or changes it; what it does not name stays. It
// waits while transactions or indexing stand in the way: a schema change is
// the same when made twice.
func (c *Client) Alter(ctx context.Context, schema string) error {
	if err := c.alter(ctx, &api.Operation{Schema: schema}); err != nil {
		return fmt.Errorf("change the schema: %w", err)
	}
	return nil
}

// DropAll deletes all data and the schema. On a server with ACL it also
// resets users and groups, groot's password among them, to their defaults: it
// is meant for tests and for a database of one's own.
func (c *Client) DropAll(ctx context.Context) error {
	if err := c.alter(ctx, &api.Operation{DropAll: true}); err != nil {
		return fmt.Errorf("drop all data: %w", err)
	}
	return nil
}

func (c *Client) alter(ctx context.Context, op *api.Operation) error {
	return c.try(ctx, alterPatience, passing, func() error { return c.dgo.Alter(ctx, op) })
}
