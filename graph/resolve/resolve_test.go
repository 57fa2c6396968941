package resolve

import (
	"context"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dossier/graph"
)

type none struct{}

func (none) Candidates(context.Context, []string) ([]graph.Entity, error) { return nil, nil }

type some []graph.Entity

func (s some) Candidates(context.Context, []string) ([]graph.Entity, error) { return s, nil }

// mentions reads "article: Kind Name (role); Kind Name; …", one article a line.
// The local id of a mention is "article/Name".
func mentions(t *testing.T, text string) []Mention {
	t.Helper()
	var ms []Mention
	for line := range strings.Lines(strings.TrimSpace(text)) {
		article, list, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok {
			t.Fatalf("no article in %q", line)
		}
		for item := range strings.SplitSeq(list, "; ") {
			item, role, _ := strings.Cut(strings.TrimSuffix(item, ")"), " (")
			kind, name, _ := strings.Cut(item, " ")
			m := Mention{Local: article + "/" + name, Article: graph.ID(article), Name: name, Kind: kind, Seen: time.Date(2025, 3, 1, 0, 0, 0, 0, time.UTC)}
			if role != "" {
				m.Roles = []string{role}
			}
			ms = append(ms, m)
		}
	}
	return ms
}

func resolveAll(t *testing.T, known Known, ms []Mention, d *Decisions) *Result {
	t.Helper()
	r, err := Entities(t.Context(), known, ms, d)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestEntities(t *testing.T) {
	tests := []struct {
		name     string
		articles string
		same     []string // "a/X = b/Y"
		apart    []string
	}{
		{
			"spellings and languages", `
			1: Person Yury Belov; Place Moscow; Place USA
			2: Person Juri Below; Place Moskau; Place Vereinigte Staaten; Organization the Kremlin
			3: Organization Kreml; Person Юрий Белов; Organization United States`,
			[]string{"1/Yury Belov = 2/Juri Below", "1/Yury Belov = 3/Юрий Белов", "1/Moscow = 2/Moskau", "1/USA = 2/Vereinigte Staaten", "1/USA = 3/United States", "2/the Kremlin = 3/Kreml"},
			[]string{"1/Moscow = 2/the Kremlin"},
		},
		{
			"short forms need company", `
			1: Person Steven Novak; Person Anna Keller; Organization Vestal
			2: Person Steve Novak; Person Anna Keller
			3: Person Steve Brandt
			4: Person Steven Brandt`,
			[]string{"1/Steven Novak = 2/Steve Novak"},
			[]string{"3/Steve Brandt = 4/Steven Brandt"},
		},
		{
			"one surname, two people", `
			1: Person Anna Keller; Person Bernd Keller; Person Keller`,
			nil,
			[]string{"1/Anna Keller = 1/Bernd Keller", "1/Keller = 1/Anna Keller", "1/Keller = 1/Bernd Keller"},
		},
		{
			"a bare surname in the story of its bearer", `
			1: Person Anna Keller; Person Pavel Novak; Organization Vestal Instruments
			2: Person Keller; Person Novak; Organization Vestal Instruments
			3: Person Keller; Place Lima`,
			[]string{"2/Keller = 1/Anna Keller", "2/Novak = 1/Pavel Novak"},
			[]string{"3/Keller = 1/Anna Keller"},
		},
		{
			"husbands and wives", `
			1: Person Ivan Petrov; Organization Vestal; Organization Norlin
			2: Person Ivana Petrova; Organization Vestal; Organization Norlin`,
			nil,
			[]string{"1/Ivan Petrov = 2/Ivana Petrova"},
		},
		{
			"namesakes of other countries", `
			1: Person John Brandt (the Canadian swimmer); Place Toronto
			2: Person John Brandt (the Danish finance minister); Place Copenhagen
			3: Person John Brandt (Canadian champion); Place Ottawa`,
			[]string{"1/John Brandt = 3/John Brandt"},
			[]string{"1/John Brandt = 2/John Brandt"},
		},
		{
			"namesakes of other ages", `
			1: Person John Brandt (the 23-year-old student)
			2: Person John Brandt (the 61-year-old)`,
			nil,
			[]string{"1/John Brandt = 2/John Brandt"},
		},
		{
			"names cut short by courts", `
			1: Person Karl Tamm; Person Ines Berg; Place Lübeck; Organization Zoll
			2: Person Karl T.; Person Ines Berg; Place Lübeck; Organization Zoll
			3: Person Karl T.; Place Graz`,
			[]string{"1/Karl Tamm = 2/Karl T."},
			[]string{"1/Karl Tamm = 3/Karl T."},
		},
		{
			"a country's institutions", `
			1: Organization Russian Foreign Ministry; Organization Belarusian Foreign Ministry
			2: Organization russisches Außenministerium; Organization Außenministerium Polens
			3: Organization Ministry of Foreign Affairs of Belarus; Organization Foreign Ministry
			4: Organization Foreign Ministry
			5: Organization State Department; Organization US-Außenministerium`,
			[]string{"1/Russian Foreign Ministry = 2/russisches Außenministerium", "1/Belarusian Foreign Ministry = 3/Ministry of Foreign Affairs of Belarus", "5/State Department = 5/US-Außenministerium"},
			[]string{"1/Russian Foreign Ministry = 1/Belarusian Foreign Ministry", "3/Foreign Ministry = 4/Foreign Ministry", "2/Außenministerium Polens = 2/russisches Außenministerium"},
		},
		{
			"the only country named", `
			1: Organization Foreign Ministry; Place Chile; Place Santiago
			2: Organization Außenministerium; Place Chile
			3: Organization chilenisches Außenministerium; Place Peru
			4: Organization Foreign Ministry; Place Chile; Place Peru`,
			[]string{"1/Foreign Ministry = 2/Außenministerium", "1/Foreign Ministry = 3/chilenisches Außenministerium"},
			[]string{"1/Foreign Ministry = 4/Foreign Ministry"},
		},
		{
			"companies", `
			1: Organization Vestal Instruments; Person Vestal; Person Jane Vestal; Person Ruth Omond
			2: Organization Vestal Instruments Ltd.; Organization Norlin AG; Person Ruth Omond
			3: Organization Norlin`,
			[]string{"1/Vestal Instruments = 2/Vestal Instruments Ltd.", "2/Norlin AG = 3/Norlin"},
			[]string{"1/Vestal Instruments = 1/Jane Vestal", "1/Vestal Instruments = 1/Vestal"},
		},
		{
			"a club and its town, a part and the whole", `
			1: Place Lübeck; Organization VfB Lübeck; Organization Lübecker Zeitung; Organization Lübeck Hafen; Organization United Nations; Organization UN refugee agency
			2: Place Lübeck; Organization Norlin Lübeck; Organization UN`,
			[]string{"1/Lübeck = 2/Lübeck", "1/United Nations = 2/UN"},
			[]string{"1/Lübeck = 1/VfB Lübeck", "1/Lübeck = 1/Lübecker Zeitung", "1/Lübeck = 1/Lübeck Hafen", "1/United Nations = 1/UN refugee agency"},
		},
		{
			"initials", `
			1: Organization Northern Lake Research Trust; Person Ruth Omond; Person Ines Berg
			2: Organization NLRT; Person Ruth Omond; Person Ines Berg
			3: Organization NLRT; Place Lima`,
			[]string{"1/Northern Lake Research Trust = 2/NLRT"},
			nil,
		},
		{
			"slips of the pen", `
			1: Person Halvard Tammsand; Person Ruth Omond; Organization Vestal
			2: Person Halvard Tammsnad; Person Ruth Omond
			3: Person Halvard Tamsand; Organization Vestal
			4: Person Halvard Tammsnad; Place Lima`,
			[]string{"1/Halvard Tammsand = 2/Halvard Tammsnad", "1/Halvard Tammsand = 3/Halvard Tamsand"},
			nil,
		},
		{
			"short names of companies, beside the long one and not", `
			1: Organization Kestrel Mining; Organization Kestrel; Person Ruth Omond; Person Ines Berg
			2: Organization Kestrel Foods; Organization Kestrel; Person Pavel Novak; Person Anna Keller
			3: Organization Kestrel; Person Pavel Novak; Person Anna Keller
			4: Organization Kestrel; Place Lima`,
			[]string{"1/Kestrel Mining = 1/Kestrel", "2/Kestrel Foods = 2/Kestrel"},
			[]string{"1/Kestrel Mining = 2/Kestrel Foods", "3/Kestrel = 1/Kestrel", "4/Kestrel = 1/Kestrel"},
		},
		{
			"a company with its country, and a bank of one", `
			1: Organization Hansen Steel; Person Ruth Omond; Person Ines Berg
			2: Organization Hansen Steel of Norway; Person Ruth Omond; Person Ines Berg
			3: Organization Bank of Norway; Organization Bank; Person Ruth Omond; Person Ines Berg`,
			[]string{"1/Hansen Steel = 2/Hansen Steel of Norway"},
			[]string{"3/Bank of Norway = 3/Bank"},
		},
		{
			"places with a German name", `
			1: Place Ostrava; Place Kyrgyzstan; Person David Tamur
			2: Place Ostrau; Place Kirgistan; Person Dawit Tamur`,
			[]string{"1/Ostrava = 2/Ostrau", "1/Kyrgyzstan = 2/Kirgistan"},
			nil,
		},
		{
			"German endings", `
			1: Organization Grünes Bündnis; Organization Deutsche Forstbank
			2: Organization Grünen Bündnis; Organization Deutschen Forstbank`,
			[]string{"1/Grünes Bündnis = 2/Grünen Bündnis", "1/Deutsche Forstbank = 2/Deutschen Forstbank"},
			nil,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := resolveAll(t, none{}, mentions(t, tt.articles), nil)
			check := func(pairs []string, want bool) {
				for _, p := range pairs {
					a, b, _ := strings.Cut(p, " = ")
					if r.IDs[a] == "" || r.IDs[b] == "" {
						t.Fatalf("no such mention: %q", p)
					}
					if (r.IDs[a] == r.IDs[b]) != want {
						t.Errorf("%s: got %v, want %v", p, !want, want)
					}
				}
			}
			check(tt.same, true)
			check(tt.apart, false)
		})
	}
}

