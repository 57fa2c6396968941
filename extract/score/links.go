package score

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"dossier/extract/article"
)

// Reading is a sentence with what its words stand for: parallel lists of
// forms, heads (-1 for the root) and names of entities ("" for none).
type Reading struct {
	Forms []string
	Heads []int
	Names []string
}

// LinkScores say how well the mentions that gold articles list for their
// people, organizations and places were linked to them. Found are the places
// in the text with the words of a gold mention that were linked to something;
// right are those linked to an entity that lists these words, so precision is
// Right over Found. As gold articles do not mark places, recall asks whether
// each mention of each entity was linked to it at least once: Recalled over
// Gold.
type LinkScores struct {
	Names        LinkScore `json:"names"` // short names and names with titles
	Descriptions LinkScore `json:"descriptions"`
	Pronouns     LinkScore `json:"pronouns"`
	Lists        []string  `json:"lists,omitempty"` // what was missed (-) and wrong (+)
}

// LinkScore is precision over places and recall over mentions.
type LinkScore struct {
	Right     int     `json:"right"`
	Found     int     `json:"found"`
	Recalled  int     `json:"recalled"`
	Gold      int     `json:"gold"`
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
}

func (s *LinkScore) finish() {
	s.Precision = ratio(s.Right, s.Found)
	s.Recall = ratio(s.Recalled, s.Gold)
	s.F1 = harmonic(s.Precision, s.Recall)
}

// Links scores the readings of gold articles. The two lists are parallel. The
// full names themselves are not counted: there is nothing to link.
func Links(gold []*Gold, readings [][]Reading) LinkScores {
	var s LinkScores
	for i, g := range gold {
		s.add(g, readings[i])
	}
	for _, l := range []*LinkScore{&s.Names, &s.Descriptions, &s.Pronouns} {
		l.finish()
	}
	return s
}

func (s *LinkScores) add(g *Gold, readings []Reading) {
	m := newMatcher(g.Language, g.People)
	bearers := make(map[string][]int) // mention → entities that list it
	var order []string
	for i, e := range g.People {
		for _, text := range e.Mentions {
			key := squeeze(text)
			if key == squeeze(e.Name) || slices.Contains(bearers[key], i) {
				continue
			}
			if bearers[key] == nil {
				order = append(order, text)
			}
			bearers[key] = append(bearers[key], i)
		}
	}
	for _, text := range order {
		class := s.class(text, g, bearers[squeeze(text)])
		s.score(g, m, class, text, bearers[squeeze(text)], readings)
	}
}

// score counts the places of one mention.
func (s *LinkScores) score(g *Gold, m *matcher, class *LinkScore, text string, bearers []int, readings []Reading) {
	linked := make(map[int]bool)
	for i := range readings {
		for _, name := range readings[i].namesAt(squeeze(text)) {
			if name == "" {
				continue
			}
			class.Found++
			if e := m.entity(name); slices.Contains(bearers, e) {
				class.Right++
				linked[e] = true
				continue
			}
			s.Lists = append(s.Lists, fmt.Sprintf("+ %s: %s = %s (%s)", g.ID(), text, name, strings.Join(readings[i].Forms, " ")))
		}
	}
	for _, b := range bearers {
		class.Gold++
		if linked[b] {
			class.Recalled++
		} else {
			s.Lists = append(s.Lists, fmt.Sprintf("- %s: %s = %s", g.ID(), text, g.People[b].Name))
		}
	}
}

// class tells names, descriptions and pronouns apart: a name has a word in
// common with the full name, or is one English word that begins with a capital
// letter ("Washington" for the United States).
func (s *LinkScores) class(text string, g *Gold, bearers []int) *LinkScore {
	words := split(text)
	if len(words) == 1 && personal[words[0].form] {
		return &s.Pronouns
	}
	for _, b := range bearers {
		for _, w := range split(g.People[b].Name) {
			if slices.ContainsFunc(words, func(v word) bool { return v.form == w.form }) {
				return &s.Names
			}
		}
	}
	if len(words) == 1 && g.Language == article.English && !words[0].lower {
		return &s.Names
	}
	return &s.Descriptions
}

// squeeze is a text without case and spaces, so that tokens can be compared
// however they were cut.
func squeeze(text string) string {
	return strings.ToLower(strings.Join(strings.Fields(text), ""))
}

// namesAt returns what the words of each place with the squeezed text stand
// for.
func (r *Reading) namesAt(text string) []string {
	var names []string
	for first := range r.Forms {
		rest := text
		for last := first; last < len(r.Forms) && rest != ""; last++ {
			var ok bool
			if rest, ok = strings.CutPrefix(rest, squeeze(r.Forms[last])); !ok {
				break
			}
			if rest == "" {
				names = append(names, r.nameOf(first, last+1))
			}
		}
	}
	return names
}

// nameOf returns the name that the head of words first to last-1 stands for.
func (r *Reading) nameOf(first, last int) string {
	for k := first; k < last; k++ {
		if h := r.Heads[k]; (h < first || h >= last) && r.Names[k] != "" {
			return r.Names[k]
		}
	}
	return ""
}

// WriteText prints the scores as a table, and the lists if wanted.
func (s *LinkScores) WriteText(w io.Writer, lists bool) error {
	for _, c := range []struct {
		name string
		*LinkScore
	}{{"names", &s.Names}, {"descriptions", &s.Descriptions}, {"pronouns", &s.Pronouns}} {
		if _, err := fmt.Fprintf(w, "%-12s P %.3f (%d of %d)  R %.3f (%d of %d)  F1 %.3f\n",
			c.name, c.Precision, c.Right, c.Found, c.Recall, c.Recalled, c.Gold, c.F1); err != nil {
			return err
		}
	}
	if !lists {
		return nil
	}
	for _, line := range s.Lists {
		if _, err := fmt.Fprintln(w, line); err != nil {
			return err
		}
	}
	return nil
}
