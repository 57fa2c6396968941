package dgraph_test

import (
	"os"
	"testing"

	"dossier/graph/local/localtest"
)

func TestMain(m *testing.M) { os.Exit(localtest.Main(m)) }
