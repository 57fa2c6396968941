package load_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
	"dossier/graph/dgraph"
	"dossier/graph/event"
	"dossier/graph/load"
	"dossier/graph/local/localtest"
	"dossier/schema"
)

// eventNode is an event as Dgraph has it.
type eventNode struct {
	XID         graph.ID         `json:"xid"`
	Kind        string           `json:"kind"`
	Status      string           `json:"status"`
	Sources     int              `json:"sources"`
	Disputed    bool             `json:"disputed"`
	From        time.Time        `json:"time_from"`
	To          time.Time        `json:"time_to"`
	Last        time.Time        `json:"last_seen"`
	Granularity string           `json:"granularity"`
	Scene       []ref            `json:"scene"`
	Participant []map[string]any `json:"participant"`
	Report      []map[string]any `json:"report"`
	Differing   []struct {
		What   string `json:"what"`
		Text   string `json:"text"`
		Entity []ref  `json:"entity"`
		Report []ref  `json:"report"`
	} `json:"differing"`
}

// lookEvents reads the events of a Dgraph, an event a line.
func lookEvents(t *testing.T, c *dgraph.Client) []string {
	t.Helper()
	var out struct{ Q []eventNode }
	query(t, c, `{ q(func: type(Event)) { xid kind status sources disputed time_from time_to last_seen granularity scene { xid }
		participant @facets { xid } report @facets { xid } differing { what text entity { xid } report { xid } } } }`, &out)
	var lines []string
	for _, e := range out.Q {
		var who, told, differing []string
		for _, p := range e.Participant {
			for r := range strings.FieldsSeq(p["participant|role"].(string)) {
				who = append(who, fmt.Sprint(p["xid"], " ", r))
			}
		}
		for _, r := range e.Report {
			told = append(told, fmt.Sprint(r["xid"], " ", r["report|status"]))
		}
		for _, d := range e.Differing {
			value := d.Text
			if len(d.Entity) > 0 {
				value = string(d.Entity[0].XID)
			}
			for _, r := range d.Report {
				differing = append(differing, d.What+" "+value+" "+string(r.XID))
			}
		}
		scene := ""
		if len(e.Scene) > 0 {
			scene = string(e.Scene[0].XID)
		}
		lines = append(lines, line(e.XID, e.Kind, e.Status, e.Sources, e.Disputed, e.From, e.To, scene, who, told, differing))
	}
	slices.Sort(lines)
	return lines
}

func line(id graph.ID, kind, status string, sources int, disputed bool, from, to time.Time, scene string, lists ...[]string) string {
	for _, l := range lists {
		slices.Sort(l)
	}
	return fmt.Sprint(id, kind, status, sources, disputed, from.Format(time.DateOnly), to.Format(time.DateOnly), scene, lists)
}

// lines writes events as lookEvents does.
func lines(events []event.Event) []string {
	var list []string
	for i := range events {
		e := &events[i]
		var who, told, differing []string
		for _, p := range e.Participants {
			who = append(who, fmt.Sprint(p.Entity, " ", p.Role))
		}
		for _, r := range e.Reports {
			for _, id := range r.Statements {
				told = append(told, fmt.Sprint(id, " ", r.Status))
			}
		}
		for _, d := range e.Conflicts {
			for _, v := range d.Values {
				value := v.Text
				if v.Entity != "" {
					value = string(v.Entity)
				}
				for _, r := range v.Reports {
					for _, id := range e.Reports[r].Statements {
						differing = append(differing, d.What+" "+value+" "+string(id))
					}
				}
			}
		}
		list = append(list, line(e.ID, e.Kind, string(e.Status), e.Sources, e.Disputed(), e.From, e.To, string(e.Place.Entity), who, told, differing))
	}
	slices.Sort(list)
	return list
}

