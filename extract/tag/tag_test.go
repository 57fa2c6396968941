package tag

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

var lines = []string{
	"The/DET/2/det/the/Definite=Def|PronType=Art ministers/NOUN/3/nsubj/minister/Number=Plur went/VERB/0/root/go/Mood=Ind|Tense=Past|VerbForm=Fin to/ADP/5/case Moscow/PROPN/3/obl//Number=Sing ~./PUNCT/3/punct",
	"He/PRON/3/nsubj/he/Case=Nom did/AUX/3/aux/do/Tense=Past meet/VERB/0/root/meet/VerbForm=Inf 27/NUM/5/nummod ministers/NOUN/3/obj/minister/Number=Plur ~!/PUNCT/3/punct",
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

func lexicon() *Lexicon {
	l := NewLexicon()
	l.Add("Häuser", syntax.NOUN, "n1P", "Haus")
	l.Add("Häusern", syntax.NOUN, "n3P", "Haus")
	l.Add("ministers", syntax.NOUN, "n1P", "minister")
	return l
}

// learned trains on every sentence three times over, for rare words have no
// lemma script otherwise.
func learned(t testing.TB) *Model {
	t.Helper()
	r := records(t, lines)
	m, err := Learn(t.Context(), append(append(r, r...), r...), Options{Epochs: 8, Lexicon: lexicon()})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func encoded(t testing.TB) []byte {
	t.Helper()
	data, err := learned(t).Encode()
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func loaded(t testing.TB) *Model {
	t.Helper()
	m, err := Load(encoded(t))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestLearnSaveLoad(t *testing.T) {
	m := loaded(t)
	for _, r := range records(t, lines) {
		if diff := cmp.Diff(r.Tags, m.Tag(r.Words)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", r.Text, diff)
		}
	}
	if !bytes.Equal(encoded(t), encoded(t)) {
		t.Error("the same training gave other bytes")
	}
}

func TestLoadRefusesDamage(t *testing.T) {
	data := encoded(t)
	for cut := 0; cut < len(data); cut += 97 {
		if _, err := Load(data[:cut]); err == nil {
			t.Fatalf("loaded %d of %d bytes", cut, len(data))
		}
	}
}

func TestScripts(t *testing.T) {
	for _, c := range []struct{ form, lemma, other, want string }{
		{"walked", "walk", "talked", "talk"},
		{"Walked", "walk", "talked", "talk"},
		{"gegangen", "gehen", "gegangen", "gehen"},
		{"abgearbeitet", "abarbeiten", "aufgearbeitet", ""},
		{"gesagt", "sagen", "gefragt", "fragen"},
		{"Häuser", "Haus", "Mäuser", "Maus"},
		{"Soldaten", "Soldat", "Piraten", "Pirat"},
		{"MOSCOW", "Moscow", "LONDON", "London"},
		{"Die", "der", "die", "der"},
		{"été", "être", "été", "être"},
	} {
		s := newScript(c.form, c.lemma)
		got, ok := s.apply(c.form, strings.ToLower(c.form))
		if !ok || got != c.lemma {
			t.Errorf("script %s of %s gives %q, want %q", s.text, c.form, got, c.lemma)
		}
		read, err := readScript(s.text)
		if err != nil {
			t.Fatalf("script %s: %v", s.text, err)
		}
		got, ok = read.apply(c.other, strings.ToLower(c.other))
		if ok != (c.want != "") || ok && got != c.want {
			t.Errorf("script %s of %s gives %q, %v for %s, want %q", s.text, c.form, got, ok, c.other, c.want)
		}
	}
}

func FuzzScript(f *testing.F) {
	f.Add("Häusern", "Haus")
	f.Add("été", "é")
	f.Fuzz(func(t *testing.T, form, lemma string) {
		s := newScript(form, lemma)
		if s.text == "" {
			return // no way to the lemma, as for invalid UTF-8
		}
		read, err := readScript(s.text)
		if err != nil {
			t.Fatalf("script %q of %q and %q: %v", s.text, form, lemma, err)
		}
		if got, ok := read.apply(form, strings.ToLower(form)); !ok || got != lemma {
			t.Fatalf("script %q of %q gives %q, want %q", s.text, form, got, lemma)
		}
	})
}

// The head of a compound that is not in the lexicon gives its lemma.
func TestCompoundLemma(t *testing.T) {
	m := loaded(t)
	for form, want := range map[string]string{"Häusern": "Haus", "Krankenhäusern": "Krankenhaus", "Öko-Häuser": "Öko-Haus"} {
		w := m.words.look(form)
		got, ok := m.knownLemma(&w, form, syntax.NOUN)
		if !ok || got != want {
			t.Errorf("lemma of %s is %q, %v, want %q", form, got, ok, want)
		}
	}
}

func TestJoinParticles(t *testing.T) {
	r := records(t, []string{
		"Er/PRON/2/nsubj wies/VERB/0/root/weisen das/PRON/2/obj Zurück/ADP/2/compound:prt",
		"Er/PRON/2/nsubj fing/VERB/0/root/anfangen an/ADP/2/compound:prt",
		"Haus/NOUN/0/root an/ADP/1/compound:prt",
	})
	for i, want := range []string{"zurückweisen", "anfangen"} {
		joined := JoinParticles(r[i].Words, r[i].Tags, r[i].Arcs, article.German)
		if joined[1].Lemma != want {
			t.Errorf("lemma %q, want %q", joined[1].Lemma, want)
		}
		split := SplitParticles(r[i].Words, joined, r[i].Arcs, article.German)
		if again := JoinParticles(r[i].Words, split, r[i].Arcs, article.German); again[1].Lemma != want {
			t.Errorf("lemma %q after splitting %q, want %q", again[1].Lemma, split[1].Lemma, want)
		}
		if english := JoinParticles(r[i].Words, r[i].Tags, r[i].Arcs, article.English); english[1] != r[i].Tags[1] {
			t.Errorf("English lemma changed to %q", english[1].Lemma)
		}
	}
	if got := JoinParticles(r[2].Words, r[2].Tags, r[2].Arcs, article.German)[0].Lemma; got != "Haus" {
		t.Errorf("noun's lemma changed to %q", got)
	}
}

func FuzzTag(f *testing.F) {
	m := loaded(f)
	f.Add("The ministers met .")
	f.Add("Ökohäuser \xff\xfe 12-13")
	f.Fuzz(func(t *testing.T, text string) {
		var words []syntax.Word
		for form := range strings.SplitSeq(text, " ") {
			words = append(words, syntax.Word{Form: form})
		}
		tags := m.Tag(words)
		if len(tags) != len(words) {
			t.Fatalf("%d tags for %d words", len(tags), len(words))
		}
		for i, tag := range tags {
			if tag.UPOS == "" || tag.Lemma == "" && words[i].Form != "" {
				t.Errorf("word %q has tag %+v", words[i].Form, tag)
			}
		}
	})
}

func BenchmarkTag(b *testing.B) {
	m := loaded(b)
	sentences := records(b, lines)
	tokens := 0
	for b.Loop() {
		for _, r := range sentences {
			m.Tag(r.Words)
			tokens += len(r.Words)
		}
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}

func TestOldSpelling(t *testing.T) {
	lexicon := NewLexicon()
	lexicon.Add("wußte", syntax.VERB, "vIMPS3", "wissen")
	lexicon.Add("Mißbrauch", syntax.NOUN, "nM1S", "Mißbrauch")
	k, _ := Survey(nil, lexicon)
	for form, want := range map[string]struct {
		upos  syntax.UPOS
		lemma string
	}{"wusste": {syntax.VERB, "wissen"}, "Missbrauch": {syntax.NOUN, "Missbrauch"}} {
		w := k.m.words.look(form)
		if got, ok := k.m.knownLemma(&w, form, want.upos); !ok || got != want.lemma {
			t.Errorf("lemma of %s is %q, %v; want %q", form, got, ok, want.lemma)
		}
	}
}
