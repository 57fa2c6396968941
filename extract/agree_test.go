package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/syntax"
)

func TestAgree(t *testing.T) {
	// A word is its form, its tag if it is a proper noun, and the kind of name.
	for name, test := range map[string]struct{ in, want string }{
		"the kind of most": {
			"Norda/P/Organization sold . Norda/P/Place rose . Norda/P/Organization fell",
			"Norda/P/Organization sold . Norda/P/Organization rose . Norda/P/Organization fell",
		},
		"behind a form of address": {
			"Ms Keller/P/Organization left . Frau Horn/P/Place fehlt . Dr Oetker/P/Organization",
			"Ms Keller/P/Person left . Frau Horn/P/Person fehlt . Dr Oetker/P/Organization",
		},
		"found where missed": {
			"Norda/P/Organization sold . Norda/P/Organization rose . Norda/P/Organization fell . buy Norda/P now",
			"Norda/P/Organization sold . Norda/P/Organization rose . Norda/P/Organization fell . buy Norda/P/Organization now",
		},
		"not as a part of a longer name": {
			"Norda/P/Place sold . Norda/P/Place rose . Norda/P/Place fell . Norda/P Street/P",
			"Norda/P/Place sold . Norda/P/Place rose . Norda/P/Place fell . Norda/P Street/P",
		},
		"not as a common word": {
			"Rose/P/Person sold . Rose/P/Person rose . Rose/P/Person fell . Rose petals",
			"Rose/P/Person sold . Rose/P/Person rose . Rose/P/Person fell . Rose petals",
		},
		"not after two": {
			"Norda/P/Organization sold . Norda/P/Organization rose . Norda/P fell",
			"Norda/P/Organization sold . Norda/P/Organization rose . Norda/P fell",
		},
		"not where it is now this, now that": {
			"Norda/P/Place a . Norda/P/Place b . Norda/P/Person c . Norda/P/Person d . Norda/P e",
			"Norda/P/Place a . Norda/P/Place b . Norda/P/Person c . Norda/P/Person d . Norda/P e",
		},
	} {
		t.Run(name, func(t *testing.T) {
			sentences, all := sketch(test.in)
			agree(sentences, all)
			_, want := sketch(test.want)
			if diff := cmp.Diff(want, all); diff != "" {
				t.Errorf("analyses (-want +got):\n%s", diff)
			}
		})
	}
}

func TestSurnames(t *testing.T) {
	words := func(text string) (list []syntax.Word) {
		for form := range strings.FieldsSeq(text) {
			list = append(list, syntax.Word{Form: form})
		}
		return list
	}
	sentences := [][]syntax.Word{words("Pavel Halden left"), words("for Halden nothing changed"), words("he was born in Halden")}
	all := []syntax.Analysis{
		{Tags: make([]syntax.Tag, 3), Names: []syntax.Mention{{First: 0, Last: 2, Kind: syntax.Person}}},
		{Tags: make([]syntax.Tag, 4), Names: []syntax.Mention{{First: 1, Last: 2, Kind: syntax.Place}}},
		{Tags: make([]syntax.Tag, 5), Names: []syntax.Mention{{First: 4, Last: 5, Kind: syntax.Place}}},
	}
	agree(sentences, all)
	if got := all[1].Names[0].Kind; got != syntax.Person {
		t.Errorf("the surname by itself is a %s, want a person", got)
	}
	if got := all[2].Names[0].Kind; got != syntax.Place {
		t.Errorf("the town of that name is a %s, want a place", got)
	}
}

// sketch reads sentences with names of one word.
func sketch(text string) (sentences [][]syntax.Word, all []syntax.Analysis) {
	for sentence := range strings.SplitSeq(text, " . ") {
		var words []syntax.Word
		var a syntax.Analysis
		for i, field := range strings.Fields(sentence) {
			parts := strings.Split(field, "/")
			words = append(words, syntax.Word{Form: parts[0]})
			tag := syntax.Tag{UPOS: syntax.NOUN}
			if len(parts) > 1 {
				tag.UPOS = syntax.PROPN
			}
			a.Tags = append(a.Tags, tag)
			if len(parts) > 2 {
				a.Names = append(a.Names, syntax.Mention{First: i, Last: i + 1, Kind: syntax.NameKind(parts[2])})
			}
		}
		sentences, all = append(sentences, words), append(all, a)
	}
	return sentences, all
}
