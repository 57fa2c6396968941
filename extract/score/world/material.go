package world

import (
	"embed"
	"fmt"
	"strings"

	"dossier/extract/article"
)

//go:embed data
var data embed.FS

// spelled is a name in English, in German, and in spellings that occur too.
type spelled struct {
	en, de           string
	others, informal []string
}

func parseSpelled(field string) spelled {
	var s spelled
	for i, form := range strings.Split(field, "/") {
		switch {
		case strings.HasPrefix(form, "+"):
			s.informal = append(s.informal, form[1:])
		case i == 0:
			s.en, s.de = form, form
		case i == 1:
			s.de = form
		default:
			s.others = append(s.others, form)
		}
	}
	return s
}

func (s *spelled) in(l article.Language) string {
	if l == article.German {
		return s.de
	}
	return s.en
}

// join puts a stem and an ending together.
func (s spelled) join(end spelled) spelled {
	j := spelled{en: s.en + end.en, de: s.de + end.de}
	for _, o := range end.others {
		j.others = append(j.others, s.en+o)
	}
	return j
}

// ending is that of a surname, for men and for women.
type ending struct{ man, woman spelled }

type country struct {
	en, de, adjective, stem, origin string
}

type role struct {
	domain, en                          string
	nominative, accusative, dative, she string
	sheDative                           string
}

// material is the words of one half.
type material struct {
	given         map[string][]spelled // by origin and gender: "slavic f"
	stems, wholes map[string][]spelled // by origin
	ends          map[string][]ending
	countries     []country
	cities        []spelled
	organizations map[string][]string // "company first"
	roles         map[string][]role   // by walk of life
	topics        [][2]string
	told          map[article.Language]map[string][]string // sentences by section
}

func readMaterial(half string) (*material, error) {
	m := &material{
		given: make(map[string][]spelled), stems: make(map[string][]spelled), wholes: make(map[string][]spelled), ends: make(map[string][]ending),
		organizations: make(map[string][]string), roles: make(map[string][]role), told: make(map[article.Language]map[string][]string),
	}
	for _, f := range []struct {
		name string
		read func(string) bool
	}{
		{"given.txt", m.readGiven},
		{"surnames.txt", m.readSurnames},
		{"countries.txt", m.readCountry},
		{"cities.txt", m.readCity},
		{"organizations.txt", m.readOrganizations},
		{"roles.txt", m.readRole},
		{"topics.txt", m.readTopic},
		{"tell.en.txt", m.teller(article.English)},
		{"tell.de.txt", m.teller(article.German)},
	} {
		if err := readLines("data/"+half+"/"+f.name, f.read); err != nil {
			return nil, err
		}
	}
	return m, nil
}

func readLines(path string, read func(string) bool) error {
	text, err := data.ReadFile(path)
	if err != nil {
		return fmt.Errorf("read words: %w", err)
	}
	n := 0
	for line := range strings.Lines(string(text)) {
		n++
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") && !read(line) {
			return fmt.Errorf("%s:%d: too few fields", path, n)
		}
	}
	return nil
}

func (m *material) readGiven(line string) bool {
	f := strings.Fields(line)
	if len(f) < 3 {
		return false
	}
	for _, name := range f[2:] {
		m.given[f[0]+" "+f[1]] = append(m.given[f[0]+" "+f[1]], parseSpelled(name))
	}
	return true
}

func (m *material) readSurnames(line string) bool {
	f := strings.Fields(line)
	if len(f) < 3 {
		return false
	}
	for _, part := range f[2:] {
		man, woman, ok := strings.Cut(part, ";")
		if !ok {
			woman = man
		}
		switch f[1] {
		case "stem":
			m.stems[f[0]] = append(m.stems[f[0]], parseSpelled(man))
		case "whole":
			m.wholes[f[0]] = append(m.wholes[f[0]], parseSpelled(man))
		case "end":
			m.ends[f[0]] = append(m.ends[f[0]], ending{parseSpelled(man), parseSpelled(woman)})
		}
	}
	return true
}

// fields splits a line at semicolons; nil if there are not n.
func fields(line string, n int) []string {
	f := strings.Split(line, ";")
	if len(f) != n {
		return nil
	}
	for i := range f {
		f[i] = strings.TrimSpace(f[i])
	}
	return f
}

func (m *material) readCountry(line string) bool {
	f := fields(line, 5)
	if f == nil {
		return false
	}
	m.countries = append(m.countries, country{f[0], f[1], f[2], f[3], f[4]})
	return true
}

func (m *material) readCity(line string) bool {
	m.cities = append(m.cities, parseSpelled(line))
	return true
}

func (m *material) readOrganizations(line string) bool {
	f := strings.Fields(line)
	if len(f) < 3 {
		return false
	}
	m.organizations[f[0]+" "+f[1]] = f[2:]
	return true
}

func (m *material) readRole(line string) bool {
	f := fields(line, 7)
	if f == nil {
		return false
	}
	m.roles[f[0]] = append(m.roles[f[0]], role{f[0], f[1], f[2], f[3], f[4], f[5], f[6]})
	return true
}

func (m *material) readTopic(line string) bool {
	f := fields(line, 2)
	if f == nil {
		return false
	}
	m.topics = append(m.topics, [2]string{f[0], f[1]})
	return true
}

// teller reads sentences by section.
func (m *material) teller(l article.Language) func(string) bool {
	m.told[l] = make(map[string][]string)
	section := ""
	return func(line string) bool {
		if strings.HasPrefix(line, "[") {
			section = strings.Trim(line, "[]")
			return true
		}
		m.told[l][section] = append(m.told[l][section], line)
		return section != ""
	}
}