// newspaper makes an article in which people of a small world meet, visit and
// arrest each other, in January; some articles are copies of an earlier one.
func newspaper(rng *rand.Rand, n int) *graph.Batch {
	id := graph.ID(fmt.Sprintf("article%02d", n))
	b := &graph.Batch{Article: graph.Article{
		ID: id, Path: string(id), Language: "en", Hash: fmt.Sprint(rng.Int()), Published: time.Date(2025, 1, 1+rng.IntN(28), 0, 0, 0, 0, time.UTC),
	}}
	people := []string{"ann", "bob", "cat", "dan"}
	for _, p := range people {
		b.Entities = append(b.Entities, entity(p, strings.ToUpper(p)))
	}
	for _, p := range []string{"rome", "oslo"} {
		b.Entities = append(b.Entities, entity(p, strings.ToUpper(p)))
	}
	for i := range 1 + rng.IntN(5) {
		s := statement(fmt.Sprintf("%s-%d", id, i), string(id), []string{"met", "visited", "arrested", "said"}[rng.IntN(4)])
		s.Sentence = i
		s.Subject = graph.Slot{Entity: graph.ID(people[rng.IntN(4)])}
		s.Object = graph.Slot{Entity: graph.ID(people[rng.IntN(4)]), Text: "several words"}
		s.Time = graph.Time{}
		if rng.IntN(2) == 0 {
			day := time.Date(2025, 1, 1+rng.IntN(28), 0, 0, 0, 0, time.UTC)
			s.Time = graph.Time{From: day, To: day.AddDate(0, 0, rng.IntN(2)*3), Granularity: "day"}
		}
		if rng.IntN(3) == 0 {
			s.Place = graph.Slot{Entity: []graph.ID{"rome", "oslo"}[rng.IntN(2)]}
		}
		if rng.IntN(4) == 0 {
			s.Polarity = "negative"
		}
		s.Arguments = []graph.Argument{{Role: "duration", Slot: graph.Slot{Text: []string{"three hours", "an hour"}[rng.IntN(2)]}}}
		text := rand.New(rand.NewPCG(uint64(n%5), uint64(i)))
		var words []string
		for range 40 {
			words = append(words, fmt.Sprint("w", text.IntN(1000)))
		}
		s.Evidence = strings.Join(words, " ")
		b.Statements = append(b.Statements, s)
	}
	return b
}

// TestEventsAreFoundAsTheyCome loads articles in parts, some of them twice with
// another content: the events must be those that all articles together tell of,
// and finding all of them anew must change nothing.
func TestEventsAreFoundAsTheyCome(t *testing.T) {
	c := localtest.Client(t)
	d, err := load.NewDgraph(t.Context(), c, schema.Default())
	if err != nil {
		t.Fatal(err)
	}
	m := load.NewMemory(schema.Default())
	rng := rand.New(rand.NewPCG(7, 7))
	for range 6 {
		for range 1 + rng.IntN(12) {
			b := newspaper(rng, rng.IntN(30))
			apply(t, m, b)
			apply(t, d, b)
		}
		project(t, d)
		if diff := cmp.Diff(lines(m.Events()), lookEvents(t, c)); diff != "" {
			t.Fatal(diff)
		}
	}
	several := 0
	for _, e := range m.Events() {
		if len(e.Reports) > 1 && e.Sources < len(e.Reports) {
			several++
		}
	}
	if several < 3 {
		t.Fatalf("%d events with several reports of one source: the test asks too little", several)
	}
	if err := d.MarkAll(t.Context()); err != nil {
		t.Fatal(err)
	}
	project(t, d)
	if diff := cmp.Diff(lines(m.Events()), lookEvents(t, c)); diff != "" {
		t.Error(diff)
	}
	var left struct{ Marks, Denials []ref }
	query(t, c, `{ marks(func: has(retell)) { xid } denials(func: has(contradicts)) { xid } }`, &left)
	if len(left.Marks) != 0 || len(left.Denials) == 0 {
		t.Errorf("%d marks are left, %d denials are linked", len(left.Marks), len(left.Denials))
	}
}
