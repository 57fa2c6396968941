package world

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"time"

	"dossier/extract/article"
	"dossier/extract/score"
)

// writer writes the articles.
type writer struct {
	hidden   *hidden
	rng      *rand.Rand
	articles []Article
	drafts   []*draft
	names    map[string]map[string][]string // printed forms by thing and article
	reports  map[*event][]score.StoryReport
}

// draft is an article being written.
type draft struct {
	naming
	hidden    *hidden
	id        string
	published time.Time
	main      *event
	sentences []string
	told      []told
	used      map[string]bool // templates
}

// told is a sentence that tells of an event.
type told struct {
	event    *event
	sentence string
	status   string
}

// write adds the next article.
func (w *writer) write(i int) {
	s := w.hidden.settings
	if len(w.drafts) > 0 && chance(w.rng, s.Copies) {
		w.copy(i, len(w.drafts)-1-w.rng.IntN(min(20, len(w.drafts))))
		return
	}
	language := article.English
	if chance(w.rng, s.German) {
		language = article.German
	}
	d := &draft{hidden: w.hidden, id: articleID(language, i), used: make(map[string]bool)}
	d.naming = naming{settings: s, rng: w.rng, language: language, styles: make(map[thing]*style), printed: make(map[string]thing), roles: make(map[*role]thing)}
	d.main = w.hidden.events[skewed(w.rng, len(w.hidden.events))]
	d.published = d.main.day.AddDate(0, 0, pick(w.rng, []int{0, 0, 1, 1, 1, 2, 3}))
	d.compose()
	w.keep(d, d.sentences, pick(w.rng, []string{"", "", "", "Interfax", "dpa", "Reuters"}))
}

func articleID(l article.Language, i int) string { return fmt.Sprintf("%s/%05d", l, i) }

// compose writes five to twelve sentences.
func (d *draft) compose() {
	s, plain := d.settings, ""
	if chance(d.rng, s.Planned) && len(d.sections(d.main, "planned")) > 0 {
		d.published = d.main.day.AddDate(0, 0, -1-d.rng.IntN(3))
		plain = "planned"
	}
	d.tell(d.main, plain, "happened")
	for range 1 + d.rng.IntN(2) {
		d.detail(d.main)
	}
	for range 1 + d.rng.IntN(3) {
		d.filler()
	}
	if plain == "" && chance(d.rng, s.Denied) {
		d.tell(d.main, "denied", "denied")
	} else if plain == "" && chance(d.rng, s.Again) {
		d.tell(d.main, "", "happened")
	}
	if e := d.earlier(); e != nil && chance(d.rng, s.Second) {
		d.tell(e, "", "happened")
		d.detail(e)
	}
	for n := d.rng.IntN(3); n > 0 || len(d.sentences) < 5; n-- {
		d.filler()
	}
}

// sections returns the sentences about an event of a sort: "denied".
func (d *draft) sections(e *event, sort string) []string {
	return d.hidden.material.told[d.language][strings.TrimSpace(e.kind+" "+sort)]
}

// earlier is another event of the group, of the two months before the article.
func (d *draft) earlier() *event {
	var best *event
	for range 40 {
		e := d.hidden.events[d.rng.IntN(len(d.hidden.events))]
		if ago := d.published.Sub(e.day).Hours() / 24; e != d.main && e.group == d.main.group && ago > 5 && ago < 60 {
			best = e
		}
	}
	return best
}

// tell adds a sentence that tells of an event.
func (d *draft) tell(e *event, sort, status string) {
	s := d.settings
	list := d.sections(e, sort)
	if len(list) == 0 {
		return
	}
	day := dayPhrase(d.rng, d.language, e.day, d.published)
	switch {
	case chance(d.rng, s.Vague):
		day = monthPhrase(d.language, e.day, d.published)
	case e == d.main && chance(d.rng, s.Undated):
		day = ""
	}
	for range 10 {
		t := pick(d.rng, list)
		if d.used[t] || day == "" && strings.Contains(t, "{Day}") {
			continue
		}
		d.used[t] = true
		place := e.place
		if e.kind != "visited" && chance(d.rng, s.Conflict) {
			place = pick(d.rng, d.hidden.cities)
		}
		text := d.fill(t, e, place, day)
		if sort == "" && text != "" && chance(d.rng, s.Claimed) {
			text = d.claimed(text, e)
		}
		if d.add(text) {
			d.told = append(d.told, told{e, text, status})
		}
		return
	}
}

// claimed names a source for a sentence.
func (d *draft) claimed(text string, e *event) string {
	source := ""
	if d.rng.IntN(2) == 0 {
		source = d.organization(e.group.organizations[0], nominative)
	} else if p := d.bystander(e); p != nil {
		source = d.person(p, nominative)
	}
	if source == "" {
		return text
	}
	text = strings.TrimSuffix(text, ".") + ", "
	if d.language == article.German {
		return text + "teilte " + source + " mit."
	}
	return text + source + " said."
}

