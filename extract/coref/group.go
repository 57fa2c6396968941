package coref

import (
	"slices"

	"dossier/extract/syntax"
)

// groups returns the phrases of a sentence that stand for several things together, which
// a plural pronoun takes up: lists joined by "and", and two people of whom one does
// something with the other, "Keller met Novak".
func (r *resolver) groups(i int, s *syntax.Sentence, phrases []mention) []mention {
	at := make(map[int]*mention, len(phrases))
	for n := range phrases {
		at[phrases[n].head] = &phrases[n]
	}
	var found []mention
	for n := range phrases {
		heads := r.listed(s, phrases[n].head)
		apart := len(heads) == 0
		if apart {
			heads = r.partners(s, phrases[n].head)
		}
		if len(heads) < 2 || slices.ContainsFunc(heads, func(k int) bool { return at[k] == nil }) {
			continue
		}
		g := mention{sentence: i, head: heads[0], form: grouped, members: heads, apart: apart, owner: -1}
		g.traits = traits{anyGender, plural, anyKind}
		g.first, g.last = at[heads[0]].first, at[heads[0]].last
		for _, k := range heads {
			g.first, g.last, g.end = min(g.first, at[k].first), max(g.last, at[k].last), max(g.end, at[k].end)
		}
		found = append(found, g)
	}
	return found
}

// listed returns the heads of a list joined by "and" that begins with word k, nil if it
// begins none.
func (r *resolver) listed(s *syntax.Sentence, k int) []int {
	heads, and := []int{k}, false
	for _, j := range s.Children(k) {
		if s.Token(j).Rel.Base() != "conj" || j < k {
			continue
		}
		heads = append(heads, j)
		for _, c := range s.Children(j) {
			if t := s.Token(c); t.Rel.Base() == "cc" {
				if !r.tables.and[lower(t.Form)] {
					return nil
				}
				and = true
			}
		}
	}
	if !and {
		return nil
	}
	return heads
}

// partners returns subject k of a verb and whom it acts on or with, nil if there is
// nobody.
func (r *resolver) partners(s *syntax.Sentence, k int) []int {
	t := s.Token(k)
	if t.Rel != "nsubj" || t.Head == syntax.Root {
		return nil
	}
	for _, j := range s.Children(t.Head) {
		switch s.Token(j).Rel.Base() {
		case "obj":
			return []int{k, j}
		case "obl":
			for _, c := range s.Children(j) {
				if s.Token(c).Rel == "case" && r.tables.with[lower(s.Token(c).Form)] {
					return []int{k, j}
				}
			}
		}
	}
	return nil
}

// gather returns what a group stands for: one of before with the same members, else a new
// one. It is nil where those that stand apart are not two people.
func (r *resolver) gather(n int) *Entity {
	m := &r.phrase[n]
	e := &Entity{last: -1, traits: traits{anyGender, plural, 0}}
	for _, k := range m.members {
		o := r.phraseNumber(m.sentence, k)
		if o < 0 {
			return nil
		}
		r.readPhrase(o)
		member := r.phrase[o].entity
		e.traits.kind |= member.traits.kind
		if slices.Contains(e.members, member) || m.apart && member.traits.kind != person {
			return nil
		}
		e.members = append(e.members, member)
	}
	if m.apart && r.several(m) {
		return nil
	}
	for _, g := range r.gathered {
		if sameMembers(g, e) {
			return g
		}
	}
	r.gathered = append(r.gathered, e)
	return e
}

// several reports whether one of those that stand apart is more than one.
func (r *resolver) several(m *mention) bool {
	return slices.ContainsFunc(m.members, func(k int) bool {
		return r.phraseAt(m.sentence, k).traits.number == plural
	})
}

func sameMembers(a, b *Entity) bool {
	return len(a.members) == len(b.members) && !slices.ContainsFunc(b.members, func(e *Entity) bool {
		return !slices.Contains(a.members, e)
	})
}
