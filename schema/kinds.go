package schema

import (
	"fmt"
	"strings"
)

// Kinds of things that relations hold between. Text is a slot that names
// nothing ("three hostages"); None is a slot that is not there.
const (
	Person       = "Person"
	Organization = "Organization"
	Place        = "Place"
	Group        = "Group"
	Work         = "Work"
	Event        = "Event"
	Misc         = "Misc"
	Text         = "Text"
	None         = "None"
)

// Kinds is a set of kinds.
type Kinds uint16

var kindNames = [...]string{Person, Organization, Place, Group, Work, Event, Misc, Text}

// kindBits is a switch over strings rather than a map: it is in the hot path.
func kindBits(kind string) Kinds {
	switch kind {
	case "":
		return kindBits(Text)
	case Misc:
		return 1<<3 | 1<<4 | 1<<5 | 1<<6
	}
	for i, name := range kindNames {
		if name == kind {
			return 1 << i
		}
	}
	return 0
}

// Has reports whether a thing of this kind is in the set; see Relation.Allows.
func (k Kinds) Has(kind string) bool {
	return kind == None || k&kindBits(kind) != 0
}

// String lists the set's kinds: "Person Organization".
func (k Kinds) String() string {
	var names []string
	for i, name := range kindNames {
		if k&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	return strings.Join(names, " ")
}

// parseKinds reads names of kinds and of sets.
func parseKinds(s string, sets map[string]Kinds) (Kinds, error) {
	var all Kinds
	for word := range strings.FieldsSeq(s) {
		set, ok := sets[word]
		if !ok {
			set = exactKind(word)
		}
		if set == 0 {
			return 0, fmt.Errorf("unknown kind %q", word)
		}
		all |= set
	}
	if all == 0 {
		return 0, fmt.Errorf("no kind")
	}
	return all, nil
}

// exactKind is the bit of one kind: Misc in the ontology is Misc alone.
func exactKind(name string) Kinds {
	for i, n := range kindNames {
		if n == name {
			return 1 << i
		}
	}
	return 0
}
