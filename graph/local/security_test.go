package local_test

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// A page of some other origin, open in the user's browser, can send any of
// these. Nothing may be written, read or handed out.
func TestBrowserIsKeptOut(t *testing.T) {
	t.Parallel()
	o := options(t)
	instance := start(t, o)
	defer instance.Close()
	write(t, instance.Target(), "secret")
	s := status(t, o.Dir)
	token := instance.Target().AuthToken
	requests := []struct{ method, path, kind, body, refusal string }{
		{"POST", "/alter", "text/plain", "name: string @index(term) .", "No Auth Token"},
		{"POST", "/alter", "text/plain", `{"drop_all": true}`, "No Auth Token"},
		{"POST", "/alter", "application/x-www-form-urlencoded", "drop_attr=name", "No Auth Token"},
		{"POST", "/mutate?commitNow=true", "text/plain", `{set {_:a <name> "intruder" .}}`, "Content-Type"},
		{"POST", "/mutate?commitNow=true", "application/rdf", `{set {_:a <name> "intruder" .}}`, "no accessJwt"},
		{"POST", "/mutate?commitNow=true", "application/json", `{"set":[{"name":"intruder"}]}`, "no accessJwt"},
		{"POST", "/query", "application/dql", `{q(func: has(name)) {name}}`, "no accessJwt"},
		{"POST", "/query", "text/plain", `{q(func: has(name)) {name}}`, "Content-Type"},
		{"POST", "/login", "text/plain", `{"userid":"groot","password":"password"}`, "No Auth Token"},
		{"POST", "/admin", "application/json", `{"query":"mutation {login(userId:\"groot\",password:\"password\") {response {accessJWT}}}"}`, "AuthToken"},
		{"POST", "/admin", "application/graphql", `mutation {shutdown {response {code}}}`, "AuthToken"},
		{"GET", "/admin/shutdown", "", "", "AuthToken"},
		{"GET", "/state", "", "", "no accessJwt"},
		{"POST", "/graphql", "application/graphql", "{queryName {name}}", "errors"},
	}
	for _, r := range requests {
		answer := send(t, r.method, "http://"+s.HTTP+r.path, r.kind, r.body)
		if !strings.Contains(answer, r.refusal) || strings.Contains(answer, "secret") {
			t.Errorf("%s %s (%s) %s: %s", r.method, r.path, r.kind, r.body, answer)
		}
	}
	for _, path := range []string{"/debug/pprof/cmdline", "/debug/vars", "/health", "/"} {
		if answer := send(t, "GET", "http://"+s.HTTP+path, "", ""); strings.Contains(answer, token) {
			t.Errorf("%s tells the token", path)
		}
	}
	zero := zeroHTTP(t, o.Dir)
	for _, path := range []string{"/removeNode?id=1&group=1", "/assign?what=uids&num=1", "/moveTablet?tablet=name&group=1", "/state"} {
		if answer := send(t, "GET", "http://"+zero+path, "", ""); !strings.Contains(answer, "404") {
			t.Errorf("zero's %s: %s", path, answer)
		}
	}
	if n := read(t, instance.Target(), "secret"); n != 1 {
		t.Errorf("%d nodes are left of 1", n)
	}
	if n := read(t, instance.Target(), "intruder"); n != 0 {
		t.Errorf("%d nodes were written", n)
	}
	checkLoopback(t, s.Alpha, 3)
	checkLoopback(t, s.Zero, 2)
	checkCommandLines(t, o.Dir, token)

	// Dropping all data brings the default password back. It opens nothing.
	c := dial(t, instance.Target())
	defer c.Close()
	if err := c.DropAll(t.Context()); err != nil {
		t.Fatal(err)
	}
	if answer := send(t, "POST", "http://"+s.HTTP+"/login", "text/plain", `{"userid":"groot","password":"password"}`); !strings.Contains(answer, "No Auth Token") {
		t.Errorf("after a drop: %s", answer)
	}
	write(t, instance.Target(), "after the drop")
}

func send(t *testing.T, method, url, kind, body string) string {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Origin", "http://evil.example")
	if kind != "" {
		request.Header.Set("Content-Type", kind)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.Status + " " + string(answer)
}

// zeroHTTP finds Zero's HTTP port by the distance that Dgraph keeps.
func zeroHTTP(t *testing.T, dir string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, "state.json"))
	if err != nil {
		t.Fatal(err)
	}
	offset := regexp.MustCompile(`"zero_offset": (-?\d+)`).FindSubmatch(text)
	n, err := strconv.Atoi(string(offset[1]))
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("127.0.0.1:%d", 6080+n)
}

// checkLoopback checks that every port a process listens on is bound to
// loopback, and that there are as many as known.
func checkLoopback(t *testing.T, pid, want int) {
	t.Helper()
	sockets := map[string]bool{}
	links, err := filepath.Glob(fmt.Sprintf("/proc/%d/fd/*", pid))
	if err != nil {
		t.Fatal(err)
	}
	for _, link := range links {
		if to, err := os.Readlink(link); err == nil && strings.HasPrefix(to, "socket:[") {
			sockets[strings.Trim(to, "socket:[]")] = true
		}
	}
	found := 0
	for _, table := range []string{"/proc/net/tcp", "/proc/net/tcp6"} {
		text, err := os.ReadFile(table)
		if err != nil {
			continue // a kernel without IPv6
		}
		for _, line := range strings.Split(string(text), "\n") {
			f := strings.Fields(line)
			const listening = "0A"
			if len(f) < 10 || f[3] != listening || !sockets[f[9]] {
				continue
			}
			found++
			const v4, v6 = "0100007F:", "00000000000000000000000001000000:"
			if !strings.HasPrefix(f[1], v4) && !strings.HasPrefix(f[1], v6) {
				t.Errorf("pid %d listens at %s, not on loopback", pid, f[1])
			}
		}
	}
	if found != want {
		t.Errorf("pid %d listens on %d ports, want %d", pid, found, want)
	}
}

// checkCommandLines checks that no process shows the token to all users.
func checkCommandLines(t *testing.T, dir, token string) {
	t.Helper()
	for _, pid := range processes(t, dir) {
		text, err := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", pid))
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(text), token) {
			t.Errorf("pid %d shows the token", pid)
		}
	}
}

func checkMemoryLimit(t *testing.T, pid int, want int64) {
	t.Helper()
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/limits", pid))
	if err != nil {
		t.Fatal(err)
	}
	if !regexp.MustCompile(fmt.Sprintf(`Max data size\s+%d\s`, want)).Match(text) {
		t.Errorf("no memory limit of %d:\n%s", want, text)
	}
}
