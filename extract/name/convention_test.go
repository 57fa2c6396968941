package name

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

func TestSettle(t *testing.T) {
	flags := map[string]Flag{}
	for _, w := range Titles(article.English) {
		flags[w] |= Title
	}
	for _, w := range Times(article.English) {
		flags[w] |= Time
	}
	lexicon := NewLexicon(nil, nil, flags)
	person := func(first, last int) []syntax.Mention {
		return []syntax.Mention{{First: first, Last: last, Kind: syntax.Person}}
	}
	place := []syntax.Mention{{First: 0, Last: 1, Kind: syntax.Place}}
	for _, test := range []struct {
		text string
		upos []syntax.UPOS
		in   []syntax.Mention
		want []syntax.Mention
	}{
		{"Prime Minister Ana Cruz", nil, person(0, 4), person(2, 4)},
		{"Prince", nil, person(0, 1), person(0, 1)},
		{"Ana King", nil, person(0, 2), person(0, 2)},
		{"US troops", []syntax.UPOS{syntax.PROPN, syntax.NOUN}, place, nil},
		{"US special envoy", []syntax.UPOS{syntax.PROPN, syntax.ADJ, syntax.NOUN}, place, nil},
		{"U.S. President Cruz", []syntax.UPOS{syntax.PROPN, syntax.PROPN, syntax.PROPN}, place, nil},
		{"US last week", []syntax.UPOS{syntax.PROPN, syntax.ADJ, syntax.NOUN}, place, place},
		{"US said", []syntax.UPOS{syntax.PROPN, syntax.VERB}, place, place},
		{"US troops", nil, place, place},
		{"Oslo talks", []syntax.UPOS{syntax.PROPN, syntax.NOUN}, place, place},
	} {
		var tags []syntax.Tag
		for _, u := range test.upos {
			tags = append(tags, syntax.Tag{UPOS: u})
		}
		in := append([]syntax.Mention(nil), test.in...)
		if diff := cmp.Diff(test.want, lexicon.Settle(in, split(test.text), tags)); diff != "" {
			t.Errorf("%s: names differ (-want +got):\n%s", test.text, diff)
		}
	}
}
