package tag

import (
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// MendTense returns the tags with the tense of German strong verbs mended: "wir"
// and "sie" have the infinitive in the present, so that "unterschrieben",
// "traten … zurück" or "gingen" can only be the past, whatever the tagger took
// them for. Lemmas have their particles (JoinParticles). In other languages the
// tags are returned as they are.
func MendTense(words []syntax.Word, tags []syntax.Tag, lang article.Language) []syntax.Tag {
	return mend(tags, lang, article.German, func(i int) (syntax.Tag, bool) {
		t := tags[i]
		if t.UPOS != syntax.VERB || t.Feats.Get("VerbForm") != "Fin" || t.Feats.Get("Tense") != "Pres" || t.Feats.Get("Mood") != "Ind" {
			return t, false
		}
		form := strings.ToLower(words[i].Form)
		if t.Feats.Get("Number") != "Plur" || t.Feats.Get("Person") == "2" || !strings.HasSuffix(form, "en") || !strings.HasSuffix(t.Lemma, "n") || strings.HasSuffix(t.Lemma, form) {
			return t, false
		}
		t.Feats = syntax.Feats(strings.Replace(string(t.Feats), "Tense=Pres", "Tense=Past", 1))
		return t, true
	})
}
