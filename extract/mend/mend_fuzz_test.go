package mend

import (
	"testing"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// FuzzTreeIsATree makes trees of words that mends look for, whatever hangs
// on whatever: what comes out is a tree too.
func FuzzTreeIsATree(f *testing.F) {
	f.Add([]byte("the head of the service said that"))
	f.Add([]byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23})
	forms := []string{"the", "head", ",", "Keller", "Oslo", "of", "and", "said", "confirmed", "meeting", "that", "if", "is", "to", "der", "die", "dem", "im", "so", "Wert", "den", "wurde", "one", "another", "accused", "including", "Novaks", "were"}
	rels := []syntax.Rel{"nsubj", "obj", "obl", "nmod", "appos", "flat", "case", "det", "conj", "cc", "mark", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "parataxis", "amod", "aux", "aux:pass", "cop", "punct", "compound", "nsubj:pass", "obl:arg", "iobj"}
	tags := []syntax.UPOS{syntax.NOUN, syntax.PROPN, syntax.VERB, syntax.ADP, syntax.DET, syntax.PRON, syntax.AUX, syntax.PUNCT, syntax.ADJ, syntax.ADV, syntax.CCONJ, syntax.SCONJ, syntax.NUM}
	f.Fuzz(func(t *testing.T, data []byte) {
		n := min(len(data)/4, 40)
		if n == 0 {
			return
		}
		var words []syntax.Word
		a := syntax.Analysis{}
		root := int(data[0]) % n
		for i := range n {
			b := data[4*i : 4*i+4]
			form := forms[int(b[0])%len(forms)]
			words = append(words, syntax.Word{Form: form})
			a.Tags = append(a.Tags, syntax.Tag{UPOS: tags[int(b[1])%len(tags)], Lemma: form})
			arc := syntax.Arc{Head: int(b[3]) % max(i, 1), Rel: rels[int(b[2])%len(rels)]}
			switch {
			case i == root:
				arc = syntax.Arc{Head: syntax.Root, Rel: "root"}
			case i < root:
				arc.Head = i + 1 + int(b[3])%(root-i)
			case i > root && arc.Head < root:
				arc.Head = root
			}
			a.Arcs = append(a.Arcs, arc)
		}
		a.Names = append(a.Names, syntax.Mention{Kind: syntax.Person, First: n - 1, Last: n})
		for _, language := range []article.Language{article.English, article.German} {
			got := repair{arcs: Tree(words, a, language, classes{})}
			if !got.isTree() {
				t.Fatalf("%s: %v becomes %v", language, a.Arcs, got.arcs)
			}
		}
	})
}
