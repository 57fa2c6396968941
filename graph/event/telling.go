package event

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"dossier/extract/spelling"
	"dossier/graph"
	"dossier/schema"
)

// telling is what one sentence says of one happening.
type telling struct {
	kind      *kind
	agents    []graph.ID // of a pair, all partners; sorted
	patients  []graph.ID
	parties   []party         // by name: of a pair, all partners; else those acted on
	words     map[string]bool // of what is acted on, folded and cut short
	from, to  time.Time
	exact     string // granularity of the days
	place     graph.Slot
	arguments []graph.Argument
	report    Report
	published time.Time
	cues      cues
}

// barren are the rules whose statements describe and do not tell.
var barren = map[string]bool{"copula": true, "apposition": true, "affiliation": true, "calling": true, "office": true}

// tellingsOf groups the statements of each sentence.
func tellingsOf(o *schema.Ontology, articles []graph.Article, statements []graph.Statement, origin map[graph.ID]graph.ID) []*telling {
	by := make(map[graph.ID]*graph.Article, len(articles))
	for i := range articles {
		by[articles[i].ID] = &articles[i]
	}
	order := make([]*graph.Statement, len(statements))
	for i := range statements {
		order[i] = &statements[i]
	}
	slices.SortFunc(order, func(a, b *graph.Statement) int {
		return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Sentence, b.Sentence), cmp.Compare(a.ID, b.ID))
	})
	var list, sentence []*telling
	for i, s := range order {
		if i > 0 && (s.Article != order[i-1].Article || s.Sentence != order[i-1].Sentence) {
			list, sentence = append(list, sentence...), nil
		}
		t := newTelling(o, s, by[s.Article], origin)
		if t == nil {
			continue
		}
		if at := slices.IndexFunc(sentence, t.sameSentence); at >= 0 {
			sentence[at].add(t)
			continue
		}
		sentence = append(sentence, t)
	}
	list = append(list, sentence...)
	for _, t := range list {
		t.cues = t.newCues()
	}
	return list
}

// newTelling reads a statement; nil if it tells of no event.
func newTelling(o *schema.Ontology, s *graph.Statement, a *graph.Article, origin map[graph.ID]graph.ID) *telling {
	if barren[s.Rule] {
		return nil
	}
	k, swap := kindOf(o, s.Relation)
	aside := false
	if s.Relation == "" {
		k, aside = kindOfOpen(o, s)
		swap = s.Rule == "passive"
	}
	if k == nil {
		return nil
	}
	t := &telling{kind: k.turned(circumstances(s)), place: s.Place, arguments: s.Arguments, words: make(map[string]bool)}
	t.report = Report{Article: s.Article, Sentence: s.Sentence, Status: statusOf(s), Statements: []graph.ID{s.ID}, Source: s.Article}
	if a != nil {
		t.published = a.Published
	}
	t.report.Source = sourceOf(s, a, origin)
	if !s.Time.From.IsZero() && !s.Time.To.IsZero() {
		t.from, t.to, t.exact = s.Time.From, s.Time.To, s.Time.Granularity
	}
	subject, object := s.Subject, s.Object
	if aside {
		object = graph.Slot{}
		if t.place.Empty() {
			t.place = s.Object
		}
	}
	if s.Relation == "" && k.there && object.Entity == "" {
		object = s.Place
	}
	if swap {
		subject, object = object, subject
	}
	t.cast(o, s, subject, object)
	for i, w := range strings.Fields(s.Lemma) {
		noun := i > 0 // "sign agreement on"
		if first, _ := utf8.DecodeRuneInString(w); s.Language == "de" {
			noun = unicode.IsUpper(first) // "Abkommen unterzeichnen"
		}
		if w = spelling.Fold(w); noun && meanings()[w] != nil {
			t.word(w)
		}
	}
	if len(t.agents)+len(t.patients)+len(t.words) == 0 {
		return nil
	}
	return t
}

// cast gives a statement's entities their parts.
func (t *telling) cast(o *schema.Ontology, s *graph.Statement, agent, patient graph.Slot) {
	r, _ := o.Relation(s.Relation)
	symmetric := r != nil && r.Symmetric && !t.kind.pair
	switch {
	case symmetric && t.kind.sides:
		t.agents = with(with(t.agents, agent.Entity), patient.Entity)
	case symmetric:
		t.patient(agent)
		t.patient(patient)
	default:
		t.agents = with(t.agents, agent.Entity)
		t.patient(patient)
	}
	if patient.Empty() && agent.Entity == "" {
		t.patient(agent) // what happens to it: "the talks began"
	}
	for _, a := range s.Arguments {
		switch {
		case a.Role == "with":
			t.agents = with(t.agents, a.Entity)
		case a.Role == "for" && t.kind.trade:
			t.patient(a.Slot)
		}
	}
	if t.kind.pair {
		for _, p := range t.patients {
			t.agents = with(t.agents, p)
		}
		t.patients = nil
		t.parties = addParty(t.parties, agent)
		for _, a := range s.Arguments {
			if a.Role == "with" {
				t.parties = addParty(t.parties, a.Slot)
			}
		}
	}
}

