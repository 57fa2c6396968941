package name

import "strings"

// Look is what the lexicon says of a form, as small numbers, for a model that
// learns a vector for each. 0 stands for nothing.
type Look struct {
	Prior   uint16 // see Prior
	Cluster uint16 // see Cluster
	Flags   uint16 // lists that it stands in; compounds of a common noun have Compound
	Tail    uint16 // lists and prior of the part behind the last hyphen
}

// The numbers of a Look are below these.
const (
	MaxPrior = 1<<10 + 1
	MaxFlags = 1 << 7
	MaxTail  = MaxPrior + 2 // a prior, or a title or another list behind the hyphen
)

// Compound marks, in a Look, a word that the lexicon knows by its last part
// alone ("Steinkohlenteer").
const Compound Flag = 1 << 6

// Look looks a form up.
func (l *Lexicon) Look(form string) Look {
	e := l.findForm(form, hashLower(form))
	look := Look{Prior: e.prior % MaxPrior, Cluster: e.clusters[Levels-1], Flags: uint16(e.flags) % MaxFlags}
	if e == (entry{}) && capital(form) && l.compound(form) != 0 {
		look.Flags |= uint16(Compound)
	}
	if i := strings.LastIndexByte(form, '-'); i > 0 && i+1 < len(form) {
		look.Tail = tailNumber(l.find(hashLower(form[i+1:])))
	}
	return look
}

func tailNumber(e entry) uint16 {
	switch {
	case e.flags&Title != 0:
		return MaxPrior
	case e.flags != 0:
		return MaxPrior + 1
	}
	return e.prior % MaxPrior
}
