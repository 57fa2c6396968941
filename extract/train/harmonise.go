package train

import (
	_ "embed"
	"slices"
	"strings"

	"dossier/extract/syntax"
)

// german.txt says how words are analysed in the project's own treebank where
// the German GSD does it in another way: form, part of speech there, part of
// speech and lemma here ("=": as there).
//
//go:embed german.txt
var germanWords string

// harmonise rewrites sentences of the German GSD so that they follow the
// conventions of the project's own treebank, which the shipped models follow.
// Sentences of that treebank stay as they are.
func harmonise(sentences []*syntax.Record) []*syntax.Record {
	words := map[[2]string][2]string{}
	for line := range strings.Lines(germanWords) {
		if f := strings.Fields(line); len(f) == 4 && f[0] != "#" {
			words[[2]string{f[0], f[1]}] = [2]string{f[2], f[3]}
		}
	}
	out := make([]*syntax.Record, len(sentences))
	for i, r := range sentences {
		out[i] = r
		if !strings.HasPrefix(r.ID, "news-") {
			c := *r
			c.Tags, c.Arcs = slices.Clone(r.Tags), relativeClauses(r)
			for k := range c.Tags {
				c.Tags[k] = harmoniseTag(&c, k, words)
			}
			out[i] = &c
		}
	}
	return out
}

func harmoniseTag(r *syntax.Record, i int, words map[[2]string][2]string) syntax.Tag {
	t := r.Tags[i]
	if to, ok := words[[2]string{strings.ToLower(r.Words[i].Form), string(t.UPOS)}]; ok {
		t.UPOS = syntax.UPOS(to[0])
		if to[1] != "=" {
			t.Lemma = to[1]
		}
	}
	contracted := i > 0 && r.Words[i-1].Span == r.Words[i].Span
	plural := t.Feats.Get("Number") == "Plur"
	var feats []string
	for part := range strings.SplitSeq(string(t.Feats), "|") {
		name, value, _ := strings.Cut(part, "=")
		switch {
		case !slices.Contains(keptFeatures, name), value == "Pos", name == "Definite" && value == "Ind":
			continue
		case name == "Gender" && plural && t.UPOS != syntax.PRON:
			continue
		case name == "Person" && t.UPOS == syntax.DET:
			continue
		case name == "Gender" && contracted && (value == "Masc" || value == "Neut"):
			value = "Masc,Neut"
		case name == "PronType" && (value == "Dem,Rel" || value == "Int,Rel"):
			value = value[:3]
			if inRelativeClause(r, i) {
				value = "Rel"
			}
		case name == "PronType" && value == "Tot":
			value = "Ind"
		case name == "PronType" && t.UPOS == syntax.ADV && value != "Int":
			continue
		}
		feats = append(feats, name+"="+value)
	}
	if t.UPOS == syntax.ADV && t.Lemma == "nicht" {
		feats = append(feats, "Polarity=Neg")
	}
	t.Feats = syntax.Feats(strings.Join(feats, "|"))
	return t
}

var keptFeatures = []string{
	"Case", "Definite", "Degree", "Gender", "Mood", "Number", "Person", "Polarity", "Poss",
	"PronType", "Reflex", "Tense", "VerbForm",
}

// relativeClauses names clauses that a relative pronoun opens acl:relcl.
func relativeClauses(r *syntax.Record) []syntax.Arc {
	arcs := slices.Clone(r.Arcs)
	for i, t := range r.Tags {
		if t.UPOS != syntax.PRON || !strings.Contains(t.Feats.Get("PronType"), "Rel") {
			continue
		}
		for k, steps := i, 0; k != syntax.Root && steps < 4; k, steps = r.Arcs[k].Head, steps+1 {
			if r.Arcs[k].Rel == "acl" && k >= i {
				arcs[k].Rel = "acl:relcl"
				break
			}
		}
	}
	return arcs
}

// inRelativeClause reports whether one of the words above word i heads a
// relative clause.
func inRelativeClause(r *syntax.Record, i int) bool {
	for k, steps := i, 0; k != syntax.Root && steps < 4; k, steps = r.Arcs[k].Head, steps+1 {
		if r.Arcs[k].Rel == "acl:relcl" {
			return true
		}
	}
	return false
}