func (d *draft) detail(e *event) {
	if list := d.hidden.material.told[d.language][e.kind+" detail"]; len(list) > 0 {
		d.once(pick(d.rng, list), e)
	}
}

func (d *draft) filler() {
	d.once(pick(d.rng, d.hidden.material.told[d.language]["filler"]), d.main)
}

func (d *draft) once(t string, e *event) {
	if !d.used[t] {
		d.used[t] = true
		d.add(d.fill(t, e, e.place, ""))
	}
}

func (d *draft) add(sentence string) bool {
	if sentence == "" {
		return false
	}
	d.sentences = append(d.sentences, sentence)
	return true
}

// bystander is somebody of the group who takes no part.
func (d *draft) bystander(e *event) *person {
	for range 10 {
		if p := pick(d.rng, e.group.people); !e.takesPart(p) && !d.main.takesPart(p) {
			return p
		}
	}
	return nil
}

var slot = regexp.MustCompile(`\{(\w+)(?::(\w+))?\}`)

// fill puts a template's slots into words; "" if one cannot be.
func (d *draft) fill(t string, e *event, place *city, day string) string {
	failed := false
	text := slot.ReplaceAllStringFunc(t, func(s string) string {
		m := slot.FindStringSubmatch(s)
		word := d.slot(m[1], m[2], e, place, day)
		if word == "" && m[1] != "day" {
			failed = true
		}
		return word
	})
	if failed {
		return ""
	}
	return upper(tidy.Replace(strings.Join(strings.Fields(text), " ")))
}

var tidy = strings.NewReplacer(" .", ".", " ,", ",", ",.", ".", ",,", ",")

func (d *draft) slot(name, form string, e *event, place *city, day string) string {
	switch name {
	case "A", "B", "C":
		p := e.a
		if name == "B" {
			p = e.b
		}
		if name == "C" {
			p = d.bystander(e)
		}
		switch {
		case p == nil:
			return ""
		case form == "he":
			return pronoun(p.female, d.language)
		}
		return d.person(p, form)
	case "O":
		o := e.o
		if o == nil {
			o = pick(d.rng, e.group.organizations)
		}
		return d.organization(o, form)
	case "place":
		return d.city(place)
	case "day":
		return day
	case "Day":
		return upper(day)
	}
	return d.circumstance(name, form)
}

func pronoun(female bool, l article.Language) string {
	switch {
	case l == article.German && female:
		return "sie"
	case l == article.German:
		return "er"
	case female:
		return "she"
	default:
		return "he"
	}
}

var numbers = [2][]string{
	{"two", "three", "four", "five", "six", "seven"},
	{"zwei", "drei", "vier", "fünf", "sechs", "sieben"},
}

// circumstance fills the slots that name nobody.
func (d *draft) circumstance(name, form string) string {
	l := 0
	if d.language == article.German {
		l = 1
	}
	word := pick(d.rng, numbers[l])
	switch name {
	case "topic":
		word = pick(d.rng, d.hidden.material.topics)[l]
	case "length":
		word += [2]string{" hours", " Stunden"}[l]
	}
	if form == "Cap" {
		return upper(word)
	}
	return word
}

// keep ends an article, and notes what it names and tells.
func (w *writer) keep(d *draft, sentences []string, agency string) {
	var text strings.Builder
	for i, s := range sentences {
		switch {
		case i > 0 && i%2 == 0:
			text.WriteString("\n\n")
		case i > 0:
			text.WriteString(" ")
		}
		text.WriteString(s)
	}
	a := Article{ID: d.id, Language: d.language, Published: d.published, Agency: agency, Text: text.String() + "\n"}
	a.Publisher = pick(w.rng, []string{"Morning Courier", "Der Bote", "The Ledger", "Abendblatt", "Daily Herald"})
	w.articles = append(w.articles, a)
	w.drafts = append(w.drafts, d)
	for form, t := range d.printed {
		if !strings.Contains(a.Text, form) {
			continue
		}
		if w.names[t.id()] == nil {
			w.names[t.id()] = make(map[string][]string)
		}
		w.names[t.id()][d.id] = append(w.names[t.id()][d.id], form)
	}
	for _, t := range d.told {
		if slices.Contains(sentences, t.sentence) {
			w.reports[t.event] = append(w.reports[t.event], score.StoryReport{Article: d.id, Sentence: t.sentence, Status: t.status})
		}
	}
}

// copy prints an earlier report again, as papers do with an agency's: later,
// shorter, under another head.
func (w *writer) copy(i, earlier int) {
	of := w.drafts[earlier]
	d := *of
	d.id = articleID(of.language, i)
	d.published = of.published.AddDate(0, 0, w.rng.IntN(2))
	sentences := of.sentences
	if n := len(sentences); n > 5 {
		sentences = sentences[:n-w.rng.IntN(3)]
	}
	w.keep(&d, sentences, w.articles[earlier].Agency)
}
