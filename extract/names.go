package extract

import (
	"slices"

	"dossier/extract/syntax"
)

// growNames lets the names of people take in what belongs to them: a name that
// a hyphen joins ("Solberg-Haugen", which the tokeniser parts), and the next
// word where the tree has it as a further part of the name.
func growNames(words []syntax.Word, tags []syntax.Tag, arcs []syntax.Arc, mentions []syntax.Mention) []syntax.Mention {
	grown := slices.Clone(mentions)
	for i := range grown {
		m := &grown[i]
		for m.Kind == syntax.Person && m.Last < len(words) {
			n := joined(words, tags, arcs, m)
			if n == 0 {
				break
			}
			m.Last += n
		}
	}
	return withoutSwallowed(grown)
}

// districts are German words for districts, which have the names of their towns:
// the "Landkreis Gießen" is not Gießen.
var districts = map[string]bool{"Kreis": true, "Landkreis": true, "Bezirk": true, "Regierungsbezirk": true, "Verwaltungsbezirk": true, "Distrikt": true, "Kanton": true, "Departement": true, "Rajon": true, "Oblast": true}

// growDistricts lets names of places take in the word for the district before
// them.
func growDistricts(tags []syntax.Tag, arcs []syntax.Arc, mentions []syntax.Mention) []syntax.Mention {
	grown := slices.Clone(mentions)
	for i := range grown {
		m := &grown[i]
		if k := m.First - 1; m.Kind == syntax.Place && k >= 0 && districts[tags[k].Lemma] && arcs[m.First] == (syntax.Arc{Head: k, Rel: "appos"}) {
			m.First = k
		}
	}
	return grown
}

// withoutSwallowed leaves out names that lie in one before them that has grown.
func withoutSwallowed(grown []syntax.Mention) []syntax.Mention {
	kept := grown[:0]
	end := 0
	for _, m := range grown {
		if m.First >= end {
			kept = append(kept, m)
			end = m.Last
		}
	}
	return kept
}

// joined returns how many words behind the mention belong to it.
func joined(words []syntax.Word, tags []syntax.Tag, arcs []syntax.Arc, m *syntax.Mention) int {
	next := m.Last
	if words[next].Form == "-" && next+1 < len(words) && words[next].Begin == words[next-1].End && words[next+1].Begin == words[next].End {
		return 2
	}
	a := arcs[next]
	if tags[next].UPOS == syntax.PROPN && a.Rel.Base() == "flat" && a.Head >= m.First && a.Head < m.Last {
		return 1
	}
	return 0
}
