package score

import "dossier/extract/triple"

// Scores are the figures of one text or of many together. A triple is right
// when it answers a fact in words, polarity and modality; one that answers it
// in words alone is wrong, and the fact is missed.
type Scores struct {
	Triples PRF `json:"triples"` // right triples: precision, recall with qualifiers, F1
	Words   PRF `json:"words"`   // the same in words alone

	WithoutBe Share `json:"without_be"` // recall of facts that are no bare "be" or "sein"

	// Recall where more than polarity and modality has to be right.
	WithSource Share `json:"with_source"`
	WithTime   Share `json:"with_time"`
	WithPlace  Share `json:"with_place"`
	WithArgs   Share `json:"with_args"`
	WithAll    Share `json:"with_all"`

	// Facts with a quality against triples with it; a pair counts where it is
	// right and, for Attributed, has the right source too.
	Negative    PRF `json:"negative"`
	NonAsserted PRF `json:"non_asserted"`
	Attributed  PRF `json:"attributed"`

	// Of the right pairs: of facts with a time, those whose triple covers the
	// same days; of facts with a place, those whose triple has it; found
	// are all times and places of these triples.
	Time  PRF `json:"time"`
	Place PRF `json:"place"`

	Arguments Share `json:"arguments"` // arguments of the facts of right pairs that their triples have
	Roles     Share `json:"roles"`     // those with the right role

	Violations int     `json:"violations"` // triples that state what the text does not
	Optional   int     `json:"optional"`   // triples not counted: headlines and bare ages
	PerFact    float64 `json:"per_fact"`   // triples a fact
}

func (s *Scores) prfs() []*PRF {
	return []*PRF{&s.Triples, &s.Words, &s.Negative, &s.NonAsserted, &s.Attributed, &s.Time, &s.Place}
}

func (s *Scores) shares() []*Share {
	return []*Share{&s.WithoutBe, &s.WithSource, &s.WithTime, &s.WithPlace, &s.WithArgs, &s.WithAll, &s.Arguments, &s.Roles}
}

// add sums up the counts; finish makes figures of them.
func (s *Scores) add(o *Scores) {
	from := o.prfs()
	for i, p := range s.prfs() {
		p.add(*from[i])
	}
	shares := o.shares()
	for i, p := range s.shares() {
		p.add(*shares[i])
	}
	s.Violations += o.Violations
	s.Optional += o.Optional
}

func (s *Scores) finish() {
	for _, p := range s.prfs() {
		p.finish()
	}
	for _, p := range s.shares() {
		p.finish()
	}
	s.PerFact = ratio(s.Triples.Found, s.Triples.Gold)
}

// count makes the scores of facts and triples, without the optional ones, from
// their pairs.
func count(facts []Fact, triples []triple.Triple, pairs []pair) Scores {
	var s Scores
	answers := make(map[int]*pair)
	for i := range pairs {
		answers[pairs[i].fact] = &pairs[i]
	}
	for i := range facts {
		s.countFact(&facts[i], answers[i])
	}
	for i := range triples {
		s.countTriple(&triples[i])
	}
	s.finish()
	return s
}

func (s *Scores) countTriple(t *triple.Triple) {
	s.Triples.Found++
	s.Words.Found++
	s.Negative.Found += toInt(t.Polarity == triple.Negative)
	s.NonAsserted.Found += toInt(t.Modality != triple.Asserted)
	s.Attributed.Found += toInt(attributed(t))
}

// countFact counts a fact and the triple that answers it, if any.
func (s *Scores) countFact(f *Fact, p *pair) {
	if p == nil {
		p = &pair{}
	} else {
		s.Words.Right++
	}
	right := p.right()
	s.Words.Gold++
	tally(&s.Triples, true, right)
	tally(&s.Negative, f.Polarity == triple.Negative, right)
	tally(&s.NonAsserted, f.Modality != triple.Asserted, right)
	tally(&s.Attributed, len(f.Source) > 0, right && p.source)
	if !newVerb(f.Relation[0]).isBe() {
		s.WithoutBe.count(right)
	}
	s.WithSource.count(right && p.source)
	s.WithTime.count(right && p.time)
	s.WithPlace.count(right && p.place)
	s.WithArgs.count(right && p.args == len(f.Args))
	s.WithAll.count(p.whole(f))
	if right {
		s.countRight(f, p)
	}
}

// tally counts a fact that has a quality.
func tally(p *PRF, has, right bool) {
	if has {
		p.Gold++
		p.Right += toInt(right)
	}
}

// countRight counts the circumstances of a right pair.
func (s *Scores) countRight(f *Fact, p *pair) {
	tally(&s.Time, len(f.Time) > 0 || len(f.timeText) > 0, p.time)
	tally(&s.Place, len(f.Place) > 0, p.place)
	s.Time.Found += p.timed
	s.Place.Found += p.situated
	s.Arguments.add(Share{Right: p.args, Of: len(f.Args)})
	s.Roles.add(Share{Right: p.roles, Of: len(f.Args)})
}
