package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"time"

	"dossier/extract/confidence"
	"dossier/extract/coref"
	"dossier/extract/relate"
	"dossier/extract/syntax"
	"dossier/extract/triple"
	"dossier/extract/when"
	"dossier/schema"
)

// assembler makes triples of the propositions of a document.
type assembler struct {
	*Document
	lang   *Language
	voices voices
	out    []triple.Triple
	basis  []confidence.Evidence // of each of out
	ids    map[string]int        // how often an id was given, so that none is given twice

	found       [][]relate.Proposition // of each sentence
	interviewed string                 // name of the one who is interviewed, "" for another story
}

// assemble makes all triples of a document, whose confidence is open yet.
func (l *Language) assemble(d *Document) *assembler {
	a := &assembler{Document: d, lang: l, ids: make(map[string]int)}
	a.interviewed = d.interviewee()
	found := a.propositions()
	a.found = found
	called := a.descriptions(found)
	for i := range d.Sentences {
		found[i] = append(found[i], called[i]...)
		first, quality := len(a.out), confidence.Quality(d.Sentences[i])
		kept := found[i][:0]
		for _, p := range found[i] {
			if t, ok := a.triple(i, &p); ok {
				a.add(t, evidence(d.Sentences[i], &p, quality))
				kept = append(kept, p)
			}
		}
		a.linkContent(first, kept)
		a.deny(i, first, kept)
		a.credit(i, first, kept)
		a.remember(i, kept)
	}
	return a
}

// triple makes one triple of sentence i. It reports false where subject and
// object turn out to be the same thing.
func (a *assembler) triple(i int, p *relate.Proposition) (triple.Triple, bool) {
	s := a.Sentences[i]
	span := a.Article.Source(s.Span)
	t := triple.Triple{
		Article:  a.Article.ID,
		Sentence: i,
		Begin:    span.Begin, End: span.End,
		Text:     a.Article.Original[span.Begin:span.End],
		Subject:  a.slot(i, p.Subject),
		Polarity: p.Polarity,
		Modality: p.Modality,
		Future:   p.Future,
		Rule:     p.Rule.Name,
		Model:    a.lang.Model,
		Language: string(a.Article.Language),
	}
	if clean := s.Text(); clean != t.Text {
		t.Clean = clean
	}
	if !p.Object.Absent() {
		object := a.slot(i, p.Object)
		t.Object = &object
		if object.ID != "" && object.ID == t.Subject.ID {
			if !p.Predicative {
				return t, false
			}
			object = triple.Slot{Text: object.Text} // what it is called
		}
	}
	if p.Relation.Passive && t.Object == nil && t.Subject.Kind == triple.Person && a.lang.Relater.Talks(p.Relation.Lemma) {
		// Nobody is negotiated: a German perfect, translated word by word.
		p.Relation.Passive, p.Relation.Pattern = false, schema.Verb
	}
	t.Relation = a.relation(p, &t.Subject, t.Object)
	t.Offices = a.offices(i, p, &t.Subject)
	for _, arg := range p.Arguments {
		t.Arguments = append(t.Arguments, triple.Argument{Role: arg.Role, Slot: a.slot(i, arg.Phrase)})
	}
	if p.Time >= 0 {
		e := &a.Times[i][p.Time]
		t.Time = a.time(i, e)
		if t.Modality == triple.Asserted && !p.Attitude && a.ahead(e) {
			t.Modality, t.Future = triple.Planned, true
		}
	}
	if day := a.Days[i]; t.Time == nil && day.Date != nil && a.happens(i, p) {
		t.Time = a.time(day.Sentence, day.Date)
	}
	if !p.Place.Absent() {
		t.Place = a.place(i, p.Place)
	}
	p.Source.Speaker = a.outerSpeaker(i, p.Source.Speaker)
	t.Attribution = a.attribution(i, p)
	a.ownWords(i, p, &t)
	a.answerer(i, p, &t)
	a.again(i, p, &t)
	a.occasion(i, p, &t)
	t.ID = a.id(&t)
	return t, true
}

// happens reports whether a proposition tells, on the article's own word, what the
// main clause of sentence i or one beside it says has happened.
func (a *assembler) happens(i int, p *relate.Proposition) bool {
	if p.Modality != triple.Asserted || !p.Source.Absent() || naming[p.Rule.Name] || p.Predicative && p.Relation.Pattern == schema.Role {
		return false
	}
	s := a.Sentences[i]
	for k := p.Relation.Pred; ; k = s.Token(k).Head {
		switch s.Token(k).Rel.Base() {
		case "root":
			return true
		case "conj", "parataxis":
		default:
			return false
		}
	}
}

// said is the relation of somebody to what they say.
const said = "said"

