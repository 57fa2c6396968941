package query_test

import (
	"context"
	"os"
	"slices"
	"testing"
	"time"

	"dossier/graph"
	"dossier/graph/load"
	"dossier/graph/local/localtest"
	"dossier/graph/query"
	"dossier/graph/resolve"
	"dossier/schema"
)

func TestMain(m *testing.M) { os.Exit(localtest.Main(m)) }

// told is a statement of a test article. Names that the article's cast knows
// become entities.
type told struct {
	id, sentence              string
	subject, relation, object string
	phrase, lemma             string
	day, time, place          string
	speaker, verb             string
	arguments                 [][2]string
	negative, future          bool
	content                   []string
}

// report is a test article.
type report struct {
	path, title, day, language string
	cast                       map[string]string // name: kind
	told                       []told
}

var reports = []report{
	{
		path: "wire/talks.txt", title: "Envoys in Geneva", day: "2031-05-02", language: "en",
		cast: map[string]string{
			"Clara Berg": "Person", "Yury Melnikov": "Person", "Omar Haddad": "Person", "Geneva": "Place",
			"Olga Petrenko": "Person", "Ivan Sorokin": "Person", "Harbour Ministry": "Organization",
		},
		told: []told{
			{
				id: "meet", sentence: "Clara Berg met Yury Melnikov in Geneva on Wednesday, with Omar Haddad as host.",
				subject: "Clara Berg", relation: "met", phrase: "met", lemma: "meet", object: "Yury Melnikov",
				day: "2031-04-30", place: "Geneva", arguments: [][2]string{{"with", "Omar Haddad"}},
			},
			{
				id: "swap", sentence: "The Harbour Ministry confirmed that Olga Petrenko was exchanged for Ivan Sorokin.",
				subject: "Olga Petrenko", relation: "released_for", phrase: "was exchanged for", lemma: "exchange for",
				object: "Ivan Sorokin", day: "2031-05-01", place: "Geneva", speaker: "Harbour Ministry", verb: "confirm",
			},
			{
				id: "swap mirrored", sentence: "The Harbour Ministry confirmed that Olga Petrenko was exchanged for Ivan Sorokin.",
				subject: "Ivan Sorokin", relation: "released_for", phrase: "was exchanged for", lemma: "exchange for",
				object: "Olga Petrenko", day: "2031-05-01", place: "Geneva", speaker: "Harbour Ministry", verb: "confirm",
			},
			{
				id: "act", sentence: "The Harbour Ministry confirmed that Olga Petrenko was exchanged for Ivan Sorokin.",
				subject: "Harbour Ministry", relation: "confirmed", phrase: "confirmed", lemma: "confirm",
				content: []string{"swap", "swap mirrored"},
			},
		},
	},
	{
		path: "presse/besuch.txt", title: "Besuch", day: "2031-05-04", language: "de",
		cast: map[string]string{
			"Clara Berg": "Person", "Juri Melnikow": "Person", "Haddad": "Person", "Nora Lind": "Person",
			"Genf": "Place", "Harbour Ministry": "Organization",
		},
		told: []told{
			{
				id: "empfang", sentence: "Juri Melnikow empfing Clara Berg neulich in Genf.",
				subject: "Juri Melnikow", relation: "received", phrase: "empfing", lemma: "empfangen", object: "Clara Berg",
				time: "neulich", place: "Genf",
			},
			{
				id: "denial", sentence: "Haddad habe Melnikow nie getroffen, so das Harbour Ministry.",
				subject: "Haddad", relation: "met", phrase: "getroffen", lemma: "treffen", object: "Juri Melnikow",
				negative: true, speaker: "Harbour Ministry",
			},
			{
				id: "role", sentence: "Clara Berg arbeitet als Sondergesandte.",
				subject: "Clara Berg", relation: "has_role", phrase: "arbeitet als", lemma: "arbeiten als", object: "Sondergesandte",
			},
			{
				id: "wife", sentence: "Nora Lind vertraut Clara Berg.",
				subject: "Nora Lind", relation: "ally_of", phrase: "vertraut", lemma: "vertrauen", object: "Clara Berg",
			},
		},
	},
	{
		path: "wire/later.txt", title: "Later", day: "2031-05-06", language: "en",
		cast: map[string]string{
			"Omar Haddad": "Person", "Melnikov": "Person", "Clara Berg": "Person", "Nora Lind": "Person", "Pavel Novák": "Person",
		},
		told: []told{
			{
				id: "disputed", sentence: "Omar Haddad met Melnikov on Monday.",
				subject: "Omar Haddad", relation: "met", phrase: "met", lemma: "meet", object: "Melnikov", day: "2031-05-05",
			},
			{
				id: "plan", sentence: "Clara Berg will visit Melnikov.",
				subject: "Clara Berg", relation: "visited", phrase: "will visit", lemma: "visit", object: "Melnikov", future: true,
			},
			{
				id: "married", sentence: "Nora Lind is married to Pavel Novák.",
				subject: "Nora Lind", relation: "married_to", phrase: "is married to", lemma: "married to", object: "Pavel Novák",
			},
		},
	},
}

