package article

import (
	"html"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// checkArticle holds an article to what is true of every one.
func checkArticle(t *testing.T, a *Article) {
	t.Helper()
	end := 0
	for _, b := range a.Blocks {
		if b.Begin < end || b.End <= b.Begin || b.End > len(a.Text) {
			t.Fatalf("block %v after byte %d of %d", b, end, len(a.Text))
		}
		if b.Kind == "" || b.Rule == "" {
			t.Fatalf("block %v is undecided", b)
		}
		end = b.End
	}
	if !utf8.ValidString(a.Original) || !utf8.ValidString(a.Text) {
		t.Fatal("text is not UTF-8")
	}
	if len(a.anchors) == 0 {
		if len(a.Blocks) > 0 && a.Text != a.Original {
			t.Fatal("text without anchors differs from the original")
		}
		return
	}
	for i, n := range a.anchors {
		if i > 0 && (n.Text <= a.anchors[i-1].Text || n.Original <= a.anchors[i-1].Original) {
			t.Fatalf("anchors %v and %v do not ascend", a.anchors[i-1], n)
		}
	}
	checkSource(t, a)
}

var (
	anyTag  = regexp.MustCompile(`(?s)<!--.*?-->|<[^>]*>`)
	anyWord = regexp.MustCompile(`[^\s]+`)
)

// checkSource finds each word of the blocks in the original, where Source says.
func checkSource(t *testing.T, a *Article) {
	t.Helper()
	for _, b := range a.Blocks {
		for _, m := range anyWord.FindAllStringIndex(a.Text[b.Begin:b.End], -1) {
			span := Span{b.Begin + m[0], b.Begin + m[1]}
			source := a.Source(span)
			if source.Begin < 0 || source.End > len(a.Original) || source.Begin >= source.End {
				t.Fatalf("source %v of %v", source, span)
			}
			got := html.UnescapeString(anyTag.ReplaceAllString(a.Original[source.Begin:source.End], ""))
			got = strings.ReplaceAll(got, "\u00ad", "")
			if want := a.Text[span.Begin:span.End]; got != want {
				t.Errorf("%q stands in the original as %q", want, a.Original[source.Begin:source.End])
			}
		}
	}
}

func TestSource(t *testing.T) {
	const page = `<p>The f&uuml;hrer  of <b>Fi</b>sh &amp; S&ouml;hne&nbsp;said "no" to the Welt&shy;bank &ndash; and to <i>all</i>&lt;</p>`
	a := &Article{Original: page}
	a.readPage()
	for word, want := range map[string]string{
		"führer":       "f&uuml;hrer",
		"Fish":         "Fi</b>sh",
		"&":            "&amp;",
		"Fish & Söhne": "Fi</b>sh &amp; S&ouml;hne",
		"Weltbank":     "Welt&shy;bank",
		"all<":         "all</i>&lt;",
		"führer of":    "f&uuml;hrer  of",
		"Söhne said":   "S&ouml;hne&nbsp;said",
	} {
		i := strings.Index(a.Text, word)
		if i < 0 {
			t.Errorf("no %q in %q", word, a.Text)
			continue
		}
		s := a.Source(Span{i, i + len(word)})
		if got := page[s.Begin:s.End]; got != want {
			t.Errorf("source of %q is %q, want %q", word, got, want)
		}
	}
	if s := a.Source(Span{4, 4}); s.Len() != 0 {
		t.Errorf("source of nothing is %v", s)
	}
}

func TestHTMLText(t *testing.T) {
	for page, want := range map[string]string{
		"<div>one<p>two\n three<br>four<br><br>five</div>six":  "one|two three\nfour|five|six",
		"<p>a<script>var x = '<p>no</p>'</script>b</p>":        "ab",
		"<ul><li>one<li>two</ul>":                              "one|two",
		"<p>one<p hidden>two<p>three":                          "one|three",
		"<p>AT&T &copy &amp;amp; &bogus; &#8222;x&#x201c;</p>": "AT&T © &amp; &bogus; „x“",
		"<p>one</p><!-- two --><svg><text>three</text></svg>":  "one",
		"<table><tr><td>one</td><td>two</td></tr></table>":     "one|two",
		"<p>un<b>finished":                                     "unfinished",
		"<p>one <noscript><p>two</p></noscript> three</p>":     "one three",
		"</p></div>one<":                                       "one<",
	} {
		h := readHTML(page)
		var got []string
		for _, p := range h.list {
			got = append(got, p.text)
		}
		if diff := cmp.Diff(want, strings.Join(got, "|")); diff != "" {
			t.Errorf("%s: %s", page, diff)
		}
	}
}

func TestClassKind(t *testing.T) {
	for class, want := range map[string]Kind{
		"related-posts":             Other,
		"related-content":           "",
		"js-teaser":                 Other,
		"newsletter_signup":         Junk,
		"article-comments":          Junk,
		"article-body has-comments": "",
		"content":                   "",
		"page-with-sidebar":         "",
		"byline":                    Byline,
		"wp-caption-text":           Caption,
		"story":                     "",
	} {
		if got := classKind(class); got != want {
			t.Errorf("%q is %q, want %q", class, got, want)
		}
	}
}

// TestWrapperIsNoJunk: what holds most of the page cannot be furniture.
func TestWrapperIsNoJunk(t *testing.T) {
	page := `<html><body><form class="nav"><h1>Harbour opens again</h1>
<p>The harbour pilots of Tallow Bay went back to work on Thursday.</p><p>Nobody knew for how long it would last.</p></form></body></html>`
	a, err := Parse("x", []byte(page), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]Kind{Headline, Body, Body}, kinds(a)); diff != "" {
		t.Error(diff)
	}
}

