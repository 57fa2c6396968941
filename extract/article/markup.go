package article

import (
	"strings"

	nethtml "golang.org/x/net/html"
)

// element is an element of a page and what it says about what it holds.
type element struct {
	tag    string
	parent *element
	depth  int
	kind   Kind // of all inside, by tag and class; "" if they do not say
	silent bool // not shown
	begin  int  // first paragraph inside
	prose  int  // bytes of sentences inside
	story  int  // of these, bytes that no element inside calls something else
	titled bool // holds the h1
	body   bool // marked as the article's body
}

var (
	blockTags  = tagSet("address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html label legend li main menu nav ol option p pre section select summary table tbody td tfoot th thead title tr ul video audio iframe")
	voidTags   = tagSet("area base br col embed hr img input link meta param source track wbr")
	rawTags    = tagSet("script style title noscript textarea iframe noembed noframes xmp")
	silentTags = tagSet("script style title noscript textarea iframe noembed noframes xmp template svg math object canvas audio video select datalist head")
	impliedEnd = tagSet("li dt dd tr td th option")

	// classKinds has the kind that a word of a class stands for; "text" for
	// words of the story's own classes, "flag" for words of names that say what
	// an element has rather than is.
	classKinds = readKinds("sections")
)

func tagSet(tags string) map[string]bool {
	set := map[string]bool{}
	for tag := range strings.FieldsSeq(tags) {
		set[tag] = true
	}
	return set
}

func newElement(token nethtml.Token, parent *element) *element {
	e := &element{tag: token.Data, parent: parent, silent: silentTags[token.Data], begin: -1}
	if parent != nil {
		e.depth = parent.depth + 1
		e.silent = e.silent || parent.silent && parent.tag != "head"
	}
	e.kind = tagKind(e.tag)
	for _, a := range token.Attr {
		e.readAttribute(a.Key, strings.ToLower(a.Val))
	}
	return e
}

func tagKind(tag string) Kind {
	switch tag {
	case "nav", "footer", "form", "button", "label", "dialog":
		return Junk
	case "aside":
		return Other
	case "figcaption":
		return Caption
	}
	return ""
}

func (e *element) readAttribute(key, value string) {
	switch key {
	case "hidden":
		e.silent = true
	case "aria-hidden":
		e.silent = e.silent || value == "true"
	case "style":
		style := strings.ReplaceAll(value, " ", "")
		e.silent = e.silent || strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
	case "itemprop":
		e.body = e.body || value == "articlebody"
	case "role":
		if value == "navigation" || value == "search" || value == "contentinfo" || value == "dialog" {
			e.kind = Junk
		}
	case "class", "id":
		if e.tag != "body" && e.tag != "html" && e.kind == "" {
			e.kind = classKind(value)
		}
	}
}

// classKind reads class names such as "related-posts". A name that also speaks
// of the story, as "comments-on-article", says nothing; but the last word of a
// name is its noun: "article-comments" are comments.
func classKind(value string) Kind {
	for name := range strings.FieldsSeq(value) {
		if kind := classKinds[name]; kind != "" && kind != "text" && kind != "flag" {
			return Kind(kind)
		}
		words := strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' || r == ':' })
		if kind := nameKind(words); kind != "" {
			return kind
		}
	}
	return ""
}

func nameKind(words []string) Kind {
	var found Kind
	story := false
	for i, w := range words {
		switch kind := classKinds[w]; {
		case kind == "flag":
			return "" // "has-comments" is about something else
		case kind == "text":
			story = true
		case kind != "" && i == len(words)-1:
			return Kind(kind)
		case kind != "" && found == "":
			found = Kind(kind)
		}
	}
	if story {
		return ""
	}
	return found
}

// within reports whether e is outer or inside it.
func (e *element) within(outer *element) bool {
	for ; e != nil; e = e.parent {
		if e == outer {
			return true
		}
	}
	return false
}

// inside reports whether e has the tag or is inside an element that has.
func (e *element) inside(tag string) bool {
	for ; e != nil; e = e.parent {
		if e.tag == tag {
			return true
		}
	}
	return false
}

func (e *element) isHeading() bool {
	return e != nil && len(e.tag) == 2 && e.tag[0] == 'h' && e.tag[1] >= '1' && e.tag[1] <= '6'
}

// called returns the kind that the innermost element with an opinion gives.
func (e *element) called() Kind {
	for ; e != nil; e = e.parent {
		if e.kind != "" {
			return e.kind
		}
	}
	return ""
}

// weigh adds up the sentences inside each element and silences opinions that
// would cost most of the page: a form around everything, a class misread.
func (h *htmlPage) weigh() {
	all := 0
	for i, p := range h.list {
		if p.prose {
			all += p.Len()
		}
		title := p.mark.inside("h1")
		for e := p.mark; e != nil; e = e.parent {
			if e.begin < 0 {
				e.begin = i
			}
			if p.prose {
				e.prose += p.Len()
			}
			e.titled = e.titled || title
		}
	}
	for _, e := range h.elements {
		if e.titled || e.prose*10 > all*7 {
			e.kind = ""
		}
	}
	for _, p := range h.list {
		if !p.prose || p.mark.called() != "" {
			continue
		}
		for e := p.mark; e != nil; e = e.parent {
			e.story += p.Len()
		}
	}
}

// main returns the element that holds the story: the article with the most
// sentences, else what is marked as main part or body, else the innermost
// element with most of the sentences; nil if there are none.
func (h *htmlPage) main() *element {
	all := 0
	for _, p := range h.list {
		if p.prose && p.mark.called() == "" {
			all += p.Len()
		}
	}
	if all == 0 {
		return nil
	}
	for _, fits := range []func(e *element) bool{
		func(e *element) bool { return e.tag == "article" && e.story*10 >= all*3 },
		func(e *element) bool { return e.body },
		func(e *element) bool { return e.tag == "main" },
	} {
		if e := h.richest(fits); e != nil && e.story > 0 {
			return e
		}
	}
	var best *element
	for _, e := range h.elements {
		if e.story*10 >= all*7 && blockTags[e.tag] && e.tag != "p" && (best == nil || e.depth > best.depth) {
			best = e
		}
	}
	return best
}

func (h *htmlPage) richest(fits func(e *element) bool) *element {
	var best *element
	for _, e := range h.elements {
		if fits(e) && (best == nil || e.story > best.story) {
			best = e
		}
	}
	return best
}

var markupJunk = &rule{
	name: "markup junk", doc: "<nav>, <footer>, <form>, class=newsletter", kind: Junk,
	fits: func(p *page, i int) bool { return p.list[i].mark.called() == Junk },
}

var markupOther = &rule{
	name: "markup other", doc: "<aside>, class=related-posts", kind: Other,
	fits: func(p *page, i int) bool { return p.list[i].mark.called() == Other },
}

var markupCaption = &rule{
	name: "markup caption", doc: "<figcaption>", kind: Caption,
	fits: func(p *page, i int) bool {
		return p.list[i].mark.called() == Caption && !p.list[i].is(creditPhrases)
	},
}

var markupByline = &rule{
	name: "markup byline", doc: "class=byline", kind: Byline,
	fits: func(p *page, i int) bool { return p.list[i].mark.called() == Byline && !p.list[i].prose },
}
