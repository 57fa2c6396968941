package name

import (
	"fmt"

	"dossier/extract/model"
)

// Flag says what lists a word stands in.
type Flag uint16

// The lists. They hold general knowledge, no names of persons.
const (
	Country     Flag = 1 << iota // the whole name of a country or territory
	CountryPart                  // a capitalised part of such a name
	Tongue                       // a language, in English a nationality too
	Title                        // "president", "Dr.", "Ministerin": stays out of names
	Common                       // a common noun or its inflected form
	Time                         // "yesterday": may follow a place without belonging to it
)

// fanout is into how many clusters a cluster falls at the next level.
const fanout = 8

// Levels is the number of levels of clusters, coarse to fine.
const Levels = 3

// Cluster numbers a word's finest cluster, given its number below each cluster
// above. The first is unlimited, the others are below 8.
func Cluster(path [Levels]int) uint16 {
	return uint16((path[0]*fanout+path[1])*fanout + path[2] + 1)
}

// Prior packs how likely each of the four kinds of names is for a word out of
// context, and no name at all, each 0 to 1.
func Prior(kinds [5]float32) uint16 {
	code := uint16(0)
	for _, p := range kinds {
		level := uint16(0)
		for _, limit := range [...]float32{0.1, 0.3, 0.6} {
			if p >= limit {
				level++
			}
		}
		code = code<<2 | level
	}
	return code + 1
}

// Lexicon tells of words, without case, what cluster they are in, what kind of
// name they mostly are, and what lists they stand in. It is read-only.
type Lexicon struct {
	clusters, priors, flags *model.Words
}

// NewLexicon makes a lexicon of three tables: word to Cluster, Prior and Flag.
func NewLexicon(clusters, priors map[string]uint16, flags map[string]Flag) *Lexicon {
	byHash := map[uint64]uint16{}
	for word, f := range flags {
		byHash[hashLower(word)] |= uint16(f)
	}
	return &Lexicon{pack(clusters), pack(priors), model.NewWords(byHash)}
}

func pack(table map[string]uint16) *model.Words {
	byHash := make(map[uint64]uint16, len(table))
	for word, value := range table {
		key := hashLower(word)
		byHash[key] = max(byHash[key], value)
	}
	return model.NewWords(byHash)
}

// entry is what the lexicon knows of a word; 0 stands for nothing.
type entry struct {
	clusters [Levels]uint16 // coarse to fine
	prior    uint16
	flags    Flag
}

// find returns the entry of a word, given its hash without case.
func (l *Lexicon) find(hash uint64) entry {
	e := entry{prior: l.priors.Get(hash), flags: Flag(l.flags.Get(hash))}
	if c := l.clusters.Get(hash); c != 0 {
		e.clusters = [Levels]uint16{(c-1)/(fanout*fanout) + 1, (c-1)/fanout + 1, c}
	}
	return e
}

func (l *Lexicon) addTo(f *model.File, prefix string) {
	l.clusters.AddTo(f, prefix+"clusters")
	l.priors.AddTo(f, prefix+"priors")
	l.flags.AddTo(f, prefix+"flags")
}

func loadLexicon(f *model.File, prefix string) (*Lexicon, error) {
	l := &Lexicon{}
	for name, words := range map[string]**model.Words{"clusters": &l.clusters, "priors": &l.priors, "flags": &l.flags} {
		var err error
		if *words, err = model.LoadWords(f, prefix+name); err != nil {
			return nil, fmt.Errorf("load lexicon: %w", err)
		}
	}
	return l, nil
}
