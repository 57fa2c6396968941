package main

import (
	"os"
	"slices"
	"strings"
	"testing"

	"dossier/extract"
	"dossier/extract/article"
	"dossier/extract/spelling"
	"dossier/graph/resolve"
)

// TestPeopleOfTheSeeds holds the people of the articles that the project was
// asked for to one entity each.
func TestPeopleOfTheSeeds(t *testing.T) {
	const seeds = "../../../shared/seeds"
	if _, err := os.Stat(seeds); err != nil {
		t.Skip("needs ../shared/seeds")
	}
	p, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	var mentions []resolve.Mention
	for source, err := range article.Walk([]string{seeds}, nil) {
		if err != nil {
			t.Fatal(err)
		}
		a, err := source.Read(article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		d, err := p.Analyse(a, extract.Options{})
		if err != nil {
			t.Fatal(err)
		}
		mentions = append(mentions, mentionsOf(&reading{article: a, triples: p.Extract(d), names: d.Names()})...)
	}
	resolved, err := resolve.Entities(t.Context(), nothingKnown{}, mentions, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, surname := range []string{
		"Putin", "Witkoff", "Trump", "Peskov", "Ushakov", "Dmitriev", "Zelensky", "Lavrov", "Ryabkov", "Fogel", "Vinnik", "Karelina", "Petrov",
	} {
		var found []string
		for _, e := range resolved.Entities {
			if slices.ContainsFunc(e.Aliases, func(a string) bool { return bears(a, surname) }) {
				found = append(found, e.Kind+" "+strings.Join(e.Aliases, "/"))
			}
		}
		if len(found) != 1 || !strings.HasPrefix(found[0], "Person ") {
			t.Errorf("%s: got %q, want one person", surname, found)
		}
	}
}

// bears reports whether a name ends in a surname, however spelt.
func bears(name, surname string) bool {
	words := strings.Fields(spelling.Sound(name))
	return len(words) > 0 && words[len(words)-1] == spelling.Sound(surname)
}
