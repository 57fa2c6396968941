package tag

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// particleRel is the relation of a verb's separated particle to it.
const particleRel = "compound:prt"

// JoinParticles returns the tags with the lemmas of German verbs joined to
// their separated particles: in "wies … zurück", weisen becomes zurückweisen.
// Lemmas that are joined already stay. In other languages, where the particle
// is a word by itself, the tags are returned as they are.
func JoinParticles(words []syntax.Word, tags []syntax.Tag, arcs []syntax.Arc, lang article.Language) []syntax.Tag {
	joined := slices.Clone(tags)
	eachParticle(words, tags, arcs, lang, func(verb int, particle string) {
		if lemma := joined[verb].Lemma; !strings.HasPrefix(lemma, particle) {
			joined[verb].Lemma = particle + lemma
		}
	})
	return joined
}

// SplitParticles is the inverse of JoinParticles. The tagger learns the lemmas
// of separated verbs without the particle, which it does not see.
func SplitParticles(words []syntax.Word, tags []syntax.Tag, arcs []syntax.Arc, lang article.Language) []syntax.Tag {
	split := slices.Clone(tags)
	eachParticle(words, tags, arcs, lang, func(verb int, particle string) {
		if rest, ok := strings.CutPrefix(split[verb].Lemma, particle); ok && len(rest) > 2 {
			split[verb].Lemma = rest
		}
	})
	return split
}

func eachParticle(words []syntax.Word, tags []syntax.Tag, arcs []syntax.Arc, lang article.Language, found func(verb int, particle string)) {
	if lang != article.German || len(arcs) != len(words) || len(tags) != len(words) {
		return
	}
	for i, a := range arcs {
		if a.Rel != particleRel || a.Head < 0 || a.Head >= len(words) {
			continue
		}
		if u := tags[a.Head].UPOS; u == syntax.VERB || u == syntax.AUX {
			found(a.Head, strings.ToLower(words[i].Form))
		}
	}
}
