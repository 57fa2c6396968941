package local

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// FindBinary returns the path of the Dgraph server: the one given, else
// `dgraph` beside this program, in ../bin, or on the PATH.
func FindBinary(given string) (string, error) {
	if given != "" {
		path, err := exec.LookPath(given)
		if err != nil {
			return "", fmt.Errorf("find the Dgraph server: %w", err)
		}
		return filepath.Abs(path)
	}
	if self, err := os.Executable(); err == nil {
		dir := filepath.Dir(self)
		for _, path := range []string{
			filepath.Join(dir, "dgraph"), filepath.Join(dir, "..", "bin", "dgraph"),
		} {
			if path, err := exec.LookPath(path); err == nil {
				return filepath.Abs(path)
			}
		}
	}
	path, err := exec.LookPath("dgraph")
	if err != nil {
		return "", errors.New("find the Dgraph server: there is no `dgraph` beside this program, " +
			"in ../bin or on the PATH; `make dgraph` builds bin/dgraph, " +
			"or name a running server as dgraph://host:port")
	}
	return filepath.Abs(path)
}
