package relate

import (
	"testing"

	"dossier/extract/article"
	"dossier/extract/syntax"
	"dossier/schema"
)

func TestNearly(t *testing.T) {
	r, err := New(article.English, schema.Default())
	if err != nil {
		t.Fatal(err)
	}
	s, err := syntax.ParseNotation("Sold/VERB/0/root/sell/VerbForm=Part to/ADP/3/case rebels/NOUN/1/obl/rebel")
	if err != nil {
		t.Fatal(err)
	}
	near := r.Nearly(s, nil, false)
	if len(near) != 1 || near[0].Why != "it has no subject" || near[0].Proposition.Relation.Pred != 0 {
		t.Errorf("nearly %+v, want that the verb has no subject", near)
	}
}