func day(t testing.TB, s string) time.Time {
	t.Helper()
	if s == "" {
		return time.Time{}
	}
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// batch resolves the cast of a report and builds what is loaded.
func (r *report) batch(t testing.TB, store load.Store) *graph.Batch {
	t.Helper()
	var mentions []resolve.Mention
	for name, kind := range r.cast {
		mentions = append(mentions, resolve.Mention{Local: name, Name: name, Kind: kind, Seen: day(t, r.day)})
	}
	res, err := resolve.Entities(t.Context(), store, mentions, nil)
	if err != nil {
		t.Fatal(err)
	}
	slot := func(text string) graph.Slot { return graph.Slot{Entity: res.IDs[text], Text: text} }
	id := graph.NewID("article", r.path)
	b := &graph.Batch{
		Article:  graph.Article{ID: id, Path: r.path, Title: r.title, Published: day(t, r.day), Language: r.language, Hash: r.path},
		Entities: res.Entities,
	}
	text := ""
	for i, s := range r.told {
		begin := len(text)
		if i > 0 && s.sentence == r.told[i-1].sentence {
			begin = b.Statements[i-1].Begin
		} else {
			text += s.sentence + "\n"
		}
		st := graph.Statement{
			ID: graph.NewID(r.path, s.id), Article: id, Subject: slot(s.subject), Relation: s.relation, Phrase: s.phrase,
			Lemma: s.lemma, Object: slot(s.object), Place: slot(s.place), Polarity: "positive", Modality: "asserted",
			Future: s.future, Status: graph.Stated, Begin: begin, End: begin + len(s.sentence), Sentence: i, Evidence: s.sentence,
			Confidence: 0.5, Rule: "test", Language: r.language,
			Time: graph.Time{Text: s.time, From: day(t, s.day), To: day(t, s.day)},
		}
		if s.day != "" {
			st.Time.Granularity, st.Time.Basis = "day", "stated"
		}
		if s.negative {
			st.Polarity = "negative"
		}
		if s.speaker != "" {
			st.Speaker, st.SpeechVerb, st.Status = slot(s.speaker), s.verb, graph.Claimed
		}
		for _, a := range s.arguments {
			st.Arguments = append(st.Arguments, graph.Argument{Role: a[0], Slot: slot(a[1])})
		}
		for _, c := range s.content {
			st.Content = append(st.Content, graph.NewID(r.path, c))
		}
		b.Statements = append(b.Statements, st)
	}
	b.Article.Text = text
	return b
}

// open loads the reports into an empty graph.
func open(t testing.TB) (*query.Reader, load.Store) {
	t.Helper()
	client := localtest.Client(t)
	store, err := load.NewDgraph(t.Context(), client, schema.Default())
	if err != nil {
		t.Fatal(err)
	}
	for i := range reports {
		apply(t, store, &reports[i])
	}
	return query.NewReader(client, schema.Default()), store
}

func apply(t testing.TB, store load.Store, r *report) {
	t.Helper()
	if _, err := store.Apply(t.Context(), r.batch(t, store)); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Project(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// ask runs a recipe and returns its answer.
func ask(t testing.TB, r *query.Reader, o query.Options, name string, args ...string) *query.Answer {
	t.Helper()
	recipe, ok := query.Named(name)
	if !ok {
		t.Fatalf("no recipe %s", name)
	}
	a, err := recipe.Ask(context.Background(), r, args, o)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// cells returns the named columns of an answer's rows, each row joined by " | ".
func cells(t testing.TB, a *query.Answer, columns ...string) []string {
	t.Helper()
	var rows []string
	for i := range a.Rows {
		row := ""
		for k, name := range columns {
			c := slices.IndexFunc(a.Columns, func(c query.Column) bool { return c.Name == name })
			if c < 0 {
				t.Fatalf("no column %s", name)
			}
			if k > 0 {
				row += " | "
			}
			row += query.Show(a.Rows[i].Cells[c])
		}
		rows = append(rows, row)
	}
	return rows
}
