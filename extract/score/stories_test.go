package score

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestBCubed(t *testing.T) {
	tests := []struct {
		name        string
		found, gold []string
		want        Share3
	}{
		{"same", []string{"x", "x", "y"}, []string{"1", "1", "2"}, Share3{1, 1, 1}},
		{"all in one", []string{"x", "x"}, []string{"1", "2"}, Share3{0.5, 1, 2. / 3}},
		{"all apart", []string{"x", "y"}, []string{"1", "1"}, Share3{1, 0.5, 2. / 3}},
		{"none found", []string{"", ""}, []string{"1", "1"}, Share3{1, 0.5, 2. / 3}},
		{"nothing", nil, nil, Share3{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, BCubed(tt.found, tt.gold), cmpopts.EquateApprox(0, 1e-9)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

const testStories = `{"entities": [
	{"id": "novak", "kind": "Person", "names": {"en/1": ["Pavel Novak", "Novak"], "en/2": ["P. Novak"]}},
	{"id": "keller", "kind": "Person", "names": {"en/1": ["Keller"]}},
	{"id": "prague", "kind": "Place", "names": {"en/1": ["Prague"], "en/2": ["Prague"]}},
	{"id": "czechia", "kind": "Place", "names": {"en/2": ["Czechia"]}, "metonyms": {"en/2": ["Prague"]}}
]}`

func TestScoreEntities(t *testing.T) {
	file := filepath.Join(t.TempDir(), "stories.json")
	if err := os.WriteFile(file, []byte(testStories), 0o600); err != nil {
		t.Fatal(err)
	}
	stories, err := ReadStories(file)
	if err != nil {
		t.Fatal(err)
	}
	s := stories.ScoreEntities(map[Printed]string{
		{"en/1", "Pavel Novak"}: "a", {"en/1", "Novak"}: "a", {"en/1", "Keller"}: "a", // two people in one
		{"en/2", "P. Novak"}: "b", // one in two
		{"en/1", "Prague"}:   "c",
		{"en/2", "Prague"}:   "d", {"en/2", "Czechia"}: "d", // a capital for its government is right
	})
	if s.People != 1 {
		t.Errorf("people merged: got %d, want 1", s.People)
	}
	if want := (Share{Right: 2, Of: 4, Share: 0.5}); s.Merges != want {
		t.Errorf("merges: got %v, want %v", s.Merges, want)
	}
	if len(s.Wrong) != 1 || s.Wrong[0].String() != "en/1 Keller | en/1 Novak, en/1 Pavel Novak" {
		t.Errorf("wrong merges: got %v", s.Wrong)
	}
	if len(s.Splits) != 1 || s.Splits[0].Of != "novak" {
		t.Errorf("splits: got %v", s.Splits)
	}
	if want := (Share{Right: 7, Of: 7, Share: 1}); s.Mentions != want {
		t.Errorf("mentions read: got %v, want %v", s.Mentions, want)
	}
}
