package parse

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/syntax"
)

// lines are two sentences to learn by heart, the second with crossing arcs.
var lines = []string{
	"Steve/PROPN/3/nsubj Witkoff/PROPN/1/flat met/VERB/0/root Putin/PROPN/3/obj in/ADP/6/case Moscow/PROPN/3/obl ~./PUNCT/3/punct",
	"The/DET/2/det minister/NOUN/4/nsubj:pass was/AUX/4/aux:pass asked/VERB/0/root whether/SCONJ/7/mark he/PRON/7/nsubj knew/VERB/4/ccomp ~./PUNCT/4/punct",
}

func records(t testing.TB, lines []string) []*syntax.Record {
	t.Helper()
	var out []*syntax.Record
	for _, line := range lines {
		s, err := syntax.ParseNotation(line)
		if err != nil {
			t.Fatal(err)
		}
		r := &syntax.Record{Text: s.Text()}
		for i := range s.Len() {
			r.Words = append(r.Words, s.Token(i).Word)
			r.Tags = append(r.Tags, s.Token(i).Tag)
			r.Arcs = append(r.Arcs, s.Token(i).Arc)
		}
		out = append(out, r)
	}
	return out
}

func learned(t testing.TB, sentences []*syntax.Record) *Model {
	t.Helper()
	m, err := Learn(t.Context(), sentences, nil, Options{Epochs: 8})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestLearnSaveLoad(t *testing.T) {
	sentences := records(t, lines)
	data, err := learned(t, sentences).Encode()
	if err != nil {
		t.Fatal(err)
	}
	m, err := Load(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range sentences {
		if diff := cmp.Diff(r.Arcs, m.Parse(r.Words, r.Tags)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", r.Text, diff)
		}
	}
	again, err := learned(t, sentences).Encode()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(data, again) {
		t.Error("the same training gave other bytes")
	}
}

func TestLoadRefusesDamage(t *testing.T) {
	data, err := learned(t, records(t, lines)).Encode()
	if err != nil {
		t.Fatal(err)
	}
	for cut := 0; cut < len(data); cut += 97 {
		if _, err := Load(data[:cut]); err == nil {
			t.Fatalf("loaded %d of %d bytes", cut, len(data))
		}
	}
}

// The oracle's way leads to the gold tree when it is followed from the start,
// if the tree has no crossing arcs.
func TestOracleFindsTheTree(t *testing.T) {
	sentences := records(t, lines)
	m := &Model{actions: seenActions(sentences), clusters: learned(t, sentences).clusters}
	for _, r := range sentences {
		g, s := newGold(r), newState(m.nodes(r.Words, r.Tags))
		l := &learner{m: m, scores: make([]float32, len(m.actions))}
		for !s.done() {
			if c := g.costs(s); min(c[shift], c[left], c[right]) != 0 {
				t.Fatalf("%s: no move without cost: %v", r.Text, c)
			}
			s.apply(m.actions[l.bestRight(s, g)])
		}
		if diff := cmp.Diff(r.Arcs, s.arcs()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", r.Text, diff)
		}
	}
}

// A move's cost is how many more gold arcs are lost after it, found by trying
// all ways on.
func TestOracleCosts(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		r := randomTree(random, 2+random.IntN(5))
		g, s := newGold(r), newState(make([]node, len(r.Words)+2))
		for !s.done() {
			costs := g.costs(s)
			now := mostRight(s, g)
			var possible []move
			for m := shift; m <= right; m++ {
				if !s.can(m) {
					continue
				}
				possible = append(possible, m)
				after := s.clone()
				after.apply(action{move: m})
				if lost := now - mostRight(after, g); lost != costs[m] && s.front < s.n {
					t.Fatalf("%v: %s costs %d, oracle says %d; stack %v front %d", g.heads, moveNames[m], lost, costs[m], s.stack, s.front)
				}
			}
			s.apply(action{move: possible[random.IntN(len(possible))]})
		}
	}
}

// mostRight is how many right heads can still be reached.
func mostRight(s *state, g *gold) int {
	if s.done() {
		right := 0
		for i, h := range s.heads {
			if h == g.heads[i] {
				right++
			}
		}
		return right
	}
	most := 0
	for m := shift; m <= right; m++ {
		if s.can(m) {
			after := s.clone()
			after.apply(action{move: m})
			most = max(most, mostRight(after, g))
		}
	}
	return most
}

func (s *state) clone() *state {
	c := *s
	c.stack = append([]int(nil), s.stack...)
	c.heads = append([]int(nil), s.heads...)
	c.rels = append([]action(nil), s.rels...)
	c.kids = append([]kids(nil), s.kids...)
	return &c
}

// randomTree takes random moves.
func randomTree(random *rand.Rand, n int) *syntax.Record {
	s := newState(make([]node, n+2))
	for !s.done() {
		if m := move(random.IntN(3)); s.can(m) {
			s.apply(action{move: m})
		}
	}
	return &syntax.Record{Words: make([]syntax.Word, n), Arcs: s.arcs()}
}

func FuzzParseGivesATree(f *testing.F) {
	m := learned(f, records(f, lines))
	f.Add("Steve met Putin .", "PROPN VERB PROPN PUNCT")
	f.Add(strings.Repeat("met ", 40), "")
	f.Fuzz(func(t *testing.T, text, upos string) {
		var words []syntax.Word
		at := 0
		for form := range strings.FieldsSeq(text) {
			w := syntax.Word{Form: form}
			w.Begin = at + strings.Index(text[at:], form)
			w.End = w.Begin + len(form)
			at = w.End
			words = append(words, w)
		}
		if len(words) == 0 {
			return
		}
		tags := make([]syntax.Tag, len(words))
		for i, u := range strings.Fields(upos) {
			tags[i%len(tags)].UPOS = syntax.UPOS(u)
		}
		if _, err := syntax.Build(text, words, tags, m.Parse(words, tags), nil); err != nil {
			t.Error(err)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	sentences := records(b, lines)
	m, err := Load(mustEncode(b, learned(b, sentences)))
	if err != nil {
		b.Fatal(err)
	}
	tokens := 0
	for b.Loop() {
		for _, r := range sentences {
			m.Parse(r.Words, r.Tags)
			tokens += len(r.Words)
		}
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}

func mustEncode(b *testing.B, m *Model) []byte {
	b.Helper()
	data, err := m.Encode()
	if err != nil {
		b.Fatal(fmt.Errorf("encode: %w", err))
	}
	return data
}
