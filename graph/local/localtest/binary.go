//go:build unix

package localtest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
)

// Binary returns the path of the repository's Dgraph server, bin/dgraph, and
// builds it when it is not there. Test binaries that run at the same time wait
// for the one that builds.
func Binary() (string, error) {
	root, err := root()
	if err != nil {
		return "", err
	}
	bin := filepath.Join(root, "bin")
	path := filepath.Join(bin, "dgraph")
	if _, err := os.Stat(path); err == nil {
		return path, nil
	}
	if err := os.MkdirAll(bin, 0o755); err != nil {
		return "", err
	}
	lock, err := os.OpenFile(filepath.Join(bin, ".dgraph.lock"), os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return "", err
	}
	defer lock.Close()
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX); err != nil {
		return "", fmt.Errorf("wait for the build of %s: %w", path, err)
	}
	if _, err := os.Stat(path); err == nil {
		return path, nil
	}
	return path, build(root, path)
}

// build makes the server in one step for those who only look for the file.
func build(root, path string) error {
	part := path + ".part"
	cmd := exec.Command("go", "build", "-o", part, "github.com/hypermodeinc/dgraph/v25/dgraph")
	cmd.Dir = filepath.Join(root, "graph", "local", "server")
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("build the Dgraph server: %w\n%s", err, out)
	}
	return os.Rename(part, path)
}

// root returns the folder of the module that the test runs in.
func root() (string, error) {
	out, err := exec.Command("go", "env", "GOMOD").Output()
	if err != nil {
		return "", fmt.Errorf("find the module's folder: %w", err)
	}
	return filepath.Dir(strings.TrimSpace(string(out))), nil
}
