package dgraph

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/dgraph-io/dgo/v230"
	"github.com/dgraph-io/dgo/v230/protos/api"
)

// Tx is one transaction, valid inside the function given to Update and not
// safe for concurrent use.
type Tx struct {
	ctx context.Context // of the Update; a Tx does not outlive it
	txn *dgo.Txn
}

// Update runs do in one transaction and commits it. When another writer was
// faster (ErrAborted) do runs again from the start in a new transaction, so it
// must have no effects but those on tx. The attempts are bounded, with growing
// random pauses. An error of do discards the transaction and is returned.
//
// When the connection is lost during the commit it is unknown whether the
// transaction was committed; Update then returns ErrUnavailable. Where the
// target has a Revival it waits for the server and runs do again instead: do
// must read what is there before it writes, so that a second run adds nothing.
func (c *Client) Update(ctx context.Context, do func(tx *Tx) error) error {
	again := func(err error) bool { return errors.Is(err, dgo.ErrAborted) || passing(err) }
	err := c.try(ctx, updatePatience, again, func() error { return c.attempt(ctx, do) })
	if err != nil {
		return fmt.Errorf("update: %w", err)
	}
	return nil
}

// attempt runs do once, in a transaction that is over afterwards.
func (c *Client) attempt(ctx context.Context, do func(tx *Tx) error) error {
	tx := &Tx{ctx: ctx, txn: c.dgo.NewTxn()}
	if err := do(tx); err != nil {
		tx.discard()
		return err
	}
	return tx.txn.Commit(ctx)
}

// discard tells the server that the transaction is given up, also when the
// context has ended. A failure is of no consequence: the server forgets
// transactions that are left open.
func (tx *Tx) discard() {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(tx.ctx), 5*time.Second)
	defer cancel()
	_ = tx.txn.Discard(ctx)
}

// Query runs DQL inside the transaction: it sees the transaction's own writes
// and the state at its start.
func (tx *Tx) Query(dql string, vars map[string]string) ([]byte, error) {
	response, err := tx.txn.QueryWithVars(tx.ctx, dql, vars)
	if err != nil {
		return nil, fmt.Errorf("query: %w", err)
	}
	return response.GetJson(), nil
}

// Mutate deletes and sets quads; either may be empty. It returns the uid of
// every blank node, under its name without "_:".
//
// A node must not be cleared with Any and set in the same call: Dgraph then
// loses values. Mutate refuses it; delete what differs and set what is new.
func (tx *Tx) Mutate(set, del []NQuad) (uids map[string]string, err error) {
	if len(set) == 0 && len(del) == 0 {
		return nil, nil
	}
	mutation, err := newMutation(set, del)
	if err != nil {
		return nil, fmt.Errorf("mutate: %w", err)
	}
	response, err := tx.txn.Do(tx.ctx, &api.Request{Mutations: []*api.Mutation{mutation}})
	if err != nil {
		return nil, fmt.Errorf("mutate: %w", err)
	}
	return response.GetUids(), nil
}
