package sheet

import (
	"encoding/csv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCell(t *testing.T) {
	for in, want := range map[string]string{
		"":                   "",
		"Witkoff":            "Witkoff",
		"a=b":                "a=b",
		"=HYPERLINK(\"x\")":  "'=HYPERLINK(\"x\")",
		"+49":                "'+49",
		"-5":                 "'-5",
		"@SUM(1)":            "'@SUM(1)",
		"  =1+1":             "'  =1+1",
		"\t=1":               "'\t=1",
		"\n=1":               "'\n=1",
		"＝1":                 "'＝1",
		"– dash of a dialog": "– dash of a dialog",
	} {
		if got := Cell(in); got != want {
			t.Errorf("Cell(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestWriterReadsBack(t *testing.T) {
	rows := [][]string{{"id", "text"}, {"1", "he said \"no\",\nthen left"}, {"2", "Müller 🙂"}}
	var b strings.Builder
	w := NewWriter(&b)
	for _, r := range rows {
		w.Write(r)
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(b.String(), "id,text\r\n") {
		t.Errorf("lines do not end in CRLF: %q", b.String())
	}
	got, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(rows, got); diff != "" {
		t.Errorf("read back (-want +got):\n%s", diff)
	}
}