func (t *telling) patient(s graph.Slot) {
	t.patients = with(t.patients, s.Entity)
	t.parties = addParty(t.parties, s)
	for w := range strings.FieldsSeq(spelling.Fold(s.Name + " " + s.Text)) {
		if utf8.RuneCountInString(w) > 3 || w[0] >= '0' && w[0] <= '9' || meanings()[w] != nil {
			t.word(w)
		}
	}
}

// word adds what a folded word stands for.
func (t *telling) word(w string) {
	for _, m := range meaning(w) {
		t.words[m] = true
	}
}

// stem is how many letters of a word tell it from others whatever its ending.
const stem = 6

// sameSentence reports whether two statements of a sentence tell of the same:
// one kind, one time, and one cast a part of the other's, or, of a release for a
// release, the same people at all.
func (t *telling) sameSentence(u *telling) bool {
	if t.kind.name != u.kind.name || !t.sameTime(u) || t.report.Status != u.report.Status {
		return false
	}
	a, b := t.all(), u.all()
	if len(a) == 0 || len(b) == 0 {
		return shared(t.words, u.words) > 0
	}
	switch {
	case t.kind.trade:
		return common(a, b) > 0
	case t.kind.pair:
		return common(a, b) == min(len(a), len(b))
	case len(t.patients) == 0 && len(u.patients) == 0:
		return len(t.words) == 0 && len(u.words) == 0 && common(a, b) > 0 || shared(t.words, u.words) > 0
	default:
		return common(t.patients, u.patients) > 0
	}
}

func (t *telling) sameTime(u *telling) bool {
	return t.from.IsZero() || u.from.IsZero() || t.overlaps(u)
}

func (t *telling) overlaps(u *telling) bool { return !t.from.After(u.to) && !u.from.After(t.to) }

// add takes in what another telling of the sentence says.
func (t *telling) add(u *telling) {
	for _, id := range u.agents {
		t.agents = with(t.agents, id)
	}
	for _, id := range u.patients {
		t.patients = with(t.patients, id)
	}
	for w := range u.words {
		t.words[w] = true
	}
	for _, p := range u.parties {
		if same, like := match([]party{p}, t.parties); same+like == 0 {
			t.parties = append(slices.Clip(t.parties), p)
		}
	}
	if t.from.IsZero() || !u.from.IsZero() && u.days() < t.days() {
		t.from, t.to, t.exact = u.from, u.to, u.exact
	}
	if t.place.Entity == "" && !u.place.Empty() {
		t.place = u.place
	}
	t.arguments = append(slices.Clone(t.arguments), u.arguments...)
	t.report.Statements = append(t.report.Statements, u.report.Statements...)
}

// all lists the participants, sorted.
func (t *telling) all() []graph.ID {
	list := t.agents
	for _, id := range t.patients {
		list = with(list, id)
	}
	return list
}

// days is how long a time the telling may mean; many if it says none.
func (t *telling) days() int {
	if t.from.IsZero() {
		return 1 << 20
	}
	return 1 + int(t.to.Sub(t.from).Hours()/24)
}

// compare orders tellings so that the most exact come first.
func (t *telling) compare(u *telling) int {
	return cmp.Or(
		cmp.Compare(t.days(), u.days()),
		cmp.Compare(len(u.all()), len(t.all())),
		t.published.Compare(u.published),
		cmp.Compare(t.report.Article, u.report.Article),
		cmp.Compare(t.report.Sentence, u.report.Sentence),
		cmp.Compare(t.report.Statements[0], u.report.Statements[0]),
	)
}

func statusOf(s *graph.Statement) Status {
	switch {
	case s.Polarity == "negative" && (s.Modality == "asserted" || s.Modality == "planned"):
		return Denied
	case s.Modality == "planned", s.Modality == "required", s.Modality == "asserted" && s.Future:
		return Planned
	case s.Modality != "asserted":
		return Possible
	case s.Status == graph.Claimed:
		return Claimed
	default:
		return Happened
	}
}

// sourceOf says whose word a statement is.
func sourceOf(s *graph.Statement, a *graph.Article, origin map[graph.ID]graph.ID) graph.ID {
	switch {
	case s.Speaker.Entity != "":
		return s.Speaker.Entity
	case s.Speaker.Text != "":
		return graph.NewID("source", spelling.Fold(s.Speaker.Text))
	case a != nil && a.Agency != "":
		return graph.NewID("source", spelling.Fold(a.Agency))
	case origin[s.Article] != "":
		return origin[s.Article]
	default:
		return s.Article
	}
}

// with adds an ID to a sorted list that has it at most once; the list given is
// not changed.
func with(list []graph.ID, id graph.ID) []graph.ID {
	i, found := slices.BinarySearch(list, id)
	if found || id == "" {
		return list
	}
	return slices.Insert(slices.Clone(list), i, id)
}

// common counts what two lists share.
func common(a, b []graph.ID) int {
	n := 0
	for _, id := range a {
		if slices.Contains(b, id) {
			n++
		}
	}
	return n
}

func sorted(set map[string]bool) []string { return slices.Sorted(maps.Keys(set)) }

func shared(a, b map[string]bool) int {
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}
