package spelling

import (
	"slices"
	"strings"
	"testing"
)

func TestGivenFirst(t *testing.T) {
	for name, want := range map[string]string{
		"Xi Jinping":        "jinping xi",
		"Kim Jong Un":       "jongun kim",
		"Moon Jae-in":       "jain moon",
		"Lai Ching-te":      "chingte lai",
		"Lee Hsien Loong":   "hsienloong lee",
		"Jinping Xi":        "jinping xi",
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

// FuzzGivenFirst checks that no letter is lost.
func FuzzGivenFirst(f *testing.F) {
	f.Add("Kim Jong Un")
	f.Fuzz(func(t *testing.T, name string) {
		words := strings.Fields(Fold(name))
		before, after := []byte(strings.Join(words, "")), []byte(strings.Join(GivenFirst(words), ""))
		slices.Sort(before)
		slices.Sort(after)
		if !slices.Equal(before, after) {
			t.Errorf("%q became %q", words, GivenFirst(words))
		}
	})
}
