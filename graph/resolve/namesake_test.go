package resolve

import (
	"strings"
	"testing"

	"dossier/graph"
)

// TestNamesakes tells of people of one name. "a/X = b/X" are one, "a/X ≠ b/X"
// two, and "a/X ?" nobody can tell.
func TestNamesakes(t *testing.T) {
	for _, tt := range []struct{ name, articles, want string }{
		{
			"a mayor and a footballer", `
			1: Person Michael Müller (the mayor); Person Ruth Omond; Place Bremen
			2: Person Michael Müller (striker); Person Tomas Quint; Place Bremen
			3: Person Michael Mueller (Oberbürgermeister); Place Bremen
			4: Person Michael Müller (der Torwart); Place Lima`,
			"1/Michael Müller ≠ 2/Michael Müller; 1/Michael Müller = 3/Michael Mueller; 2/Michael Müller = 4/Michael Müller",
		},
		{
			"what says nothing goes by company", `
			1: Person Michael Müller (the mayor); Person Ruth Omond; Organization Norlin
			2: Person Michael Müller (striker); Person Tomas Quint; Organization FC Vestal
			3: Person Michael Müller; Person Tomas Quint; Organization FC Vestal
			4: Person Michael Müller; Person Ruth Omond; Organization Norlin
			5: Person Michael Müller; Place Lima`,
			"1/Michael Müller ≠ 2/Michael Müller; 2/Michael Müller = 3/Michael Müller; 1/Michael Müller = 4/Michael Müller; 5/Michael Müller ?",
		},
		{
			"father and son", `
			1: Person Karl Brandt (the 71-year-old); Person Ruth Omond
			2: Person Karl Brandt (sein 38-jähriger Sohn); Person Tomas Quint
			3: Person Karl Brandt Jr.; Person Ines Berg
			4: Person Karl Brandt Sr.; Person Ines Berg`,
			"1/Karl Brandt ≠ 2/Karl Brandt; 3/Karl Brandt Jr. ≠ 4/Karl Brandt Sr.",
		},
		{
			"two countries", `
			1: Person Anna Novak (the Czech finance minister); Place Prague
			2: Person Anna Novak (the Slovenian foreign minister); Place Ljubljana
			3: Person Anna Novak (slowenische Ministerin); Place Vienna
			4: Person Anna Novak; Place Vienna`,
			"1/Anna Novak ≠ 2/Anna Novak; 2/Anna Novak = 3/Anna Novak; 4/Anna Novak ?",
		},
		{
			"one who changes", `
			1: Person Anna Novak (the actress); Person Ruth Omond; Person Tomas Quint
			2: Person Anna Novak (the lawmaker); Person Ruth Omond; Person Tomas Quint
			3: Person Anna Novak; Place Lima`,
			"1/Anna Novak = 2/Anna Novak",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := resolveAll(t, none{}, mentions(t, tt.articles), nil)
			kinds := make(map[graph.ID]string)
			for _, e := range r.Entities {
				kinds[e.ID] = e.Kind
			}
			for want := range strings.SplitSeq(tt.want, "; ") {
				if a, ok := strings.CutSuffix(want, " ?"); ok {
					if kinds[r.IDs[a]] != graph.Ambiguous {
						t.Errorf("%s: is %s", want, kinds[r.IDs[a]])
					}
					continue
				}
				a, b, one := strings.Cut(want, " = ")
				if !one {
					a, b, _ = strings.Cut(want, " ≠ ")
				}
				if (r.IDs[a] == r.IDs[b]) != one {
					t.Errorf("%s: got %v", want, r.IDs[a] == r.IDs[b])
				}
			}
		})
	}
}
