// Package dgraph is the connection to a Dgraph server: schema, queries,
// transactions that are retried when they lose against another writer, and
// typed quads that need no quoting. In go DQL, variables and quads; out come
// JSON answers and the uids of new nodes. It is the only importer of dgo and
// gRPC.
//
// A target is a server's address with the credentials; a quad is one subject,
// predicate and object, with facets on the edge; a blank node (_:name) is a new
// node, named for the length of one mutation.
package dgraph

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"math"
	"net"
	"time"

	"github.com/dgraph-io/dgo/v230"
	"github.com/dgraph-io/dgo/v230/protos/api"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
)

// dialTimeout bounds the first exchange with a server, unless the caller's
// context ends sooner.
const dialTimeout = 15 * time.Second

// Client is an open connection; safe for concurrent use.
type Client struct {
	target  Target
	conn    *grpc.ClientConn
	service api.DgraphClient
	dgo     *dgo.Dgraph
}

// Dial connects to a server, logs in where the target has a user, and checks
// that the server answers. When it cannot be reached the error wraps
// ErrUnavailable and names the address and the way out.
func Dial(ctx context.Context, target Target) (*Client, error) {
	conn, err := grpc.NewClient("passthrough:///"+target.Address, dialOptions(target)...)
	if err != nil {
		return nil, fmt.Errorf("connect to %s: %w", target, err)
	}
	service := api.NewDgraphClient(conn)
	c := &Client{target: target, conn: conn, service: service, dgo: dgo.NewDgraphClient(service)}
	if err := c.greet(ctx); err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return c, nil
}

func dialOptions(target Target) []grpc.DialOption {
	options := []grpc.DialOption{
		grpc.WithTransportCredentials(transport(target)),
		// gRPC's own limit of 4 MB is too little for an export.
		grpc.WithDefaultCallOptions(
			grpc.MaxCallRecvMsgSize(math.MaxInt32), grpc.MaxCallSendMsgSize(math.MaxInt32)),
	}
	if target.AuthToken != "" || target.Token != "" {
		options = append(options, grpc.WithPerRPCCredentials(headers{target}))
	}
	return options
}

func transport(target Target) credentials.TransportCredentials {
	host, _, _ := net.SplitHostPort(target.Address)
	switch target.TLS {
	case TLSVerify:
		return credentials.NewTLS(&tls.Config{ServerName: host, MinVersion: tls.VersionTLS12})
	case TLSOn:
		// What sslmode=require asks for: encryption without a check of who is there.
		return credentials.NewTLS(&tls.Config{InsecureSkipVerify: true, MinVersion: tls.VersionTLS12})
	default:
		return insecure.NewCredentials()
	}
}

// headers sends the target's tokens with every call.
type headers struct{ target Target }

func (h headers) GetRequestMetadata(context.Context, ...string) (map[string]string, error) {
	md := map[string]string{}
	if h.target.AuthToken != "" {
		md["auth-token"] = h.target.AuthToken
	}
	if h.target.Token != "" {
		md["authorization"] = "Bearer " + h.target.Token
	}
	return md, nil
}

// RequireTransportSecurity keeps a bearer token off plain connections.
func (h headers) RequireTransportSecurity() bool { return h.target.Token != "" }

// greet checks that a Dgraph answers and lets the user in.
func (c *Client) greet(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, dialTimeout)
	defer cancel()
	_, err := c.service.CheckVersion(ctx, &api.Check{})
	if err == nil {
		err = c.login(ctx)
	}
	if err == nil {
		return nil
	}
	if code(err) == codes.DeadlineExceeded {
		err = unavailable{err}
	}
	err = fmt.Errorf("connect to %s: %w", c.target, classify(err))
	if errors.Is(err, ErrUnavailable) {
		err = fmt.Errorf("%w (is it running? a local one is started by `dossier db start`; "+
			"another is named as dgraph://host:port)", err)
	}
	return err
}

// login fetches a new access token; it does nothing for a target without user.
func (c *Client) login(ctx context.Context) error {
	if c.target.User == "" {
		return nil
	}
	if err := c.dgo.Login(ctx, c.target.User, c.target.Password); err != nil {
		return fmt.Errorf("log in as %s: %w", c.target.User, err)
	}
	return nil
}

// Close ends the connection.
func (c *Client) Close() error {
	if err := c.conn.Close(); err != nil {
		return fmt.Errorf("close the connection to %s: %w", c.target, err)
	}
	return nil
}

// Target returns what the client was dialled with.
func (c *Client) Target() Target { return c.target }
