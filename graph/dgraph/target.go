package dgraph

import (
	"fmt"
	"net"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// TLSMode says how a connection is encrypted.
type TLSMode int

// The modes, named in a connection string by sslmode=.
const (
	TLSOff    TLSMode = iota // disable: plain text, the default
	TLSOn                    // require: encrypted, the server's certificate is not checked
	TLSVerify                // verify-ca: encrypted, the certificate is checked against the system's authorities
)

// Target says which Dgraph to talk to and as whom.
type Target struct {
	Address   string // host:port of Alpha's gRPC
	User      string // ACL user; empty when the server has no ACL
	Password  string // of User
	TLS       TLSMode
	Token     string // bearer token of a proxy or hosted cluster; needs TLS
	AuthToken string // what the server was given as --security token=

	// Revival is how long a server that died may take to answer again, where
	// somebody starts it anew at the same address. Zero: nobody does.
	Revival time.Duration
}

// String returns the target as a connection string without its secrets, fit
// for messages and logs.
func (t Target) String() string {
	user := ""
	if t.User != "" {
		user = url.User(t.User).String() + "@"
	}
	return "dgraph://" + user + t.Address
}

// ParseTarget reads a connection string:
//
//	dgraph://[user:password@]host:port[?sslmode=disable|require|verify-ca&bearertoken=…&authtoken=…]
//
// The errors do not repeat the string, which may hold a password.
func ParseTarget(raw string) (Target, error) {
	u, err := url.Parse(raw)
	if err != nil {
		// url.Error repeats the string, so only the cause is kept.
		return Target{}, fmt.Errorf("parse the dgraph address: it is no URL of the form dgraph://host:port")
	}
	if u.Scheme != "dgraph" {
		return Target{}, fmt.Errorf("parse the dgraph address: it must begin with dgraph://")
	}
	if u.Path != "" && u.Path != "/" || u.Fragment != "" {
		return Target{}, fmt.Errorf("parse the dgraph address: nothing may follow the port but ?options")
	}
	target := Target{Address: u.Host}
	if err := checkAddress(u.Host); err != nil {
		return Target{}, err
	}
	if u.User != nil {
		target.User = u.User.Username()
		target.Password, _ = u.User.Password()
		if target.User == "" || target.Password == "" {
			return Target{}, fmt.Errorf("parse the dgraph address: a user needs a password (dgraph://user:password@host:port)")
		}
	}
	if err := target.setOptions(u.RawQuery); err != nil {
		return Target{}, err
	}
	return target, nil
}

func checkAddress(address string) error {
	host, port, err := net.SplitHostPort(address)
	if _, bad := strconv.ParseUint(port, 10, 16); err != nil || host == "" || bad != nil {
		return fmt.Errorf("parse the dgraph address: %q is not host:port (the gRPC port is 9080 unless changed)", address)
	}
	return nil
}

func (t *Target) setOptions(query string) error {
	options, err := url.ParseQuery(query)
	if err != nil {
		return fmt.Errorf("parse the dgraph address: the options after ? are malformed")
	}
	for name, values := range options {
		if len(values) != 1 {
			return fmt.Errorf("parse the dgraph address: option %s is given %d times", name, len(values))
		}
		if err := t.setOption(name, values[0]); err != nil {
			return err
		}
	}
	if t.Token != "" && t.TLS == TLSOff {
		return fmt.Errorf("parse the dgraph address: a bearertoken needs sslmode=require or verify-ca")
	}
	return nil
}

func (t *Target) setOption(name, value string) error {
	switch name {
	case "sslmode":
		modes := map[string]TLSMode{"disable": TLSOff, "require": TLSOn, "verify-ca": TLSVerify}
		mode, ok := modes[value]
		if !ok {
			return fmt.Errorf("parse the dgraph address: sslmode is %q, want disable, require or verify-ca", value)
		}
		t.TLS = mode
	case "bearertoken":
		t.Token = value
	case "authtoken":
		t.AuthToken = value
	default:
		return fmt.Errorf("parse the dgraph address: unknown option %q (known: sslmode, bearertoken, authtoken)",
			strings.ToValidUTF8(name, "?"))
	}
	return nil
}
