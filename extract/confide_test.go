package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/article"
	"dossier/extract/confidence"
	"dossier/extract/syntax"
	"dossier/extract/triple"
)

// An unsure triple of a hardly readable sentence is dropped, and an act of
// speech no longer contains it.
func TestConfide(t *testing.T) {
	model, err := confidence.For(article.English)
	if err != nil {
		t.Fatal(err)
	}
	s, err := syntax.ParseNotation("Keller/PROPN/2/nsubj left/VERB/0/root/leave/VerbForm=Fin")
	if err != nil {
		t.Fatal(err)
	}
	a := &assembler{lang: &Language{Confidence: model}}
	for _, x := range []struct {
		id      string
		content []string
		quality float64
	}{{"said", []string{"clear", "garbled"}, 1}, {"clear", nil, 1}, {"garbled", nil, 0.1}} {
		a.add(triple.Triple{ID: x.id, Rule: "nominal", Content: x.content, Polarity: triple.Positive, Modality: triple.Asserted},
			confidence.Evidence{Sentence: s, Predicate: 1, Subject: 0, Object: -1, Quality: x.quality})
	}
	kept, dropped := a.confide()
	var got [][]string
	for _, t := range append(kept, dropped...) {
		got = append(got, append([]string{t.ID}, t.Content...))
	}
	if diff := cmp.Diff([][]string{{"said", "clear"}, {"clear"}, {"garbled"}}, got); diff != "" || len(dropped) != 1 {
		t.Errorf("%d dropped; kept and dropped with their content (-want +got)\n%s", len(dropped), diff)
	}
}
