package event

import (
	"cmp"
	"hash/fnv"
	"io"
	"slices"
	"strconv"
	"time"

	"dossier/graph"
)

// spell is how many days a cue's period has: cues name periods that are fixed
// once and for all, so that what is loaded later finds what is there.
const spell = 8

// spoken is how many words of an utterance it is found by.
const spoken = 6

// cues are a telling's: those that it is found by, and those that it looks for.
// Of two tellings of one event each looks for a cue that the other is found by.
// A cue names the kind, those who take part or a word, and the days that the
// telling may mean; what befalls somebody once is found by him at any time.
type cues struct {
	found, sought []string
}

// crowd bounds the participants that are taken in pairs.
const crowd = 6

func (t *telling) newCues() cues {
	var c cues
	periods := t.periods()
	list := func(whats []string, periods ...string) []string {
		var l []string
		for _, what := range whats {
			for _, p := range periods {
				l = append(l, t.kind.name+"|"+what+"|"+p)
			}
		}
		return l
	}
	if t.kind.speech {
		var whats []string
		for _, id := range t.agents {
			for _, w := range t.rarest() {
				whats = append(whats, string(id)+" "+w)
			}
		}
		switch {
		case t.kind.each && len(t.all()) == 0:
			whats = t.rarest()
		case t.kind.each:
			whats = append(whats, suffixed(t.patients, " acted on")...)
		}
		c.found = list(whats, periods...)
		c.sought = c.found
		return c
	}
	found, sought, once := t.parts()
	c.found, c.sought = list(found, periods...), list(sought, periods...)
	both := list(once, "")
	if t.dated() || t.kind.joint {
		both = append(both, list(sorted(t.words), periods...)...)
	}
	both = append(both, list(t.named(), periods...)...)
	if len(t.all()) == 0 {
		both = append(both, list(sorted(t.words), "@"+string(t.report.Article))...)
	}
	c.found, c.sought = append(c.found, both...), append(c.sought, both...)
	return c
}

// parts names those who take part, as fitCast compares them: two who stand side
// by side, or one of them where the other is not named; the one acted on, or the
// one who acts where nobody is. Whom many articles name is so sought only where
// he may matter.
func (t *telling) parts() (found, sought, once []string) {
	if t.kind.pair {
		found = suffixed(t.agents, "")
		if len(t.agents) < 2 {
			return append(found, suffixed(t.agents, " alone")...), found, nil
		}
		var pairs []string
		some := t.agents[:min(len(t.agents), crowd)]
		for i, a := range some {
			for _, b := range some[i+1:] {
				pairs = append(pairs, string(a)+" "+string(b))
			}
		}
		if t.kind.once {
			once = pairs
		}
		return slices.Concat(found, pairs), slices.Concat(pairs, suffixed(t.agents, " alone")), once
	}
	acted := suffixed(t.patients, " acted on")
	found = append(suffixed(t.agents, " acts"), acted...)
	if len(t.patients) == 0 {
		return append(found, suffixed(t.agents, " acts alone")...), suffixed(t.agents, " acts"), nil
	}
	sought = append(suffixed(t.agents, " acts alone"), acted...)
	if t.kind.once {
		once = acted
	}
	return found, sought, once
}

// named names those who take part by their surnames, under which those are found
// who are not known to be the same.
func (t *telling) named() []string {
	names := surnames(t.parties)
	names = names[:min(len(names), crowd)]
	var list []string
	for i, a := range names {
		if !t.kind.pair {
			list = append(list, "named "+a)
			continue
		}
		for _, b := range names[i+1:] {
			list = append(list, "named "+a+" "+b)
		}
	}
	return list
}

func suffixed(ids []graph.ID, part string) []string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = string(id) + part
	}
	return list
}

// lot are those to whom a thing happens that happens once.
func (t *telling) lot() []graph.ID {
	if t.kind.pair {
		return t.agents
	}
	return t.patients
}

// rarest picks some of the words, the same ones whatever others stand beside
// them (the least hashes, as in Broder's sketches of resemblance).
func (t *telling) rarest() []string {
	list := sorted(t.words)
	hashes := make(map[string]uint64, len(list))
	for _, w := range list {
		h := fnv.New64a()
		_, _ = io.WriteString(h, w)
		hashes[w] = h.Sum64()
	}
	slices.SortStableFunc(list, func(a, b string) int { return cmp.Compare(hashes[a], hashes[b]) })
	return list[:min(len(list), spoken)]
}

// periods names the spells in which a telling may meet another: those of its
// date, else of the days before and after it was told.
func (t *telling) periods() []string {
	var list []string
	add := func(from, to time.Time) {
		for n := number(from); n <= number(to); n++ {
			if p := strconv.Itoa(n); !slices.Contains(list, p) {
				list = append(list, p)
			}
		}
	}
	told := "@" + string(t.report.Article)
	if !t.published.IsZero() {
		told = strconv.Itoa(number(t.published))
	}
	switch {
	case t.dated():
		add(t.from, t.to)
		if !slices.Contains(list, told) { // the same article speaks of it without a date
			list = append(list, told)
		}
	case t.published.IsZero():
		list = append(list, told)
	default:
		add(t.published.AddDate(0, 0, -soon), t.published.AddDate(0, 0, t.lead()))
	}
	return list
}

// number counts spells from the first of January of the year 1.
func number(day time.Time) int { return int(day.Unix()/86400+719162) / spell }