func TestEntitiesTakesKnown(t *testing.T) {
	old := graph.Entity{ID: "old", Name: "Below", Aliases: []string{"Below"}, Kind: "Person", Near: []string{"person novak", "norlin"}}
	ms := mentions(t, "1: Person Juri Below; Person Anna Novak; Organization Norlin")
	r := resolveAll(t, some{old}, ms, nil)
	if r.IDs["1/Juri Below"] != "old" {
		t.Errorf("got %s, want the known entity", r.IDs["1/Juri Below"])
	}
	for _, e := range r.Entities {
		if e.ID != "old" {
			continue
		}
		if diff := cmp.Diff([]string{"Below", "Juri Below"}, e.Aliases); diff != "" {
			t.Error(diff)
		}
		if e.Name != "Juri Below" {
			t.Errorf("shown as %q, want the full name", e.Name)
		}
	}
	alone := resolveAll(t, some{old}, mentions(t, "1: Person Juri Below; Place Lima"), nil)
	if alone.IDs["1/Juri Below"] == "old" {
		t.Error("a full name took over a surname of another story")
	}
}

func TestEntitiesIgnoresOrder(t *testing.T) {
	ms := mentions(t, `
		1: Person Steve Witten; Person Witten; Place Kiew; Person Jurij Below; Organization Norlin
		2: Person Steven Witten; Organization Kyiv; Person Yuri Belov; Organization Norlin AG
		3: Person Witten; Person Belov; Organization Norlin; Person John Brandt (Danish minister)
		4: Person John Brandt (Canadian swimmer); Person Brandt; Person J. Brandt`)
	want := resolveAll(t, none{}, ms, nil)
	rng := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		rng.Shuffle(len(ms), func(i, j int) { ms[i], ms[j] = ms[j], ms[i] })
		if diff := cmp.Diff(want, resolveAll(t, none{}, ms, nil)); diff != "" {
			t.Fatal(diff)
		}
	}
}

