package main

import (
	"os"
	"slices"
	"strings"
	"testing"

	"dossier/extract/spelling"
)

// seeds is the folder of the articles that the project was asked for.
func seeds(t *testing.T) string {
	t.Helper()
	const folder = "../../../shared/seeds"
	if _, err := os.Stat(folder); err != nil {
		t.Skip("needs ../shared/seeds")
	}
	return folder
}

// TestPeopleOfTheSeeds holds the people of the articles that the project was
// asked for to one entity each.
func TestPeopleOfTheSeeds(t *testing.T) {
	_, resolved := readFolder(t, seeds(t))
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
