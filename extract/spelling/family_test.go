package spelling

import (
	"strings"
	"testing"
)

func TestGivenFirst(t *testing.T) {
	for name, want := range map[string]string{
		"Xi Jinping":        "jinping xi",
		"Kim Jong Un":       "jongun kim",
		"Moon Jae-in":       "jain moon",
		"Lai Ching-te":      "chingte lai",
		"Lee Hsien Loong":   "hsienlung lee",
		"Jinping Xi":        "jinping xi",
		"Cho Hyun-seok":     "hyonsok cho",
		"Cho Hyon Sok":      "hyonsok cho",
		"Kim Keller":        "kim keller",
		"Lee Harvey Novak":  "lee harvey novak",
		"Song Jiang Wei Li": "song jiang wei li",
		"Nguyen Phu Trong":  "nguyen phu trong",
		"Xi":                "xi",
	} {
		if got := strings.Join(GivenFirst(strings.Fields(Fold(name))), " "); got != want {
			t.Errorf("GivenFirst(%q) is %q, want %q", name, got, want)
		}
	}
}

// FuzzGivenFirst checks that a name keeps its first word, in front or behind.
func FuzzGivenFirst(f *testing.F) {
	f.Add("Kim Jong Un")
	f.Fuzz(func(t *testing.T, name string) {
		words := strings.Fields(Fold(name))
		got := GivenFirst(words)
		if len(words) > 0 && got[0] != words[0] && got[len(got)-1] != words[0] {
			t.Errorf("%q became %q", words, got)
		}
	})
}
