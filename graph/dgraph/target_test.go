package dgraph_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/graph/dgraph"
)

func TestParseTarget(t *testing.T) {
	tests := []struct {
		url  string
		want dgraph.Target
	}{
		{"dgraph://localhost:9080", dgraph.Target{Address: "localhost:9080"}},
		{"dgraph://localhost:9080/", dgraph.Target{Address: "localhost:9080"}},
		{"dgraph://[::1]:9080", dgraph.Target{Address: "[::1]:9080"}},
		{"dgraph://groot:p%40ss:w%2Ford@db.example:443?sslmode=verify-ca", dgraph.Target{
			Address: "db.example:443", User: "groot", Password: "p@ss:w/ord", TLS: dgraph.TLSVerify,
		}},
		{"dgraph://h:1?sslmode=disable", dgraph.Target{Address: "h:1"}},
		{"dgraph://h:1?sslmode=require&bearertoken=a%26b", dgraph.Target{
			Address: "h:1", TLS: dgraph.TLSOn, Token: "a&b",
		}},
		{"dgraph://h:1?authtoken=secret", dgraph.Target{Address: "h:1", AuthToken: "secret"}},
	}
	for _, test := range tests {
		got, err := dgraph.ParseTarget(test.url)
		if err != nil {
			t.Errorf("%s: %v", test.url, err)
			continue
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.url, diff)
		}
	}
}

func TestParseTargetRefuses(t *testing.T) {
	tests := []struct{ url, says string }{
		{"", "dgraph://"},
		{"localhost:9080", "dgraph://"},
		{"http://localhost:9080", "dgraph://"},
		{"dgraph://localhost", "host:port"},
		{"dgraph://:9080", "host:port"},
		{"dgraph://localhost:", "host:port"},
		{"dgraph://localhost:port", "dgraph://host:port"},
		{"dgraph://localhost:99999", "host:port"},
		{"dgraph://a:1,b:2", "host:port"},
		{"dgraph://localhost:9080/db", "options"},
		{"dgraph://localhost:9080#x", "options"},
		{"dgraph://hunter2@localhost:9080", "password"},
		{"dgraph://:hunter2@localhost:9080", "password"},
		{"dgraph://u:hunter2@localhost:9080?sslmode=maybe", "sslmode"},
		{"dgraph://u:hunter2@localhost:9080?tls=1", "unknown option"},
		{"dgraph://u:hunter2@localhost:9080?sslmode=disable&sslmode=require", "2 times"},
		{"dgraph://localhost:9080?bearertoken=hunter2", "needs sslmode"},
		{"dgraph://localhost:9080?bearertoken=hunter2&sslmode=disable", "needs sslmode"},
		{"dgraph://u:hunter2%zz@localhost:9080", "dgraph://host:port"},
		{"dgraph://u:hunter2@localhost:9080?a=%zz", "malformed"},
	}
	for _, test := range tests {
		_, err := dgraph.ParseTarget(test.url)
		switch {
		case err == nil:
			t.Errorf("%s: no error", test.url)
		case !strings.Contains(err.Error(), test.says):
			t.Errorf("%s: %q does not say %q", test.url, err, test.says)
		case strings.Contains(err.Error(), "hunter2"):
			t.Errorf("%s: the error tells the secret: %v", test.url, err)
		}
	}
}

func TestTargetStringKeepsSecrets(t *testing.T) {
	target := dgraph.Target{Address: "h:1", User: "u", Password: "hunter2", Token: "hunter3", AuthToken: "hunter4"}
	if got := target.String(); got != "dgraph://u@h:1" {
		t.Errorf("got %s", got)
	}
}

func FuzzParseTarget(f *testing.F) {
	f.Add("dgraph://u:p@localhost:9080?sslmode=require&bearertoken=x")
	f.Add("dgraph://[::1]:1")
	f.Fuzz(func(t *testing.T, url string) {
		target, err := dgraph.ParseTarget(url)
		if err != nil {
			return
		}
		// What was understood can be written and understood again.
		again, err := dgraph.ParseTarget("dgraph://" + target.Address)
		if err != nil || again.Address != target.Address {
			t.Errorf("%q gives address %q, which gives %v, %v", url, target.Address, again, err)
		}
	})
}
