package local

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// The cluster of docker-compose.yml is the Dgraph that dossier runs by itself,
// with the same bounds, and nobody else reaches it.
func TestCompose(t *testing.T) {
	file, err := os.ReadFile("../../docker-compose.yml")
	if err != nil {
		t.Fatal(err)
	}
	module, err := os.ReadFile("server/go.mod")
	if err != nil {
		t.Fatal(err)
	}
	version := regexp.MustCompile(`hypermodeinc/dgraph/v\d+ (v\S+)`).FindSubmatch(module)
	if version == nil {
		t.Fatal("server/go.mod names no version of Dgraph")
	}
	text := strings.Join(strings.Fields(strings.ReplaceAll(string(file), "\\\n", "")), " ")
	for _, part := range []string{cacheShares, limits} {
		if !strings.Contains(text, part) {
			t.Errorf("alpha runs without %s", part)
		}
	}
	images := regexp.MustCompile(`image: dgraph/dgraph:(\S+)`).FindAllStringSubmatch(text, -1)
	if len(images) != 2 {
		t.Errorf("got %d servers, not Zero and Alpha", len(images))
	}
	for _, image := range images {
		if image[1] != string(version[1]) {
			t.Errorf("got Dgraph %s, the local one is %s", image[1], version[1])
		}
	}
	ports := regexp.MustCompile(`"([^"]*):\d+:\d+"`).FindAllStringSubmatch(text, -1)
	if len(ports) == 0 {
		t.Error("no port is published")
	}
	for _, port := range ports {
		if port[1] != "127.0.0.1" {
			t.Errorf("a port is published at %s", port[1])
		}
	}
}
