package tag

import (
	"testing"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

func TestMendTense(t *testing.T) {
	for _, tt := range []struct{ form, lemma, number, want string }{
		{"unterschrieben", "unterschreiben", "Plur", "Past"},
		{"traten", "zurücktreten", "Plur", "Past"},
		{"treten", "zurücktreten", "Plur", "Pres"},
		{"unterschreiben", "unterschreiben", "Plur", "Pres"},
		{"unterschreibt", "unterschreiben", "Sing", "Pres"},
		{"wandern", "wandern", "Plur", "Pres"},
	} {
		feats := syntax.Feats("Mood=Ind|Number=" + tt.number + "|Person=3|Tense=Pres|VerbForm=Fin")
		tags := []syntax.Tag{{UPOS: syntax.VERB, Lemma: tt.lemma, Feats: feats}}
		got := MendTense([]syntax.Word{{Form: tt.form}}, tags, article.German)
		if tense := got[0].Feats.Get("Tense"); tense != tt.want {
			t.Errorf("%s of %s: tense %s, want %s", tt.form, tt.lemma, tense, tt.want)
		}
		if tags[0].Feats != feats {
			t.Errorf("%s: the tags given were changed", tt.form)
		}
	}
}
