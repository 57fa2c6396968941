package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/syntax"
)

func TestGrowSpelledOut(t *testing.T) {
	org := func(first, last int) syntax.Mention {
		return syntax.Mention{First: first, Last: last, Kind: syntax.Organization}
	}
	place := syntax.Mention{First: 8, Last: 9, Kind: syntax.Place}
	tests := []struct {
		name, text string
		in, want   []syntax.Mention
	}{
		{"whole", "the Organization for Security and Co-operation in Europe ( OSCE ) said", []syntax.Mention{org(1, 4), {First: 9, Last: 10, Kind: syntax.Place}}, []syntax.Mention{org(1, 10)}},
		{"overlooked", "die Bank für Wiederaufbau und Handel ( BWH ) half", nil, []syntax.Mention{org(1, 6)}},
		{"a longer name stays", "the Greater Black Sea Ports ( BSP ) said", []syntax.Mention{org(1, 5)}, []syntax.Mention{org(1, 5)}},
		{"other letters", "the Ministry for Security met here with him in Europe ( OSCE )", []syntax.Mention{place}, []syntax.Mention{place}},
		{"too short", "the United Nations ( UN )", nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, growSpelledOut(parted(tt.text), tt.in)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
