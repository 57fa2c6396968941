package extract

import "dossier/extract/relate"

// credit gives what the sentence before has told to the one whose word sentence
// i says it is: "Das teilte die Polizei mit". What names things only stays the
// article's. first is the first triple of sentence i.
func (a *assembler) credit(i, first int, props []relate.Proposition) {
	for k := range props {
		tells := props[k].Tells
		if tells.Absent() || !a.adjoining(i) {
			continue
		}
		source := a.attributed(&voice{tells, i})
		for j := first - 1; j >= 0 && a.out[j].Sentence == i-1; j-- {
			if t := &a.out[j]; (t.Attribution == nil || a.voices.recalled[j]) && !naming[t.Rule] {
				given := *source
				t.Attribution = &given
			}
		}
		return
	}
}

// naming are the rules that read what something is called beside its name.
var naming = map[string]bool{"apposition": true, "title": true, "affiliation": true}