func TestPageMeta(t *testing.T) {
	const story = `<body><h1>Harbour opens again</h1><p>The harbour pilots of Tallow Bay went back to work on Thursday.</p></body>`
	for head, want := range map[string]string{
		`<meta property="article:published_time" content="2024-03-14T08:00:00Z"><meta name="date" content="2020-01-01">`:                              "2024-03-14",
		`<script type="application/ld+json">[{"@type":["NewsArticle"],"datePublished":"2024-03-15"}]</script><meta name="date" content="2020-01-01">`: "2024-03-15",
		`<script type="application/ld+json">{"@type":"NewsArticle",</script>`:                                                                         "",
		`<script>{"@type":"NewsArticle","datePublished":"2024-03-15"}</script>`:                                                                       "",
		`<script type="application/ld+json">{"@type":"WebSite","datePublished":"2024-03-15"}</script>`:                                                "",
		`<meta property="article:modified_time" content="2024-03-16">`:                                                                                "",
	} {
		a, err := Parse("x", []byte("<html><head>"+head+"</head>"+story), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if !a.Published.Equal(day(want)) {
			t.Errorf("%s: published %v", head, a.Published)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, name := range []string{"en-wrapped.txt", "en-scraped.txt", "de-scraped.txt", "en-page.html", "de-page.html"} {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte("<p>a&amp;b&notit;</p><br><br>c <script>x</p>"))
	f.Add([]byte("<html><p>\u00ad&shy;&#0;&nbsp;x&NotEqualTilde;"))
	f.Add([]byte(utf16Bytes("Die Schiffe lagen vor Anker.", true)))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := build(data)
		if err != nil {
			return
		}
		checkBlocks(t, a)
	})
}

// checkBlocks is checkArticle without the search for words, which markup that
// is not well-formed defeats: only whether spans are in range.
func checkBlocks(t *testing.T, a *Article) {
	t.Helper()
	end := 0
	for _, b := range a.Blocks {
		if b.Begin < end || b.End <= b.Begin || b.End > len(a.Text) || b.Kind == "" || b.Rule == "" {
			t.Fatalf("block %v after byte %d of %d", b, end, len(a.Text))
		}
		end = b.End
	}
	last := Span{}
	for i := range a.Text {
		s := a.Source(Span{i, i + 1})
		if s.Begin < last.Begin || s.End > len(a.Original) || s.End <= s.Begin {
			t.Fatalf("source of byte %d is %v after %v", i, s, last)
		}
		if s.Len() == 1 && a.Text[i] != a.Original[s.Begin] && a.Text[i] != ' ' && a.Text[i] != '\n' {
			t.Fatalf("byte %d is %q, in the original %q", i, a.Text[i], a.Original[s.Begin])
		}
		last = s
	}
}
