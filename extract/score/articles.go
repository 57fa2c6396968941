package score

import (
	"slices"

	"dossier/extract/article"
	"dossier/extract/triple"
)

// ArticleScores are the figures of gold articles.
type ArticleScores struct {
	Total     Scores           `json:"total"` // counts of all articles together
	Languages []LanguageScores `json:"languages"`
	Articles  []Report         `json:"articles"`

	// Reliability says how often triples are right by their confidence.
	Reliability []Bin   `json:"reliability"`
	Calibration float64 `json:"calibration"` // 1 less CalibrationError
}

// LanguageScores are the figures of the articles of one language.
type LanguageScores struct {
	Language article.Language `json:"language"`
	Articles int              `json:"articles"`
	Scores   Scores           `json:"scores"`
}

// Report is what there is to say of one text: figures and work lists.
type Report struct {
	ID         string      `json:"id"`
	Scores     Scores      `json:"scores"`
	Missed     []string    `json:"missed,omitempty"` // facts without a triple
	Extra      []string    `json:"extra,omitempty"`  // triples without a fact
	Wrong      []Wrong     `json:"wrong,omitempty"`  // pairs in words with something wrong
	Violations []Violation `json:"violations,omitempty"`
}

// Wrong is a triple that answers a fact in words but has something wrong.
type Wrong struct {
	Fact    string   `json:"fact"`
	Triple  string   `json:"triple"`
	What    []string `json:"what"`    // polarity, modality, source, time, place, args
	Counted bool     `json:"counted"` // polarity or modality: neither triple nor fact counts as right
}

// Violation is a triple that states what the article does not.
type Violation struct {
	Triple string `json:"triple"`
	Never  string `json:"never"`
	Why    string `json:"why"`
}

// Articles scores triples against gold articles, by the articles' ids (Gold.ID).
// An article without triples counts as one where nothing was found.
//
// Each triple answers at most one fact and each fact is answered by at most one
// triple, so that as many as possible are right. Headlines and bare ages are
// left out on both sides.
func Articles(gold []*Gold, triples map[string][]triple.Triple) ArticleScores {
	var a ArticleScores
	var judged []Judgement
	for _, g := range gold {
		judged = append(judged, g.judgements(triples[g.ID()])...)
		r := scoreArticle(g, triples[g.ID()])
		a.Articles = append(a.Articles, r)
		a.Total.add(&r.Scores)
		at := slices.IndexFunc(a.Languages, func(l LanguageScores) bool { return l.Language == g.Language })
		if at < 0 {
			at = len(a.Languages)
			a.Languages = append(a.Languages, LanguageScores{Language: g.Language})
		}
		a.Languages[at].Articles++
		a.Languages[at].Scores.add(&r.Scores)
	}
	a.Reliability = Reliability(judged)
	a.Calibration = 1 - CalibrationError(a.Reliability)
	a.Total.finish()
	for i := range a.Languages {
		a.Languages[i].Scores.finish()
	}
	return a
}

func scoreArticle(g *Gold, all []triple.Triple) Report {
	m := newMatcher(g.Language, g.People)
	r := m.report(g.ID(), g.Facts, countable(g.Facts, all))
	r.Scores.Optional = len(all) - r.Scores.Triples.Found
	r.Violations = m.violations(g, all)
	r.Scores.Violations = len(r.Violations)
	return r
}

// report scores triples, all of which count, against the facts of a text.
func (m *matcher) report(id string, facts []Fact, triples []triple.Triple) Report {
	facts = required(facts)
	pairs := m.pairs(facts, triples)
	r := Report{ID: id, Scores: count(facts, triples, pairs)}
	answered, used := make(map[int]bool), make(map[int]bool)
	for i := range pairs {
		p := &pairs[i]
		answered[p.fact], used[p.triple] = true, true
		if f, t := &facts[p.fact], &triples[p.triple]; !p.whole(f) {
			r.Wrong = append(r.Wrong, Wrong{Fact: f.String(), Triple: describe(t), What: p.wrong(f), Counted: !p.right()})
		}
	}
	for i := range facts {
		if !answered[i] {
			r.Missed = append(r.Missed, facts[i].String())
		}
	}
	for i := range triples {
		if !used[i] {
			r.Extra = append(r.Extra, describe(&triples[i]))
		}
	}
	return r
}

// wrong names the qualifiers that are not right.
func (p *pair) wrong(f *Fact) []string {
	var what []string
	for _, q := range []struct {
		name  string
		right bool
	}{
		{"polarity", p.polarity},
		{"modality", p.modality},
		{"source", p.source},
		{"time", p.time},
		{"place", p.place},
		{"args", p.args == len(f.Args)},
	} {
		if !q.right {
			what = append(what, q.name)
		}
	}
	return what
}

// violations finds the triples that state what the article never does: the
// same in words as an entry of the list, positive and asserted, and not equal
// to a fact with polarity, modality and source. What a triple gives as denied,
// planned, possible, required, conditional or asked, it does not state.
func (m *matcher) violations(g *Gold, triples []triple.Triple) []Violation {
	var found []Violation
	for i := range triples {
		t := &triples[i]
		if t.Polarity != triple.Positive || t.Modality != triple.Asserted {
			continue
		}
		for k := range g.Never {
			n := &g.Never[k]
			if m.says(t, n) && !m.stated(g, t) {
				found = append(found, Violation{Triple: describe(t), Never: line(n.Subject, n.Relation, n.Object), Why: n.Why})
				break
			}
		}
	}
	return found
}

// says reports whether a triple is the same in words as an entry of the list.
func (m *matcher) says(t *triple.Triple, n *Never) bool {
	f := &Fact{Subject: n.Subject, Relation: n.Relation, Object: n.Object}
	if m.inWords(t, f) != differ {
		return true
	}
	return len(n.Object) == 0 && m.slot(&t.Subject, n.Subject) != differ && m.relation(t, n.Relation) != ""
}

// stated reports whether a triple equals a fact, qualifiers and source
// included, of whatever sentence: a headline may say the same.
func (m *matcher) stated(g *Gold, t *triple.Triple) bool {
	for i := range g.Facts {
		f := &g.Facts[i]
		if q := m.inWords(t, f); q != differ {
			if v := m.judge(t, f, q); v.right() && v.source {
				return true
			}
		}
	}
	return false
}
