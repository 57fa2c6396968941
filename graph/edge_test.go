package graph

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dossier/schema"
)

func stated(subject ID, relation string, object ID) Statement {
	return Statement{
		Subject: Slot{Entity: subject}, Relation: relation, Object: Slot{Entity: object},
		Polarity: "positive", Modality: "asserted", Status: Stated,
	}
}

func with(s Statement, change func(*Statement)) Statement {
	change(&s)
	return s
}

func day1(d int) time.Time { return time.Date(2025, time.April, d, 0, 0, 0, 0, time.UTC) }

func TestEdges(t *testing.T) {
	claimed := func(s *Statement) { s.Status = Claimed }
	tests := []struct {
		name       string
		statements []Statement
		want       []Edge
	}{
		{
			"a stated meeting, both ways and linked",
			[]Statement{with(stated("b", "met", "a"), func(s *Statement) { s.Time.From, s.Time.To = day1(3), day1(4) })},
			[]Edge{
				{Subject: "a", Relation: "linked", Object: "b", Status: Stated},
				{Subject: "a", Relation: "met", Object: "b", Count: 1, First: day1(3), Last: day1(4), Status: Stated},
				{Subject: "b", Relation: "met", Object: "a", Count: 1, First: day1(3), Last: day1(4), Status: Stated},
			},
		},
		{
			"an inverse counts for its relation, turned round",
			[]Statement{stated("a", "was_hosted", "b")},
			[]Edge{
				{Subject: "a", Relation: "linked", Object: "b", Status: Stated},
				{Subject: "a", Relation: "met", Object: "b", Count: 1, Status: Stated},
				{Subject: "b", Relation: "hosted", Object: "a", Count: 1, Status: Stated},
				{Subject: "b", Relation: "met", Object: "a", Count: 1, Status: Stated},
			},
		},
		{
			"a claim is no link",
			[]Statement{with(stated("a", "supported", "b"), claimed)},
			[]Edge{{Subject: "a", Relation: "supported", Object: "b", Count: 1, Status: Claimed}},
		},
		{
			"a claim of harm makes no edge",
			[]Statement{with(stated("a", "attacked", "b"), claimed)},
			nil,
		},
		{
			"planned, possible and future things make no edge",
			[]Statement{
				with(stated("a", "visited", "b"), func(s *Statement) { s.Modality = "planned" }),
				with(stated("a", "visited", "b"), func(s *Statement) { s.Modality = "possible" }),
				with(stated("a", "visited", "b"), func(s *Statement) { s.Future = true }),
			},
			nil,
		},
		{
			"a denial disputes a claim",
			[]Statement{
				with(stated("a", "supported", "b"), claimed),
				with(stated("a", "supported", "b"), func(s *Statement) { s.Polarity = "negative" }),
			},
			[]Edge{{Subject: "a", Relation: "supported", Object: "b", Count: 1, Status: Disputed}},
		},
		{
			"a denial alone makes no edge",
			[]Statement{with(stated("a", "met", "b"), func(s *Statement) { s.Polarity = "negative" })},
			nil,
		},
		{"an open relation makes no edge", []Statement{stated("a", "", "b")}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, Edges(schema.Default(), tt.statements)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestPairs(t *testing.T) {
	got := Pairs([]Statement{stated("b", "met", "a"), stated("a", "visited", "b"), stated("a", "", "c"), stated("a", "met", "a"), stated("c", "met", "a")})
	if diff := cmp.Diff([]Pair{{"a", "b"}, {"a", "c"}}, got); diff != "" {
		t.Error(diff)
	}
}

func TestNewIDTellsPartsApart(t *testing.T) {
	if NewID("ab", "c") == NewID("a", "bc") {
		t.Error("the boundary between parts is lost")
	}
}
