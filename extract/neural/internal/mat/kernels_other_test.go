//go:build !amd64

package mat

import "testing"

func eachProcessor(t *testing.T, f func(t *testing.T)) { t.Run("portable", f) }
