package resolve

import (
	"fmt"
	"strings"
)

// Evidence is one reason for or against two names being one thing's.
type Evidence struct {
	What   string  `json:"what"`
	Weight float64 `json:"weight"`
}

// Thresholds of the sum of evidence.
const (
	mergeAt   = 5.0 // two are one
	suggestAt = 3.5 // two may be one; a person decides
	margin    = 1.0 // by which the best of several bearers of a name must lead
)

// Weights of evidence other than names.
const (
	wName         = 6.0
	wInitials     = 3.5
	wBeginning    = 3.0 // Kestrel, Kestrel Petroleum
	wShortOfOther = 1.5 // Kestrel where it is short for Kestrel Foods, Kestrel Petroleum
	wOffice       = 3.0 // a foreign ministry, the country of one unknown
	wOfficeOf     = 5.0 // the country guessed
	wKinds        = -2.0
	wSame         = 3.0  // a short name in the article that has the long one
	wBoth         = -1.5 // one article spells both
	wRole         = 0.7
	wNation       = 0.5
	wNear         = 1.0 // a person or organisation named with both
	wNearPlace    = 0.5
	wNearNation   = 0.25
	wNearMost     = 2.0
	wClash        = -4.0
	wDomains      = -3.0
)

// score is the sum of the evidence for two profiles being of one thing.
type score struct {
	evidence []Evidence
	sum      float64
	never    bool // they cannot be one
}

func (s *score) add(list ...Evidence) {
	for _, e := range list {
		if e.Weight != 0 {
			s.evidence = append(s.evidence, e)
			s.sum += e.Weight
		}
	}
}

// String gives the evidence in one line: "same surname +3.0, …".
func (s *score) String() string {
	parts := make([]string, len(s.evidence))
	for i, e := range s.evidence {
		parts[i] = fmt.Sprintf("%s %+.1f", e.What, e.Weight)
	}
	return strings.Join(parts, ", ")
}

// compare weighs whether two nodes are one thing.
func compare(a, b *node) score {
	var s score
	names, ok := compareNames(a, b)
	if !ok {
		s.never = true
		return s
	}
	s.add(names...)
	short := (a.isShort || b.isShort || shortened(names)) && a.class == b.class
	if shareKey(a.articles, b.articles) {
		if short {
			s.add(Evidence{"the full name in the same article", wSame})
		} else if s.sum < wName {
			s.add(Evidence{"both names in one article", wBoth})
		}
	} else {
		s.add(a.context(b.profile)...)
	}
	s.add(a.clashes(b.profile)...)
	return s
}

// context is what is named with both, and roles that agree.
func (p *profile) context(q *profile) []Evidence {
	var list []Evidence
	near := 0.0
	for k := range p.near {
		if _, both := q.near[k]; !both {
			continue
		}
		switch {
		case strings.HasPrefix(k, "country "):
			near += wNearNation
		case strings.HasPrefix(k, "place "):
			near += wNearPlace
		default:
			near += wNear
		}
	}
	list = append(list, Evidence{"named with the same", min(near, wNearMost)})
	if shareKey(p.roles, q.roles) || shareKey(p.domains, q.domains) {
		list = append(list, Evidence{"a role in common", wRole})
	}
	if shareKey(p.nations, q.nations) {
		list = append(list, Evidence{"the same country", wNation})
	}
	return list
}

// clashes are attributes that one thing does not have both of.
func (p *profile) clashes(q *profile) []Evidence {
	var list []Evidence
	if p.otherAge(q) {
		list = append(list, Evidence{"another age", wClash})
	}
	if p.shared(q) >= 2*wNear && p.company(q) >= sameCompany {
		return list
	}
	if clash(p.nations, q.nations) {
		list = append(list, Evidence{"another country", wClash})
	}
	if clash(p.domains, q.domains) {
		list = append(list, Evidence{"another walk of life", wDomains})
	}
	return list
}

func (p *profile) otherAge(q *profile) bool {
	return p.born[0] != 0 && q.born[0] != 0 && (p.born[0] > q.born[1]+1 || q.born[0] > p.born[1]+1)
}

// sameCompany is the least share of what is named with one that is named with
// the other too, by which the two are in the same stories: people in the news
// everywhere have something in common with anybody.
const sameCompany = 0.25

// company is the share of the keys near the one with fewer that are near both.
func (p *profile) company(q *profile) float64 {
	few, many := p.near, q.near
	if len(many) < len(few) {
		few, many = many, few
	}
	both := 0
	for k := range few {
		if _, ok := many[k]; ok {
			both++
		}
	}
	return float64(both) / float64(max(len(few), 1))
}

// shared weighs what is named with both.
func (p *profile) shared(q *profile) float64 {
	for _, e := range p.context(q) {
		if e.What == "named with the same" {
			return e.Weight
		}
	}
	return 0
}

func clash(a, b map[string]bool) bool { return len(a) > 0 && len(b) > 0 && !shareKey(a, b) }

func shareKey[K comparable](a, b map[K]bool) bool {
	if len(b) < len(a) {
		a, b = b, a
	}
	for k := range a {
		if b[k] {
			return true
		}
	}
	return false
}