// relation names the relation of the ontology that the phrase tells of between
// things of the kinds of subject and object.
func (a *assembler) relation(p *relate.Proposition, subject, object *triple.Slot) triple.Relation {
	r := triple.Relation{ID: p.Relation.ID, Phrase: p.Relation.Phrase, Lemma: p.Relation.Lemma, Passive: p.Relation.Passive}
	o := a.lang.Relater.Ontology()
	lang, sk, ok := string(a.lang.Code), kindOf(subject), kindOf(object)
	switch known, found := o.Relation(r.ID); {
	case found && !known.Allows(sk, ok):
		r.ID = ""
	case found:
	case p.Relation.Pattern == schema.Noun && r.Passive:
		// "the release of Brandt": the noun's object is the patient.
		if known, found = o.Choose(lang, schema.Noun, p.Relation.Key, schema.Text, sk); found {
			r.ID = known.Inverse
		}
	default:
		if known, found = o.Choose(lang, p.Relation.Pattern, p.Relation.Key, sk, ok); found {
			r.ID = known.ID
		} else if p.Speech && p.Content >= 0 && p.Relation.Pattern == schema.Verb && a.lang.Relater.Saying(r.Lemma) {
			r.ID = said // "added that", "recounted how"
		}
	}
	if rel, ok := o.Relation(r.ID); ok {
		r.Code = rel.Code
	}
	return r
}

// offices names whose office a role is, where the ontology knows the office.
func (a *assembler) offices(i int, p *relate.Proposition, subject *triple.Slot) []triple.Office {
	var list []triple.Office
	o := a.lang.Relater.Ontology()
	for _, office := range p.Offices {
		holder := a.slot(i, office.Holder)
		if holder.ID == "" || holder.ID == subject.ID {
			continue
		}
		if r, ok := o.Choose(string(a.lang.Code), schema.Role, office.Key, kindOf(subject), holder.Kind); ok {
			list = append(list, triple.Office{Relation: r.ID, Slot: holder})
		}
	}
	return list
}

// kindOf is the kind of a slot for the ontology: text that names nothing is
// Text.
func kindOf(s *triple.Slot) string {
	switch {
	case s == nil:
		return schema.None
	case s.Named():
		return s.Kind
	default:
		return schema.Text
	}
}

// slot is a phrase with the entity that its head stands for. A pronoun for
// something without a name has the words that it takes up.
func (a *assembler) slot(i int, p relate.Phrase) triple.Slot {
	s := triple.Slot{Text: a.Sentences[i].Surface(p.First, p.Last)}
	a.fill(&s, a.Chains.At(i, a.nameHead(i, p)))
	if m, ok := a.Chains.Antecedent(i, p.Head); ok && s.Name == "" {
		s.Name = a.Sentences[m.Sentence].Surface(m.First, m.Last)
	}
	return s
}

func (a *assembler) fill(s *triple.Slot, e *coref.Entity) {
	if e == nil {
		return
	}
	s.Name, s.Kind = e.Name, string(e.Kind)
	s.ID = a.entityID(e)
}

// nameHead returns the token whose entity the phrase stands for: its head, or
// the name that stands beside a title as its head's apposition, behind a comma
// too where it is a person's: "its spokesman, Colonel Novak".
func (a *assembler) nameHead(i int, p relate.Phrase) int {
	s := a.Sentences[i]
	if a.Chains.At(i, p.Head) != nil {
		return p.Head
	}
	for _, k := range s.Children(p.Head) {
		if k < p.Head {
			continue
		}
		switch s.Token(k).Rel.Base() {
		case "appos", "flat":
			if e := a.Chains.At(i, k); e != nil && e.Kind != syntax.Place && k < p.Last {
				return k
			}
			for _, n := range s.Children(k) {
				rel := s.Token(n).Rel.Base()
				if e := a.Chains.At(i, n); e != nil && (e.Kind == syntax.Person && (rel == "flat" || rel == "appos") || e.Kind == syntax.Organization && rel == "appos") {
					return n
				}
			}
		}
	}
	return p.Head
}

func (a *assembler) time(i int, e *when.Expression) *triple.Time {
	return &triple.Time{
		Text:        a.Sentences[i].Surface(e.First, e.Last),
		From:        day(e.From),
		To:          day(e.To),
		Granularity: string(e.Granularity),
		Basis:       string(e.Basis),
	}
}

// ahead reports whether a time lies after the day of publication, or has its end
// there: "by the end of May" in April. What is told of it has not happened yet.
func (a *assembler) ahead(e *when.Expression) bool {
	published := a.Article.Published
	switch {
	case published.IsZero():
		return false
	case e.From.After(published):
		return true
	default:
		return e.Direction == when.By && e.To.After(published)
	}
}

func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

// linkContent points acts of speech to the triples that they contain.
func (a *assembler) linkContent(first int, props []relate.Proposition) {
	for k := range props {
		if props[k].Content < 0 {
			continue
		}
		for j := range props {
			if j != k && props[j].Relation.Pred == props[k].Content {
				a.out[first+k].Content = append(a.out[first+k].Content, a.out[first+j].ID)
			}
		}
	}
}

// id hashes article, span, rule and slots.
func (a *assembler) id(t *triple.Triple) string {
	object := ""
	if t.Object != nil {
		object = t.Object.Text
	}
	id := hash(a.Article.ID, strconv.Itoa(t.Begin), strconv.Itoa(t.End), t.Rule, t.Subject.Text, t.Relation.Phrase, object)
	a.ids[id]++
	if n := a.ids[id]; n > 1 {
		return hash(id, strconv.Itoa(n))
	}
	return id
}

func hash(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}