func TestDecisions(t *testing.T) {
	ms := mentions(t, `
		1: Person Anna Keller; Person Pavel Novak
		2: Person Anna Keller; Person Paul Nowak
		3: Person Anna Brandt`)
	keller, brandt := BirthID("Anna Keller", "Person"), BirthID("Anna Brandt", "Person")
	r := resolveAll(t, none{}, ms, nil)
	if r.IDs["1/Anna Keller"] != keller || r.IDs["2/Anna Keller"] != keller {
		t.Fatalf("got %v", r.IDs)
	}

	var d Decisions
	d.Merge(brandt, keller)
	if r := resolveAll(t, none{}, ms, &d); r.IDs["3/Anna Brandt"] != r.IDs["1/Anna Keller"] {
		t.Error("what a person merged is two")
	}

	d = Decisions{}
	d.Split(keller, "2", "other")
	r = resolveAll(t, none{}, ms, &d)
	if r.IDs["1/Anna Keller"] != keller || r.IDs["2/Anna Keller"] != "other" {
		t.Errorf("split gave %s and %s", r.IDs["1/Anna Keller"], r.IDs["2/Anna Keller"])
	}
}

func TestRejectedStaysApart(t *testing.T) {
	ms := mentions(t, `
		1: Person Steven Novak; Person Anna Keller; Organization Vestal
		2: Person Steve Novak; Person Anna Keller; Organization Vestal`)
	r := resolveAll(t, none{}, ms, nil)
	if r.IDs["1/Steven Novak"] != r.IDs["2/Steve Novak"] {
		t.Fatal("nothing to reject")
	}
	if len(r.Merges) != 1 || r.Merges[0].Score < mergeAt || len(r.Merges[0].Evidence) == 0 {
		t.Errorf("merges: got %+v, want one with its evidence", r.Merges)
	}
	var d Decisions
	d.Reject(BirthID("Steven Novak", "Person"), BirthID("Steve Novak", "Person"))
	r = resolveAll(t, none{}, ms, &d)
	if r.IDs["1/Steven Novak"] == r.IDs["2/Steve Novak"] {
		t.Error("what a person rejected was merged")
	}
	if len(r.Suggestions) != 0 {
		t.Errorf("what a person rejected is suggested again: %v", r.Suggestions)
	}
}

