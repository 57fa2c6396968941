package syntax

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dossier/extract/article"
)

const sample = "# newdoc id = d1\n# newpar\n# sent_id = s1\n# text = Sie kam am Montag, doesn't it?\n# fact = Sie | kommen\n# fact = it | do\n" +
	"1\tSie\tsie\tPRON\t_\tCase=Nom\t2\tnsubj\t_\tNE=O\n" +
	"2\tkam\tkommen\tVERB\t_\t_\t0\troot\t_\tNE=B-PER\n" +
	"3-4\tam\t_\t_\t_\t_\t_\t_\t_\t_\n" +
	"3\tan\tan\tADP\t_\t_\t5\tcase\t_\t_\n" +
	"4\tdem\tder\tDET\t_\t_\t5\tdet\t_\t_\n" +
	"5\tMontag\tMontag\tNOUN\t_\t_\t2\tobl\t_\tSpaceAfter=No\n" +
	"6\t,\t,\tPUNCT\t_\t_\t2\tpunct\t_\t_\n" +
	"7-8\tdoesn't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
	"7\tdoes\tdo\tAUX\t_\t_\t2\tparataxis\t_\t_\n" +
	"8\tn't\tnot\tPART\t_\t_\t7\tadvmod\t_\t_\n" +
	"8.1\tx\tx\tX\t_\t_\t_\t_\t_\t_\n" +
	"9\tit\tit\tPRON\t_\t_\t7\tnsubj\t_\tSpaceAfter=No\n" +
	"10\t?\t?\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n"

func read(t *testing.T, text string) []*Record {
	t.Helper()
	var records []*Record
	for r, err := range ReadCoNLLU("test", strings.NewReader(text)) {
		if err != nil {
			t.Fatal(err)
		}
		records = append(records, r)
	}
	return records
}

func TestReadCoNLLU(t *testing.T) {
	records := read(t, sample+sample)
	if len(records) != 2 {
		t.Fatalf("have %d sentences, want 2", len(records))
	}
	r := records[1]
	if r.ID != "s1" || !r.NewDoc || !r.NewPar || r.Line != 21 {
		t.Errorf("record is %+v", r)
	}
	if diff := cmp.Diff([]string{"Sie | kommen", "it | do"}, r.Comment("fact")); diff != "" {
		t.Errorf("facts (-want +got):\n%s", diff)
	}
	want := []string{"Sie", "kam", "am", "am", "Montag", ",", "does", "n't", "it", "?"}
	for i, w := range r.Words {
		if got := r.Text[w.Begin:w.End]; got != want[i] {
			t.Errorf("word %d stands as %q, want %q", i, got, want[i])
		}
	}
	if got := r.MiscValue(1, "NE"); got != "B-PER" {
		t.Errorf("NE is %q", got)
	}
	if r.Words[2].Form != "an" || r.Tags[3].Lemma != "der" || r.Arcs[1].Head != Root || r.Arcs[2].Head != 4 {
		t.Errorf("words %v, tags %v, arcs %v", r.Words, r.Tags, r.Arcs)
	}
}

func TestReadCoNLLUErrors(t *testing.T) {
	word := "1\ta\ta\tX\t_\t_\t0\troot\t_\t_\n"
	for text, want := range map[string]string{
		"1\ta\n":              "test:1: want 10 columns, have 2",
		"# text = b\n" + word: `test:2: token "a" is not in the text at byte 0`,
		word + word:           `test:2: bad word number "1", want 2`,
		strings.Replace(word, "\t0\t", "\t7\t", 1): "test:1: head 7 of word 1 out of range",
		strings.Replace(word, "\t0\t", "\tx\t", 1): `test:1: bad head "x"`,
		"1-3\tab\t_\t_\t_\t_\t_\t_\t_\t_\n" + word: `range of "ab" ends after the last word`,
	} {
		var got error
		for _, err := range ReadCoNLLU("test", strings.NewReader(text)) {
			got = err
		}
		if got == nil || !strings.Contains(got.Error(), want) {
			t.Errorf("%q: error %v, want %q", text, got, want)
		}
	}
}

func TestWriteCoNLLU(t *testing.T) {
	want := read(t, sample)
	var out bytes.Buffer
	if err := WriteCoNLLU(&out, want[0]); err != nil {
		t.Fatal(err)
	}
	got := read(t, out.String())
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("after writing (-want +got):\n%s\n%s", diff, out.String())
	}
}

func TestTreebanksAreTrees(t *testing.T) {
	files, err := filepath.Glob("../../../shared/data/treebanks/*/*.conllu")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Skip("no treebanks in ../shared/data")
	}
	for _, name := range files {
		file, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		for r, err := range ReadCoNLLU(name, file) {
			if err != nil {
				t.Error(err)
				break
			}
			if _, err := r.Sentence(); err != nil {
				t.Errorf("%s:%d: %v", name, r.Line, err)
			}
			checkSpans(t, r)
		}
	}
}

// checkSpans fails unless the spans ascend and leave out white space alone.
func checkSpans(t *testing.T, r *Record) {
	t.Helper()
	end, before := 0, article.Span{Begin: -1}
	for _, w := range r.Words {
		if w.Span == before {
			continue
		}
		if w.Begin < end || strings.TrimSpace(r.Text[end:w.Begin]) != "" {
			t.Errorf("line %d: %q at %v leaves a hole or overlaps", r.Line, w.Form, w.Span)
		}
		end, before = w.End, w.Span
	}
}

func FuzzReadCoNLLU(f *testing.F) {
	f.Add(sample)
	f.Fuzz(func(t *testing.T, text string) {
		for r, err := range ReadCoNLLU("fuzz", strings.NewReader(text)) {
			if err != nil {
				return
			}
			checkSpans(t, r)
		}
	})
}
