package name

import "testing"

func TestShapes(t *testing.T) {
	same := func(a, b string) (long, short bool) {
		l1, s1 := hashShapes(a)
		l2, s2 := hashShapes(b)
		return l1 == l2, s1 == s2
	}
	for _, test := range []struct {
		a, b        string
		long, short bool
	}{
		{"Anna", "Otto", true, true},
		{"Ana", "Otto", false, true},
		{"Alexander", "Friederike", true, true},
		{"Zürich", "Berlin", true, true},
		{"U.S.", "U.N.", true, true},
		{"US", "Us", false, false},
		{"G7", "G20", false, true},
	} {
		if long, short := same(test.a, test.b); long != test.long || short != test.short {
			t.Errorf("%s and %s: same shapes %v, %v; want %v, %v", test.a, test.b, long, short, test.long, test.short)
		}
	}
}

func TestAnalyseLooksUpPartsOfWords(t *testing.T) {
	peru := Cluster([Levels]int{3, 1, 2})
	lexicon := NewLexicon(map[string]uint16{"peru": peru}, nil, map[string]Flag{"kohle": Common, "präsident": Common | Title})
	var w word
	w.analyse("Perus", lexicon)
	if got := w.entry.clusters[Levels-1]; got != peru {
		t.Errorf("genitive: cluster %d, want %d", got, peru)
	}
	if w.entry.clusters[0] != 4 || w.entry.clusters[1] != 3*fanout+1+1 {
		t.Errorf("coarse clusters %v", w.entry.clusters)
	}
	w.analyse("Steinkohle", lexicon)
	if w.compound != hashLower("kohle") {
		t.Error("compound: common noun not seen")
	}
	w.analyse("US-Präsident", lexicon)
	if w.tail != hashLower("präsident") || w.tailEntry.flags&Title == 0 {
		t.Error("hyphenated word: last part not seen")
	}
	w.analyse("kohle", lexicon)
	if w.entry.flags != Common || w.compound != 0 || w.capital {
		t.Errorf("known word: %+v", w)
	}
}

func TestAffixesAreShorterThanTheWord(t *testing.T) {
	var w word
	w.hashAffixes("Öl")
	if w.prefix[0] == 0 || w.prefix[1] != 0 || w.suffix[0] == 0 || w.suffix[1] != 0 {
		t.Errorf("prefixes %v, suffixes %v", w.prefix, w.suffix)
	}
}

func TestPrior(t *testing.T) {
	sure, unsure := Prior([5]float32{0, 1}), Prior([5]float32{0.5, 0.5})
	if sure == unsure || sure == 0 || unsure == 0 {
		t.Errorf("priors %d and %d", sure, unsure)
	}
	if Prior([5]float32{0.02, 0.98}) != sure {
		t.Error("near probabilities have different priors")
	}
}