// TestSharedShortNames keeps organisations apart whose long names differ and
// whose short ones do not.
func TestSharedShortNames(t *testing.T) {
	for _, names := range [][3]string{
		{"Danube Postal Council", "Delta Pilots Club", "DPC"},
		{"Kestrel Mining", "Kestrel Foods", "Kestrel"},
	} {
		r := resolveAll(t, none{}, []Mention{
			{Local: "1", Article: "1", Name: names[0], Kind: "Organization", Forms: []string{names[0], names[2]}},
			{Local: "2", Article: "2", Name: names[1], Kind: "Organization", Forms: []string{names[1], names[2]}},
			{Local: "3", Article: "3", Name: names[0], Kind: "Organization", Forms: []string{names[0], names[2]}},
		}, nil)
		if r.IDs["1"] == r.IDs["2"] || r.IDs["1"] != r.IDs["3"] {
			t.Errorf("%v: got %v, want the first two apart and the first in both its articles", names, r.IDs)
		}
	}
}

// TestMinistries names two countries' ministries by one word, and says whose
// they are beside it.
func TestMinistries(t *testing.T) {
	ministry := func(article, adjective string) Mention {
		m := Mention{
			Local: article, Article: graph.ID(article), Name: "Außenministerium", Kind: "Organization",
			Forms: []string{"Außenministerium", adjective + " Außenministerium"},
		}
		m.mendName()
		return m
	}
	ms := []Mention{ministry("1", "norwegisches"), ministry("2", "norwegisches"), ministry("3", "chilenisches")}
	ms = append(ms, Mention{Local: "4", Article: "4", Name: "Chilean Foreign Ministry", Kind: "Organization", Forms: []string{"Chilean Foreign Ministry"}})
	r := resolveAll(t, none{}, ms, nil)
	if r.IDs["1"] != r.IDs["2"] || r.IDs["3"] != r.IDs["4"] {
		t.Error("one country's ministry is two")
	}
	if r.IDs["1"] == r.IDs["3"] {
		t.Error("two countries' ministries are one")
	}
}
