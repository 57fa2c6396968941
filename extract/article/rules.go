package article

import (
	"slices"
	"strings"
)

// rule decides the kind of a paragraph. Rules are asked in order and the first
// that fits decides.
type rule struct {
	name  string
	doc   string // an example of what it finds
	kind  Kind
	fits  func(p *page, i int) bool
	opens section // what a heading found by it begins
}

// section is what stands below a heading of the page.
type section int

const (
	noSection    section = iota
	shortSection         // a list of titles; the story may go on after it
	lastSection          // the story is over
)

// looks are the rules that go by a paragraph's own words and markup.
func looks() []*rule {
	return []*rule{
		markupJunk, markupOther, markupCaption, markupByline,
		iconNames, programCode, bareLink, player,
		agencyLine, photoCredit,
		dateLine, authorLine,
		translationNote,
		replyHeading, endHeading, teaser,
		cookieNotice, commentForm, promotion, pageNote,
		creditLine, captionLabel,
		shareButtons, menuWords, menuLine, gluedMenu,
		capitalLabel, bracketed, copyright,
	}
}

// places are the rules that go by where a paragraph stands among the others.
func places() []*rule {
	return []*rule{
		inLastReplies, inLastSection, inShortSection,
		headline, headlineAgain, kicker, aboveHeadline,
		authorBesideDate, headLabel, outsideMain,
		leadSentences, subtitle,
		bodySentences, linkOnly, bodySentence, bodyItem, linkList, heading, bodyFragment,
		trailing,
	}
}

// page is one article while its paragraphs are told apart.
type page struct {
	list  []*paragraph
	kinds []Kind  // "" while undecided
	rules []*rule // that decided

	titles []string // what the metadata of the page gives as title
	main   *element // what holds the story; nil if unknown

	marked    []bool   // decided by looks
	began     int      // the first undecided sentence so far
	top       int      // the first undecided paragraph so far
	sections  []*rule  // the rule whose heading governs the paragraph, or nil
	last      []bool   // whether that section runs to the end
	head      int      // the headline, or -1
	headForms []string // its titleForms, once needed
	first     int      // first and last paragraph of sentences; len(list) and -1
	final     int      // where there is none
}

// classify gives each paragraph its kind.
func classify(list []*paragraph, titles []string, main *element) *page {
	n := len(list)
	p := &page{
		list: list, titles: titles, main: main,
		kinds: make([]Kind, n), rules: make([]*rule, n), marked: make([]bool, n),
		sections: make([]*rule, n), last: make([]bool, n), began: n, top: n, head: -1,
	}
	for i := range list {
		p.apply(looks(), i)
		p.marked[i] = p.kinds[i] != ""
		if !p.marked[i] {
			p.top = min(p.top, i)
			if list[i].prose {
				p.began = min(p.began, i)
			}
		}
	}
	p.findSections()
	p.findHead()
	p.findStory()
	for i := range list {
		if !p.marked[i] || p.last[i] && p.kinds[i] == Byline {
			p.apply(places(), i) // a byline down there is another story's
		}
	}
	return p
}

func (p *page) apply(rules []*rule, i int) {
	for _, r := range rules {
		if r.fits(p, i) {
			p.kinds[i], p.rules[i] = r.kind, r
			return
		}
	}
}

// open reports whether looks left paragraph i undecided and no section holds it.
func (p *page) open(i int) bool { return !p.marked[i] && p.sections[i] == nil }

// proseBefore reports whether a sentence of the story may stand above.
func (p *page) proseBefore(i int) bool { return p.began < i }

// findSections marks what stands below headings of other stories and comments.
// One that promises to be the last must have enough of the story above it:
// counters of comments and boxes of links stand at the top of pages too.
func (p *page) findSections() {
	var by *rule
	told, count, all := 0, 0, p.told(len(p.list))
	items, over := 0, false
	for i, para := range p.list {
		if by != nil && (over || p.stays(i, items)) {
			p.sections[i], p.last[i] = by, over
			if !p.marked[i] {
				items++
			}
		} else {
			by = nil
		}
		r := p.rules[i]
		opens := r != nil && r.opens != noSection && isHeadingOnly(para)
		if over {
			if opens && r.opens == lastSection {
				by = r
			}
			continue
		}
		if opens {
			by, items = r, 0
			over = r.opens == lastSection && !slices.Contains(para.words, "0") &&
				(count >= 3 && (r == replyHeading || told*4 >= all) || count >= 1 && told*2 >= all)
		}
		if !p.marked[i] && para.prose {
			told += para.Len()
			count++
		}
	}
}

// told returns the bytes of undecided sentences above paragraph n.
func (p *page) told(n int) int {
	sum := 0
	for i, para := range p.list[:n] {
		if !p.marked[i] && para.prose {
			sum += para.Len()
		}
	}
	return sum
}

// stays reports whether paragraph i still belongs to the short section above.
func (p *page) stays(i, items int) bool {
	para := p.list[i]
	switch {
	case p.marked[i]:
		return true
	case startsItem(para.text) && para.size < 40:
		return true
	case !p.proseBefore(i) && para.gap && items > 0:
		return false
	}
	return !para.prose || !para.gap && para.size < 20 && innerStops(para.text) == 0
}

// isHeadingOnly tells "Related:" from "Related: a title".
func isHeadingOnly(para *paragraph) bool {
	for i, w := range para.words {
		if w == ":" {
			return i == len(para.words)-1
		}
	}
	if strings.ContainsAny(para.text, "|·•") {
		return false
	}
	return para.size <= 7
}

// findStory finds the first and the last paragraph of sentences.
func (p *page) findStory() {
	p.first, p.final = len(p.list), -1
	for i, para := range p.list {
		if !p.open(i) || !para.prose || i == p.head || !p.inMain(i) || p.repeatsHead(i) {
			continue
		}
		if p.final < 0 {
			p.first = i
		}
		p.final = i
	}
	if p.final < 0 {
		p.findShortStory()
	}
}

// findShortStory takes what ends as a sentence does, where nothing looks more
// like one: "Keller met Novak."
func (p *page) findShortStory() {
	for i, para := range p.list {
		if p.open(i) && para.final && i != p.head {
			p.first, p.final = min(p.first, i), i
		}
	}
}

// inMain reports whether the markup, if it says, has paragraph i in the story:
// inside what holds it, or between the headline and that.
func (p *page) inMain(i int) bool {
	if p.main == nil || p.list[i].mark.within(p.main) {
		return true
	}
	return p.head >= 0 && p.head <= i && i < p.main.begin
}
