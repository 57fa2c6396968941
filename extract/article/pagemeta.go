package article

import (
	"encoding/json"
	"strings"
	"time"

	nethtml "golang.org/x/net/html"
)

// pageMeta is what a page of markup says about itself.
type pageMeta struct {
	titles    []string // all that the page calls its title
	title     string   // the first of them
	publisher string
	url       string
	language  string
	published time.Time
	rank      int // of published: lower is surer, 0 is none
	times     []markedTime

	linked bool // the open script is JSON-LD
}

// markedTime is a <time> element.
type markedTime struct {
	holder *element
	day    time.Time
}

// Ranks of the places that may tell the day of publication.
const (
	rankLinkedData = iota + 1
	rankMeta
	rankProperty
)

// metaDates are the names of meta tags that hold the day of publication.
var metaDates = tagSet("article:published_time og:article:published_time og:published_time datepublished " +
	"date pubdate publishdate publish-date publish_date dc.date dc.date.issued dcterms.created dcterms.date " +
	"parsely-pub-date sailthru.date cxenseparse:recs:publishtime last-published article.published")

func (m *pageMeta) offerDate(text string, rank int) {
	if day := parseDay(text); !day.IsZero() && (m.rank == 0 || rank < m.rank) {
		m.published, m.rank = day, rank
	}
}

func (m *pageMeta) offerTitle(text string) {
	if text = strings.Join(strings.Fields(text), " "); text != "" {
		m.titles = append(m.titles, text)
		if m.title == "" {
			m.title = text
		}
	}
}

// readTag reads the begin of an element.
func (m *pageMeta) readTag(token nethtml.Token, h *htmlPage) {
	attr := map[string]string{}
	for _, a := range token.Attr {
		if _, twice := attr[a.Key]; !twice {
			attr[a.Key] = strings.TrimSpace(a.Val)
		}
	}
	if attr["itemprop"] == "datePublished" {
		m.offerDate(attr["content"]+" "+attr["datetime"], rankProperty)
	}
	switch token.Data {
	case "html":
		m.language = first(m.language, attr["lang"])
	case "meta":
		m.readMeta(strings.ToLower(first(attr["property"], attr["name"], attr["itemprop"])), attr["content"])
	case "link":
		if strings.EqualFold(attr["rel"], "canonical") {
			m.url = first(attr["href"], m.url)
		}
	case "script":
		m.linked = strings.Contains(strings.ToLower(attr["type"]), "ld+json")
	case "time":
		if day := parseDay(attr["datetime"]); !day.IsZero() {
			m.times = append(m.times, markedTime{h.top(), day})
		}
	}
}

func (m *pageMeta) readMeta(name, content string) {
	switch name {
	case "og:title", "twitter:title":
		m.offerTitle(content)
	case "og:site_name":
		m.publisher = first(content, m.publisher)
	case "og:url":
		m.url = first(m.url, content)
	case "publisher", "dc.publisher", "application-name", "article:publisher":
		if !strings.Contains(content, "://") {
			m.publisher = first(m.publisher, content)
		}
	case "og:locale", "language", "content-language", "dc.language":
		m.language = first(m.language, content)
	}
	if metaDates[name] {
		m.offerDate(content, rankMeta)
	}
}

// readEnd reads an element whose content is not text of the page.
func (m *pageMeta) readEnd(e *element, content string) {
	switch {
	case e.tag == "title" && !e.inside("svg"):
		m.offerTitle(nethtml.UnescapeString(content))
	case e.tag == "script" && m.linked:
		var data any
		if json.Unmarshal([]byte(content), &data) == nil {
			m.readLinked(data)
		}
	}
}

// readLinked reads JSON-LD: the first article in it, as schema.org has it.
func (m *pageMeta) readLinked(data any) {
	switch v := data.(type) {
	case []any:
		for _, item := range v {
			m.readLinked(item)
		}
	case map[string]any:
		m.readLinked(v["@graph"])
		m.readLinked(v["mainEntity"])
		if isArticleType(v["@type"]) {
			m.readLinkedArticle(v)
		}
	}
}

func isArticleType(v any) bool {
	switch v := v.(type) {
	case string:
		return strings.HasSuffix(v, "Article") || strings.HasSuffix(v, "Posting") || v == "Report"
	case []any:
		for _, item := range v {
			if isArticleType(item) {
				return true
			}
		}
	}
	return false
}

func (m *pageMeta) readLinkedArticle(v map[string]any) {
	m.offerTitle(nethtml.UnescapeString(member(v, "headline")))
	m.offerDate(member(v, "datePublished"), rankLinkedData)
	m.publisher = first(m.publisher, member(v, "publisher"))
	m.url = first(m.url, member(v, "mainEntityOfPage"), member(v, "url"))
	m.language = first(m.language, member(v, "inLanguage"))
}

// member returns a member as text; of an object its name or identity.
func member(v map[string]any, name string) string {
	switch x := v[name].(type) {
	case string:
		return strings.TrimSpace(x)
	case map[string]any:
		return first(member(x, "name"), member(x, "@id"))
	case []any:
		if len(x) > 0 {
			return member(map[string]any{name: x[0]}, name)
		}
	}
	return ""
}

// first returns the first text that is not empty.
func first(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}
