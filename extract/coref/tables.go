package coref

import (
	"bufio"
	"embed"
	"fmt"
	"strings"
	"sync"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

//go:embed data/*.txt
var data embed.FS

// tables is the word table of a language: lines of "section value: words",
// "_" for spaces.
type tables struct {
	pronouns map[string]gender
	titles   map[string]gender
	given    map[string]gender
	articles map[string]bool
	kin      map[string]bool            // words of kinship
	links    map[string]bool            // words inside names that join what follows: "Bank of"
	units    map[string]bool            // currencies, which name finders take for names
	kinds    map[string]syntax.NameKind // names whose kind is known: seats of government
}

var loaded = map[article.Language]func() *tables{
	article.English: sync.OnceValue(func() *tables { return mustRead("data/en.txt", "data/given.txt") }),
	article.German:  sync.OnceValue(func() *tables { return mustRead("data/de.txt", "data/given.txt") }),
}

func tablesFor(lang article.Language) *tables {
	if load, ok := loaded[lang]; ok {
		return load()
	}
	return &tables{}
}

// mustRead panics on a fault in the embedded files: a bug of this program.
func mustRead(files ...string) *tables {
	t := &tables{
		pronouns: map[string]gender{}, titles: map[string]gender{}, given: map[string]gender{},
		articles: map[string]bool{}, links: map[string]bool{}, kin: map[string]bool{}, units: map[string]bool{}, kinds: map[string]syntax.NameKind{},
	}
	for _, file := range files {
		if err := t.read(file); err != nil {
			panic(err)
		}
	}
	return t
}

func (t *tables) read(file string) error {
	f, err := data.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	scanner := bufio.NewScanner(f)
	for line := 1; scanner.Scan(); line++ {
		text, _, _ := strings.Cut(scanner.Text(), "#")
		if strings.TrimSpace(text) == "" {
			continue
		}
		section, words, ok := strings.Cut(text, ":")
		if !ok || !t.add(strings.Fields(section), strings.Fields(words)) {
			return fmt.Errorf("%s:%d: unknown section %q", file, line, section)
		}
	}
	return scanner.Err()
}

func (t *tables) add(section, words []string) bool {
	genders := map[string]gender{"masculine": masculine, "feminine": feminine, "either": unknown}
	byGender := map[string]map[string]gender{"pronoun": t.pronouns, "title": t.titles, "given": t.given}
	for _, w := range words {
		w = strings.ReplaceAll(w, "_", " ")
		switch {
		case len(section) == 1 && section[0] == "article":
			t.articles[w] = true
		case len(section) == 1 && section[0] == "kin":
			t.kin[w] = true
		case len(section) == 1 && section[0] == "link":
			t.links[w] = true
		case len(section) == 1 && section[0] == "unit":
			t.units[w] = true
		case len(section) == 2 && section[0] == "kind":
			t.kinds[w] = syntax.NameKind(section[1])
		case len(section) == 2 && byGender[section[0]] != nil:
			byGender[section[0]][w] = genders[section[1]]
		default:
			return false
		}
	}
	return true
}
