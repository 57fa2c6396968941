package article

import (
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
)

// about fills in what the paragraphs say about the article.
func (a *Article) about(p *page) {
	a.Title, a.Publisher = p.title()
	if name := p.sourceLine(); name != "" {
		a.Publisher = name
	}
	a.Agency = p.agency()
	a.Published = p.published()
	if p.translated() {
		a.Translated = TranslationStated
	}
}

// title returns the headline without the name of its site, and that name. What
// stands after a sign is the site's name if the headline is also shown without
// it, or if it reads like one.
func (p *page) title() (title, site string) {
	if p.head < 0 {
		return "", ""
	}
	text := oneLine(p.list[p.head].text)
	for _, m := range titleSigns.FindAllStringIndex(text, -1) {
		short := strings.Join(fold(text[:m[0]]), " ")
		rest := titleSigns.Split(text[m[1]:], -1)
		name := rest[len(rest)-1]
		bar := strings.Contains(text[m[0]:m[1]], "|")
		if p.isShown(short) || bar && len(strings.Fields(text[:m[0]])) >= 3 || isDomain(name) {
			return text[:m[0]], name
		}
	}
	return text, p.siteAfter(text)
}

// siteAfter returns what the page's own title has after the headline.
func (p *page) siteAfter(headline string) string {
	for _, title := range p.titles {
		if rest, ok := strings.CutPrefix(oneLine(title), headline); ok {
			if m := titleSigns.FindStringIndex(rest); m != nil && m[0] == 0 {
				parts := titleSigns.Split(rest[m[1]:], -1)
				return parts[len(parts)-1]
			}
		}
	}
	return ""
}

func isDomain(name string) bool {
	return !strings.Contains(name, " ") && strings.Contains(strings.Trim(name, "."), ".")
}

// isShown reports whether some headline of the page reads so, or its metadata do.
func (p *page) isShown(folded string) bool {
	for i, k := range p.kinds {
		if k == Headline && i != p.head && strings.Join(p.list[i].words, " ") == folded {
			return true
		}
	}
	return slices.ContainsFunc(p.titles, func(t string) bool { return strings.Join(fold(t), " ") == folded })
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

var sourceLabel = regexp.MustCompile(`(?i)(?:^|[|·(]\s*)(?:source|quelle)\s*:\s*([^,;|/()]{2,60})`)

// sourceLine returns the publisher that a line such as "Source: Stern" names;
// an agency is none.
func (p *page) sourceLine() string {
	for i, k := range p.kinds {
		if k != Byline {
			continue
		}
		if m := sourceLabel.FindStringSubmatch(p.list[i].text); m != nil {
			name := oneLine(strings.Trim(m[1], " ."))
			if agencyNamed(name) == "" && len(strings.Fields(name)) <= 5 {
				return name
			}
		}
	}
	return ""
}

// agency returns the news agency that the byline, the dateline or the last
// words of the story credit.
func (p *page) agency() string {
	for i, k := range p.kinds {
		if k == Byline {
			if name := agencyNamed(p.list[i].text); name != "" {
				return name
			}
		}
	}
	if p.final < 0 {
		return ""
	}
	for i := p.first; i < len(p.list) && i <= p.first+1; i++ {
		if name := datelineAgency(p.list[i].text); name != "" {
			return name
		}
	}
	return agencyNamed(lastBracket(p.list[p.final].text))
}

var bracket = regexp.MustCompile(`\(([^()]{2,30})\)`)

func datelineAgency(text string) string {
	d := readDateline(text, true)
	if d.agency == "" {
		return agencyNamed(d.head)
	}
	if name := agencyNamed(d.agency); name != "" {
		return name
	}
	if isCapitals(d.agency) {
		return d.agency // an agency that the list does not know
	}
	return ""
}

func isCapitals(s string) bool {
	for _, r := range s {
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return len(s) >= 2 && len(s) <= 6
}

func lastBracket(text string) string {
	all := bracket.FindAllStringSubmatchIndex(text, -1)
	if len(all) == 0 {
		return ""
	}
	m := all[len(all)-1]
	if len(strings.TrimRight(text[m[1]:], " .")) > 0 {
		return ""
	}
	return text[m[2]:m[3]]
}

// agencyNamed returns the first agency that a short text names. Names of up to
// three letters count in small or capital letters only: Ria may be a woman.
func agencyNamed(text string) string {
	fields := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
	words := make([]string, len(fields))
	for i, f := range fields {
		words[i] = strings.ToLower(f)
	}
	for i := range words {
		n, name := agencyAt(words[i:])
		if n == 0 || n == 1 && len(fields[i]) <= 3 && fields[i] != words[i] && !isCapitals(fields[i]) {
			continue
		}
		return name
	}
	return ""
}

// published returns the day that the page's own date lines give: the one
// called so, else the first below the headline, else above it, else in the
// dateline of the story; a date of updating only if there is no other.
func (p *page) published() time.Time {
	best, rank := time.Time{}, 0
	for i, k := range p.kinds {
		if k != Byline {
			continue
		}
		for _, d := range dates(p.list[i].text) {
			day := p.day(d, p.list[i].text)
			if r := p.dateRank(i, p.list[i].text[:d.Begin]); r > rank && !day.IsZero() {
				best, rank = day, r
			}
		}
	}
	if rank < 3 {
		if day := p.datelineDay(); !day.IsZero() {
			return day
		}
	}
	return best
}

// datelineDay returns the day in the dateline of the first paragraph, or of the
// one below the lead.
func (p *page) datelineDay() time.Time {
	for i := p.first; i <= p.final; i++ {
		if p.kinds[i] != Body && p.kinds[i] != Lead {
			continue
		}
		head := readDateline(p.list[i].text, true).head
		for _, d := range dates(head) {
			if day := p.day(d, head); !day.IsZero() {
				return day
			}
		}
		if p.kinds[i] == Body {
			break
		}
	}
	return time.Time{}
}

var (
	labelPublished = regexp.MustCompile(`(?i)\b(published|posted|issued|created|veröffentlicht|erstellt|erschienen|publiziert)\b[^|·]*$`)
	labelUpdated   = regexp.MustCompile(`(?i)\b(updated?|modified|stand|aktualisier\w*|geändert)\b[^|·]*$`)
)

// dateRank says how surely the date after the text before it, in paragraph i,
// is the day of publication: 0 not at all, up to 5 where the line says so. What
// the dateline of the story says ranks with 3.
func (p *page) dateRank(i int, before string) int {
	head := i < p.first
	switch {
	case labelPublished.MatchString(before):
		return 5
	case labelUpdated.MatchString(before):
		return 2
	case head && i > p.head:
		return 4
	case head:
		return 3
	}
	return 0
}

// translated reports whether the page says that a machine translated it.
func (p *page) translated() bool {
	for i, k := range p.kinds {
		if (k == Junk || k == Byline) && p.sections[i] == nil && p.list[i].is(translatedWords) {
			return true
		}
	}
	return false
}
